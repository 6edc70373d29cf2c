import Decimals
import Facts
import SourceText

extension Indicator {
  /// Highest rate of regional investment aid in percent for the district and the size class, at the as-of date.
  ///
  /// Indicative: what the Land pays at most by the sources named, not a promise. Two districts: two readings.
  static let aidRatePct = Indicator("aid_rate_pct", .pair) { input in
    let size = input.enquiry("company.size_class")
    guard let sizeClass = size.leading?.text else { return .unknown(absent: size.absent) }
    let districts = input.districts
    let rows = districts.compactMap { district in
      input.reference.aidRates.last {
        $0.district == district && $0.sizeClass == sizeClass && $0.isValid(at: input.asOf)
      }
    }
    guard !rows.isEmpty, rows.count == districts.count else {
      return .unknown(
        absent: [FactPath(.indicator, "aid_rate_pct")], reason: IndicatorWording.noRate, inputs: size.inputs)
    }
    return .readings(
      rows.map { .number(Decimal34(rounding: $0.ratePercent, places: 2)) }.uniqued, status: .known,
      inputs: size.inputs + rows.map(AidRateInput.row), details: AidRateInput.details(rows))
  }
}

private enum AidRateInput {
  static func row(_ rate: AidRate) -> FactInput {
    FactInput(
      path: "reference.aid_rates: \(rate.district.rawValue) \(rate.sizeClass)",
      value: .number(Decimal34(rounding: rate.ratePercent, places: 2)), asOf: rate.validFrom, source: rate.source,
      note: rate.derivation.map { "confidence \(rate.confidence); \($0)" })
  }

  static func details(_ rows: [AidRate]) -> [String: LocalizedText] {
    [
      "district": LocalizedText(both: rows.map(\.district.name).uniqued.joined(separator: " / ")),
      "area": LocalizedText(both: rows.map(\.area).uniqued.joined(separator: " / ")),
    ]
  }
}
