public import SourceText

/// What the inputs of indicators are called that come from reference tables (`reference.<table>: <row>`).
public enum ReferenceInputs {
  /// The words for an input, with its unit; nil for paths that are facts of the dictionary.
  ///
  /// `reference.transport: AS Roggosen` becomes “Straßenkilometer bis AS Roggosen (geschätzt)”.
  public static func label(_ path: String) -> LocalizedText? {
    if path == "site.location" { return LocalizedText(de: "Lage (Breite, Länge in Grad)", en: "Position (degrees)") }
    guard path.hasPrefix("reference."), let colon = path.firstRange(of: ": ") else { return nil }
    let table = String(path[path.index(path.startIndex, offsetBy: 10)..<colon.lowerBound])
    let row = String(path[colon.upperBound...])
    return label(table: table, row: row)
  }

  private static func label(table: String, row: String) -> LocalizedText? {
    switch table {
    case "transport", "universities":
      LocalizedText(de: "Straßenkilometer bis \(row) (geschätzt)", en: "Road km to \(row) (estimated)")
    case "municipalities": Part(row).map { LocalizedText(de: "Menschen \($0.words.de)", en: "People \($0.words.en)") }
    case "border_towns": Part(row)?.words
    case "district_atlas.alq":
      LocalizedText(
        de: "Arbeitslosenquote in Prozent, \(district(row))", en: "Unemployment in percent, \(district(row))")
    case "municipality_atlas.p_grunds":
      LocalizedText(de: "Pkw-Minuten zur Grundschule, \(row)", en: "Car minutes to primary school, \(row)")
    case "municipality_atlas.p_harzt":
      LocalizedText(de: "Pkw-Minuten zum Hausarzt, \(row)", en: "Car minutes to family doctor, \(row)")
    case "aid_rates": aidRate(row)
    case "companies": LocalizedText(de: "WZ-Abteilung von \(row)", en: "NACE division of \(row)")
    case "net_zero_valley": LocalizedText(de: "Fläche des Net Zero Valley", en: "Area of the Net Zero Valley")
    default: nil
    }
  }

  private static func district(_ key: String) -> String { DistrictKey(rawValue: key)?.name ?? key }

  private static func aidRate(_ row: String) -> LocalizedText {
    let parts = row.split(separator: " ").map(String.init)
    let name = district(parts.first ?? "")
    let german = [
      "micro": "Kleinstunternehmen", "small": "kleine Unternehmen", "medium": "mittlere Unternehmen",
      "large": "große Unternehmen",
    ]
    let size = parts.last ?? ""
    return LocalizedText(
      de: "Fördersatz in Prozent, \(name), \(german[size] ?? size)", en: "Aid rate in percent, \(name), \(size) firms")
  }

  /// Where people live.
  private enum Part: String {
    case lausitz, berlin, dresden, other, poland, czechia

    init?(_ row: String) { self.init(rawValue: row) }

    var words: LocalizedText {
      switch self {
      case .lausitz: LocalizedText(de: "in der Lausitz", en: "in the Lausitz")
      case .berlin: LocalizedText(de: "in Berlin", en: "in Berlin")
      case .dresden: LocalizedText(de: "in Dresden", en: "in Dresden")
      case .other: LocalizedText(de: "in weiteren deutschen Gemeinden", en: "in other German municipalities")
      case .poland:
        LocalizedText(
          de: "Einwohner polnischer Städte (nicht mitgezählt)", en: "Population of Polish towns (not counted in)")
      case .czechia:
        LocalizedText(
          de: "Einwohner tschechischer Städte (nicht mitgezählt)", en: "Population of Czech towns (not counted in)")
      }
    }
  }
}
