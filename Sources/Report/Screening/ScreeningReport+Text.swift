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
  private func points(_ number: Decimal34) -> String { format.numbers.text(number, places: 1) }

  private func head(_ page: inout TextPage) {
    page.spread(
      plan.table.name, say("Bewertung vom ", "Assessed on ") + assessment.basis.asOf.text(format.language),
      style: .bold)
    page.line(
      say("Anfrage ", "Enquiry ") + "\(assessment.enquiry.id) · " + say("Regelwerk ", "rulebook ")
        + "\(assessment.rulebook.id) \(assessment.rulebook.hash.prefix(6)) · "
        + (assessment.preset.map { $0.title[format.language] } ?? say("Grundgewichte", "base weights")))
    page.line(assessment.rulebookStatus(format.language))
    let counts = screening.counts
    page.line(
      say("\(whole(counts.rows)) Zeilen bewertet: ", "\(whole(counts.rows)) rows assessed: ")
        + say("\(whole(offered)) angeboten, ", "\(whole(offered)) offered, ")
        + say("\(whole(counts.excluded)) nicht angeboten", "\(whole(counts.excluded)) not offered")
        + (problems.count == 0
          ? "" : say("; \(whole(problems.count)) ausgelassen", "; \(whole(problems.count)) left out")),
      hanging: 2)
  }

  private func ranking(_ page: inout TextPage) {
    guard !assessment.ranking.isEmpty else {
      page.line(say("Keine Zeile wird angeboten.", "No row is offered."), style: .bold)
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
        whole(index + 1), result.site.id.rawValue, standing(result), points(result.score.value),
        "\(points(result.score.low))–\(points(result.score.high))", side(.investor, result), side(.region, result),
      ])
    }
    for (index, line) in table.lines.enumerated() { page.raw(index == 0 ? page.paint(line, .bold) : line) }
  }

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
    if !plan.isColumnar {
      let rules = plan.interpretedRules.map { $0[format.language] }.joined(separator: ", ")
      page.line(say("Zeile für Zeile berechnet, daher langsamer: ", "Computed row by row, hence slower: ") + rules)
    }
    page.line(
      say(
        "Eine leere Zelle heißt unbekannt, nicht „nein“. Mit --explain KENNUNG wird eine Zeile erklärt.",
        "An empty cell means unknown, not “no”. --explain ID explains a row."))
  }
}
