/// A time of day, with or without a zone.
public struct ClockTime: Sendable, Hashable {
  /// Seconds since midnight, 0…86 399.
  public let secondOfDay: Int
  /// 0…999 999 999.
  public let nanosecond: Int
  /// The zone; nil for local time.
  public let zone: Zone?

  static let secondsPerDay = 86_400

  /// A time; nil when a part is out of range.
  public init?(hour: Int, minute: Int, second: Int, nanosecond: Int = 0, zone: Zone? = nil) {
    guard (0...23).contains(hour), (0...59).contains(minute), (0...59).contains(second),
      (0...999_999_999).contains(nanosecond)
    else { return nil }
    self.init(secondOfDay: hour * 3600 + minute * 60 + second, nanosecond: nanosecond, zone: zone)
  }

  /// A time from seconds since midnight, which must lie within the day.
  init(secondOfDay: Int, nanosecond: Int, zone: Zone?) {
    self.secondOfDay = secondOfDay
    self.nanosecond = nanosecond
    self.zone = zone
  }

  /// Midnight.
  public static func midnight(zone: Zone? = nil) -> ClockTime {
    ClockTime(secondOfDay: 0, nanosecond: 0, zone: zone)
  }

  /// 0…23.
  public var hour: Int { secondOfDay / 3600 }
  /// 0…59.
  public var minute: Int { secondOfDay / 60 % 60 }
  /// 0…59.
  public var second: Int { secondOfDay % 60 }

  /// The distance from UTC in seconds; nil for local time. A named zone is taken as it is on 1970-01-01.
  public var offset: Int? {
    switch zone {
    case nil: nil
    case .offset(let seconds): seconds
    case .named(let name): ZoneTable.offset(of: name, atLocalSecond: secondOfDay)
    }
  }

  /// The time after a duration, wrapping at midnight.
  func adding(_ duration: DayTimeDuration) -> ClockTime {
    let sum = DayTimeDuration(seconds: secondOfDay, nanoseconds: nanosecond).adding(duration) ?? duration
    let rest = sum.seconds % Self.secondsPerDay
    return ClockTime(secondOfDay: rest < 0 ? rest + Self.secondsPerDay : rest, nanosecond: sum.nanoseconds, zone: zone)
  }

  /// Time since midnight UTC where a zone is given, else since local midnight.
  var sinceMidnight: DayTimeDuration {
    DayTimeDuration(seconds: secondOfDay - (offset ?? 0), nanoseconds: nanosecond)
  }
}

extension ClockTime: CustomStringConvertible {
  /// ISO 8601: `08:30:00`, `08:30:00.25+01:00`, `08:30:00@Europe/Berlin`.
  public var description: String {
    let clock = twoDigits(hour) + ":" + twoDigits(minute) + ":" + twoDigits(second)
    return clock + fraction(nanosecond) + (zone?.description ?? "")
  }
}

/// `.25` for 250 000 000 nanoseconds; empty for none.
func fraction(_ nanoseconds: Int) -> String {
  guard nanoseconds != 0 else { return "" }
  let digits = String(nanoseconds)
  var text = String(repeating: "0", count: 9 - digits.count) + digits
  while text.last == "0" { text.removeLast() }
  return "." + text
}
