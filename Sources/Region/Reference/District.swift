import SourceText

/// A district (Landkreis or kreisfreie Stadt) with what the Deutschlandatlas says of it.
public struct District: Sendable, Hashable {
  /// The five-digit official key (AGS).
  public let ags: String
  public let name: String
  /// People aged 18 to 64, percent of the population, 31.12.2022.
  public let workingAgePercent: Double?
  /// Employees with an academic degree, percent, 2022.
  public let academicPercent: Double?
  /// Employees with a vocational qualification, percent, 2022.
  public let vocationalPercent: Double?
  /// Registered unemployed, percent of the civilian labour force, 2022: one scope and date for all districts.
  public let unemploymentRatePercent: Double?

  /// Employees with a vocational or academic qualification, percent; nil when one of the two is missing.
  public var qualifiedPercent: Double? {
    guard let academicPercent, let vocationalPercent else { return nil }
    return academicPercent + vocationalPercent
  }

  /// Berlin and Dresden are always shown apart.
  static let berlin = "11000"
  static let dresden = "14612"
}

extension District {
  static func read(_ reading: TableReading) -> [District] {
    guard
      let c = reading.columns("district_ags", "district_name", "bev_18_65", "bquali_unifh", "bquali_mabschl", "alq")
    else { return [] }
    return reading.rows { row in
      guard let ags = reading.needKey(row, c[0]), let name = reading.need(row, c[1]) else { return nil }
      let percent = { reading.number(row, $0, in: 0...100) }
      return District(
        ags: ags, name: name, workingAgePercent: percent(c[2]), academicPercent: percent(c[3]),
        vocationalPercent: percent(c[4]), unemploymentRatePercent: percent(c[5]))
    }
  }
}
