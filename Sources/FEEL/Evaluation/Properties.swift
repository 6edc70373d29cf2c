import Decimals

/// The properties of temporal values and ranges (DMN 1.5, table 65), such as `date.year`.
enum Properties {
  /// The names of the properties of a kind, in the order of the standard.
  static func names(of kind: Value.Kind) -> [String] {
    switch kind {
    case .date: ["year", "month", "day", "weekday"]
    case .dateTime: ["year", "month", "day", "weekday", "hour", "minute", "second", "time offset", "timezone"]
    case .time: ["hour", "minute", "second", "time offset", "timezone"]
    case .yearsAndMonths: ["years", "months"]
    case .daysAndTime: ["days", "hours", "minutes", "seconds"]
    case .range: ["start", "end", "start included", "end included"]
    case .null, .boolean, .number, .string, .list, .context, .function: []
    }
  }

  /// The value of a property; nil when there is none of this name.
  static func value(_ name: String, of value: Value) -> Value? {
    switch value {
    case .date(let date): dateProperty(name, date)
    case .time(let time): timeProperty(name, time, offset: time.offset)
    case .dateTime(let moment):
      dateProperty(name, moment.date) ?? timeProperty(name, moment.time, offset: moment.offset)
    case .yearsAndMonths(let duration): monthProperty(name, duration)
    case .daysAndTime(let duration): dayProperty(name, duration)
    case .range(let range): rangeProperty(name, range)
    case .null, .boolean, .number, .string, .list, .context, .function: nil
    }
  }

  private static func dateProperty(_ name: String, _ date: CalendarDate) -> Value? {
    switch name {
    case "year": .number(date.year)
    case "month": .number(date.month)
    case "day": .number(date.day)
    case "weekday": .number(date.weekday)
    default: nil
    }
  }

  private static func timeProperty(_ name: String, _ time: ClockTime, offset: Int?) -> Value? {
    switch name {
    case "hour": return .number(time.hour)
    case "minute": return .number(time.minute)
    case "second": return .number(seconds(time.second, time.nanosecond))
    case "time offset": return offset.map { .daysAndTime(DayTimeDuration(seconds: $0)) } ?? .nothing
    case "timezone":
      guard case .named(let zone) = time.zone else { return Value.nothing }
      return .string(zone)
    default: return nil
    }
  }

  private static func monthProperty(_ name: String, _ duration: YearMonthDuration) -> Value? {
    switch name {
    case "years": .number(duration.months / 12)
    case "months": .number(duration.months % 12)
    default: nil
    }
  }

  private static func dayProperty(_ name: String, _ duration: DayTimeDuration) -> Value? {
    let size = duration.magnitude
    let sign = duration.seconds < 0 ? -1 : 1
    switch name {
    case "days": return .number(sign * (size.seconds / 86_400))
    case "hours": return .number(sign * (size.seconds / 3600 % 24))
    case "minutes": return .number(sign * (size.seconds / 60 % 60))
    case "seconds":
      let value = seconds(size.seconds % 60, size.nanoseconds)
      return .number(sign < 0 ? -value : value)
    default: return nil
    }
  }

  private static func rangeProperty(_ name: String, _ range: RangeValue) -> Value? {
    switch name {
    case "start": range.lower ?? .nothing
    case "end": range.upper ?? .nothing
    case "start included": .boolean(range.lowerIncluded)
    case "end included": .boolean(range.upperIncluded)
    default: nil
    }
  }

  /// Seconds and nanoseconds as one number.
  static func seconds(_ whole: Int, _ nanoseconds: Int) -> Decimal34 {
    if nanoseconds == 0 { return Decimal34(whole) }
    let part = Decimal34(nanoseconds).dividing(by: Decimal34(1_000_000_000)) ?? .zero
    return Decimal34(whole) + part
  }
}
