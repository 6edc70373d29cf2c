internal import Decimals
internal import Facts

extension FieldRule {
  /// Reads a number, an estimate (`12..15`, `12..13..15`) or claims that disagree (`12|15`).
  func numbers(_ text: String) throws(RowFault) -> Cell {
    guard text.contains("..") else {
      return try claims(text[...]) { item throws(RowFault) in .number(try number(item, in: text)) }
    }
    let parts = text.split(separator: "..", omittingEmptySubsequences: false)
    guard parts.count <= 3, let first = parts.first, let last = parts.last else { throw .notANumber(text.shortened) }
    let low = try number(String(first.trimmedSpaces), in: text)
    let high = try number(String(last.trimmedSpaces), in: text)
    let central = parts.count == 3 ? try number(String(parts[1].trimmedSpaces), in: text) : Self.middle(low, high)
    guard low <= central, central <= high else { throw .estimateOrder(text.shortened) }
    return low == high ? .value(.number(low)) : .estimate(low: low, central: central, high: high)
  }

  private func number(_ literal: String, in text: String) throws(RowFault) -> Decimal34 {
    guard let number = Decimal34(allowsComma ? Self.withPoint(literal) : literal) else {
      throw .notANumber(text.shortened)
    }
    guard number.doubleValue.isFinite else { throw .tooLarge(text.shortened) }
    if kind == .integer, number.normalized.exponent < 0 { throw .notAnInteger(text.shortened) }
    if let range, !range.contains(number) {
      throw .outOfRange(
        text.shortened, least: range.lowerBound.description, greatest: range.upperBound.description)
    }
    return number
  }

  /// The literal with its only comma as a point; others are left to be refused.
  private static func withPoint(_ literal: String) -> String {
    literal.contains(".") || literal.count(where: { $0 == "," }) != 1 ? literal : literal.replacing(",", with: ".")
  }

  private static func middle(_ low: Decimal34, _ high: Decimal34) -> Decimal34 {
    low.adding(high)?.dividing(by: Decimal34(2)) ?? low
  }
}
