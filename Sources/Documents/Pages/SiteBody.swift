internal import Decimals
internal import Facts
internal import Region
public import Report
internal import SourceText

/// A site as the body of a page: profile, every claim with date and source, indicators, what is not known and whom to ask.
///
/// It shows what the page's register and dictionary hold: give it published ones for readers outside.
public struct SiteBody: Sendable {
  let content: SitePage
  let format: FactFormat
  /// Where a site's page is.
  let link: @Sendable (String) -> String

  /// A body in the language of the format; `link` gives the address of the page of a site, by its id.
  public init(_ content: SitePage, format: FactFormat, link: @escaping @Sendable (String) -> String) {
    self.content = content
    self.format = format
    self.link = link
  }

  private var site: Site { content.site }
  private func say(_ de: String, _ en: String) -> String { format.say(de: de, en: en) }

  /// All parts in order.
  public var parts: [Markup] { [profile] + contradictions + [claims, indicators] + missing + [neighbours, sources] }

  // MARK: Profile

  private var profile: Markup {
    var items: [(key: String, value: [Markup])] = [
      (say("Gemeinde", "Municipality"), [.text(content.municipalityNames.joined(separator: ", "))]),
      (
        say("Kreis und Land", "District and state"),
        [
          .text(
            site.districts.map(\.name).joined(separator: ", ") + " · "
              + site.states.map { $0.name[format.language] }.joined(separator: ", "))
        ]
      ),
      (say("Art", "Type"), [.text(headValue(site.siteType, "site_type"))]),
      (say("Stand", "Status"), [.text(headValue(site.status, "status"))]),
      (say("Ansprechstelle", "Contact"), [.text(site.operatorName)]),
      (
        say("Neueste Angabe", "Newest claim"),
        [.text(content.facts.newest?.text(format.language) ?? say("keine", "none"))]
      ),
    ]
    if site.visibility == .internal {
      items.append((say("Sichtbar", "Visible"), [Kern.badge(.warning, say("nur intern", "internal only"))]))
    }
    for (id, overlap) in content.overlaps {
      items.append((say("Überschneidung", "Overlap"), [self.overlap(id, overlap)]))
    }
    return Kern.descriptions(items)
  }

  private func headValue(_ id: String, _ field: String) -> String { format.value(.text(id), FactPath(.site, field)) }

  private func overlap(_ id: SiteID, _ overlap: Places.Overlap) -> Markup {
    .group([
      Kern.link(content.register[id]?.name ?? id.rawValue, to: link(id.rawValue)),
      .text(say(": Flächen nie zusammenzählen", ": never add the areas") + (overlap.note.map { " (\($0))" } ?? "")),
    ])
  }

  // MARK: Claims

  private var conflicting: [FactDefinition] {
    content.described.filter { content.facts.fact($0.path.name).status == .conflicting }
  }

  /// Claims that disagree, side by side, with the one that counts and why.
  private var contradictions: [Markup] {
    guard !conflicting.isEmpty else { return [] }
    let rows = conflicting.map { definition -> [[Markup]] in
      let standing = Claims.standing(content.site.claims[definition.path.name] ?? [], asOf: content.facts.asOf)
      let others = standing.dropFirst().map { format.value($0.value, definition.path) + ", " + format.date($0) }
      let leading = standing.first.map { format.value($0.value, definition.path) + ", " + format.date($0) } ?? "–"
      let why = Claims.precedence(standing, asOf: content.facts.asOf).map(format.because) ?? ""
      return [
        [.text(definition.label[format.language])], [.of("b", leading)],
        [.text(others.joined(separator: " | "))], [.text(why)],
      ]
    }
    return [
      Kern.heading(2, say("Widersprüchliche Angaben", "Contradictory claims"), id: "widersprueche"),
      Kern.table(
        say("Was die Quellen verschieden sagen", "What the sources say differently"),
        [
          .init(say("Angabe", "Field")), .init(say("Es zählt", "Counts")), .init(say("Auch behauptet", "Also claimed")),
          .init(say("Warum diese", "Why this one")),
        ], rows),
    ]
  }

  private var claims: Markup {
    let known = content.fields.count - content.missing.count
    let rows = content.described.map { definition -> [[Markup]] in
      let fact = content.facts.fact(definition.path.name)
      let all = content.site.claims[definition.path.name] ?? []
      let standing = Claims.standing(all, asOf: content.facts.asOf)
      let late = Claims.newer(all, than: content.facts.asOf)
      return [
        [.text(definition.label[format.language])] + marks(definition, fact),
        [.text(fact.leading.map { format.value($0, definition.path) } ?? format.short(fact, definition.path))],
        standing.map { claim($0, definition, isAlone: standing.count == 1) }
          + late.map { claim($0, definition, isAlone: false, isLate: true) },
      ]
    }
    return .of(
      "section", ["aria-labelledby": "angaben"],
      [
        Kern.heading(
          2,
          say(
            "Angaben (\(known) von \(content.fields.count) Feldern)",
            "Claims (\(known) of \(content.fields.count) fields)"), id: "angaben"),
        Kern.table(
          say("Alle Angaben mit Datum und Quelle", "All claims with date and source"),
          [.init(say("Angabe", "Field")), .init(say("Wert", "Value")), .init(say("Belege", "Evidence"))], rows),
      ])
  }

