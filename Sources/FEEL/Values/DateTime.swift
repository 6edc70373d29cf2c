/// A day and a time of day, with or without a zone.
public struct DateTime: Sendable, Hashable {
  /// The day, in the zone of the time.
  public let date: CalendarDate
  /// The time of that day.
  public let time: ClockTime

  /// A date and time of its two parts.
  public init(_ date: CalendarDate, _ time: ClockTime) {
    self.date = date
    self.time = time
  }

  /// Seconds since 1970-01-01T00:00 on the clock of the zone.
  private var localSecond: Int { date.dayNumber * ClockTime.secondsPerDay + time.secondOfDay }

  /// The distance from UTC in seconds at this moment; nil for local time.
  public var offset: Int? {
    switch time.zone {
    case nil: nil
    case .offset(let seconds): seconds
    case .named(let name): ZoneTable.offset(of: name, atLocalSecond: localSecond)
    }
  }

  /// Time since 1970-01-01T00:00 UTC, or on the local clock when there is no zone.
  var sinceEpoch: DayTimeDuration {
    DayTimeDuration(seconds: localSecond - (offset ?? 0), nanoseconds: time.nanosecond)
  }

  /// The moment after a duration, in the same zone; nil beyond the supported years.
  ///
  /// In a named zone the duration passes in fact: an hour later is an hour later also when the clock is changed.
  func adding(_ duration: DayTimeDuration) -> DateTime? {
    guard case .named(let name) = time.zone else {
      return DayTimeDuration(seconds: localSecond, nanoseconds: time.nanosecond).adding(duration).flatMap(moment)
    }
    guard let instant = sinceEpoch.adding(duration),
      let offset = ZoneTable.offset(of: name, atSecond: instant.seconds)
    else { return nil }
    return instant.adding(DayTimeDuration(seconds: offset)).flatMap(moment)
  }

  /// The moment in the same zone at so much time since 1970-01-01T00:00 on its clock.
  private func moment(_ local: DayTimeDuration) -> DateTime? {
    var day = local.seconds / ClockTime.secondsPerDay
    var second = local.seconds % ClockTime.secondsPerDay
    if second < 0 { (day, second) = (day - 1, second + ClockTime.secondsPerDay) }
    guard let date = CalendarDate(dayNumber: day) else { return nil }
    return DateTime(date, ClockTime(secondOfDay: second, nanosecond: local.nanoseconds, zone: time.zone))
  }

  /// The moment so many months later, at the same time of day.
  func adding(months: Int) -> DateTime? {
    date.adding(months: months).map { DateTime($0, time) }
  }
}

extension DateTime: CustomStringConvertible {
  /// ISO 8601: `2026-11-22T08:30:00`.
  public var description: String { date.description + "T" + time.description }
}
