public import Facts
import SourceText

/// The highest rate of regional investment aid (GRW, JTF) for a district and a size class.
public struct AidRate: Sendable, Hashable {
  public let district: DistrictKey
  /// micro, small, medium or large by the definition of the EU.
  public let sizeClass: String
  /// What the Land pays at most, percent of eligible costs.
  public let ratePercent: Double
  /// The ceiling of the aid map, percent.
  public let ceilingPercent: Double?
  /// Aid area: C or D.
  public let area: String
  public let validFrom: PartialDate?
  public let validTo: PartialDate?
  /// high, medium or low.
  public let confidence: String
  public let derivation: String?
  public let source: String

  /// Whether the rate is in force on some day that the date may mean.
  public func isValid(at date: PartialDate) -> Bool {
    if let validFrom, validFrom.isSurelyAfter(date) { return false }
    if let validTo, date.isSurelyAfter(validTo) { return false }
    return true
  }
}

extension AidRate {
  static let sizeClasses = ["micro", "small", "medium", "large"]

  static func read(_ reading: TableReading) -> [AidRate] {
    guard
      let c = reading.columns(
        "district", "size_class", "rate_max_pct", "ceiling_pct", "area", "valid_from", "valid_to", "confidence",
        "derivation", "source_url")
    else { return [] }
    return reading.rows { row in
      let keys = DistrictKey.allCases.map(\.rawValue)
      guard let district = word(row, c[0], keys, .district, reading).flatMap(DistrictKey.init),
        let size = word(row, c[1], sizeClasses, .size, reading),
        let rate = reading.needNumber(row, c[2], in: 0...100)
      else { return nil }
      return AidRate(
        district: district, sizeClass: size, ratePercent: rate,
        ceilingPercent: reading.number(row, c[3], in: 0...100), area: row.text(c[4]) ?? "",
        validFrom: date(row, c[5], reading), validTo: date(row, c[6], reading), confidence: row.text(c[7]) ?? "low",
        derivation: row.text(c[8]), source: row.text(c[9]) ?? "aid_rates.csv")
    }
  }

  private static func word(
    _ row: CSVRow, _ column: Int, _ allowed: [String], _ what: ReferenceWording.Reference, _ reading: TableReading
  ) -> String? {
    guard let text = reading.need(row, column) else { return nil }
    if allowed.contains(text) { return text }
    let nearest = NearestName.of(text, among: allowed)
    reading.report(ReferenceWording.unknownName(text, what, nearest: nearest, reading.place(row, column)))
    return nil
  }

  private static func date(_ row: CSVRow, _ column: Int, _ reading: TableReading) -> PartialDate? {
    guard let text = row.text(column) else { return nil }
    if let date = PartialDate(text) { return date }
    reading.report(ReferenceWording.notADate(text, reading.place(row, column)))
    return nil
  }
}
