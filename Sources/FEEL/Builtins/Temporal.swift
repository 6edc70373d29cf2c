#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

extension Builtins {
  /// DMN 1.5, 10.3.4.7 and 10.3.4.9. `now` and `today` read the clock, in UTC.
  static let temporal: [Builtin] = [
    Builtin("now", .temporal, .init()) { _ in now().map { .dateTime($0) } ?? .nothing },
    Builtin("today", .temporal, .init()) { _ in now().map { .date($0.date) } ?? .nothing },
    calendar("day of year") { .number($0.dayOfYear) },
    calendar("day of week") { date in
      .string(["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"][date.weekday - 1])
    },
    calendar("month of year") { date in
      .string(
        [
          "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
          "December",
        ][date.month - 1])
    },
    calendar("week of year") { .number($0.weekOfYear) },
  ]

  private static func now() -> DateTime? {
    let midnight = ClockTime.midnight(zone: .offset(0))
    return CalendarDate(dayNumber: 0).flatMap { DateTime($0, midnight).adding(DayTimeDuration(seconds: time(nil))) }
  }

  private static func calendar(_ name: String, _ read: @escaping @Sendable (CalendarDate) -> Value) -> Builtin {
    Builtin(name, .temporal, .init(.oneOf("date", .date, .dateTime))) { call in
      switch call.value(0) {
      case .date(let date): read(date)
      case .dateTime(let moment): read(moment.date)
      default: call.fail(.noSuchDate)
      }
    }
  }
}
