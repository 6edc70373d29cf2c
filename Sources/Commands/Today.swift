package import Facts
#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// The clock, read once at the edge of the program.
package enum Today {
  /// Today in the local time zone.
  package static var date: PartialDate {
    var seconds = time(nil)
    var parts = tm()
    localtime_r(&seconds, &parts)
    guard let date = PartialDate(year: Int(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday))
    else { preconditionFailure("the clock names a day that exists") }
    return date
  }
}
