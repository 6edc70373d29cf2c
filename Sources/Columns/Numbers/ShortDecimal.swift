internal import Decimals

/// A decimal number of at most 19 digits, at most 19 behind the point: ± `digits` / 10^`fraction`.
///
/// What tables hold, read without a detour over text. Anything longer goes through `Decimal34`.
struct ShortDecimal {
  let isNegative: Bool
  let digits: UInt64
  let fraction: Int

  init(digits: UInt64, fraction: Int, isNegative: Bool) {
    self.digits = digits
    self.fraction = fraction
    self.isNegative = isNegative && digits != 0
  }

  /// The same number; nil when its coefficient or its fraction is longer.
  init?(_ decimal: Decimal34) {
    guard let digits = UInt64(exactly: decimal.coefficient), (-19...0).contains(decimal.exponent) else { return nil }
    self.init(digits: digits, fraction: -decimal.exponent, isNegative: decimal.isNegative)
  }

  /// Reads an optional sign and digits with at most one point (or `comma`) between or before them; nil for anything else.
  init?(_ text: UnsafeBufferPointer<UInt8>, comma: UInt8) {
    var rest = text[...]
    let sign = rest.first
    if sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+") { rest.removeFirst() }
    var digits: UInt64 = 0
    guard let whole = Self.takeDigits(&rest, &digits) else { return nil }
    var fraction = 0
    if let point = rest.first, point == UInt8(ascii: ".") || point == comma {
      rest.removeFirst()
      guard let count = Self.takeDigits(&rest, &digits), count > 0 else { return nil }
      fraction = count
    }
    guard rest.isEmpty, whole + fraction > 0, fraction <= 19 else { return nil }
    self.init(digits: digits, fraction: fraction, isNegative: sign == UInt8(ascii: "-"))
  }

  /// Takes digits from the front and gives their number; nil when there are more than fit.
  private static func takeDigits(_ rest: inout Slice<UnsafeBufferPointer<UInt8>>, _ digits: inout UInt64) -> Int? {
    var count = 0
    while let byte = rest.first, byte &- 48 < 10 {
      guard digits < 1_000_000_000_000_000_000 else { return nil }
      digits = digits * 10 + UInt64(byte - 48)
      rest.removeFirst()
      count += 1
    }
    return count
  }

  /// The same in 34 digits.
  var decimal: Decimal34 { Decimal34(digits: digits, exponent: -fraction, isNegative: isNegative) }

  /// Whether there is nothing behind the point.
  var isWhole: Bool { digits % Self.powers[fraction] == 0 }

  /// The middle of two numbers; nil when it is longer than 19 digits.
  static func middle(_ a: ShortDecimal, _ b: ShortDecimal) -> ShortDecimal? {
    let fraction = max(a.fraction, b.fraction)
    guard fraction < 19, let x = a.signed(fraction), let y = b.signed(fraction) else { return nil }
    // Half of the sum is five times the sum, one place further right.
    let (sum, overflow) = x.addingReportingOverflow(y)
    let (digits, isTooLong) = sum.magnitude.multipliedReportingOverflow(by: 5)
    if overflow || isTooLong { return nil }
    return ShortDecimal(digits: digits, fraction: fraction + 1, isNegative: sum < 0)
  }

  /// The number × 10^`fraction`; nil when it does not fit.
  private func signed(_ fraction: Int) -> Int64? {
    let (scaled, overflow) = digits.multipliedReportingOverflow(by: Self.powers[fraction - self.fraction])
    guard !overflow, let value = Int64(exactly: scaled) else { return nil }
    return isNegative ? -value : value
  }

  /// 10⁰ … 10¹⁹, all that fit into 64 bits.
  static let powers: [UInt64] = (0..<19).reduce(into: [1]) { powers, _ in powers.append((powers.last ?? 1) * 10) }
}
