internal import Decimals
internal import Evaluation
internal import Facts
internal import Region
internal import Report
internal import Rulebook
internal import SourceText
internal import Workbook

/// Sheets for an investor: the offered sites in their order, the musts, and what is known with its sources.
struct SiteSheets {
  let view: ExportView

  init(_ view: ExportView) { self.view = view }

  var sheets: [Sheet] { [siteSheet, mustSheet, factSheet] }

  private func say(_ de: String, _ en: String) -> String { view.say(de, en) }

  private var siteSheet: Sheet {
    let date = view.assessment.basis.asOf.text(view.format.language)
    let rows = view.sites.enumerated().map { index, result -> [Sheet.Content] in
      [
        .number(Double(index + 1)), .text(result.site.name),
        .text(result.site.districts.map(\.name).joined(separator: ", ")),
        .text(view.word(result.standing)), .number(Double(result.openDecisive)), .text(result.site.operatorName),
      ]
    }
    return table(
      say("Standorte", "Sites"), view.assessment.enquiry.title[view.format.language],
      say("Standorte für Ihre Anfrage, Stand \(date).", "Sites for your enquiry, as of \(date)."),
      [
        (say("Folge", "Order"), 8), (say("Standort", "Site"), 58), (say("Kreis", "District"), 26),
        (say("Stand", "Standing"), 17),
        (say("offene Muss-Punkte", "musts open"), 11), (say("Ansprechstelle", "Organisation to ask"), 50),
      ], rows)
  }

  private var mustSheet: Sheet {
    let rows = view.sites.flatMap { result in
      view.disclosure.knockOuts(of: result).map { knockOut -> [Sheet.Content] in
        [
          .text(result.site.name), .text(knockOut.knockOut.title[view.format.language]),
          .text(knockOut.requiredText(view.format)), .text(knockOut.actualText(view.format)),
          .text(view.word(knockOut.verdict)),
        ]
      }
    }
    return table(
      say("Anforderungen", "Requirements"), say("Ihre Anforderungen", "Your requirements"),
      say("Keine Angabe heißt unbekannt, nicht „nein“.", "No data means unknown, not “no”."),
      [
        (say("Standort", "Site"), 58), (say("Anforderung", "Requirement"), 34), (say("verlangt", "asked"), 30),
        (say("vorgefunden", "found"), 50), (say("Urteil", "Verdict"), 16),
      ], rows)
  }

  private var factSheet: Sheet {
    let rows = view.sites.flatMap { result in
      view.fields.flatMap { field -> [[Sheet.Content]] in
        result.facts.fact(field.path.name).inputs.map { input in
          let value: Sheet.Content =
            if case .number(let number) = input.value { number.cell } else {
              .text(view.format.value(input.value, field.path))
            }
          return [
            .text(result.site.name), .text(view.format.label(field.path)), value,
            .text(field.unit?.symbol[view.format.language] ?? ""), .text(input.asOf?.text(view.format.language) ?? ""),
            .text(input.source), .text(input.scope == .whole ? say("ganz", "whole") : say("Teil", "part")),
          ]
        }
      }
    }
    return table(
      say("Angaben mit Quelle", "Values with sources"), say("Angaben mit Quelle", "Values with their sources"),
      say(
        "Die führende Angabe zuerst; mehrere Zeilen: die Quellen sagen Verschiedenes.",
        "The leading claim first; several lines: sources disagree."),
      [
        (say("Standort", "Site"), 44), (say("Angabe", "Value of"), 40), (say("Wert", "Value"), 26),
        (say("Einheit", "Unit"), 10),
        (say("Stand", "As of"), 12), (say("Quelle", "Source"), 70), (say("gilt für", "scope"), 10),
      ], rows)
  }

  private func table(
    _ name: String, _ title: String, _ note: String, _ columns: [(title: String, width: Double)],
    _ rows: [[Sheet.Content]]
  ) -> Sheet {
    var sheet = Sheet(name)
    sheet.head(title, note)
    for (column, head) in columns.enumerated() {
      sheet.put(.text(head.title), Place(3, column), SheetStyles.head)
      sheet.widths[column] = head.width
    }
    for (row, contents) in rows.enumerated() {
      for (column, content) in contents.enumerated() { sheet.put(content, Place(4 + row, column), SheetStyles.text) }
    }
    sheet.filter = (Place(3, 0), Place(3 + max(rows.count, 1), columns.count - 1))
    sheet.frozen = (4, 1)
    sheet.heights[3] = 32
    return sheet
  }
}
