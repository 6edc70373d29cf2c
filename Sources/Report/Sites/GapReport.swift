public import Evaluation
public import Facts
internal import Decimals
internal import Region
public import SourceText

/// Which unknown fields cost the region most, and where to ask first.
public struct GapReport: Sendable {
  let gaps: DataGaps
  let format: FactFormat
  let roles: [String: LocalizedText]
  let asOf: PartialDate

  /// Fields in the table.
  static let listed = 10
  /// Sites named for each field.
  static let sitesNamed = 3

  /// A report on gaps.
  public init(
    _ gaps: DataGaps, dictionary: FactsDictionary, roles: [String: LocalizedText], asOf: PartialDate, language: Language
  ) {
    self.gaps = gaps
    self.roles = roles
    self.asOf = asOf
    format = FactFormat(dictionary, language)
  }

  private func say(_ de: String, _ en: String) -> String { format.say(de: de, en: en) }
  private func points(_ number: Decimal34) -> String { format.numbers.text(number, places: 1) }

  /// The page for a terminal.
  public func text(color: Bool) -> String {
    var page = TextPage(color: color)
    page.spread(
      say("WELCHE ANGABEN FEHLEN AM MEISTEN", "WHICH DATA ARE MISSED MOST"),
      say("Stichtag ", "As of ") + asOf.text(format.language), style: .bold)
    page.line(meaning)
    page.blank()
    guard !gaps.gaps.isEmpty else {
      page.line(say("Keine Lücken: Nichts wartet auf eine Angabe.", "No gaps: nothing waits for data."))
      return page.text
    }
    table(&page)
    if !gaps.withoutEffect.isEmpty {
      page.line(
        say(
          "Auch offen, heute ohne Wirkung auf Reihenfolge und Punkte: ",
          "Also open, today without effect on order and points: ")
          + gaps.withoutEffect.map(format.label).joined(separator: " · ") + ".")
    }
    page.blank()
    page.heading(say("WO ZUERST FRAGEN", "WHERE TO ASK FIRST"))
    for (index, gap) in gaps.gaps.prefix(Self.listed).enumerated() { sites(gap, index + 1, &page) }
    answers(&page)
    return page.text
  }

  private var meaning: String {
    say(
      "„Muss“ zählt über \(gaps.enquiries) Musteranfragen und ihre angebotenen Standorte (\(gaps.sites)), wie oft ein "
        + "entscheidendes Muss auf die Angabe wartet, „klärt“ davon die Fälle, in denen sonst nichts Entscheidendes offen "
        + "ist; „Punkte“ sagt, um wie viele Punkte sie alle Standorte zusammen je Anfrage noch verschieben kann.",
      "Over \(gaps.enquiries) sample enquiries and their offered sites (\(gaps.sites)), “must” counts how often a decisive "
        + "must waits for the value, “settles” the cases in which nothing else decisive is open; “points” says by how "
        + "many points the value can still move all sites together, for each enquiry.")
  }

  private func table(_ page: inout TextPage) {
    var table = TextTable([
      .init(title: "", isNumber: true), .init(title: say("Angabe", "Value"), takesRest: true),
      .init(title: say("Muss", "must"), isNumber: true), .init(title: say("klärt", "settles"), isNumber: true),
      .init(title: say("Punkte", "points"), isNumber: true), .init(title: say("Standorte", "sites"), isNumber: true),
      .init(title: say("fehlt", "missing"), isNumber: true), .init(title: say("veraltet", "outdated"), isNumber: true),
      .init(title: say("widerspr.", "contrad."), isNumber: true),
      .init(title: say("unklar", "unclear"), isNumber: true),
    ])
    for (index, gap) in gaps.gaps.prefix(Self.listed).enumerated() {
      table.add([
        "\(index + 1)", format.label(gap.path), "\(gap.knockOuts)", "\(gap.settled)", points(gap.points),
        "\(gap.sites.count)", "\(gap.count(.unknown))", "\(gap.count(.aged))", "\(gap.count(.conflicting))",
        "\(gap.count(.known))",
      ])
    }
    page.table(table)
    let rest = gaps.gaps.count - Self.listed
    if rest > 0 {
      page.line(say("und \(rest) weitere (--format json)", "and \(rest) more (--format json)"), style: .dim)
    }
  }

