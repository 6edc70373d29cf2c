extension Decimal34 {
  /// `self` − `divisor` × floor(`self` / `divisor`); the sign is that of the divisor. Nil for a zero divisor.
  /// Exact however far apart the two numbers are, then rounded half-even to 34 digits.
  public func modulo(_ divisor: Decimal34) -> Decimal34? {
    guard !divisor.isZero else { return nil }
    let rest = magnitude.remainder(dividingBy: divisor.magnitude)
    guard !rest.isZero, isNegative != divisor.isNegative else { return divisor.isNegative ? -rest : rest }
    return divisor.isNegative ? rest.adding(divisor) : divisor.subtracting(rest)
  }

  /// What is left of a positive number after taking the other, positive and not zero, as often as possible.
  private func remainder(dividingBy other: Decimal34) -> Decimal34 {
    let distance = exponent - other.exponent
    if distance >= 0 {
      let rest = PowersOfTen.remainder(of: coefficient, timesTenTo: distance, dividingBy: other.coefficient)
      return Decimal34(packing: rest, exponent: other.exponent, negative: false)
    }
    guard PowersOfTen.digits(other.coefficient) - distance <= 38 else { return self }
    let rest = coefficient % (other.coefficient * PowersOfTen.of(-distance))
    return Decimal34(packing: rest, exponent: exponent, negative: false)
  }

  /// The number to a power, rounded half-even to 34 digits.
  ///
  /// Nil on overflow, for 0 to a negative power, and for a negative number to a fraction. 0 to the power of 0 is 1.
  public func power(_ exponent: Decimal34) -> Decimal34? {
    if exponent.isZero { return .one }
    if isZero { return exponent.isNegative ? nil : .zero }
    guard let whole = exponent.intValue else { return isNegative ? nil : roundedPower(exponent) }
    if let exact = exactPower(whole) { return exact }
    guard let size = magnitude.roundedPower(exponent) else { return nil }
    return isNegative && whole % 2 != 0 ? -size : size
  }

  /// The power where all its digits fit into 128 bits; nil elsewhere.
  private func exactPower(_ exponent: Int) -> Decimal34? {
    let base = normalized
    guard exponent.magnitude < 20_000 else {
      return base.coefficient == 1 && base.exponent == 0 ? unitPower(exponent) : nil
    }
    var digits: UInt128 = 1
    if base.coefficient != 1 {
      guard exponent.magnitude <= 128 else { return nil }
      for _ in 0..<exponent.magnitude {
        let (product, overflow) = digits.multipliedReportingOverflow(by: base.coefficient)
        if overflow { return nil }
        digits = product
      }
    }
    let negative = isNegative && exponent % 2 != 0
    let power = base.exponent * Int(exponent.magnitude)
    if exponent > 0 { return Self.rounding(digits, exponent: power, negative: negative) }
    guard PowersOfTen.digits(digits) <= Self.precision else { return nil }
    let inverse = Decimal34.one.dividing(by: Decimal34(packing: digits, exponent: 0, negative: negative))
    return inverse.flatMap { Self.rounding($0.coefficient, exponent: $0.exponent - power, negative: negative) }
  }

  /// 1 or −1 to a power.
  private func unitPower(_ exponent: Int) -> Decimal34 { isNegative && exponent % 2 != 0 ? -Decimal34.one : .one }

  /// The power of a positive number by exp and log.
  private func roundedPower(_ exponent: Decimal34) -> Decimal34? {
    let (size, negative) = Transcendental.logarithm(self)
    let falling = negative != exponent.isNegative
    // Beyond this the result is 0 or too large, whatever the digits.
    guard exponent.magnitude < Decimal34(1 << 60) else { return size.isZero ? .one : falling ? .zero : nil }
    return Transcendental.exponential(size * Transcendental.fixed(exponent.magnitude), negative: falling)
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

  /// e to the power of the number, rounded to 34 digits; nil on overflow, 0 below the range.
  public func exponential() -> Decimal34? {
    guard magnitude < Decimal34(20_000) else { return isNegative ? .zero : nil }
    return Transcendental.exponential(Transcendental.fixed(magnitude), negative: isNegative)
  }

  /// The logarithm to base e, rounded to 34 digits; nil unless the number is positive.
  public func naturalLogarithm() -> Decimal34? {
    guard sign > 0 else { return nil }
    let (size, negative) = Transcendental.logarithm(self)
    return Transcendental.decimal(size, negative: negative)
  }
}
