internal import Facts
internal import SourceText

/// What the codes of the field `restrictions` mean (rules/lausitz/facts/site.yaml), and for whom they make a site unfit.
enum RestrictionWords {
  /// The words for a code; nil for a free text, which stands for itself.
  static func label(_ code: String) -> LocalizedText? { labels[code] }

  /// Kinds of firms for which the restriction counts; nil where it concerns all alike.
  static func unsuited(_ code: String) -> LocalizedText? { unfit[code] }

  /// The fact of the restrictions with words in place of codes; other facts as they are.
  static func spelledOut(_ fact: Fact, _ path: FactPath, _ language: Language) -> Fact {
    guard path == FactPath(.site, "restrictions") else { return fact }
    var copy = fact
    copy.readings = fact.readings.map { spelledOut($0, language) }
    return copy
  }

  static func spelledOut(_ value: FactValue, _ language: Language) -> FactValue {
    switch value {
    case .list(let items): .list(items.map { spelledOut($0, language) })
    case .text(let code): .text(label(code)?[language] ?? code)
    default: value
    }
  }

  private static let labels: [String: LocalizedText] = [
    "noise_quota": LocalizedText(de: "Lärmkontingent", en: "noise quota"),
    "mining_subsidence": LocalizedText(de: "Setzungen durch Bergbau möglich", en: "mining subsidence possible"),
    "sealed_area": LocalizedText(de: "Sperrbereich des Bergbaus", en: "area closed off by mining"),
    "flood_area": LocalizedText(de: "Überschwemmungsgebiet", en: "flood area"),
    "contamination": LocalizedText(de: "Altlasten", en: "contamination"),
    "contamination_remediated": LocalizedText(de: "Altlasten saniert", en: "contamination remediated"),
    "no_contamination": LocalizedText(de: "keine Altlasten bekannt", en: "no contamination known"),
    "unexploded_ordnance": LocalizedText(de: "Kampfmittelverdacht", en: "unexploded ordnance suspected"),
    "groundwater": LocalizedText(de: "hoher Grundwasserstand", en: "high groundwater"),
    "nature_protection": LocalizedText(de: "Naturschutz zu beachten", en: "nature protection to be observed"),
    "water_supply": LocalizedText(de: "Wasserversorgung begrenzt", en: "limited water supply"),
    "owner_interest": LocalizedText(de: "eigenes Interesse des Eigentümers", en: "the owner's own interest"),
    "distance_to_housing": LocalizedText(de: "Wohnbebauung in der Nähe", en: "housing nearby"),
    "sector_limits": LocalizedText(de: "nur bestimmte Branchen", en: "certain sectors only"),
  ]

  private static let unfit: [String: LocalizedText] = [
    "noise_quota": LocalizedText(
      de: "Betriebe mit lauter Arbeit, vor allem nachts (Lärmkontingent)",
      en: "firms with noisy work, above all at night (noise quota)"),
    "mining_subsidence": LocalizedText(
      de: "Anlagen, die keine Setzung des Bodens vertragen", en: "plants that cannot bear any subsidence"),
    "flood_area": LocalizedText(
      de: "Anlagen mit wassergefährdenden Stoffen (Überschwemmungsgebiet)",
      en: "plants with substances hazardous to water (flood area)"),
    "water_supply": LocalizedText(
      de: "Betriebe mit hohem Wasserbedarf", en: "firms that need much water"),
    "distance_to_housing": LocalizedText(
      de: "Betriebe mit Lärm, Staub oder Gerüchen (Wohnbebauung in der Nähe)",
      en: "firms with noise, dust or odours (housing nearby)"),
    "sector_limits": LocalizedText(
      de: "Betriebe außerhalb der zugelassenen Branchen", en: "firms outside the permitted sectors"),
  ]
}
