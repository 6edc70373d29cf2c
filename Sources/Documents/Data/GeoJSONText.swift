internal import Decimals
internal import Region
internal import Report

/// A table of sites as GeoJSON (RFC 7946): one point a site in WGS 84, longitude first. What is unknown has no member.
package struct GeoJSONText: Sendable {
  let table: SiteTable

  package init(_ table: SiteTable) { self.table = table }

  /// The document.
  package var text: String {
    JSON.object([
      "type": .string("FeatureCollection"), "features": .array(table.rows.map(feature)),
    ]).text
  }

  private func feature(_ row: SiteTable.Row) -> JSON {
    let known = zip(table.columns, row.cells).compactMap { column, cell -> JSON.Member? in
      guard let cell, column.name != "longitude", column.name != "latitude" else { return nil }
      return JSON.Member(key: column.name, value: value(cell))
    }
    return .object([
      "type": .string("Feature"), "id": .string(row.site.id.rawValue),
      "geometry": row.site.location.map(point) ?? .null, "properties": .object(known),
    ])
  }

  private func point(_ location: Site.Location) -> JSON {
    .object([
      "type": .string("Point"),
      "coordinates": .array([.coordinate(location.longitude), .coordinate(location.latitude)]),
    ])
  }

  private func value(_ cell: SiteTable.Cell) -> JSON {
    switch cell {
    case .text(let text): .string(text)
    case .number(let number): .exact(number)
    case .boolean(let flag): .boolean(flag)
    }
  }
}
