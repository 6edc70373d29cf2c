internal import Decimals
internal import Facts

extension FieldRule {
  typealias Bytes = UnsafeBufferPointer<UInt8>

  /// Reads a number, an estimate (`12..15`, `12..13..15`) or claims that disagree (`12|15`).
  func number(_ bytes: Bytes) throws(RowFault) -> NumberReading {
    let text = bytes.trimmed
    if text.isEmpty { return .unknown }
    if let dots = text.firstDots { return try estimate(text, dots) }
    guard text.contains(UInt8(ascii: "|")) else { return .one(try literal(text, in: text)) }
    return try claims(text)
  }

  private func claims(_ text: Bytes) throws(RowFault) -> NumberReading {
    var numbers: [NumberLiteral] = []
    for item in text.split(separator: UInt8(ascii: "|"), omittingEmptySubsequences: false) {
      let number = try literal(Bytes(rebasing: item).trimmed, in: text)
      if !numbers.contains(where: { $0.decimal == number.decimal }) { numbers.append(number) }
    }
    return numbers.count == 1 ? .one(numbers[0]) : .claims(numbers)
  }

  private func estimate(_ text: Bytes, _ dots: Int) throws(RowFault) -> NumberReading {
    let low = try literal(Bytes(rebasing: text[..<dots]).trimmed, in: text)
    let rest = Bytes(rebasing: text[(dots + 2)...])
    let next = rest.firstDots
    let high = try literal(Bytes(rebasing: rest[(next.map { $0 + 2 } ?? 0)...]).trimmed, in: text)
    let central =
      if let next { try literal(Bytes(rebasing: rest[..<next]).trimmed, in: text) } else { Self.middle(low, high) }
    guard low.decimal <= central.decimal, central.decimal <= high.decimal else {
      throw .estimateOrder(text.shortText)
    }
    return low.decimal == high.decimal ? .one(low) : .estimate(low: low, central: central, high: high)
  }

  private static func middle(_ low: NumberLiteral, _ high: NumberLiteral) -> NumberLiteral {
    let (a, b) = (low.decimal, high.decimal)
    if let a = ShortDecimal(a), let b = ShortDecimal(b), let middle = ShortDecimal.middle(a, b) {
      return NumberLiteral(middle)
    }
    return NumberLiteral(a.adding(b)?.dividing(by: Decimal34(2)) ?? a)
  }

  /// One number of a cell; `text` is the whole of it.
  private func literal(_ bytes: Bytes, in text: Bytes) throws(RowFault) -> NumberLiteral {
    let comma = allowsComma ? UInt8(ascii: ",") : UInt8(ascii: ".")
    let number: NumberLiteral
    if let short = ShortDecimal(bytes, comma: comma) {
      number = NumberLiteral(short)
      if kind == .integer, !short.isWhole { throw .notAnInteger(text.shortText) }
    } else {
      number = NumberLiteral(try decimal(bytes, in: text))
    }
    // Rounding to a double keeps order: strictly between the limits as a double is strictly between them as a decimal.
    if number.double > limits.least, number.double < limits.greatest { return number }
    if let range, !range.contains(number.decimal) {
      throw .outOfRange(
        text.shortText, least: range.lowerBound.description, greatest: range.upperBound.description)
    }
    return number
  }

  /// A number of any length.
  private func decimal(_ bytes: Bytes, in text: Bytes) throws(RowFault) -> Decimal34 {
    guard let literal = String(validating: bytes, as: UTF8.self) else { throw .notUTF8 }
    guard let number = Decimal34(allowsComma ? Self.withPoint(literal) : literal) else {
      throw .notANumber(text.shortText)
    }
    guard number.doubleValue.isFinite else { throw .tooLarge(text.shortText) }
    if kind == .integer, number.normalized.exponent < 0 { throw .notAnInteger(text.shortText) }
    return number
  }

  /// The literal with its only comma as a point; others are left to be refused.
  private static func withPoint(_ literal: String) -> String {
    literal.contains(".") || literal.count(where: { $0 == "," }) != 1 ? literal : literal.replacing(",", with: ".")
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// The offset of the first `..`.
  fileprivate var firstDots: Int? {
    indices.dropLast().first { self[$0] == UInt8(ascii: ".") && self[$0 + 1] == UInt8(ascii: ".") }
  }

  /// As text for a message, shortened; what is not UTF-8 is replaced.
  fileprivate var shortText: String { String(decoding: self, as: UTF8.self).shortened }
}
