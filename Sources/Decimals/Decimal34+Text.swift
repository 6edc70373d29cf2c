extension Decimal34 {
  /// A decimal literal: optional sign, digits with at most one point, optional exponent (`-12.50`, `.5`, `1.2e-3`).
  ///
  /// More than 34 significant digits are rounded half-even. Nil when the text is anything else (no spaces, no
  /// grouping), or when the number is too large.
  public init?(_ text: some StringProtocol) {
    var reader = DecimalReader(Array(text.utf8))
    guard let number = reader.read() else { return nil }
    self = number
  }
}

/// Reads one decimal literal.
private struct DecimalReader {
  let bytes: [UInt8]
  var position = 0
  var digits: UInt128 = 0
  var exponent = 0
  var sticky = false
  var seen = false

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  private var byte: UInt8? { position < bytes.count ? bytes[position] : nil }

  mutating func read() -> Decimal34? {
    let negative = takeSign()
    takeDigits(fraction: false)
    if byte == UInt8(ascii: ".") {
      position += 1
      guard let next = byte, next >= 48 && next <= 57 else { return nil }
      takeDigits(fraction: true)
    }
    guard seen, let power = takeExponent(), position == bytes.count else { return nil }
    return Decimal34.rounding(digits, exponent: exponent + power, negative: negative, sticky: sticky)
  }

  private mutating func takeSign() -> Bool {
    guard byte == UInt8(ascii: "-") || byte == UInt8(ascii: "+") else { return false }
    defer { position += 1 }
    return byte == UInt8(ascii: "-")
  }

  private mutating func takeDigits(fraction: Bool) {
    while let next = byte, next >= 48 && next <= 57 {
      position += 1
      seen = true
      if digits < PowersOfTen.of(37) {
        digits = digits * 10 + UInt128(next - 48)
        if fraction { exponent -= 1 }
      } else {
        sticky = sticky || next != 48
        if !fraction { exponent += 1 }
      }
    }
  }

  /// The exponent part, 0 when there is none; nil when it is malformed.
  private mutating func takeExponent() -> Int? {
    guard byte == UInt8(ascii: "e") || byte == UInt8(ascii: "E") else { return 0 }
    position += 1
    let negative = takeSign()
    var power = 0
    var any = false
    while let next = byte, next >= 48 && next <= 57 {
      position += 1
      any = true
      power = min(power * 10 + Int(next - 48), 1_000_000_000)
    }
    return any ? (negative ? -power : power) : nil
  }
}

extension Decimal34: CustomStringConvertible {
  /// The shortest plain notation (`1200`, `0.05`), without trailing zeros.
  ///
  /// Numbers with more than 60 zeros at either end are written as `1.5e300`, which ``init(_:)`` reads as well.
  public var description: String {
    let plain = normalized
    let digits = String(plain.coefficient)
    let point = digits.utf8.count + plain.exponent
    let sign = isNegative ? "-" : ""
    if plain.isZero { return "0" }
    if plain.exponent > 60 || point < -60 { return sign + scientific(digits, point - 1) }
    if plain.exponent >= 0 { return sign + digits + String(repeating: "0", count: plain.exponent) }
    if point <= 0 { return sign + "0." + String(repeating: "0", count: -point) + digits }
    return sign + digits.prefix(point) + "." + digits.dropFirst(point)
  }

  private func scientific(_ digits: String, _ power: Int) -> String {
    var fraction = digits.dropFirst()
    while fraction.last == "0" { fraction.removeLast() }
    return digits.prefix(1) + (fraction.isEmpty ? "" : "." + fraction) + "e\(power)"
  }
}
