/// A date of which the month, or the month and the day, may be missing: `2022`, `2022-05`, `2022-05-17`.
///
/// Proleptic Gregorian calendar. A date without a month stands for every day of its year.
public struct PartialDate: Sendable, Hashable, CustomStringConvertible {
  public let year: Int
  public let month: Int?
  public let day: Int?

  /// Reads `YYYY`, `YYYY-MM` or `YYYY-MM-DD` (years 1000 to 9999); nil for anything else and for days that do not exist.
  public init?(_ text: some StringProtocol) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard (1...3).contains(parts.count), parts[0].count == 4, parts.dropFirst().allSatisfy({ $0.count == 2 }),
      parts.allSatisfy({ $0.utf8.allSatisfy { (48...57).contains($0) } }), let year = Int(parts[0]), year >= 1000
    else { return nil }
    self.init(year: year, month: parts.count > 1 ? Int(parts[1]) : nil, day: parts.count > 2 ? Int(parts[2]) : nil)
  }

  /// A date from its parts; nil when the day does not exist, or a day is given without its month.
  public init?(year: Int, month: Int? = nil, day: Int? = nil) {
    if let month {
      guard (1...12).contains(month) else { return nil }
      if let day, !(1...Self.days(in: month, of: year)).contains(day) { return nil }
    } else if day != nil {
      return nil
    }
    self.year = year
    self.month = month
    self.day = day
  }

  private init(exactYear year: Int, month: Int, day: Int) {
    self.year = year
    self.month = month
    self.day = day
  }

  /// As it is written: `2022`, `2022-05`, `2022-05-17`.
  public var description: String {
    ([String(year)] + [month, day].compactMap(\.self).map { $0 < 10 ? "0\($0)" : "\($0)" }).joined(separator: "-")
  }

  /// The first day that the date may mean.
  public var earliest: PartialDate { PartialDate(exactYear: year, month: month ?? 1, day: day ?? 1) }

  /// The last day that the date may mean.
  public var latest: PartialDate {
    PartialDate(exactYear: year, month: month ?? 12, day: day ?? Self.days(in: month ?? 12, of: year))
  }

  /// Months since the year 0, of the first month that the date may mean.
  public var firstMonth: Int { year * 12 + (month ?? 1) - 1 }

  /// Months since the year 0, of the last month that the date may mean.
  public var lastMonth: Int { year * 12 + (month ?? 12) - 1 }

  /// Whether every day of this date lies after every day of the other.
  public func isSurelyAfter(_ other: PartialDate) -> Bool { earliest.ordinal > other.latest.ordinal }

  /// A number that orders whole days; missing parts count as the first day.
  public var ordinal: Int { (year * 12 + (month ?? 1) - 1) * 31 + (day ?? 1) - 1 }

  /// Whole years from the last day that this date may mean until `other`; negative when it lies later.
  ///
  /// The age of a claim: a claim of 2021 is not yet five years old on 22 November 2026.
  public func fullYears(until other: PartialDate) -> Int {
    let start = latest
    let end = other.latest
    let years = end.year - start.year
    return (end.month ?? 1, end.day ?? 1) < (start.month ?? 1, start.day ?? 1) ? years - 1 : years
  }

  private static func days(in month: Int, of year: Int) -> Int {
    switch month {
    case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}
