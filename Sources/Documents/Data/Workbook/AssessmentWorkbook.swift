internal import Evaluation
internal import Facts
internal import Region
internal import Report
internal import SourceText
package import Workbook

/// An assessment as a workbook whose formulas lead from the inputs to the order; for officers.
///
/// An investor gets the offered sites with their facts and sources, and neither points nor weights.
package struct AssessmentWorkbook: Sendable {
  let view: ExportView

  package init(_ view: ExportView) { self.view = view }

  /// The workbook, still as a value.
  package var workbook: Workbook {
    let assessment = view.assessment
    return Workbook(
      title: assessment.enquiry.title[view.format.language],
      subject: view.say("Bewertung von Standorten", "Assessment of sites"), created: assessment.basis.asOf.unixSeconds,
      sheets: view.showsPoints ? liveSheets : SiteSheets(view).sheets)
  }

  private var liveSheets: [Sheet] {
    let plan = SheetPlan(view)
    var order = plan.orderSheet
    plan.putFacts(&order)
    return [
      plan.resultSheet, plan.criteriaSheet, plan.functionsSheet, plan.inputsSheet, plan.mustsSheet, plan.pointsSheet,
      plan.weightsSheet, plan.sharesSheet, order, plan.excludedSheet, plan.sourcesSheet, plan.notesSheet,
    ]
  }
}

extension PartialDate {
  /// Midnight of its first day, UTC, in seconds since 1970 (days from civil, after Hinnant).
  var unixSeconds: Int {
    let (month, day) = (self.month ?? 1, self.day ?? 1)
    let shifted = month <= 2 ? year - 1 : year
    let era = shifted / 400
    let ofEra = shifted - era * 400
    let ofYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = ofEra * 365 + ofEra / 4 - ofEra / 100 + ofYear
    return (era * 146_097 + dayOfEra - 719_468) * 86_400
  }
}
