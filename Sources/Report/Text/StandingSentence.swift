package import Evaluation
internal import Region
internal import SourceText

/// Where one site stands in an assessment, as a sentence.
package struct StandingSentence {
  let assessment: Assessment
  let result: SiteResult
  let format: FactFormat
  /// Whether the assessment has the sites that it competes with; else its place is not told.
  var isRanked = true

  package init(assessment: Assessment, result: SiteResult, format: FactFormat, isRanked: Bool = true) {
    self.assessment = assessment
    self.result = result
    self.format = format
    self.isRanked = isRanked
  }

  private func say(_ de: String, _ en: String) -> String { format.say(de: de, en: en) }

  package var text: String {
    let open = result.openDecisive
    switch result.standing {
    case .excluded:
      return say("Nicht angeboten: eine Muss-Bedingung ist nicht erfüllt.", "Not offered: a must is not met.")
    case .ready:
      return placed(say("alle prüfbaren Muss-Punkte erfüllt.", "every must that can be checked is met."))
    case .clarify:
      return placed(
        say(
          "zu klären, \(open) Muss-Punkt\(open == 1 ? "" : "e") offen.",
          "to clarify, \(open) must\(open == 1 ? "" : "s") open."))
    case .undocumented:
      return placed(
        say("zu wenig bekannt für einen Vergleich mit den anderen.", "too little known to compare it with the others."))
    }
  }

  private func placed(_ text: String) -> String {
    let rank = assessment.rank(of: result.site.id).map(String.init) ?? "–"
    return isRanked ? say("Platz ", "Place ") + "\(rank): " + text : text.prefix(1).uppercased() + text.dropFirst()
  }
}
