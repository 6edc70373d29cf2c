/// Powers of ten and digit counts of 128-bit integers.
enum PowersOfTen {
  /// 10⁰ … 10³⁸, all that fit into 128 bits.
  static let table: [UInt128] = {
    var powers: [UInt128] = [1]
    for _ in 1...38 { powers.append((powers.last ?? 1) * 10) }
    return powers
  }()

  /// 10 to a power of 0…38.
  @inline(__always)
  static func of(_ exponent: Int) -> UInt128 { table[exponent] }

  /// `value` × 10^`exponent` modulo `divisor`, by squaring.
  static func remainder(of value: UInt128, timesTenTo exponent: Int, dividingBy divisor: UInt128) -> UInt128 {
    func product(_ a: UInt128, _ b: UInt128) -> UInt128 {
      divisor.dividingFullWidth(a.multipliedFullWidth(by: b)).remainder
    }
    var (result, power, left) = (value % divisor, 10 % divisor, exponent)
    while left > 0 {
      if left & 1 == 1 { result = product(result, power) }
      power = product(power, power)
      left >>= 1
    }
    return result
  }

  /// The number of decimal digits; 0 has one.
  static func digits(_ value: UInt128) -> Int {
    let bits = 128 - value.leadingZeroBitCount
    // log10(2) ≈ 1233 / 4096; the estimate is exact or one too small.
    let estimate = (bits * 1233) >> 12
    return estimate < 39 && value >= table[estimate] ? estimate + 1 : max(estimate, 1)
  }
}
