/// Numbers as they stand in tables: an optional minus, digits, optionally a point and digits.
enum DecimalLiteral {
  private static let powers: [Double] = [
    1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15,
  ]

  /// The double nearest to the literal; nil when the bytes are none.
  ///
  /// Up to 15 digits the division of two exact doubles is correctly rounded; longer literals go through the library.
  static func double(_ bytes: ArraySlice<UInt8>) -> Double? {
    var mantissa = 0
    var digits = 0
    var fraction = 0
    var point = false
    for (offset, byte) in bytes.enumerated() {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        digits += 1
        if digits <= 15 { mantissa = mantissa * 10 + Int(byte - UInt8(ascii: "0")) }
        if point { fraction += 1 }
      case UInt8(ascii: ".") where !point && digits > 0: point = true
      case UInt8(ascii: "-") where offset == 0: continue
      default: return nil
      }
    }
    guard digits > 0, !point || fraction > 0 else { return nil }
    if digits > 15 { return Double(String(decoding: bytes, as: UTF8.self)) }
    let value = Double(mantissa) / powers[fraction]
    return bytes.first == UInt8(ascii: "-") ? -value : value
  }
}
