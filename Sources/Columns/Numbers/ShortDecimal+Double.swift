extension ShortDecimal {
  /// The nearest double; of two equally near ones the even one.
  var doubleValue: Double {
    let magnitude = digits < 1 << 53 ? Double(digits) / Self.doublePowers[fraction] : longQuotient
    return isNegative ? -magnitude : magnitude
  }

  /// The quotient to 63 bits or more, of which the last also stands for all that follow it, rounded once to 53.
  private var longQuotient: Double {
    let divisor = Self.powers[fraction]
    let (up, down) = (digits.leadingZeroBitCount, divisor.leadingZeroBitCount)
    let numerator = digits << UInt64(up)
    // Half of the numerator is below 2⁶³, the divisor is not: the quotient fits into 64 bits.
    let (quotient, remainder) = (divisor << UInt64(down)).dividingFullWidth((numerator >> 1, numerator << 63))
    let rounded = Double(quotient | (remainder == 0 ? 0 : 1))
    return Double(sign: .plus, exponent: down - up - 63, significand: rounded)
  }

  /// Whether the shortest text of ``doubleValue`` is this number, so that the double stands for the decimal.
  ///
  /// Certain for up to 15 digits. For 16 and 17 it holds if no number with fewer digits has the same double (the next
  /// multiples of ten on both sides would be it), and this one is nearer to the double than every other of its length. The
  /// answer no may be wrong in rare cases; then the decimal is kept though it need not be.
  var isGivenBack: Bool {
    if digits < 1_000_000_000_000_000 { return true }
    if digits.isMultiple(of: 10), fraction > 0 {
      return ShortDecimal(digits: digits / 10, fraction: fraction - 1, isNegative: isNegative).isGivenBack
    }
    guard digits < 100_000_000_000_000_000 else { return false }
    let double = doubleValue
    let below = digits - digits % 10
    func hasSameDouble(_ other: UInt64) -> Bool {
      ShortDecimal(digits: other, fraction: fraction, isNegative: isNegative).doubleValue == double
    }
    return !hasSameDouble(below) && !hasSameDouble(below + 10) && isNearest(double.magnitude)
  }

  /// Whether the double × 10^`fraction` differs from the digits by less than a half.
  private func isNearest(_ double: Double) -> Bool {
    // At least 10¹⁵ / 10¹⁹: the last bit of the double stands between 2⁻⁶⁶ and, where this is used, 2⁻¹.
    let shift = 52 - Int(double.exponent)
    guard shift > 0, shift <= 66 else { return false }
    let significand = UInt128(double.significandBitPattern | 1 << 52)
    let value = significand * UInt128(Self.powers[fraction])
    let expected = UInt128(digits) << UInt128(shift)
    let difference = value > expected ? value - expected : expected - value
    return difference * 2 < UInt128(1) << UInt128(shift)
  }

  /// 10⁰ … 10¹⁹, exact.
  private static let doublePowers = powers.map { Double($0) }
}
