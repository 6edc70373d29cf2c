/// The media types that the server speaks.
enum MediaType: String, Sendable, Hashable, CaseIterable {
  case json = "application/json"
  case yaml = "application/yaml"
  case geoJSON = "application/geo+json"
  case schema = "application/schema+json"
  case problem = "application/problem+json"
  case html = "text/html"
  case css = "text/css"
  /// What forms of pages send.
  case form = "application/x-www-form-urlencoded"
  /// What forms of pages send with a file.
  case upload = "multipart/form-data"
  case javaScript = "text/javascript"
  case markdown = "text/markdown"
  case text = "text/plain"
  case csv = "text/csv"
  case pdf = "application/pdf"
  case zip = "application/zip"
  case geoPackage = "application/geopackage+sqlite3"
  case workbook = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"

  /// As a header field names it; texts say that they are UTF-8, JSON always is.
  var fieldValue: String { rawValue.hasPrefix("text/") ? rawValue + "; charset=utf-8" : rawValue }

  /// The type that a header field names, parameters apart; nil when the server does not speak it.
  init?(fieldValue: String) {
    let name = fieldValue.prefix { $0 != ";" }.lowercased().filter { $0 != " " && $0 != "\t" }
    self.init(rawValue: name)
  }
}
