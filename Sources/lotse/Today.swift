internal import Facts
#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// The clock, read once at the edge of the program.
enum Today {
  /// Today in the local time zone.
  static var date: PartialDate {
    var seconds = time(nil)
    var parts = tm()
    localtime_r(&seconds, &parts)
    let date = PartialDate(year: Int(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday))
    return date ?? PartialDate("2026-11-24").unsafelyKnown
  }
}

extension PartialDate? {
  /// For dates written in the program.
  fileprivate var unsafelyKnown: PartialDate {
    guard let self else { preconditionFailure("a date written in the program is valid") }
    return self
  }
}
