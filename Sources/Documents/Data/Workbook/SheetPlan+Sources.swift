internal import Decimals
internal import Evaluation
internal import Facts
internal import Region
internal import Report
internal import Rulebook
internal import SourceText
internal import Workbook

extension SheetPlan {
  /// Every claim and row on which points and verdicts rest, with source and date.
  var sourcesSheet: Sheet {
    var sheet = Sheet(sourcesName)
    sheet.head(
      say("Angaben mit Quelle", "Values with their sources"),
      say(
        "Worauf Punkte und Urteile beruhen: die führende Angabe zuerst, dann andere und Zeilen der Referenzdaten.",
        "What points and verdicts rest on: the leading claim first, then others and rows of the reference data."))
    sourceTable(&sheet, top: 4, rows: sites.flatMap(sourceRows))
    return sheet
  }

  /// A table of claims with heads and a filter.
  private func sourceTable(_ sheet: inout Sheet, top: Int, rows: [SourceRow]) {
    let titles = [
      say("Standort", "Site"), say("Angabe", "Value of"), say("Wert", "Value"), say("Stand", "As of"),
      say("Quelle", "Source"),
      say("gilt für", "scope"), "id", say("Name der Angabe", "name of the value"),
    ]
    for (column, title) in titles.enumerated() { sheet.put(.text(title), Place(top, column), SheetStyles.head) }
    for (offset, row) in rows.enumerated() {
      for (column, content) in row.contents.enumerated() {
        sheet.put(
          content, Place(top + 1 + offset, column),
          column == 2 ? SheetStyles.text.with { $0.alignment = .right } : SheetStyles.text)
      }
    }
    for (column, width) in [44.0, 44, 26, 14, 70, 10, 28, 36].enumerated() { sheet.widths[column] = width }
    sheet.filter = (Place(top, 0), Place(top + max(rows.count, 1), titles.count - 1))
    sheet.frozen = (top + 1, 1)
  }

  /// One line of the table of claims.
  private struct SourceRow: Hashable { let contents: [Sheet.Content] }

  private func sourceRows(_ result: SiteResult) -> [SourceRow] {
    let inputs =
      result.criteria.filter(\.status.isScored).flatMap(\.fact.inputs) + result.knockOuts.flatMap(\.actual.inputs)
    var seen: Set<SourceRow> = []
    return inputs.filter { !$0.path.hasPrefix("enquiry.") }.map { sourceRow(result.site, $0) }.filter {
      seen.insert($0).inserted
    }
  }

  private func sourceRow(_ site: Site, _ input: FactInput) -> SourceRow {
    let path = FactPath(input.path)
    let label = path.map(view.format.label) ?? input.path
    let value: Sheet.Content =
      if case .number(let number) = input.value { number.cell } else { .text(view.format.value(input.value, path)) }
    return SourceRow(contents: [
      .text(site.name), .text(label), value, .text(input.asOf?.text(view.format.language) ?? ""), .text(input.source),
      .text(input.scope == .whole ? say("ganz", "whole") : say("Teil", "part")), .text(site.id.rawValue),
      .text(input.path),
    ])
  }

  /// How to read the workbook, and what it rests on.
  var notesSheet: Sheet {
    var sheet = Sheet(notesName)
    sheet.head(say("Hinweise", "Notes"), "")
    for (offset, line) in notes.enumerated() {
      sheet.put(.text(line), Place(2 + offset, 0), Style.plain.with { $0.wraps = true })
    }
    sheet.widths[0] = 120
    return sheet
  }

  private var notes: [String] {
    let (assessment, basis) = (view.assessment, view.assessment.basis)
    let given = musts.filter { if case .given = $0.kind { true } else { false } }.map {
      $0.knockOut.title[view.format.language]
    }
    let fixed = columns.filter { !$0.isLive }.map { $0.criterion.title[view.format.language] }
    return [
      say(
        "Unbekannt heißt unbekannt, nicht „nein“ und nicht null: solche Zellen sind leer.",
        "Unknown means unknown, not “no” and not zero: such cells are empty."),
      say(
        "Gelbe Felder lassen sich ändern. Alles andere folgt daraus über Formeln.",
        "Yellow cells may be changed. All else follows by formulas."),
      say(
        "Nicht als Formel: Spannen der Punkte, die Belastbarkeit der Reihenfolge und der Beitrag des Vorhabens; sie stehen in „lotse recommend“.",
        "Not by formula: spans of the score, how firm the order is, and the contribution of the project; “lotse recommend” has them."
      ),
      given.isEmpty ? "" : say("Urteil nur als Wert: ", "Verdict as a value only: ") + given.joined(separator: ", "),
      fixed.isEmpty ? "" : say("Punkte nur als Wert: ", "Points as values only: ") + fixed.joined(separator: ", "),
      assessment.assumptionSentence(view.format),
      say("Regelwerk ", "Rulebook ") + "\(assessment.rulebook.id) \(assessment.rulebook.hash)",
      say("Verzeichnis ", "Register ") + basis.registerHash,
      say("Referenzdaten ", "Reference data ") + basis.referenceHash,
      say("Anfrage ", "Enquiry ") + "\(assessment.enquiry.id) \(basis.enquiryHash)",
      say("Programm ", "Program ") + "lotse \(basis.engine)",
    ].filter { !$0.isEmpty }
  }
}
