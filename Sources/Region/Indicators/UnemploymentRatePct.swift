import Decimals
import Facts
import SourceText

extension Indicator {
  /// Unemployment rate of the district in percent, 2022: one scope and one date for all sites. Two districts: two readings.
  static let unemploymentRatePct = Indicator("unemployment_rate_pct", .site) { input in
    let keys = input.districts
    let rows = keys.compactMap { key in
      input.reference.district(key)?.unemploymentRatePercent.map { (key, Decimal34(rounding: $0, places: 2)) }
    }
    guard !rows.isEmpty, rows.count == keys.count else {
      return .unknown(absent: [FactPath(.indicator, "unemployment_rate_pct")], reason: IndicatorWording.noReference)
    }
    let inputs = rows.map { key, rate in
      FactInput(
        path: "reference.district_atlas.alq: \(key.rawValue)", value: .number(rate), asOf: PartialDate("2022"),
        source: "BBSR, Deutschlandatlas")
    }
    return .readings(
      rows.map { .number($1) }.uniqued, status: .known, inputs: inputs,
      details: ["district": LocalizedText(both: rows.map(\.0.name).joined(separator: " / "))])
  }
}
