/// A day of the proleptic Gregorian calendar, years −999 999 999 … 999 999 999.
public struct CalendarDate: Sendable, Hashable, Comparable {
  private let yearStorage: Int32
  private let monthStorage: Int8
  private let dayStorage: Int8

  static let greatestYear = 999_999_999

  /// The year; 0 is 1 BCE.
  public var year: Int { Int(yearStorage) }
  /// 1…12.
  public var month: Int { Int(monthStorage) }
  /// 1…31.
  public var day: Int { Int(dayStorage) }

  /// A day; nil when there is no such day.
  public init?(year: Int, month: Int, day: Int) {
    guard abs(year) <= Self.greatestYear, (1...12).contains(month),
      day >= 1, day <= Self.days(inMonth: month, of: year)
    else { return nil }
    self.init(known: year, month, day)
  }

  private init(known year: Int, _ month: Int, _ day: Int) {
    yearStorage = Int32(truncatingIfNeeded: year)
    monthStorage = Int8(truncatingIfNeeded: month)
    dayStorage = Int8(truncatingIfNeeded: day)
  }

  /// 28…31.
  public static func days(inMonth month: Int, of year: Int) -> Int {
    switch month {
    case 2: isLeap(year) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// Whether the year has a 29 February.
  public static func isLeap(_ year: Int) -> Bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
  }

  /// Days since 1970-01-01, negative before.
  ///
  /// Method: howardhinnant.github.io/date_algorithms.html, `days_from_civil`.
  public var dayNumber: Int {
    let y = month <= 2 ? year - 1 : year
    let era = (y >= 0 ? y : y - 399) / 400
    let yearOfEra = y - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }

  /// The day with this number; nil beyond the years that are supported.
  public init?(dayNumber: Int) {
    guard abs(dayNumber) < 366_000_000_000 else { return nil }
    let z = dayNumber + 719_468
    let era = (z >= 0 ? z : z - 146_096) / 146_097
    let dayOfEra = z - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shifted = (5 * dayOfYear + 2) / 153
    let month = shifted < 10 ? shifted + 3 : shifted - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    self.init(year: year, month: month, day: dayOfYear - (153 * shifted + 2) / 5 + 1)
  }

  /// 1 (Monday) … 7 (Sunday).
  public var weekday: Int {
    let rest = (dayNumber + 3) % 7
    return (rest < 0 ? rest + 7 : rest) + 1
  }

  /// 1…366.
  public var dayOfYear: Int {
    dayNumber - CalendarDate(known: year, 1, 1).dayNumber + 1
  }

  /// The ISO 8601 week, 1…53.
  public var weekOfYear: Int {
    let thursday = dayNumber - weekday + 4
    guard let day = CalendarDate(dayNumber: thursday) else { return 1 }
    return (day.dayOfYear - 1) / 7 + 1
  }

  /// The day so many months later; a day that the month lacks becomes its last (31 January + 1 month = 28 February).
  public func adding(months: Int) -> CalendarDate? {
    let (total, overflow) = (year * 12 + month - 1).addingReportingOverflow(months)
    guard !overflow else { return nil }
    let newYear = (total >= 0 ? total : total - 11) / 12
    let newMonth = total - newYear * 12 + 1
    guard abs(newYear) <= Self.greatestYear else { return nil }
    return CalendarDate(
      year: newYear, month: newMonth, day: min(day, Self.days(inMonth: newMonth, of: newYear)))
  }

  /// Earlier days come first.
  public static func < (a: CalendarDate, b: CalendarDate) -> Bool {
    (a.year, a.month, a.day) < (b.year, b.month, b.day)
  }
}

extension CalendarDate: CustomStringConvertible {
  /// ISO 8601: `2026-11-22`; years have at least four digits, `-0044-03-15`.
  public var description: String {
    let digits = String(year.magnitude)
    let padded = String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    return (year < 0 ? "-" : "") + padded + "-" + twoDigits(month) + "-" + twoDigits(day)
  }
}

/// A number of 0…99 with two digits.
func twoDigits(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }
