internal import Columns
internal import Decimals
internal import Evaluation
internal import Facts
internal import Region
internal import Rulebook
internal import SourceText

extension ScreeningReport {
  /// The best rows and the counts as a page of text.
  public func text(color: Bool) -> String {
    var page = TextPage(color: color)
    head(&page)
    page.blank()
    ranking(&page)
    musts(&page)
    notes(&page)
    return page.text
  }

  private func say(_ de: String, _ en: String) -> String { format.say(de: de, en: en) }
  private func whole(_ number: Int) -> String { format.numbers.text(Decimal34(number), places: 0) }

  /// Always with one decimal, so that a column of them can be read down.
  private func points(_ number: Decimal34) -> String {
    let text = format.numbers.text(number, places: 1)
    let point = format.say(de: ",", en: ".")
    return text.contains(point) ? text : text + point + "0"
  }

  private func rows(_ number: Int) -> String {
    number == 1 ? say("1 Zeile", "1 row") : whole(number) + say(" Zeilen", " rows")
  }

  private func head(_ page: inout TextPage) {
    page.spread(
      plan.table.name == "-" ? say("Standardeingabe", "Standard input") : plan.table.name,
      say("Bewertung vom ", "Assessed on ") + assessment.basis.asOf.text(format.language),
      style: .bold)
    page.line(
      say("Anfrage ", "Enquiry ") + "\(assessment.enquiry.id) · " + say("Regelwerk ", "rulebook ")
        + "\(assessment.rulebook.id) \(assessment.rulebook.hash.prefix(6)) · "
        + (assessment.preset.map { $0.title[format.language] } ?? say("Grundgewichte", "base weights")))
    page.line(assessment.rulebookStatus(format.language))
    let counts = screening.counts
    page.line(
      rows(counts.rows) + say(" bewertet: ", " assessed: ")
        + say("\(whole(offered)) angeboten, ", "\(whole(offered)) offered, ")
        + say("\(whole(counts.excluded)) nicht angeboten", "\(whole(counts.excluded)) not offered")
        + (problems.count == 0
          ? "" : say("; \(whole(problems.count)) ausgelassen", "; \(whole(problems.count)) left out")),
      hanging: 2)
  }

  private func ranking(_ page: inout TextPage) {
    guard !assessment.ranking.isEmpty else {
      let isEmpty = screening.counts.rows + problems.count == 0
      page.line(
        isEmpty
          ? say("Die Tabelle hat keine Zeilen.", "The table has no rows.")
          : say("Keine Zeile wird angeboten.", "No row is offered."), style: .bold)
      return
    }
    var table = TextTable([
      .init(title: say("Platz", "Place"), isNumber: true), .init(title: say("Kennung", "Id"), takesRest: true),
      .init(title: say("Stand", "Standing")), .init(title: say("Punkte", "Points"), isNumber: true),
      .init(title: say("Spanne", "Span"), isNumber: true), .init(title: say("Eignung", "Fit"), isNumber: true),
      .init(title: say("Nutzen", "Benefit"), isNumber: true),
    ])
    for (index, result) in assessment.ranking.enumerated() {
      table.add([
        whole(index + 1), Self.short(result.site.id.rawValue), standing(result), points(result.score.value),
        "\(points(result.score.low))–\(points(result.score.high))", side(.investor, result), side(.region, result),
      ])
    }
    for (index, line) in table.lines.enumerated() { page.raw(index == 0 ? page.paint(line, .bold) : line) }
  }

  /// A long id without its middle: ids of one table differ at their ends.
  private static func short(_ id: String) -> String {
    id.count <= 2 * idEnd + 1 ? id : "\(id.prefix(idEnd))…\(id.suffix(idEnd))"
  }

  private static let idEnd = 20

  private func side(_ side: Side, _ result: SiteResult) -> String { result.sides[side].map { points($0.value) } ?? "–" }

  private func standing(_ result: SiteResult) -> String {
    switch result.standing {
    case .ready: say("bereit", "ready")
    case .clarify: say("zu klären (\(result.openDecisive))", "to clarify (\(result.openDecisive))")
    case .undocumented: say("zu wenig bekannt", "too little known")
    case .excluded: say("nicht angeboten", "not offered")
    }
  }

  private func musts(_ page: inout TextPage) {
    guard !knockOuts.isEmpty else { return }
    page.blank()
    var table = TextTable([
      .init(title: say("MUSS-BEDINGUNGEN", "MUSTS"), takesRest: true),
      .init(title: say("nicht erfüllt", "not met"), isNumber: true),
      .init(title: say("zu klären", "to clarify"), isNumber: true),
    ])
    for (knockOut, count) in knockOuts {
      table.add([knockOut.title[format.language], whole(count.notMet), whole(count.open)])
    }
    for (index, line) in table.lines.enumerated() { page.raw(index == 0 ? page.paint(line, .bold) : line) }
  }

  private func notes(_ page: inout TextPage) {
    page.blank()
    if !plan.isColumnar { page.line(interpreted) }
    page.line(
      say(
        "Eine leere Zelle heißt unbekannt, nicht „nein“. Mit --explain KENNUNG wird eine Zeile erklärt.",
        "An empty cell means unknown, not “no”. --explain ID explains a row."))
  }

  /// Names some of the rules that are computed row by row.
  private var interpreted: String {
    let titles = plan.interpretedRules.map { $0[format.language] }
    let rest = titles.count - Self.namedRules
    return say("Zeile für Zeile berechnet, daher langsamer: ", "Computed row by row, hence slower: ")
      + titles.prefix(Self.namedRules).joined(separator: ", ")
      + (rest > 0 ? say(" und \(rest) weitere.", " and \(rest) more.") : ".")
  }

  private static let namedRules = 5
}
