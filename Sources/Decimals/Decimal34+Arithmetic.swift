extension Decimal34 {
  /// The sum, rounded half-even to 34 digits; nil on overflow.
  public func adding(_ other: Decimal34) -> Decimal34? {
    if exponent == other.exponent { return Self.sum(self, other, exponent) }
    if isZero { return other }
    if other.isZero { return self }
    return exponent > other.exponent ? Self.aligned(self, other) : Self.aligned(other, self)
  }

  /// The difference, rounded half-even to 34 digits; nil on overflow.
  public func subtracting(_ other: Decimal34) -> Decimal34? { adding(-other) }

  /// Adds two numbers of the same exponent; the coefficients stay below 2 × 10³⁴.
  private static func sum(_ a: Decimal34, _ b: Decimal34, _ exponent: Int) -> Decimal34? {
    let (x, y) = (a.coefficient, b.coefficient)
    if a.isNegative == b.isNegative { return rounding(x + y, exponent: exponent, negative: a.isNegative) }
    let (digits, negative) = x >= y ? (x - y, a.isNegative) : (y - x, b.isNegative)
    return Decimal34(packing: digits, exponent: exponent, negative: negative)
  }

  /// Adds two numbers other than zero, `a` with the greater exponent.
  private static func aligned(_ a: Decimal34, _ b: Decimal34) -> Decimal34? {
    let distance = a.exponent - b.exponent
    let shift = min(distance, 38 - PowersOfTen.digits(a.coefficient))
    let x = a.coefficient * PowersOfTen.of(shift)
    let exponent = a.exponent - shift
    let (y, sticky) = shiftedRight(b.coefficient, by: distance - shift)
    if a.isNegative == b.isNegative {
      return rounding(x + y, exponent: exponent, negative: a.isNegative, sticky: sticky)
    }
    // With a sticky rest the difference is a little smaller than x − y: borrow one and keep the rest as sticky.
    if x >= y { return rounding(x - y - (sticky ? 1 : 0), exponent: exponent, negative: a.isNegative, sticky: sticky) }
    return rounding(y - x, exponent: exponent, negative: b.isNegative)
  }

  private static func shiftedRight(_ digits: UInt128, by places: Int) -> (UInt128, sticky: Bool) {
    guard places > 0 else { return (digits, false) }
    guard places <= 38 else { return (0, digits != 0) }
    let (kept, rest) = digits.quotientAndRemainder(dividingBy: PowersOfTen.of(places))
    return (kept, rest != 0)
  }

  /// The product, rounded half-even to 34 digits; nil on overflow.
  public func multiplying(_ other: Decimal34) -> Decimal34? {
    let negative = isNegative != other.isNegative
    let power = exponent + other.exponent
    let (high, low) = coefficient.multipliedFullWidth(by: other.coefficient)
    if high == 0 { return Self.rounding(low, exponent: power, negative: negative) }
    // More than 38 digits: cut to 35…38, the rest is sticky. The quotient fits because the product is below 10⁶⁸.
    let bits = 256 - high.leadingZeroBitCount
    let drop = max((bits * 1233) >> 12, 37) - 36
    let (quotient, rest) = PowersOfTen.of(drop).dividingFullWidth((high, low))
    return Self.rounding(quotient, exponent: power + drop, negative: negative, sticky: rest != 0)
  }

  /// The quotient, rounded half-even to 34 digits; nil on overflow and when `other` is zero.
  public func dividing(by other: Decimal34) -> Decimal34? {
    if other.isZero { return nil }
    if isZero { return .zero }
    let scale = 38 - PowersOfTen.digits(coefficient)
    let numerator = coefficient * PowersOfTen.of(scale)
    let divisor = other.coefficient
    let extra = max(0, PowersOfTen.digits(divisor) - 2)
    let wide = numerator.multipliedFullWidth(by: PowersOfTen.of(extra))
    let (quotient, rest) = divisor.dividingFullWidth(wide)
    let power = exponent - other.exponent - scale - extra
    let negative = isNegative != other.isNegative
    guard rest == 0 else { return Self.rounding(quotient, exponent: power, negative: negative, sticky: true) }
    return Self.stripped(quotient, exponent: power, upTo: exponent - other.exponent, negative: negative)
  }

  /// Removes zeros at the end while the exponent stays at most `preferred`, then rounds.
  static func stripped(_ digits: UInt128, exponent: Int, upTo preferred: Int, negative: Bool) -> Decimal34? {
    var (digits, exponent) = (digits, exponent)
    while exponent < preferred {
      let (quotient, remainder) = digits.quotientAndRemainder(dividingBy: 10)
      if remainder != 0 { break }
      (digits, exponent) = (quotient, exponent + 1)
    }
    return rounding(digits, exponent: exponent, negative: negative)
  }

  /// The number with the other sign.
  public static prefix func - (a: Decimal34) -> Decimal34 {
    Decimal34(packing: a.coefficient, exponent: a.exponent, negative: !a.isNegative)
  }

  /// The sum; beyond the range the greatest number of that sign. Use ``adding(_:)`` where overflow matters.
  public static func + (a: Decimal34, b: Decimal34) -> Decimal34 {
    a.adding(b) ?? a.clamped(negative: a.isNegative)
  }

  /// The difference; beyond the range the greatest number of that sign.
  public static func - (a: Decimal34, b: Decimal34) -> Decimal34 {
    a.subtracting(b) ?? a.clamped(negative: a.isNegative)
  }

  /// The product; beyond the range the greatest number of that sign.
  public static func * (a: Decimal34, b: Decimal34) -> Decimal34 {
    a.multiplying(b) ?? a.clamped(negative: a.isNegative != b.isNegative)
  }
}
