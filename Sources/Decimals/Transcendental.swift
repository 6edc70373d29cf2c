#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Exponential and logarithm in 96 digits, so that 34 come out rounded correctly.
///
/// exp: Taylor series after reduction by powers of ten and of two. log: one correction of the double's logarithm.
enum Transcendental {
  static let ln2 = doubled(inverseTangent(3))
  static let ln10 = ln2 + ln2 + ln2 + doubled(inverseTangent(9))

  private static func doubled(_ value: Fixed) -> Fixed { value + value }

  /// artanh(1 / n) = Σ 1 / ((2i + 1) n²ⁱ⁺¹).
  private static func inverseTangent(_ n: UInt32) -> Fixed {
    var (power, sum, divisor) = (Fixed(1 as UInt128) / n, Fixed.zero, UInt32(1))
    while !power.isZero {
      sum = sum + power / divisor
      power = power / (n * n)
      divisor += 2
    }
    return sum
  }

  /// e to a power of 0…2.4.
  static func smallExponential(_ value: Fixed) -> Fixed {
    let reduced = value / 256
    var (term, sum, index) = (Fixed(1 as UInt128), Fixed(1 as UInt128), UInt32(1))
    while !term.isZero {
      term = term * reduced / index
      sum = sum + term
      index += 1
    }
    for _ in 0..<8 { sum = sum * sum }
    return sum
  }

  /// e to ± `value`, rounded; nil on overflow.
  static func exponential(_ value: Fixed, negative: Bool) -> Decimal34? {
    guard value.whole < 20_000 else { return negative ? .zero : nil }
    // value = k ln 10 + rest, so that the result is 10^k e^rest.
    var (power, rest) = (0, value)
    let estimate = Int(Double(value.whole) / 2.302585092994046) - 1
    if estimate > 0 {
      rest = rest - Fixed(UInt128(estimate)) * ln10
      power = estimate
    }
    while !(rest < ln10) { (power, rest) = (power + 1, rest - ln10) }
    if negative {
      (power, rest) = rest.isZero ? (-power, rest) : (-power - 1, ln10 - rest)
    }
    let exact = rest.isZero
    let digits = (smallExponential(rest) * Fixed(PowersOfTen.of(36))).whole
    return Decimal34.rounding(digits, exponent: power - 36, negative: false, sticky: !exact)
  }

  /// The natural logarithm of a positive number: its size and whether it is negative.
  static func logarithm(_ value: Decimal34) -> (size: Fixed, negative: Bool) {
    let shift = PowersOfTen.digits(value.coefficient) - 1
    let power = value.exponent + shift
    let mantissa = Fixed(value.coefficient).shiftedDown(byDigits: shift)
    let (size, negative) = smallLogarithm(mantissa)
    let scaled = Fixed(UInt128(power.magnitude)) * ln10
    if negative == (power < 0) { return (size + scaled, negative) }
    return size < scaled ? (scaled - size, power < 0) : (size - scaled, negative)
  }

  /// The logarithm of a number from 1 up to 10.
  private static func smallLogarithm(_ value: Fixed) -> (size: Fixed, negative: Bool) {
    let one = Fixed(1 as UInt128)
    // The guess must stay within 0…ln 10 for the exponential below.
    let guess = Fixed(min(max(log(double(value)), 0), 2.302))
    // value / e^guess = 1 + rest, with a small rest: e^(ln 10 − guess) / 10 is the reciprocal of e^guess.
    let quotient = value * smallExponential(ln10 - guess) / 10
    let above = !(quotient < one)
    let rest = above ? quotient - one : one - quotient
    let correction = series(rest, alternating: above)
    if above { return (guess + correction, false) }
    return guess < correction ? (correction - guess, true) : (guess - correction, false)
  }

  /// |ln(1 ± rest)| = rest ∓ rest² / 2 + rest³ / 3 ∓ …, for a rest below 10⁻³.
  private static func series(_ rest: Fixed, alternating: Bool) -> Fixed {
    var (power, plus, minus, index) = (rest, Fixed.zero, Fixed.zero, UInt32(1))
    while !power.isZero {
      let term = power / index
      if alternating && index % 2 == 0 { minus = minus + term } else { plus = plus + term }
      power = power * rest
      index += 1
    }
    return plus - minus
  }

  private static func double(_ value: Fixed) -> Double {
    let scaled = (value * Fixed(PowersOfTen.of(18))).whole
    return Double(scaled) / 1e18
  }

  /// The number rounded to 34 digits.
  static func decimal(_ value: Fixed, negative: Bool) -> Decimal34? {
    guard let bit = value.highestBit else { return .zero }
    // Scale so that the whole part has 36 to 38 digits; below 10⁻⁶⁰ some of them are lost.
    var (scaled, power) = (value, 0)
    var missing = 36 - Int((Double(bit) * 0.30103).rounded(.up))
    while missing > 0 {
      let step = min(missing, 30)
      scaled = scaled * Fixed(PowersOfTen.of(step))
      power -= step
      missing -= step
    }
    return Decimal34.rounding(scaled.whole, exponent: power, negative: negative, sticky: true)
  }

  /// The size of a number below 2⁶⁰; digits beyond the 96th after the point are lost.
  static func fixed(_ value: Decimal34) -> Fixed {
    if value.exponent >= 0 {
      return Fixed(value.coefficient) * Fixed(PowersOfTen.of(min(value.exponent, 20)))
    }
    return Fixed(value.coefficient).shiftedDown(byDigits: -value.exponent)
  }
}
