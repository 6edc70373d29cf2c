public import Decimals

/// A FEEL value (DMN 1.5, 10.3.2).
///
/// Swift equality compares structure; FEEL's own three-valued `=` is ``Equality``. All nulls are equal, whatever their
/// cause.
public enum Value: Sendable, Hashable {
  /// Nothing, with the reason where one is known.
  case null(Null)
  case boolean(Bool)
  case number(Decimal34)
  /// Text; FEEL counts and compares it by Unicode code point.
  case string(String)
  case date(CalendarDate)
  indirect case time(ClockTime)
  indirect case dateTime(DateTime)
  /// A duration of days, hours, minutes and seconds.
  case daysAndTime(DayTimeDuration)
  /// A duration of years and months.
  case yearsAndMonths(YearMonthDuration)
  case list([Value])
  case context(Context)
  indirect case range(RangeValue)
  case function(Function)

  /// Null without a cause: the literal `null`.
  public static let nothing = Value.null(Null())

  /// A whole number.
  public static func number(_ value: Int) -> Value { .number(Decimal34(value)) }

  /// The date, time, date and time or duration that the text writes, as after `@`; nil when there is none.
  public init?(temporal text: String) {
    guard let value = TemporalText.value(of: text) else { return nil }
    self = value
  }

  /// Whether the value is null, for whatever reason.
  public var isNull: Bool {
    if case .null = self { return true }
    return false
  }

  /// The null with its causes; nil for any other value.
  public var null: Null? {
    if case .null(let null) = self { return null }
    return nil
  }

  /// The value itself when it is null, else nil.
  var ifNull: Value? { isNull ? self : nil }

  /// Whether the value is a null that stands for something not known: an absent fact or a failed operation.
  public var isUnknown: Bool { null?.isUnknown ?? false }

  /// Whether an unknown stands anywhere in the value.
  public var containsUnknown: Bool {
    switch self {
    case .null(let null): null.isUnknown
    case .list(let items): items.contains { $0.containsUnknown }
    case .context(let context): context.values.contains { $0.containsUnknown }
    case .range(let range): (range.lower?.containsUnknown ?? false) || (range.upper?.containsUnknown ?? false)
    case .boolean, .number, .string, .date, .time, .dateTime, .daysAndTime, .yearsAndMonths, .function: false
    }
  }

  /// Adds the causes and absent facts of all unknowns in the value.
  func collectUnknowns(into merged: inout Null) {
    switch self {
    case .null(let null): merged = merged.merged(null)
    case .list(let items): for item in items { item.collectUnknowns(into: &merged) }
    case .context(let context): for item in context.values { item.collectUnknowns(into: &merged) }
    case .range(let range): for end in [range.lower, range.upper] { end?.collectUnknowns(into: &merged) }
    case .boolean, .number, .string, .date, .time, .dateTime, .daysAndTime, .yearsAndMonths, .function: break
    }
  }

  /// The kind of the value, for messages and type tests.
  public var kind: Kind {
    switch self {
    case .null: .null
    case .boolean: .boolean
    case .number: .number
    case .string: .string
    case .date: .date
    case .time: .time
    case .dateTime: .dateTime
    case .daysAndTime: .daysAndTime
    case .yearsAndMonths: .yearsAndMonths
    case .list: .list
    case .context: .context
    case .range: .range
    case .function: .function
    }
  }

  /// The kinds of value.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    case null, boolean, number, string, date, time
    case dateTime = "date and time"
    case daysAndTime = "days and time duration"
    case yearsAndMonths = "years and months duration"
    case list, context, range, function
  }
}
