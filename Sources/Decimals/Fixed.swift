/// A number from 0 up to 2¹⁹², in steps of 2⁻³²⁰ (96 decimal digits after the point), for exp and log.
///
/// Results are truncated; sums and products beyond the range lose their top, so callers keep within it.
struct Fixed {
  static let count = 16
  static let fraction = 10
  /// The least significant first.
  private var limbs: [UInt32]

  static let zero = Fixed(limbs: Array(repeating: 0, count: count))

  private init(limbs: [UInt32]) { self.limbs = limbs }

  init(_ value: UInt128) {
    self = .zero
    for index in 0..<4 { limbs[Self.fraction + index] = UInt32(truncatingIfNeeded: value >> (32 * index)) }
  }

  /// A finite double from 0 to 2⁶³; exact.
  init(_ value: Double) {
    let whole = value.rounded(.down)
    self.init(UInt128(whole))
    var rest = value - whole
    for index in stride(from: Self.fraction - 1, through: 0, by: -1) {
      rest *= 4_294_967_296
      let limb = rest.rounded(.down)
      limbs[index] = UInt32(limb)
      rest -= limb
    }
  }

  var isZero: Bool { limbs.allSatisfy { $0 == 0 } }

  /// The part before the point, if it fits.
  var whole: UInt128 {
    (0..<4).reduce(0) { $0 | UInt128(limbs[Self.fraction + $1]) << (32 * $1) }
  }

  /// The highest bit that is set, counted from the point (0 for 1, −1 for ½); nil for zero.
  var highestBit: Int? {
    guard let index = limbs.lastIndex(where: { $0 != 0 }) else { return nil }
    return (index - Self.fraction) * 32 + 31 - limbs[index].leadingZeroBitCount
  }

  static func < (a: Fixed, b: Fixed) -> Bool { a.limbs.reversed().lexicographicallyPrecedes(b.limbs.reversed()) }

  static func + (a: Fixed, b: Fixed) -> Fixed {
    var (result, carry) = (a, UInt64(0))
    for index in 0..<count {
      let sum = UInt64(a.limbs[index]) + UInt64(b.limbs[index]) + carry
      result.limbs[index] = UInt32(truncatingIfNeeded: sum)
      carry = sum >> 32
    }
    return result
  }

  /// The difference; `b` must not be greater.
  static func - (a: Fixed, b: Fixed) -> Fixed {
    var (result, borrow) = (a, Int64(0))
    for index in 0..<count {
      let difference = Int64(a.limbs[index]) - Int64(b.limbs[index]) - borrow
      result.limbs[index] = UInt32(truncatingIfNeeded: difference)
      borrow = difference < 0 ? 1 : 0
    }
    return result
  }

  static func * (a: Fixed, b: Fixed) -> Fixed {
    var wide = [UInt32](repeating: 0, count: 2 * count)
    for i in 0..<count where a.limbs[i] != 0 {
      var carry: UInt64 = 0
      for j in 0..<count {
        let sum = UInt64(a.limbs[i]) * UInt64(b.limbs[j]) + UInt64(wide[i + j]) + carry
        wide[i + j] = UInt32(truncatingIfNeeded: sum)
        carry = sum >> 32
      }
      wide[i + count] = UInt32(truncatingIfNeeded: carry)
    }
    return Fixed(limbs: Array(wide[fraction..<(fraction + count)]))
  }

  static func / (a: Fixed, b: UInt32) -> Fixed {
    var (result, rest) = (a, UInt64(0))
    for index in stride(from: count - 1, through: 0, by: -1) {
      let value = rest << 32 | UInt64(a.limbs[index])
      result.limbs[index] = UInt32(truncatingIfNeeded: value / UInt64(b))
      rest = value % UInt64(b)
    }
    return result
  }

  /// Divided by ten so many times.
  func shiftedDown(byDigits digits: Int) -> Fixed {
    var (result, rest) = (self, digits)
    while rest > 0, !result.isZero {
      let step = min(rest, 9)
      result = result / UInt32(truncatingIfNeeded: PowersOfTen.of(step))
      rest -= step
    }
    return result
  }
}
