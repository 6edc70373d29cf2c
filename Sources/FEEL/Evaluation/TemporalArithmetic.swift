import Decimals

/// Arithmetic with dates, times and durations (DMN 1.5, tables 55–57).
enum TemporalArithmetic {
  /// What an operation gives.
  enum Result {
    case value(Value)
    case failure(Reason)
    /// The operator has no meaning for these kinds.
    case notDefined
  }

  static func result(_ symbol: Syntax.ArithmeticOperator, _ a: Value, _ b: Value) -> Result {
    switch symbol {
    case .add: sum(a, b)
    case .subtract: difference(a, b)
    case .multiply: product(a, b)
    case .divide: quotient(a, b)
    case .power: .notDefined
    }
  }

  private static func wrap(_ value: Value?) -> Result { value.map { .value($0) } ?? .failure(.overflow) }

  private static func sum(_ a: Value, _ b: Value) -> Result {
    switch (a, b) {
    case (.yearsAndMonths(let x), .yearsAndMonths(let y)): return months(x.months.addingReportingOverflow(y.months))
    case (.daysAndTime(let x), .daysAndTime(let y)): return wrap(x.adding(y).map { .daysAndTime($0) })
    case (_, .yearsAndMonths(let months)): return moved(a, months: months.months)
    case (.yearsAndMonths(let months), _): return moved(b, months: months.months)
    case (_, .daysAndTime(let duration)): return moved(a, duration)
    case (.daysAndTime(let duration), _): return moved(b, duration)
    default: return .notDefined
    }
  }

  private static func months(_ sum: (Int, overflow: Bool)) -> Result {
    sum.overflow ? .failure(.overflow) : wrap(YearMonthDuration(checked: sum.0).map { .yearsAndMonths($0) })
  }

  private static func moved(_ value: Value, months: Int) -> Result {
    switch value {
    case .date(let date): wrap(date.adding(months: months).map { .date($0) })
    case .dateTime(let moment): wrap(moment.adding(months: months).map { .dateTime($0) })
    default: .notDefined
    }
  }

  private static func moved(_ value: Value, _ duration: DayTimeDuration) -> Result {
    switch value {
    case .date(let date):
      return wrap(DateTime(date, .midnight()).adding(duration).map { .date($0.date) })
    case .dateTime(let moment): return wrap(moment.adding(duration).map { .dateTime($0) })
    case .time(let time): return .value(.time(time.adding(duration)))
    default: return .notDefined
    }
  }

  private static func difference(_ a: Value, _ b: Value) -> Result {
    switch (a, b) {
    case (.yearsAndMonths(let x), .yearsAndMonths(let y)):
      return months(x.months.subtractingReportingOverflow(y.months))
    case (.daysAndTime(let x), .daysAndTime(let y)): return wrap(x.adding(y.negated).map { .daysAndTime($0) })
    case (.date, .yearsAndMonths(let months)), (.dateTime, .yearsAndMonths(let months)):
      return moved(a, months: -months.months)
    case (.date, .daysAndTime(let duration)), (.dateTime, .daysAndTime(let duration)),
      (.time, .daysAndTime(let duration)):
      return moved(a, duration.negated)
    case (.time(let x), .time(let y)):
      guard (x.zone == nil) == (y.zone == nil) else { return .failure(.argumentValue("-", .oddZones)) }
      return wrap(x.sinceMidnight.adding(y.sinceMidnight.negated).map { .daysAndTime($0) })
    default: return distance(a, b)
    }
  }

  /// The time between two moments; a date is midnight UTC. With a zone on one side only there is none.
  private static func distance(_ a: Value, _ b: Value) -> Result {
    guard let x = moment(a), let y = moment(b) else { return .notDefined }
    guard (x.time.zone == nil) == (y.time.zone == nil) else { return .failure(.argumentValue("-", .oddZones)) }
    return wrap(x.sinceEpoch.adding(y.sinceEpoch.negated).map { .daysAndTime($0) })
  }

  private static func moment(_ value: Value) -> DateTime? {
    switch value {
    case .date(let date): DateTime(date, .midnight(zone: .offset(0)))
    case .dateTime(let moment): moment
    default: nil
    }
  }

  private static func product(_ a: Value, _ b: Value) -> Result {
    switch (a, b) {
    case (.number(let factor), .daysAndTime(let duration)), (.daysAndTime(let duration), .number(let factor)):
      return scaled(duration, nanoseconds(duration).multiplying(factor))
    case (.number(let factor), .yearsAndMonths(let duration)), (.yearsAndMonths(let duration), .number(let factor)):
      return scaled(duration, Decimal34(duration.months).multiplying(factor))
    default: return .notDefined
    }
  }

  private static func quotient(_ a: Value, _ b: Value) -> Result {
    switch (a, b) {
    case (.daysAndTime(let duration), .number(let divisor)):
      return divisor.isZero ? .failure(.divisionByZero) : scaled(duration, nanoseconds(duration).dividing(by: divisor))
    case (.yearsAndMonths(let duration), .number(let divisor)):
      return divisor.isZero
        ? .failure(.divisionByZero) : scaled(duration, Decimal34(duration.months).dividing(by: divisor))
    case (.daysAndTime(let x), .daysAndTime(let y)): return ratio(nanoseconds(x), nanoseconds(y))
    case (.yearsAndMonths(let x), .yearsAndMonths(let y)): return ratio(Decimal34(x.months), Decimal34(y.months))
    default: return .notDefined
    }
  }

  private static func ratio(_ a: Decimal34, _ b: Decimal34) -> Result {
    b.isZero ? .failure(.divisionByZero) : wrap(a.dividing(by: b).map { .number($0) })
  }

  private static func nanoseconds(_ duration: DayTimeDuration) -> Decimal34 {
    Decimal34(String(duration.totalNanoseconds)) ?? .zero
  }

  private static func scaled(_ duration: DayTimeDuration, _ result: Decimal34?) -> Result {
    let total = result.flatMap { Int128($0.rounded(toPlaces: 0, .down).description) }
    return wrap(total.flatMap { DayTimeDuration(totalNanoseconds: $0) }.map { .daysAndTime($0) })
  }

  private static func scaled(_ duration: YearMonthDuration, _ result: Decimal34?) -> Result {
    let total = result.flatMap { $0.rounded(toPlaces: 0, .down).intValue }
    return wrap(total.flatMap { YearMonthDuration(checked: $0) }.map { .yearsAndMonths($0) })
  }
}
