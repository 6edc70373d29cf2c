internal import Facts
internal import Region
internal import SourceText

extension QuestionSheets {
  private func say(_ de: String, _ en: String) -> String { format.say(de: de, en: en) }

  /// All sheets for the telephone, with room for answers and the way to take them down.
  public func text(color: Bool) -> String {
    var page = TextPage(color: color)
    page.spread(
      say("FRAGEBÖGEN", "QUESTION SHEETS"), say("Stichtag ", "As of ") + asOf.text(format.language), style: .bold)
    for line in head { page.line(line) }
    for (index, sheet) in sheets.enumerated() {
      page.blank()
      page.raw(page.paint(String(repeating: "─", count: page.width), .dim))
      page.line("\(index + 1)/\(sheets.count)  \(sheet.addressee)", style: .bold)
      if !sheet.isNamed {
        page.line(
          say(
            "Wer das für den Standort ist, steht nicht im Verzeichnis: beim Betreiber erfragen.",
            "The register does not say who that is for the site: ask the operator."), style: .dim)
      }
      for block in sheet.blocks {
        page.blank()
        self.block(block, &page)
      }
    }
    if let example {
      page.blank()
      page.raw(page.paint(String(repeating: "─", count: page.width), .dim))
      page.heading(say("ANTWORT EINTRAGEN", "TAKING DOWN AN ANSWER"))
      page.line(example, hanging: 2)
    }
    return page.text.replacing("\u{A0}", with: " ")
  }

  /// All sheets as mails, one below the other.
  public var mails: String {
    guard !sheets.isEmpty else { return head.joined(separator: "\n") + "\n" }
    let line = String(repeating: "=", count: QuestionSheetMail.width) + "\n"
    return sheets.map { QuestionSheetMail(sheet: $0, format: format).text }.joined(separator: "\n" + line + "\n")
  }

  /// The sheets one by one, as they would be sent.
  public var eachMail: [String] { sheets.map { QuestionSheetMail(sheet: $0, format: format).text } }

  /// For the officer: how many, and what they do not say.
  private var head: [String] {
    guard !sheets.isEmpty else {
      return [
        siteCount == 0
          ? say(
            "Kein Standort wird angeboten; es gibt nichts zu fragen.", "No site is offered; there is nothing to ask.")
          : say("Bei diesen Standorten ist nichts mehr offen.", "Nothing is open at these sites.")
      ]
    }
    let count = sheets.count == 1 ? say("1 Bogen", "1 sheet") : say("\(sheets.count) Bögen", "\(sheets.count) sheets")
    let sites =
      siteCount == 1 ? say("zu 1 Standort", "on 1 site") : say("zu \(siteCount) Standorten", "on \(siteCount) sites")
    var lines = ["\(count) \(sites). \(rule)"]
    if isSplitBySite {
      lines.append(
        say(
          "Jeder Standort hat eigene Bögen, damit niemand sieht, welche Standorte zusammen betrachtet werden.",
          "Each site has sheets of its own, so that nobody sees which sites are looked at together."))
    }
    if let consent {
      lines.append(
        say("Weitergabe des Vorhabens an Gemeinden: ", "Sharing the project with municipalities: ")
          + (consent.isEmpty ? say("nicht geklärt", "not settled") : consent)
          + say(". Am Telefon nur fragen, was hier steht.", ". On the telephone ask only what stands here."))
    }
    return lines
  }

  /// What the sheets say of the project.
  private var rule: String {
    let namesAny = sheets.contains { $0.blocks.contains { $0.questions.contains { $0.required != nil } } }
    return namesAny
      ? say(
        "Vom Vorhaben stehen nur Fläche, Baugebiet und Termin darin.",
        "Of the project only area, zoning and date are named.")
      : say("Vom Vorhaben steht nichts darin.", "Nothing of the project is named.")
  }

  private func block(_ block: Block, _ page: inout TextPage) {
    page.line(block.title, style: .bold)
    if let note = block.note(format) { page.line(note) }
    for (index, question) in block.questions.enumerated() {
      let number = "\(index + 1). ".padded(left: 4)
      let margin = String(repeating: " ", count: 4)
      let first = question.isDecisive ? say("  [entscheidet die Reihenfolge]", "  [decides the order]") : ""
      page.line(number + format.label(question.path) + first, hanging: 4)
      for line in question.details(format) { page.line(margin + line, hanging: 4) }
      page.line(
        margin + say("→ ________________  Stand ________  Quelle ", "→ ________________  as of ________  source ")
          + "____________________")
      page.line(margin + "\(block.site.id) \(question.path.name)", style: .dim)
    }
  }

  private var example: String? {
    guard let block = sheets.first?.blocks.first, let question = block.questions.first else { return nil }
    return "lotse sites claim \(block.site.id) \(question.path.name) "
      + say(
        "WERT --as-of JJJJ-MM --source \"ORGANISATION, Auskunft\"",
        "VALUE --as-of YYYY-MM --source \"ORGANISATION, by telephone\"")
  }
}
