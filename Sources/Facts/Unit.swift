public import Decimals
public import SourceText

/// The unit of a number. The raw value is how rule files write it.
public enum Unit: String, Sendable, Hashable, CaseIterable {
  case hectares = "ha"
  case squareMetres = "m2"
  case kilometres = "km"
  case minutes = "min"
  case metres = "m"
  case percent
  case megawatts = "mw"
  case kilovolts = "kv"
  case cubicMetresPerHour = "m3_h"
  case cubicMetresPerDay = "m3_day"
  case cubicMetresPerJobAndDay = "m3_job_day"
  case megabitsPerSecond = "mbit_s"
  case eurosPerSquareMetre = "eur_m2"
  case millionEuros = "meur"
  case jobsPerHectare = "jobs_ha"
  case ratio
  case share
  case count
  case people
  case years
  case months
  case tonnes
  case index

  /// Whether no quantity of this unit is below zero: ways, areas, amounts and people; not differences and rates.
  public var isNeverNegative: Bool {
    switch self {
    case .hectares, .squareMetres, .kilometres, .minutes, .metres, .megawatts, .kilovolts, .cubicMetresPerHour,
      .cubicMetresPerDay, .cubicMetresPerJobAndDay, .megabitsPerSecond, .eurosPerSquareMetre, .millionEuros,
      .jobsPerHectare, .ratio, .share, .count, .people, .years, .tonnes:
      true
    case .percent, .months, .index: false
    }
  }

  /// The word behind the number one, where it differs from the sign of other numbers.
  public var singular: LocalizedText {
    switch self {
    case .years: LocalizedText(de: "Jahr", en: "year")
    case .months: LocalizedText(de: "Monat", en: "month")
    case .people: LocalizedText(de: "Person", en: "person")
    default: symbol
    }
  }

  /// The decimals that suit a number of this unit and size, nil being a plain number; as it is shown to people.
  public static func places(of number: Decimal34, _ unit: Unit?) -> Int {
    switch unit {
    case .minutes, .people, .count, .metres, .squareMetres, .months, .years: 0
    case .percent, .kilometres: 1
    case .ratio: number.magnitude >= Decimal34(10) ? 0 : 1
    default: number.magnitude >= .hundred ? 0 : 2
    }
  }

  /// The sign behind a number; empty for plain numbers.
  public var symbol: LocalizedText {
    switch self {
    case .hectares: LocalizedText(both: "ha")
    case .squareMetres: LocalizedText(both: "m²")
    case .kilometres: LocalizedText(both: "km")
    case .minutes: LocalizedText(de: "Min.", en: "min")
    case .metres: LocalizedText(both: "m")
    case .percent: LocalizedText(both: "%")
    case .megawatts: LocalizedText(both: "MW")
    case .kilovolts: LocalizedText(both: "kV")
    case .cubicMetresPerHour: LocalizedText(both: "m³/h")
    case .cubicMetresPerDay: LocalizedText(de: "m³/Tag", en: "m³/day")
    case .cubicMetresPerJobAndDay: LocalizedText(de: "m³ je Arbeitsplatz und Tag", en: "m³ per job and day")
    case .megabitsPerSecond: LocalizedText(both: "Mbit/s")
    case .eurosPerSquareMetre: LocalizedText(both: "€/m²")
    case .millionEuros: LocalizedText(de: "Mio. €", en: "m €")
    case .jobsPerHectare: LocalizedText(de: "Arbeitsplätze je ha", en: "jobs per ha")
    case .people: LocalizedText(de: "Personen", en: "people")
    case .years: LocalizedText(de: "Jahre", en: "years")
    case .months: LocalizedText(de: "Monate", en: "months")
    case .tonnes: LocalizedText(both: "t")
    case .ratio, .share, .count, .index: LocalizedText(both: "")
    }
  }
}
