internal import Facts
internal import Region
internal import SourceText

/// Whom to ask for a field of a site.
enum AskedRole {
  /// The organisation or the role; nil when nobody can be asked.
  static func name(_ path: FactPath, _ site: Site, _ format: FactFormat, _ roles: [String: LocalizedText]) -> String? {
    guard let role = format.dictionary[path]?.ask else { return nil }
    switch role {
    case "operator": return site.operatorName
    case "municipality": return format.say(de: "Gemeinde ", en: "municipality of ") + site.municipality
    default: return roles[role]?[format.language] ?? role
    }
  }
}
