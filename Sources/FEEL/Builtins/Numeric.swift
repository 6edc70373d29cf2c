import Decimals

extension Builtins {
  /// DMN 1.5, 10.3.4.5.
  static let numeric: [Builtin] =
    [
      Builtin("decimal", .numeric, .init(.number("n"), .number("scale"))) { call in
        rounded(call, .halfEven, places: 1)
      },
      Builtin("floor", .numeric, .init(.number("n"), .number("scale").omissible)) { rounded($0, .floor, places: 1) },
      Builtin("ceiling", .numeric, .init(.number("n"), .number("scale").omissible)) {
        rounded($0, .ceiling, places: 1)
      },
      Builtin("round up", .numeric, .init(.number("n"), .number("scale").omissible)) { rounded($0, .up, places: 1) },
      Builtin("round down", .numeric, .init(.number("n"), .number("scale").omissible)) {
        rounded($0, .down, places: 1)
      },
      Builtin("round half up", .numeric, .init(.number("n"), .number("scale").omissible)) {
        rounded($0, .halfUp, places: 1)
      },
      Builtin("round half down", .numeric, .init(.number("n"), .number("scale").omissible)) {
        rounded($0, .halfDown, places: 1)
      },
      Builtin(
        "abs", .numeric, .init(.number("n")),
        .init(.oneOf("n", .daysAndTime, .yearsAndMonths))
      ) { absolute($0.value(0)) },
      Builtin("modulo", .numeric, .init(.number("dividend"), .number("divisor"))) { modulo($0) },
      Builtin("sqrt", .numeric, .init(.number("number"))) { call in
        call.number(0).squareRoot().map { .number($0) } ?? call.fail(.negative)
      },
      Builtin("log", .numeric, .init(.number("number"))) { call in
        guard call.evaluator.spendOnDigits() else { return call.fail(.limit(.steps)) }
        return call.number(0).naturalLogarithm().map { .number($0) } ?? call.fail(.notPositive)
      },
      Builtin("exp", .numeric, .init(.number("number"))) { call in
        call.evaluator.spendOnDigits() ? call.result(call.number(0).exponential()) : call.fail(.limit(.steps))
      },
      Builtin("odd", .numeric, .init(.number("number"))) { parity($0, odd: true) },
      Builtin("even", .numeric, .init(.number("number"))) { parity($0, odd: false) },
    ]

  /// Rounds to the places given as the second argument, 0 when it was left out.
  private static func rounded(_ call: Call, _ rule: RoundingRule, places index: Int) -> Value {
    let scale = call.has(index) ? call.number(index).rounded(toPlaces: 0, .down) : .zero
    guard let places = scale.intValue, (-6111...6176).contains(places) else { return call.fail(.outOfRange) }
    return .number(call.number(0).rounded(toPlaces: places, rule))
  }

  private static func absolute(_ value: Value) -> Value {
    switch value {
    case .number(let number): .number(number.magnitude)
    case .daysAndTime(let duration): .daysAndTime(duration.magnitude)
    case .yearsAndMonths(let duration): .yearsAndMonths(YearMonthDuration(months: abs(duration.months)))
    default: .nothing
    }
  }

  /// dividend − divisor × floor(dividend / divisor): the sign is that of the divisor.
  private static func modulo(_ call: Call) -> Value {
    guard !call.number(1).isZero else { return call.fail(.zeroDivisor) }
    return call.result(call.number(0).modulo(call.number(1)))
  }

  private static func parity(_ call: Call, odd: Bool) -> Value {
    guard call.number(0).isInteger else { return .boolean(false) }
    let rest = call.number(0).modulo(Decimal34(2)) ?? .zero
    return .boolean(rest.isZero != odd)
  }
}
