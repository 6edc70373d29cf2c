/// A duration of days, hours, minutes and seconds, exact to the nanosecond.
public struct DayTimeDuration: Sendable, Hashable, Comparable {
  /// Whole seconds, rounded towards minus infinity.
  public let seconds: Int
  private let nanosecondStorage: Int32

  /// What comes on top of ``seconds``: 0…999 999 999.
  public var nanoseconds: Int { Int(nanosecondStorage) }

  /// A duration; `nanoseconds` must lie within 0…999 999 999.
  public init(seconds: Int, nanoseconds: Int = 0) {
    self.seconds = seconds
    nanosecondStorage = Int32(truncatingIfNeeded: nanoseconds)
  }

  /// A duration from nanoseconds; nil when it is too long.
  public init?(totalNanoseconds total: Int128) {
    var (seconds, rest) = total.quotientAndRemainder(dividingBy: 1_000_000_000)
    if rest < 0 { (seconds, rest) = (seconds - 1, rest + 1_000_000_000) }
    // Keeps all later sums of seconds within 64 bits.
    guard abs(seconds) < 1 << 60 else { return nil }
    self.init(seconds: Int(truncatingIfNeeded: seconds), nanoseconds: Int(truncatingIfNeeded: rest))
  }

  /// The whole duration in nanoseconds.
  public var totalNanoseconds: Int128 { Int128(seconds) * 1_000_000_000 + Int128(nanoseconds) }

  /// The sum; nil when it is too long.
  public func adding(_ other: DayTimeDuration) -> DayTimeDuration? {
    DayTimeDuration(totalNanoseconds: totalNanoseconds + other.totalNanoseconds)
  }

  /// The same duration backwards.
  public var negated: DayTimeDuration { DayTimeDuration(totalNanoseconds: -totalNanoseconds) ?? self }

  /// The same length without the sign.
  public var magnitude: DayTimeDuration { seconds < 0 ? negated : self }

  /// Shorter ones come first.
  public static func < (a: DayTimeDuration, b: DayTimeDuration) -> Bool {
    (a.seconds, a.nanoseconds) < (b.seconds, b.nanoseconds)
  }
}

extension DayTimeDuration: CustomStringConvertible {
  /// ISO 8601 in days, hours, minutes and seconds: `P1DT2H`, `-PT0.5S`; zero is `PT0S`.
  public var description: String {
    let size = magnitude
    let (day, rest) = size.seconds.quotientAndRemainder(dividingBy: ClockTime.secondsPerDay)
    var clock = ""
    if rest / 3600 > 0 { clock += "\(rest / 3600)H" }
    if rest / 60 % 60 > 0 { clock += "\(rest / 60 % 60)M" }
    if rest % 60 > 0 || size.nanoseconds > 0 { clock += "\(rest % 60)" + fraction(size.nanoseconds) + "S" }
    if day == 0 && clock.isEmpty { return "PT0S" }
    return (seconds < 0 ? "-P" : "P") + (day > 0 ? "\(day)D" : "") + (clock.isEmpty ? "" : "T" + clock)
  }
}
