internal import Facts
internal import Region
internal import SourceText

/// Whom to ask for a field of a site.
enum AskedRole {
  /// The organisation or the role; nil when nobody can be asked.
  static func name(_ path: FactPath, _ site: Site, _ format: FactFormat, _ roles: [String: LocalizedText]) -> String? {
    format.dictionary[path]?.ask.map { name(role: $0, site, format, roles) }
  }

  /// The organisation behind a role at a site.
  static func name(role: String, _ site: Site, _ format: FactFormat, _ roles: [String: LocalizedText]) -> String {
    switch role {
    case "operator": site.operatorName
    case "municipality": format.say(de: "Gemeinde ", en: "municipality of ") + site.municipality
    default: roles[role]?[format.language] ?? role
    }
  }
}
