public import Facts
public import Region
public import SourceText

/// Everything that is known of one site, for officers: internal values are shown, and marked.
public struct SitePage: Sendable {
  package let facts: SiteFacts
  package let dictionary: FactsDictionary
  package let reference: ReferenceData
  package let register: Register
  package let roles: [String: LocalizedText]
  /// Indicators that depend on the site alone, in the order of the dictionary.
  package let indicators: [(definition: FactDefinition, fact: Fact)]

  /// A page about a site of a register, at a date.
  public init(
    _ site: Site, register: Register, reference: ReferenceData, dictionary: FactsDictionary,
    roles: [String: LocalizedText], asOf: PartialDate
  ) {
    facts = SiteFacts(site, dictionary: dictionary, asOf: asOf)
    self.dictionary = dictionary
    self.reference = reference
    self.register = register
    self.roles = roles
    let input = IndicatorInput(site: facts, enquiry: nil, reference: reference, asOf: asOf)
    indicators = dictionary.definitions(of: .indicator).filter { $0.level == .site }.map {
      ($0, input.indicator($0.path.name))
    }
  }

  package var site: Site { facts.site }

  /// Fields that a claim can be about, in the order of the dictionary.
  package var fields: [FactDefinition] {
    dictionary.definitions(of: .site).filter { !SiteFacts.headFields.contains($0.path.name) }
  }

  /// Fields with at least one claim, late ones included.
  package var described: [FactDefinition] { fields.filter { !(site.claims[$0.path.name] ?? []).isEmpty } }

  /// Fields of which nothing is known, parts and late claims apart.
  package var missing: [FactDefinition] { fields.filter { !facts.fact($0.path.name).isKnown } }

  /// Missing fields that are worth a question; nobody misses a remark.
  package var worthAsking: [FactDefinition] { missing.filter { !$0.path.name.hasSuffix("_note") } }

  /// Labels of missing fields that are worth a question, by whom to ask, in the order of the dictionary.
  package func questions(_ format: FactFormat) -> [(whom: String, labels: [String])] {
    let nobody = format.say(de: "niemand benannt", en: "nobody named")
    return worthAsking.reduce(into: [(whom: String, labels: [String])]()) { groups, definition in
      let whom = AskedRole.name(definition.path, site, format, roles) ?? nobody
      let label = definition.label[format.language]
      if let index = groups.firstIndex(where: { $0.whom == whom }) {
        groups[index].labels.append(label)
      } else {
        groups.append((whom, [label]))
      }
    }
  }

  /// Sites on partly the same land, by the vocabulary.
  package var overlaps: [(site: SiteID, overlap: Places.Overlap)] {
    reference.places.overlaps.filter { $0.sites.contains(site.id) }.flatMap { overlap in
      overlap.sites.filter { $0 != site.id }.map { ($0, overlap) }
    }
  }

  /// The municipalities with both official names where there are two.
  package var municipalityNames: [String] { reference.municipalityNames(of: site) }

  /// Sources in the order of the first claim that names them.
  package var sources: [String] {
    described.flatMap { site.claims[$0.path.name] ?? [] }.map(\.source).reduce(into: []) {
      if !$0.contains($1) { $0.append($1) }
    }
  }
}

extension Site {
  /// Its name with the district, where one is stated: “Industriepark Schwarze Pumpe (SPN)”.
  package var named: String { district.map { "\(name) (\($0.rawValue))" } ?? name }
}

extension ReferenceData {
  /// The municipalities of a site, each with its official Sorbian name where there is one: `Spremberg / Grodk`.
  package func municipalityNames(of site: Site) -> [String] {
    site.municipalities.map { name in
      municipality(named: name, in: site.districts)?.sorbianName.map { "\(name) / \($0)" } ?? name
    }
  }
}
