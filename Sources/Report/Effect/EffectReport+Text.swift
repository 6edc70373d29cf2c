internal import Evaluation
internal import SourceText

extension EffectReport {
  /// Enquiries that are written out; the others are counted.
  static let listed = 20

  /// The page for a terminal; one line when there is no effect.
  public func text(color: Bool) -> String {
    var page = TextPage(color: color)
    if let noEffect {
      page.line(noEffect, style: .bold)
      return page.text
    }
    page.line(title.uppercased(), style: .bold)
    page.line(basis, hanging: 2)
    page.blank()
    for sentence in summary { page.line(sentence, hanging: 2) }
    let shown = effect.enquiries.filter { $0.changesFirst || !$0.newlyExcluded.isEmpty || !$0.newlyOffered.isEmpty }
    for enquiry in shown.prefix(Self.listed) { write(enquiry, &page) }
    if shown.count > Self.listed {
      page.blank()
      let rest = shown.count - Self.listed
      page.line(
        say(
          "Dazu \(counted(rest, "weitere Anfrage", "weitere Anfragen")) mit Änderungen: --format json nennt alle.",
          "And \(counted(rest, "further enquiry", "further enquiries")) with changes: --format json has them all."))
    }
    for part in TotalPart.allCases { sums(part, &page) }
    return page.text
  }

  private func write(_ enquiry: EnquiryEffect, _ page: inout TextPage) {
    page.blank()
    page.line("\(enquiry.id): \(enquiry.title[language])", hanging: 2, style: .bold)
    var table = TextTable([
      TextTable.Column(title: say("vorher", "before"), isNumber: true),
      TextTable.Column(title: say("jetzt", "now"), isNumber: true), TextTable.Column(title: ""),
      TextTable.Column(title: say("Standort", "Site"), takesRest: true),
      TextTable.Column(title: say("Punkte", "Points"), isNumber: true),
    ])
    for move in enquiry.moves {
      table.add([
        move.before.rank.map(String.init) ?? "–", move.after.rank.map(String.init) ?? "–", arrow(move), move.name,
        "\(points(move.before.points)) → \(points(move.after.points))",
      ])
    }
    page.table(table)
    for move in enquiry.moves where !move.causes.isEmpty {
      page.line("  \(arrow(move)) \(move.name): \(causes(move))", hanging: 6)
    }
    offers(say("Neu ausgeschlossen", "Newly excluded"), enquiry.newlyExcluded, &page)
    offers(say("Neu angeboten", "Newly offered"), enquiry.newlyOffered, &page)
    page.line(
      say(
        "  Insgesamt \(enquiry.risen) gestiegen, \(enquiry.fallen) gefallen.",
        "  In all \(enquiry.risen) up, \(enquiry.fallen) down."))
  }

  /// Sites that came or went, together by the rules that did it.
  private func offers(_ label: String, _ moves: [SiteMove], _ page: inout TextPage) {
    for group in Self.byCause(moves) {
      let names = group.moves.map(\.name)
      let listed = names.prefix(4).joined(separator: ", ")
      let rest = names.count > 4 ? say(" und \(names.count - 4) weitere", " and \(names.count - 4) more") : ""
      page.line("  \(label): \(listed)\(rest); \(causes(group.moves[0]))", hanging: 6)
    }
  }

  /// Moves with the same causes together, in the order of the first of each.
  static func byCause(_ moves: [SiteMove]) -> [(causes: [MoveCause], moves: [SiteMove])] {
    moves.reduce(into: []) { groups, move in
      if let same = groups.firstIndex(where: { $0.causes == move.causes }) {
        groups[same].moves.append(move)
      } else {
        groups.append((move.causes, [move]))
      }
    }
  }

  private func sums(_ part: TotalPart, _ page: inout TextPage) {
    page.blank()
    var table = TextTable([
      TextTable.Column(title: name(part).uppercased(), width: 34),
      TextTable.Column(title: say("Standorte", "Sites"), isNumber: true),
      TextTable.Column(title: say("unter den ersten fünf", "among the first five"), isNumber: true),
      TextTable.Column(title: say("angeboten", "offered"), isNumber: true),
    ])
    for (name, tally) in totals(part) {
      table.add([
        name, "\(tally.sites)", "\(tally.firstBefore) → \(tally.firstAfter)",
        "\(tally.offeredBefore) → \(tally.offeredAfter)",
      ])
    }
    page.table(table)
  }
}
