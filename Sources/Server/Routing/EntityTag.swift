internal import HTTPTypes
internal import SourceText

/// Strong entity tags and the conditions that name them (RFC 9110, section 8.8.3 and 13).
enum EntityTag {
  /// The tag of a body, quoted: the same bytes give the same tag.
  static func of(_ body: [UInt8]) -> String { quoted(String(ContentHash.sha256(body).prefix(32))) }

  /// A text as a strong tag.
  static func quoted(_ text: String) -> String { "\"\(text)\"" }

  /// The tags that a field value lists, without quotes; weak ones have `W/` before them.
  static func list(_ value: String) -> [String] {
    value.split(separator: ",").map { $0.filter { $0 != " " && $0 != "\t" && $0 != "\"" } }
  }

  /// Whether the caller has these bytes already.
  static func isKnown(_ tag: String, _ fields: HTTPFields) -> Bool {
    guard let value = fields[.ifNoneMatch] else { return false }
    let bare = tag.filter { $0 != "\"" }
    return list(value).contains { $0 == "*" || $0 == bare || $0 == "W/" + bare }
  }
}
