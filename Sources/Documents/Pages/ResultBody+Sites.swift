internal import Decimals
internal import Evaluation
internal import Facts
internal import Region
internal import Report
internal import Rulebook
internal import SourceText

extension ResultBody {
  private func say(_ de: String, _ en: String) -> String { format.say(de: de, en: en) }

  /// The offered sites by standing, each with its bar, its figures and its reasons; then the legend.
  var sites: [Markup] {
    guard !shown.isEmpty else {
      return [
        Kern.alert(.warning, say("Kein Standort erfüllt alle Muss-Bedingungen.", "No site meets all musts."))
      ]
    }
    var parts: [Markup] = []
    var standing: Standing?
    for (index, result) in shown.enumerated() {
      if result.standing != standing {
        standing = result.standing
        parts.append(Kern.heading(2, heading(result.standing), id: result.standing.rawValue))
      }
      parts.append(entry(result, rank: index + 1))
    }
    return parts + [legend] + more
  }

  private func heading(_ standing: Standing) -> String {
    let all = assessment.ranking.count { $0.standing == standing }
    let here = shown.count { $0.standing == standing }
    let count = here == all ? " (\(all))" : say(" (\(here) von \(all))", " (\(here) of \(all))")
    switch standing {
    case .ready: return say("Bereit", "Ready") + count
    case .clarify: return say("Zu klären", "To clarify") + count
    case .undocumented: return say("Zu wenig bekannt", "Too little known") + count
    case .excluded: return say("Nicht angeboten", "Not offered") + count
    }
  }

  private func entry(_ result: SiteResult, rank: Int) -> Markup {
    let place = result.site.districts.map(\.name).joined(separator: ", ")
    let reasons = Reasons(result, format)
    let bar = ContributionBar(
      id: "balken-\(result.site.id.rawValue)", title: result.site.name, description: spoken(result), result,
      assessment.rulebook)
    let items =
      reasons.positive.prefix(3).map { ("+", $0.text) } + reasons.negative.prefix(2).map { ("−", $0.text) }
      + result.openLines(format, assessment).prefix(4).map { ("?", $0) }
      + result.conflictLines(format).prefix(2).map { ("!", $0) }
    return .of(
      "article", ["class": "lo-site", "id": result.site.id.rawValue],
      [
        .of(
          "h3", ["class": "kern-heading-medium"],
          [.text("\(rank). "), .of("a", ["class": "kern-link", "href": links.site(result.site.id)], result.site.name)]),
        Kern.body(place, muted: true), bar.markup, figures(result, rank), list(items),
      ])
  }

  private func figures(_ result: SiteResult, _ rank: Int) -> Markup {
    var items = [
      (say("Punkte (Spanne)", "Points (span)"), span(result.score)),
      (say("Eignung", "Fit"), result.sides[.investor].map(span) ?? "–"),
      (say("Region", "Region"), result.sides[.region].map(span) ?? "–"),
      (say("Muss erfüllt / offen", "musts met / open"), musts(result)),
      (say("bekannt", "known"), number(result.knownPercent) + "\u{A0}%"),
      (say("jüngste Angabe", "newest claim"), newest(result)),
    ]
    if let site = robustness?.site(at: rank) {
      items.append((say("Platz von – bis", "Place from – to"), site.placesText))
      items.append((say("vorn in", "first in"), number(site.firstPercent) + "\u{A0}%"))
      items.append((say("fällt weg in", "drops out in"), number(site.outPercent) + "\u{A0}%"))
    }
    return .of(
      "ul", ["class": "lo-figures lo-legend"],
      items.map { item in .of("li", [:], [.text(item.0 + " "), .of("b", item.1)]) })
  }

  /// Decisive knock-outs that are met and that are open.
  private func musts(_ result: SiteResult) -> String {
    let met = result.knockOuts.count { $0.knockOut.isDecisive && $0.verdict == .met }
    return "\(met) / \(result.openDecisive)"
  }

  /// The year of the newest claim.
  private func newest(_ result: SiteResult) -> String {
    let facts = SiteFacts(result.site, dictionary: assessment.rulebook.dictionary, asOf: assessment.basis.asOf)
    return facts.newest.map { String($0.year) } ?? "–"
  }

  /// The parts of the score in words, for who does not see the bar.
  private func spoken(_ result: SiteResult) -> String {
    let groups = assessment.rulebook.groups.compactMap { group -> String? in
      let sum = result.criteria.filter { $0.criterion.group == group.id }.map(\.contribution).reduce(.zero, +)
      return sum > .zero ? "\(group.title[format.language]) \(format.numbers.text(sum, places: 1))" : nil
    }
    return span(result.score) + say(" Punkte: ", " points: ") + groups.joined(separator: ", ")
  }

  private var legend: Markup {
    let groups = ScoreBar.legend(shown, assessment.rulebook).map { group in
      Markup.of("li", [:], [.of("b", group.mark.uppercased()), .text(" " + group.title[format.language])])
    }
    let hatched = Markup.of(
      "li",
      say(
        "schraffiert: angenommen, weil unbekannt; leer: bis 100; Linie darüber: Spanne der Punkte",
        "hatched: assumed, since unknown; empty: up to 100; line above: span of the points"))
    return .of("ul", ["class": "lo-legend"], groups + [hatched])
  }

  private var more: [Markup] {
    let all = assessment.ranking.count
    guard all > shown.count else { return [] }
    return [
      .of(
        "p", ["class": "kern-body"],
        [
          Kern.link(
            say("\(min(all, shown.count + 10)) Standorte zeigen", "Show \(min(all, shown.count + 10)) sites"),
            to: links.top(min(all, shown.count + 10))),
          .text(say(" (angeboten: \(all))", " (offered: \(all))")),
        ])
    ]
  }

  /// Fit and benefit of the sites that are shown.
  var bothSides: Markup {
    let scatter = SideScatter(id: "seiten", assessment, top: top, language: format.language) {
      "#" + $0.site.id.rawValue
    }
    guard !scatter.isEmpty else { return .group([]) }
    let rows = shown.enumerated().map { index, result in
      [
        [Markup.text("\(index + 1). \(result.site.name)")], [.text(result.sides[.investor].map(span) ?? "–")],
        [.text(result.sides[.region].map(span) ?? "–")], [.text(span(result.score))],
      ]
    }
    return .of(
      "section", ["aria-labelledby": "beide-seiten"],
      [
        Kern.heading(2, say("Beide Seiten", "Both sides"), id: "beide-seiten"),
        .of("figure", [:], [scatter.markup]),
        Kern.accordion(
          say("Dieselben Zahlen als Tabelle", "The same numbers as a table"),
          [
            Kern.table(
              say("Eignung und Nutzen", "Fit and benefit"),
              [
                .init(say("Standort", "Site")), .init(say("Eignung", "Fit"), isNumber: true),
                .init(say("Region", "Region"), isNumber: true), .init(say("Punkte", "Points"), isNumber: true),
              ], rows)
          ]),
      ])
  }
}
