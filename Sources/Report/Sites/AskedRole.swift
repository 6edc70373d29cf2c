package import Facts
package import Region
package import SourceText

/// Whom to ask for a field of a site.
package enum AskedRole {
  /// The organisation or the role; nil when nobody can be asked.
  package static func name(_ path: FactPath, _ site: Site, _ format: FactFormat, _ roles: [String: LocalizedText])
    -> String?
  {
    format.dictionary[path]?.ask.map { name(role: $0, site, format, roles) }
  }

  /// The organisation behind a role at a site.
  static func name(role: String, _ site: Site, _ format: FactFormat, _ roles: [String: LocalizedText]) -> String {
    let roleName = roles[role]?[format.language] ?? role
    return switch role {
    case "operator": site.operatorName.isEmpty ? roleName : site.operatorName
    case "municipality": site.municipality.map { format.say(de: "Gemeinde ", en: "municipality of ") + $0 } ?? roleName
    default: roleName
    }
  }
}
