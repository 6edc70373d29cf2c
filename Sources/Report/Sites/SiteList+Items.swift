public import Region
internal import SourceText

extension SiteList {
  /// The sites of the list with their values, as ``json`` has them, in order of id.
  public var items: [(site: SiteID, value: JSON)] { sites.map { ($0.site.id, entry($0)) } }

  /// The sites as features of GeoJSON (RFC 7946): a point where the register has one, the values as properties.
  public var features: [(site: SiteID, value: JSON)] {
    sites.map { facts in
      let site = facts.site
      let value = JSON.object([
        "type": .string("Feature"), "id": .string(site.id.rawValue), "geometry": site.location.map(point) ?? .null,
        "properties": entry(facts),
      ])
      return (site.id, value)
    }
  }

  private func point(_ location: Site.Location) -> JSON {
    .object([
      "type": .string("Point"),
      "coordinates": .array([.coordinate(location.longitude), .coordinate(location.latitude)]),
    ])
  }
}
