import Decimals
import FEEL
import Testing

/// An expression and the text of its value; describes itself.
struct FEELCase: Sendable, CustomTestStringConvertible {
  let text: String
  let expected: String
  let testDescription: String

  init(_ text: String, _ expected: String) {
    self.text = text
    self.expected = expected
    testDescription = "\(text) = \(expected)"
  }

  /// The facts of all strict cases: `u.…` is absent, `k.…` is known.
  static let facts = NamedValues(
    [
      "k.five": .number(5), "k.text": .string("GE"), "k.yes": .boolean(true), "k.no": .boolean(false),
      "k.nothing": .nothing,
    ], absent: ["u.number", "u.text", "u.flag", "u.list"])

  /// The value as text; an unknown as `?` with its absent facts, `?!` without.
  func result(_ level: Level) -> String {
    var limits = Limits()
    limits.steps = 500_000
    let outcome = Expression.parse(text).evaluate(in: Self.facts, level: level, limits: limits)
    guard level == .strict, outcome.isUnknown else { return outcome.value.description }
    return outcome.absent.isEmpty ? "?!" : "? " + outcome.absent.sorted().joined(separator: " ")
  }
}
