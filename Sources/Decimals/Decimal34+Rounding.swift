extension Decimal34 {
  /// Rounds an exact or truncated result to 34 digits and the range of exponents.
  ///
  /// - Parameters:
  ///   - digits: any 128-bit number.
  ///   - sticky: whether something not zero, less than one unit of the last digit, was cut off before.
  /// - Returns: nil when the number is too large.
  static func rounding(
    _ digits: UInt128, exponent: Int, negative: Bool, sticky: Bool = false, rule: RoundingRule = .halfEven
  ) -> Decimal34? {
    var (digits, exponent) = (digits, exponent)
    let count = PowersOfTen.digits(digits)
    let drop = max(count - precision, leastExponent - exponent, 0)
    if drop > 0 || sticky {
      digits = cut(digits, by: drop, negative: negative, sticky: sticky, rule: rule)
      exponent += drop
      if digits == limit { (digits, exponent) = (limit / 10, exponent + 1) }
    }
    if exponent <= greatestExponent { return Decimal34(packing: digits, exponent: exponent, negative: negative) }
    if digits == 0 { return .zero }
    let pad = exponent - greatestExponent
    guard pad < precision, PowersOfTen.digits(digits) + pad <= precision else { return nil }
    return Decimal34(packing: digits * PowersOfTen.of(pad), exponent: greatestExponent, negative: negative)
  }

  /// Removes the last `drop` digits and rounds.
  static func cut(_ digits: UInt128, by drop: Int, negative: Bool, sticky: Bool, rule: RoundingRule) -> UInt128 {
    guard drop <= 38 else {
      let inexact = digits != 0 || sticky
      return rule.grows(half: -1, inexact: inexact, odd: false, negative: negative) ? 1 : 0
    }
    let unit = PowersOfTen.of(drop)
    let (kept, rest) = digits.quotientAndRemainder(dividingBy: unit)
    let other = unit - rest
    var half = rest == other ? 0 : rest < other ? -1 : 1
    if half == 0 && sticky { half = 1 }
    let grows = rule.grows(half: half, inexact: rest != 0 || sticky, odd: kept & 1 == 1, negative: negative)
    return grows ? kept + 1 : kept
  }

  /// The number with at most `places` digits after the decimal point (before it, when negative).
  ///
  /// `Decimal34("2.5")?.rounded(toPlaces: 0, .halfEven)` is 2; places −2 rounds to hundreds.
  public func rounded(toPlaces places: Int, _ rule: RoundingRule = .halfEven) -> Decimal34 {
    let target = -min(max(places, -Self.greatestExponent - Self.precision), -Self.leastExponent)
    guard exponent < target else { return self }
    let digits = Self.cut(coefficient, by: target - exponent, negative: isNegative, sticky: false, rule: rule)
    return Self.rounding(digits, exponent: target, negative: isNegative) ?? clamped(negative: isNegative)
  }

  func clamped(negative: Bool) -> Decimal34 { negative ? -Self.greatest : Self.greatest }

  /// Whether there are only zeros after the decimal point.
  public var isInteger: Bool {
    if exponent >= 0 || isZero { return true }
    return exponent > -Self.precision && coefficient % PowersOfTen.of(-exponent) == 0
  }

  /// The number as an `Int`; nil when it has a fraction or does not fit.
  public var intValue: Int? {
    if isZero { return 0 }
    guard isInteger, exponent < 19 else { return nil }
    let magnitude: UInt128
    if exponent < 0 {
      magnitude = coefficient / PowersOfTen.of(-exponent)
    } else {
      let (product, overflow) = coefficient.multipliedReportingOverflow(by: PowersOfTen.of(exponent))
      guard !overflow else { return nil }
      magnitude = product
    }
    guard let value = Int128(exactly: magnitude) else { return nil }
    return Int(exactly: isNegative ? -value : value)
  }
}
