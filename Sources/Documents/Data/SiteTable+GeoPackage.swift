internal import Decimals
internal import Evaluation
internal import Facts
package import GeoPackage
internal import Region
internal import Report
internal import SourceText

extension SiteTable {
  /// The table as a GeoPackage; columns have the names of the CSV, longitude and latitude are the geometry.
  package func geoPackage(_ view: ExportView) -> GeoPackageFile {
    let kept = columns.indices.filter { columns[$0].name != "longitude" && columns[$0].name != "latitude" }
    let features = rows.map { row in
      GeoPackageFile.Feature(
        point: row.site.location.map { .init(longitude: $0.longitude, latitude: $0.latitude) },
        values: kept.map { index in row.cells[index].map { Self.value($0, columns[index].kind) } })
    }
    let date = view.assessment.basis.asOf
    return GeoPackageFile(
      name: view.say("standorte", "sites"), title: view.assessment.enquiry.title[view.format.language],
      summary: view.say("Standorte für die Anfrage, Stand ", "Sites for the enquiry, as of ")
        + date.text(view.format.language),
      lastChange: date.description, columns: kept.map { .init(columns[$0].name, Self.kind(columns[$0].kind)) },
      features: features)
  }

  private static func kind(_ kind: Kind) -> GeoPackageFile.Kind {
    switch kind {
    case .text: .text
    case .integer: .integer
    case .number: .real
    case .boolean: .boolean
    }
  }

  private static func value(_ cell: Cell, _ kind: Kind) -> GeoPackageFile.Value {
    switch cell {
    case .text(let text): .text(text)
    case .boolean(let flag): .integer(flag ? 1 : 0)
    case .number(let number):
      if kind == .integer, let whole = number.intValue { .integer(Int64(whole)) } else { .real(number.doubleValue) }
    }
  }
}
