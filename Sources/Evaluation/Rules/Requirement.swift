internal import Decimals
public import Facts
internal import FEEL
internal import Rulebook

/// What a knock-out demands and what is there, derived from its expression.
public struct Requirement: Sendable, Hashable {
  /// The fact that decides; nil when the expression reads none of the site.
  public let fact: FactPath?
  /// How the fact is compared, as in FEEL: `>=`, `<=`, `=`, `in`, …
  public let comparison: String
  /// What is asked for, in the order of the expression; empty when the enquiry does not say.
  public let required: [FactValue]
  public let unit: Unit?
}

extension Requirement {
  /// Takes the first comparison of a fact of the site (or an indicator) out of an expression.
  ///
  /// `site.a >= enquiry.b` demands the value of `b`; `"GI" in site.zoning or …` demands what the enquiry facts of the
  /// whole expression say; a literal on the other side is demanded itself.
  init(_ rule: RuleExpression, facts: CaseFacts) {
    let comparison = Self.comparison(in: rule.expression.syntax, rule)
    let own = comparison?.fact ?? rule.paths.first { $0.root != .enquiry }
    fact = own
    self.comparison = comparison?.sign ?? "="
    unit = own.flatMap { facts.dictionary[$0]?.unit }
    let named = comparison.flatMap { Self.values($0.need, rule, facts) } ?? []
    let asked = rule.paths.filter { $0.root == .enquiry && !["must", "nice"].contains($0.name) }
    let stated = asked.compactMap { facts.fact($0).leading }
    required = stated.isEmpty ? named : named.isEmpty || comparison?.sign == "in" ? stated : named
  }

  private struct Comparison {
    let fact: FactPath
    let sign: String
    let need: Syntax
  }

  private static func comparison(in syntax: Syntax, _ rule: RuleExpression) -> Comparison? {
    switch syntax.kind {
    case .comparison(let sign, let left, let right):
      if let fact = ownFact(left, rule) { return Comparison(fact: fact, sign: sign.rawValue, need: right) }
      if let fact = ownFact(right, rule) { return Comparison(fact: fact, sign: sign.mirrored.rawValue, need: left) }
      return nil
    case .membership(let value, let tests):
      if let fact = ownFact(value, rule), let first = tests.first {
        return Comparison(fact: fact, sign: "in", need: first)
      }
      for test in tests {
        if let fact = ownFact(test, rule) { return Comparison(fact: fact, sign: "in", need: value) }
      }
      return nil
    case .and(let a, let b), .or(let a, let b):
      return comparison(in: a, rule) ?? comparison(in: b, rule)
    default: return nil
    }
  }

  private static func ownFact(_ syntax: Syntax, _ rule: RuleExpression) -> FactPath? {
    guard let path = rule.path(of: syntax), path.root != .enquiry else { return nil }
    return path
  }

  private static func values(_ syntax: Syntax, _ rule: RuleExpression, _ facts: CaseFacts) -> [FactValue] {
    switch syntax.kind {
    case .number(let number): [.number(number)]
    case .string(let text): [.text(text)]
    case .boolean(let flag): [.boolean(flag)]
    case .list(let items): items.flatMap { values($0, rule, facts) }
    default: rule.path(of: syntax).flatMap { facts.fact($0).leading }.map { [$0] } ?? []
    }
  }
}