  private func sites(_ gap: DataGap, _ number: Int, _ page: inout TextPage) {
    page.line("\(String(number).padded(left: 2)) \(format.label(gap.path))", style: .bold)
    for site in gap.sites.prefix(Self.sitesNamed) {
      let whom = AskedRole.name(gap.path, site.site, format, roles) ?? say("niemand benannt", "nobody named")
      page.line(
        "   · \(site.site.named): \(effect(site)) "
          + say("– fragen: ", "– ask: ") + whom, hanging: 5)
    }
  }

  /// The single answers that would change most first places.
  private func answers(_ page: inout TextPage) {
    let helpful = gaps.answers.filter { $0.expectedChanges > .zero }
    guard !helpful.isEmpty else { return }
    page.blank()
    page.heading(say("WAS AM MEISTEN HILFT", "WHAT WOULD HELP MOST"))
    page.line(answersMeaning)
    for (index, answer) in helpful.prefix(Self.listed).enumerated() {
      let whom = AskedRole.name(answer.path, answer.site, format, roles) ?? say("niemand benannt", "nobody named")
      let places = format.numbers.text(answer.expectedChanges, places: 1)
      page.line(
        "\(String(index + 1).padded(left: 2)) \(answer.site.named): "
          + "\(format.label(answer.path)) – "
          + (places == "1" ? say("1 Platz", "1 place") : say("\(places) Plätze", "\(places) places"))
          + say(" in \(answer.enquiriesAlone) Anfragen", " in \(answer.enquiriesAlone) enquiries")
          + say(" – fragen: ", " – ask: ") + whom, hanging: 3)
    }
  }

  private var answersMeaning: String {
    say(
      "Eine einzelne Auskunft, alles andere wie heute: so viele der ersten \(HelpfulAnswer.top) Plätze wird sie über alle "
        + "Musteranfragen zusammen voraussichtlich ändern (alle möglichen Antworten gleich wahrscheinlich).",
      "One answer alone, all else as today: so many of the first \(HelpfulAnswer.top) places it is expected to change over "
        + "all sample enquiries together (all possible answers equally likely).")
  }

  private func effect(_ site: DataGap.SiteGap) -> String {
    var parts: [String] = []
    switch site.status {
    case .aged, .conflicting: parts.append(format.status(site.status))
    case .known: parts.append(say("bekannt, lässt aber die Frage offen", "known, but leaves the question open"))
    case .unknown, .estimated: break
    }
    if site.knockOuts > 0 { parts.append(say("\(site.knockOuts) Muss offen", "\(site.knockOuts) open")) }
    if site.settled > 0 { parts.append(say("klärt \(site.settled)", "settles \(site.settled)")) }
    if site.points > .zero {
      let number = points(site.points)
      parts.append(number + (number == "1" ? say(" Punkt", " point") : say(" Punkte", " points")))
    }
    return parts.joined(separator: ", ")
  }

  /// The report as JSON; keys in docs/reference/sites-command.md.
  public var json: JSON {
    .object([
      "as_of": .string(asOf.description), "enquiries": .number(gaps.enquiries), "offered_sites": .number(gaps.sites),
      "meaning": .string(meaning), "gaps": .array(gaps.gaps.map(entry)),
      "without_effect": .strings(gaps.withoutEffect.map(\.description)),
      "answers": .array(gaps.answers.map(answer)),
    ])
  }

  private func answer(_ answer: HelpfulAnswer) -> JSON {
    .object([
      "site": .string(answer.site.id.rawValue), "path": .string(answer.path.description),
      "enquiries": .number(answer.enquiries), "enquiries_alone": .number(answer.enquiriesAlone),
      "expected_changes": .number(answer.expectedChanges),
      "ask": .optional(AskedRole.name(answer.path, answer.site, format, roles)),
    ])
  }

  private func entry(_ gap: DataGap) -> JSON {
    .object([
      "path": .string(gap.path.description), "label": .string(format.label(gap.path)),
      "open_decisive": .number(gap.knockOuts), "settles": .number(gap.settled),
      "points": .number(gap.points), "open_sites": .number(gap.sites.count),
      "missing": .number(gap.count(.unknown)), "aged": .number(gap.count(.aged)),
      "undetermined": .number(gap.count(.known)),
      "conflicting": .number(gap.count(.conflicting)), "sites": .array(gap.sites.map { site($0, gap.path) }),
    ])
  }

  private func site(_ gap: DataGap.SiteGap, _ path: FactPath) -> JSON {
    .object([
      "site": .string(gap.site.id.rawValue), "status": .string(gap.status.rawValue),
      "open_decisive": .number(gap.knockOuts), "settles": .number(gap.settled), "points": .number(gap.points),
      "ask": .optional(AskedRole.name(path, gap.site, format, roles)),
    ])
  }
}
