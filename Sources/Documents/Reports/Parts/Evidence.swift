internal import Evaluation
internal import Facts
internal import Region
internal import Report

/// The evidence behind a report about a site: every field with a claim and every indicator that it prints, numbered.
struct Evidence: Sendable {
  /// One fact with what it rests on.
  struct Entry: Sendable {
    let definition: FactDefinition
    let fact: Fact
    /// Claims that count at the as-of date, the leading one first; empty for an indicator.
    let claims: [Claim]
  }

  let entries: [Entry]

  /// The evidence of a published page of a site; `more` are indicators of site and enquiry that the reader may see.
  init(_ page: SitePage, more: [FactPath: Fact]) {
    let fields = page.described.map { definition in
      Entry(
        definition: definition, fact: page.facts.fact(definition.path.name),
        claims: Claims.standing(page.site.claims[definition.path.name] ?? [], asOf: page.facts.asOf))
    }.filter { !$0.claims.isEmpty }
    let ofSite = page.indicators.filter { Self.printed.contains($0.definition.path.name) }.map {
      Entry(definition: $0.definition, fact: $0.fact, claims: [])
    }
    let ofPair = page.dictionary.definitions(of: .indicator).filter { $0.level == .pair }.compactMap { definition in
      more[definition.path].map { Entry(definition: definition, fact: $0, claims: []) }
    }
    let others = page.indicators.filter { !Self.printed.contains($0.definition.path.name) }.compactMap { item in
      more[item.definition.path].map { Entry(definition: item.definition, fact: $0, claims: []) }
    }
    entries = fields + (ofSite + others + ofPair).filter { !$0.fact.inputs.isEmpty }
  }

  /// Indicators of the site alone that a report prints.
  private static let printed: Set = [
    "motorway_min", "station_min", "airport_min", "terminal_min", "services_min", "readiness", "people_30", "people_45",
    "people_60", "qualified_30", "unemployment_rate_pct",
  ]

  /// The number of each entry, from 1.
  var numbers: [FactPath: Int] {
    Dictionary(
      entries.enumerated().map { ($1.definition.path, $0 + 1) }, uniquingKeysWith: { first, _ in first })
  }
}
