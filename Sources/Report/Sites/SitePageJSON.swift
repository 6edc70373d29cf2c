internal import Facts
internal import Region
public import SourceText

/// A site as JSON; keys in docs/reference/sites-command.md.
public struct SitePageJSON: Sendable {
  let content: SitePage
  let format: FactFormat

  /// A writer; labels and sentences are in `language`.
  public init(_ content: SitePage, language: Language) {
    self.content = content
    format = FactFormat(content.dictionary, language)
  }

  /// The whole document.
  public var document: JSON {
    let site = content.site
    return .object([
      "as_of": .string(content.facts.asOf.description), "language": .string(format.language.rawValue),
      "site": .string(site.id.rawValue), "name": .string(site.name), "operator": .string(site.operatorName),
      "municipalities": .array(site.municipalities.map(municipality)),
      "districts": .strings(site.districts.map(\.rawValue)), "states": .strings(site.states.map(\.rawValue)),
      "location": site.location.map(location) ?? .null,
      "site_type": .string(site.siteType), "status": .string(site.status),
      "visibility": .string(site.visibility.rawValue), "url": .optional(site.url),
      "notes": .optional(site.notes), "overlaps": .array(content.overlaps.map { overlap($0.site, $0.overlap) }),
      "fields": .array(content.described.map(field)), "indicators": .array(content.indicators.map(indicator)),
      "missing": .array(content.worthAsking.map(missing)),
    ])
  }

  private func location(_ location: Site.Location) -> JSON {
    .object([
      "lat": .coordinate(location.latitude), "lon": .coordinate(location.longitude),
      "quality": .string(location.isApproximate ? "approximate" : "sourced"),
    ])
  }

  private func municipality(_ name: String) -> JSON {
    let found = content.reference.municipality(named: name, in: content.site.districts)
    return .object(["name": .string(name), "sorbian_name": .optional(found?.sorbianName), "ags": .optional(found?.ags)])
  }

  private func overlap(_ id: SiteID, _ overlap: Places.Overlap) -> JSON {
    .object([
      "site": .string(id.rawValue), "certainty": .string(overlap.certainty), "note": .optional(overlap.note),
    ])
  }

  private func field(_ definition: FactDefinition) -> JSON {
    let claims = content.site.claims[definition.path.name] ?? []
    let asOf = content.facts.asOf
    let standing = Claims.standing(claims, asOf: asOf)
    let fact = content.facts.fact(definition.path.name)
    let precedence = Claims.precedence(claims, asOf: asOf)
    return .object([
      "path": .string(definition.path.description), "label": .string(definition.label[format.language]),
      "unit": .optional(definition.unit?.rawValue), "visibility": .string(definition.visibility.rawValue),
      "status": .string(fact.status.rawValue), "value": fact.leading.map(JSON.value) ?? .null,
      "leads_because": .optional(precedence.map(format.because)),
      "claims": .array(
        standing.enumerated().map { claim($1, isLeading: $0 == 0 && $1.scope == .whole, isLate: false) }
          + Claims.newer(claims, than: asOf).map { claim($0, isLeading: false, isLate: true) }),
    ])
  }

  private func claim(_ claim: Claim, isLeading: Bool, isLate: Bool) -> JSON {
    .object([
      "value": .value(claim.value), "leads": .boolean(isLeading), "left_out": .boolean(isLate),
      "as_of": .string(claim.asOf.description), "as_of_quality": .string(claim.asOfQuality.rawValue),
      "scope": .string(claim.scope.rawValue), "publisher": .string(claim.publisher.rawValue),
      "source": .string(claim.source), "note": .optional(claim.note),
    ])
  }

  private func indicator(_ definition: FactDefinition, _ fact: Fact) -> JSON {
    .object([
      "path": .string(definition.path.description), "label": .string(definition.label[format.language]),
      "unit": .optional(definition.unit?.rawValue), "status": .string(fact.status.rawValue),
      "value": fact.leading.map(JSON.value) ?? .null, "low": .optional(fact.span?.low),
      "high": .optional(fact.span?.high), "method": .optional(definition.method?[format.language]),
      "reason": .optional(fact.reason?[format.language]),
    ])
  }

  private func missing(_ definition: FactDefinition) -> JSON {
    .object([
      "path": .string(definition.path.description), "label": .string(definition.label[format.language]),
      "ask": .optional(AskedRole.name(definition.path, content.site, format, content.roles)),
    ])
  }
}
