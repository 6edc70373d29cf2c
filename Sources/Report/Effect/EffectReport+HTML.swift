internal import Evaluation
internal import SourceText

extension EffectReport {
  /// Enquiries that the page draws; the others are counted.
  private static let drawn = 40

  /// One file for the board: what changes in short, each enquiry with a changed result as chart and table, sums.
  public var html: String {
    HTMLPage(
      language: language.rawValue, title: "\(title) \(name(effect.old)) → \(name(effect.new))", css: Self.css,
      body: [head, .of("main", [:], content), foot]
    ).text
  }

  /// The same as parts of a page with a style sheet of its own.
  public var parts: [Markup] { [.of("p", ["class": "kern-body kern-body--muted"], basis)] + content }

  private var head: Markup { .of("header", [:], [.of("h1", title), .of("p", ["class": "basis"], basis)]) }

  private var content: [Markup] {
    if let noEffect { return [.of("p", ["class": "result"], noEffect)] }
    let shown = effect.enquiries.filter { $0.changesFirst || !$0.newlyExcluded.isEmpty || !$0.newlyOffered.isEmpty }
    let rest = shown.count - Self.drawn
    var parts: [Markup] = [
      .of(
        "section", ["aria-labelledby": "short"],
        [
          .of("h2", ["id": "short"], say("In Kürze", "In short")), .of("ul", [:], summary.map { .of("li", $0) }),
        ]),
      sums,
    ]
    if !shown.isEmpty { parts.append(.of("h2", say("Anfragen mit anderem Ergebnis", "Enquiries with another result"))) }
    if !shown.isEmpty { parts.append(legend) }
    parts += shown.prefix(Self.drawn).enumerated().map { article($1, number: $0 + 1) }
    if rest > 0 {
      parts.append(
        .of(
          "p",
          say(
            "Dazu \(counted(rest, "weitere Anfrage", "weitere Anfragen")), hier nicht gezeichnet.",
            "And \(counted(rest, "further enquiry", "further enquiries")), not drawn here.")))
    }
    return parts
  }

  private var legend: Markup {
    .of(
      "p", ["class": "legend"],
      say(
        "Dicke Linie: steigt. Gestrichelte Linie: fällt. Dünne Linie: gleicher Platz. Gezeigt ist, wer vorher oder jetzt "
          + "unter den ersten fünf ist; unter der waagerechten Linie die Plätze dahinter.",
        "Thick line: rises. Dashed line: falls. Thin line: same place. Shown is who is among the first five before or now; "
          + "below the horizontal line the places behind."))
  }

  private func article(_ enquiry: EnquiryEffect, number: Int) -> Markup {
    let id = "enquiry-\(number)"
    var parts: [Markup] = [
      .of("h3", ["id": id], "\(enquiry.id): \(enquiry.title[language])"),
      .of(
        "p",
        say(
          "\(enquiry.risen) Standorte steigen, \(enquiry.fallen) fallen.",
          "\(enquiry.risen) sites rise, \(enquiry.fallen) fall.")),
    ]
    if enquiry.changesFirst { parts.append(.of("figure", [:], [chart(enquiry, id)])) }
    parts.append(table(enquiry))
    parts += offers(say("Neu ausgeschlossen", "Newly excluded"), enquiry.newlyExcluded)
    parts += offers(say("Neu angeboten", "Newly offered"), enquiry.newlyOffered)
    return .of("article", ["aria-labelledby": id], parts)
  }

  private func chart(_ enquiry: EnquiryEffect, _ id: String) -> Markup {
    BumpChart(
      id: "\(id)-chart", title: say("Plätze vorher und jetzt", "Places before and now"),
      description: say("Dieselben Zahlen stehen in der Tabelle darunter.", "The table below has the same numbers."),
      leftHead: say("vorher", "before"), rightHead: say("jetzt", "now"), notOffered: "–",
      lines: enquiry.moves.map {
        BumpChart.Line(name: $0.name, before: $0.before.rank, after: $0.after.rank)
      }
    ).markup
  }

  private func offers(_ label: String, _ moves: [SiteMove]) -> [Markup] {
    guard !moves.isEmpty else { return [] }
    let items = Self.byCause(moves).map { group in
      Markup.of(
        "li", [:],
        [.of("strong", causes(group.moves[0])), .text(": " + group.moves.map(\.name).joined(separator: ", "))])
    }
    return [.of("p", "\(label) (\(moves.count)):"), .of("ul", [:], items)]
  }

  private var foot: Markup {
    .of(
      "footer", [:],
      [
        .of(
          "p",
          say(
            "Alte und neue Regeln auf denselben Standorten, Anfragen und Referenzdaten, mit Grundgewichten. Die Wirkung auf "
              + "andere Anfragen kann anders sein.",
            "Old and new rules on the same sites, enquiries and reference data, with base weights. Other enquiries may be "
              + "affected otherwise."))
      ])
  }
}
