/// A decimal floating-point number of 34 significant digits, as IEEE 754 decimal128 and FEEL (DMN 1.5, 10.3.2.3) have it.
///
/// The value is ± *coefficient* × 10^*exponent* with a coefficient below 10³⁴; the least significant digit stands
/// between 10⁻⁶¹⁷⁶ and 10⁶¹¹¹. There is no infinity and no NaN: operations that have no such result give nil.
/// Trailing zeros are kept while computing, and mean nothing: 1.0 equals 1.00 and has the same hash. Zero has no sign.
///
/// Two words of memory: sign (1 bit), exponent + 6176 (14 bits), coefficient (113 bits).
public struct Decimal34: Sendable {
  let high: UInt64
  let low: UInt64

  static let bias = 6176
  static let leastExponent = -6176
  static let greatestExponent = 6111
  static let precision = 34
  static let limit = PowersOfTen.of(34)

  /// Packs parts that are known to be in range.
  @inline(__always)
  init(packing coefficient: UInt128, exponent: Int, negative: Bool) {
    let sign: UInt64 = negative && coefficient != 0 ? 1 << 63 : 0
    high = sign | UInt64(truncatingIfNeeded: exponent + Self.bias) << 49 | UInt64(truncatingIfNeeded: coefficient >> 64)
    low = UInt64(truncatingIfNeeded: coefficient)
  }

  /// A whole number; exact.
  public init(_ value: Int) {
    self.init(packing: UInt128(value.magnitude), exponent: 0, negative: value < 0)
  }

  /// ± `digits` × 10^`exponent`; exact. The exponent is −6176…6111.
  public init(digits: UInt64, exponent: Int, isNegative: Bool = false) {
    precondition((Self.leastExponent...Self.greatestExponent).contains(exponent), "exponent outside a decimal")
    self.init(packing: UInt128(digits), exponent: exponent, negative: isNegative)
  }

  /// The digits as a whole number below 10³⁴.
  public var coefficient: UInt128 {
    @inline(__always) get { UInt128(high & (1 << 49 - 1)) << 64 | UInt128(low) }
  }

  /// The power of ten of the last digit of the coefficient.
  public var exponent: Int {
    @inline(__always) get { Int((high >> 49) & 0x3FFF) - Self.bias }
  }

  /// Whether the number is below zero.
  public var isNegative: Bool {
    @inline(__always) get { high >> 63 != 0 }
  }

  /// Whether the number is zero.
  public var isZero: Bool {
    @inline(__always) get { low == 0 && high & (1 << 49 - 1) == 0 }
  }

  /// −1, 0 or 1.
  public var sign: Int { isZero ? 0 : isNegative ? -1 : 1 }

  /// The number without its sign.
  public var magnitude: Decimal34 { Decimal34(packing: coefficient, exponent: exponent, negative: false) }

  /// The number 0.
  public static let zero = Decimal34(0)
  /// The number 1.
  public static let one = Decimal34(1)
  /// The number 100.
  public static let hundred = Decimal34(100)
  /// The largest number, 10⁶¹⁴⁵ − 10⁶¹¹¹.
  public static let greatest = Decimal34(packing: limit - 1, exponent: greatestExponent, negative: false)

  /// The same number without trailing zeros in the coefficient; zero becomes 0 × 10⁰.
  public var normalized: Decimal34 {
    var digits = coefficient
    if digits == 0 { return .zero }
    var power = exponent
    while power < Self.greatestExponent {
      let (quotient, remainder) = digits.quotientAndRemainder(dividingBy: 10)
      if remainder != 0 { break }
      digits = quotient
      power += 1
    }
    return Decimal34(packing: digits, exponent: power, negative: isNegative)
  }
}

extension Decimal34: Hashable {
  /// Equal in value; 1.0 equals 1.00.
  public static func == (a: Decimal34, b: Decimal34) -> Bool {
    if a.high == b.high && a.low == b.low { return true }
    if a.exponent == b.exponent { return false || (a.isZero && b.isZero) }
    return order(a, b) == 0
  }

  /// Feeds the value without trailing zeros.
  public func hash(into hasher: inout Hasher) {
    let plain = normalized
    hasher.combine(plain.high)
    hasher.combine(plain.low)
  }
}

extension Decimal34: Comparable {
  /// By value.
  public static func < (a: Decimal34, b: Decimal34) -> Bool { order(a, b) < 0 }

  /// −1, 0 or 1 as `a` is below, equal to or above `b`.
  static func order(_ a: Decimal34, _ b: Decimal34) -> Int {
    if a.sign != b.sign { return a.sign < b.sign ? -1 : 1 }
    if a.sign == 0 { return 0 }
    let order = orderOfMagnitudes(a, b)
    return a.isNegative ? -order : order
  }

  private static func orderOfMagnitudes(_ a: Decimal34, _ b: Decimal34) -> Int {
    let (x, y) = (a.coefficient, b.coefficient)
    if a.exponent == b.exponent { return x == y ? 0 : x < y ? -1 : 1 }
    let (top, other) = (PowersOfTen.digits(x) + a.exponent, PowersOfTen.digits(y) + b.exponent)
    if top != other { return top < other ? -1 : 1 }
    // The same leading place, so the exponents differ by at most 33 and the scaled coefficient has at most 34 digits.
    let (scaledX, scaledY) =
      a.exponent > b.exponent
      ? (x * PowersOfTen.of(a.exponent - b.exponent), y) : (x, y * PowersOfTen.of(b.exponent - a.exponent))
    return scaledX == scaledY ? 0 : scaledX < scaledY ? -1 : 1
  }
}
