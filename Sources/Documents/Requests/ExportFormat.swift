/// A kind of file that `lotse export` and the pages write.
package enum ExportFormat: String, CaseIterable, Sendable {
  case csv, geojson, gpkg, xlsx, md, json, zip
}