  private func marks(_ definition: FactDefinition, _ fact: Fact) -> [Markup] {
    var marks: [Markup] = []
    if definition.visibility == .internal { marks.append(Kern.badge(.warning, say("intern", "internal"))) }
    switch fact.status {
    case .aged: marks.append(Kern.badge(.warning, say("veraltet", "outdated")))
    case .conflicting: marks.append(Kern.badge(.danger, say("widersprüchlich", "contradictory")))
    case .known, .estimated, .unknown: break
    }
    return marks.flatMap { [.text(" "), $0] }
  }

  private func claim(_ claim: Claim, _ definition: FactDefinition, isAlone: Bool, isLate: Bool = false) -> Markup {
    let number = (content.sources.firstIndex(of: claim.source) ?? 0) + 1
    let value = isAlone && claim.scope == .whole ? "" : format.value(claim.value, definition.path) + " · "
    let scope = isAlone && claim.scope == .whole ? "" : " · " + format.scope(claim)
    let note = claim.note.map { " · „\($0)“" } ?? ""
    let late = isLate ? say(" · nach dem Stichtag, zählt nicht", " · after the as-of date, does not count") : ""
    return .of(
      "div", ["class": "lo-source"],
      [
        .text("\(value)\(format.date(claim))\(scope) · \(format.publisher(claim.publisher)) "),
        .of("a", ["href": "#quelle-\(number)"], "[\(number)]"), .text(note + late),
      ])
  }

  // MARK: Indicators

  private var indicators: Markup {
    let known = content.indicators.filter { $0.fact.isKnown }.map { definition, fact -> [[Markup]] in
      let names = ["name", "road"].compactMap { fact.details[$0]?[format.language] }
      return [
        [.text(definition.label[format.language])],
        [.text(([format.sentence(fact, definition.path)] + names.prefix(1)).joined(separator: " · "))],
        [.of("span", ["class": "lo-source"], definition.method?[format.language] ?? "")],
      ]
    }
    let unknown = content.indicators.filter { !$0.fact.isKnown }.map { definition, fact in
      let reason = fact.reason?[format.language] ?? ""
      return definition.label[format.language] + (reason.isEmpty ? "" : ": \(reason)")
    }
    return .of(
      "section", ["aria-labelledby": "kennzahlen"],
      [
        Kern.heading(2, say("Kennzahlen", "Indicators"), id: "kennzahlen"),
        Kern.table(
          say("Berechnet aus Referenzdaten", "Computed from reference data"),
          [.init(say("Kennzahl", "Indicator")), .init(say("Wert", "Value")), .init(say("Methode", "Method"))], known),
        unknown.isEmpty
          ? .group([])
          : Kern.accordion(
            say("Nicht berechenbar (\(unknown.count))", "Cannot be computed (\(unknown.count))"), [Kern.list(unknown)]),
      ])
  }

  // MARK: Not known, neighbours, sources

  private var missing: [Markup] {
    guard !content.worthAsking.isEmpty else { return [] }
    return [
      Kern.heading(2, say("Nicht bekannt, und wen man fragt", "Not known, and whom to ask"), id: "fehlt"),
      Kern.body(say("Keine Angabe heißt unbekannt, nicht „nein“.", "No data means unknown, not “no”."), muted: true),
      Kern.descriptions(content.questions(format).map { ($0.whom, [.text($0.labels.joined(separator: " · "))]) }),
    ]
  }

  /// The nearest sites of the register within 15 km as the crow flies; positions are good to about 1 km.
  private var neighbours: Markup {
    guard let here = site.location else { return .group([]) }
    let own = Position(here)
    let near = content.register.sites.compactMap { other -> (site: Site, km: Double)? in
      guard other.id != site.id, let place = other.location else { return nil }
      return (other, own.greatCircleKm(to: Position(place)))
    }.filter { $0.km <= 15 }.sorted { ($0.km, $0.site.id) < ($1.km, $1.site.id) }.prefix(6)
    guard !near.isEmpty else { return .group([]) }
    return .of(
      "section", ["aria-labelledby": "nachbarn"],
      [
        Kern.heading(2, say("Standorte in der Nähe", "Sites nearby"), id: "nachbarn"),
        .of(
          "ul", ["class": "kern-list"],
          near.map { neighbour in
            let km = format.numbers.text(Decimal34(rounding: neighbour.km, places: 0), places: 0)
            return .of(
              "li", [:],
              [
                Kern.link(neighbour.site.named, to: link(neighbour.site.id.rawValue)),
                .text(say(", rund \(km)\u{A0}km Luftlinie", ", about \(km)\u{A0}km as the crow flies")),
              ])
          }),
      ])
  }

  private var sources: Markup {
    guard !content.sources.isEmpty else { return .group([]) }
    let items = content.sources.enumerated().map { index, source -> Markup in
      let isAddress = source.hasPrefix("https://") || source.hasPrefix("http://")
      return .of(
        "li", ["id": "quelle-\(index + 1)"],
        isAddress ? [.of("a", ["href": source, "rel": "noreferrer"], source)] : [.text(source)])
    }
    return .of(
      "section", ["aria-labelledby": "quellen"],
      [Kern.heading(2, say("Quellen", "Sources"), id: "quellen"), .of("ol", ["class": "kern-list"], items)])
  }
}
