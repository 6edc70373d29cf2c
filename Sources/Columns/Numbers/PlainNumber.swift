/// The fast way for plain decimal numbers: an optional minus, at most 15 digits, at most one point among them.
///
/// Method: the digits make a whole number below 10¹⁵ and the power of ten is at most 10¹⁵, so both are exact doubles and
/// their quotient is rounded once: it is the double nearest to the decimal (W. D. Clinger, How to Read Floating Point Numbers
/// Accurately, PLDI 1990). A decimal of up to 15 digits is the shortest that leads to its double, so it can be had back.
struct PlainNumber {
  /// The digits of the number with its sign.
  let value: Double
  /// The number of digits behind the point.
  let fraction: Int
  /// Where the number ends.
  let end: UnsafePointer<UInt8>

  /// Reads a number at `start`; nil when it is something else or longer.
  ///
  /// Reads up to the first byte that is no digit; the caller sees to it that there is one (the line feed that ends a piece).
  @inline(__always)
  init?(
    _ start: UnsafePointer<UInt8>, comma: UInt8, powers: UnsafePointer<Double>
  ) {
    var at = start
    if at.pointee == UInt8(ascii: "-") { at += 1 }
    let first = at
    var digits: Int64 = 0
    Self.takeDigits(&at, &digits)
    var count = at - first
    var fraction = 0
    if at.pointee == UInt8(ascii: ".") || at.pointee == comma {
      at += 1
      let point = at
      Self.takeDigits(&at, &digits)
      fraction = at - point
      if fraction == 0 { return nil }
      count += fraction
    }
    // The table of powers ends at 10¹⁵. More digits have overflowed; nobody reads them.
    guard count > 0, count <= Self.mostDigits else { return nil }
    // Adding zero makes plain zero of minus zero.
    let magnitude = Double(digits) / powers[fraction]
    value = (start.pointee == UInt8(ascii: "-") ? -magnitude : magnitude) + 0
    self.fraction = fraction
    end = at
  }

  @inline(__always)
  private static func takeDigits(_ at: inout UnsafePointer<UInt8>, _ digits: inout Int64) {
    var digit = at.pointee &- 48
    while digit < 10 {
      digits = digits &* 10 &+ Int64(digit)
      at += 1
      digit = at.pointee &- 48
    }
  }

  static let mostDigits = 15
  /// 10⁰ … 10¹⁵, exact.
  static let powers: [Double] = [
    1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15,
  ]
}
