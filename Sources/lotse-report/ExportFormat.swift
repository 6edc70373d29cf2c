internal import ArgumentParser

/// A kind of file that `lotse export` writes.
enum ExportFormat: String, ExpressibleByArgument, CaseIterable {
  case csv, geojson, gpkg, xlsx, md, json, zip
}
