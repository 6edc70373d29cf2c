internal import Facts
#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

extension Clock {
  /// Today in the time zone of the machine, as the command line has it.
  var today: PartialDate {
    var seconds = time_t(now())
    var parts = tm()
    localtime_r(&seconds, &parts)
    guard let date = PartialDate(year: Int(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday))
    else { preconditionFailure("the clock names a day that exists") }
    return date
  }
}

/// Times as texts.
enum TimeText {
  /// RFC 3339 in UTC: `2026-11-27T09:30:00Z`.
  static func rfc3339(_ seconds: Int64) -> String {
    let parts = utc(seconds)
    return day(parts) + "T" + [parts.tm_hour, parts.tm_min, parts.tm_sec].map(pair).joined(separator: ":") + "Z"
  }

  /// The day in UTC: `2026-11-27`.
  static func day(_ seconds: Int64) -> String { day(utc(seconds)) }

  private static func day(_ parts: tm) -> String {
    "\(Int(parts.tm_year) + 1900)-\(pair(parts.tm_mon + 1))-\(pair(parts.tm_mday))"
  }

  private static func utc(_ seconds: Int64) -> tm {
    var seconds = time_t(seconds)
    var parts = tm()
    gmtime_r(&seconds, &parts)
    return parts
  }

  private static func pair(_ number: Int32) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
