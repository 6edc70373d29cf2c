/// A duration of years and months.
public struct YearMonthDuration: Sendable, Hashable, Comparable {
  /// All of it in months; negative backwards.
  public let months: Int

  /// A duration of so many months; beyond ± 2⁶⁰ it is cut to that.
  public init(months: Int) { self.months = min(max(months, -(1 << 60)), 1 << 60) }

  /// A duration of so many months; nil when it is too long to compute with.
  init?(checked months: Int) {
    guard months.magnitude < 1 << 60 else { return nil }
    self.months = months
  }

  /// Whole years, towards zero.
  public var years: Int { months / 12 }

  /// Shorter ones come first.
  public static func < (a: YearMonthDuration, b: YearMonthDuration) -> Bool { a.months < b.months }
}

extension YearMonthDuration: CustomStringConvertible {
  /// ISO 8601: `P1Y2M`, `-P3M`; zero is `P0M`.
  public var description: String {
    let (years, rest) = months.magnitude.quotientAndRemainder(dividingBy: 12)
    if months == 0 { return "P0M" }
    return (months < 0 ? "-P" : "P") + (years > 0 ? "\(years)Y" : "") + (rest > 0 ? "\(rest)M" : "")
  }
}
