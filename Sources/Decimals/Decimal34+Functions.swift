extension Decimal34 {
  /// `self` − `divisor` × floor(`self` / `divisor`); the sign is that of the divisor. Nil for a zero divisor.
  public func modulo(_ divisor: Decimal34) -> Decimal34? {
    guard let quotient = dividing(by: divisor)?.rounded(toPlaces: 0, .floor) else { return nil }
    return quotient.multiplying(divisor).flatMap { subtracting($0) }
  }

  /// The number to a power; exact rounding for whole exponents whose intermediate results fit, else to about 34 digits.
  ///
  /// Nil on overflow, for 0 to a negative power, and for a negative number to a fraction.
  public func power(_ exponent: Decimal34) -> Decimal34? {
    if exponent.isZero { return .one }
    if isZero { return exponent.isNegative ? nil : .zero }
    guard let whole = exponent.intValue else { return fractionalPower(exponent) }
    guard let result = wholePower(whole.magnitude) else { return whole < 0 ? .zero : nil }
    return whole < 0 ? Decimal34.one.dividing(by: result) : result
  }

  /// Repeated squaring.
  private func wholePower(_ exponent: UInt) -> Decimal34? {
    var (result, base, rest) = (Decimal34.one, self, exponent)
    while rest > 0 {
      if rest & 1 == 1 {
        guard let next = result.multiplying(base) else { return nil }
        result = next
      }
      rest >>= 1
      guard rest > 0 else { break }
      guard let square = base.multiplying(base) else { return nil }
      base = square
    }
    return result
  }

  private func fractionalPower(_ exponent: Decimal34) -> Decimal34? {
    naturalLogarithm()?.multiplying(exponent)?.exponential()
  }

  /// The square root, rounded half-even to 34 digits; nil below zero.
  public func squareRoot() -> Decimal34? {
    if isZero { return .zero }
    guard !isNegative else { return nil }
    // Scale to 69 or 70 digits with an even exponent: the root has 35 digits.
    var scale = 70 - PowersOfTen.digits(coefficient)
    if (exponent - scale) % 2 != 0 { scale -= 1 }
    let first = min(scale, 38 - PowersOfTen.digits(coefficient))
    let wide = (coefficient * PowersOfTen.of(first)).multipliedFullWidth(by: PowersOfTen.of(scale - first))
    let root = Self.integerRoot(wide)
    let square = root.multipliedFullWidth(by: root)
    let exact = square.high == wide.high && square.low == wide.low
    let power = (exponent - scale) / 2
    guard exact else { return Self.rounding(root, exponent: power, negative: false, sticky: true) }
    return Self.stripped(root, exponent: power, upTo: 0, negative: false)
  }

  /// The largest whole number whose square is at most `value` (of 68 to 70 digits), by Newton's method from above.
  private static func integerRoot(_ value: (high: UInt128, low: UInt128.Magnitude)) -> UInt128 {
    var root = PowersOfTen.of(35)
    while true {
      let (quotient, _) = root.dividingFullWidth(value)
      let next = (root + quotient) >> 1
      if next >= root { return root }
      root = next
    }
  }

  /// e to the power of the number; nil on overflow.
  public func exponential() -> Decimal34? {
    guard let exponent = Decimal34(doubleValue.exponentialEstimate) else { return nil }
    return exponent
  }

  /// The logarithm to base e; nil unless the number is positive.
  public func naturalLogarithm() -> Decimal34? {
    guard sign > 0 else { return nil }
    return Decimal34(doubleValue.logarithmEstimate)
  }
}
