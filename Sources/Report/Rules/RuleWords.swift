internal import Decimals
public import FEEL
internal import Facts
internal import SourceText

/// Expressions of rules in words: facts by their labels, classes by theirs, numbers with units.
///
/// `site.rail_siding = "yes"` becomes „Gleisanschluss“ ist „vorhanden“. What rules seldom hold is put into words piece by
/// piece; nothing is left out.
public struct RuleWords: Sendable {
  let format: FactFormat

  /// Words in the language of the format.
  public init(_ format: FactFormat) { self.format = format }

  /// The whole expression as one clause without a full stop.
  public func text(_ expression: Expression) -> String { clause(expression.syntax) }

  func say(_ de: String, _ en: String) -> String { format.say(de: de, en: en) }

  /// A condition, or its opposite.
  func clause(_ syntax: Syntax, negated: Bool = false) -> String {
    switch syntax.kind {
    case .boolean(let flag): flag != negated ? say("immer", "always") : say("nie", "never")
    case .and(let a, let b): negated ? either(a, b, negated: true) : both(a, b, negated: false)
    case .or(let a, let b): negated ? both(a, b, negated: true) : either(a, b, negated: false)
    case .comparison(let sign, let a, let b): comparison(negated ? sign.opposite : sign, a, b)
    case .between(let value, let low, let high): between(value, low, high, negated: negated)
    case .membership(let value, let tests): membership(value, tests, negated: negated)
    case .call(let callee, let arguments):
      call(callee, arguments.values, negated: negated) ?? truth(syntax, negated: negated)
    case .negatedTests(let tests) where tests.count == 1: clause(tests[0], negated: !negated)
    default: truth(syntax, negated: negated)
    }
  }

  private func both(_ a: Syntax, _ b: Syntax, negated: Bool) -> String {
    [a, b].map { part in
      let text = clause(part, negated: negated)
      return part.joinsAlternatives(negated: negated) ? "(\(text))" : text
    }.joined(separator: say(" und ", " and "))
  }

  private func either(_ a: Syntax, _ b: Syntax, negated: Bool) -> String {
    [a, b].map { part in
      let text = clause(part, negated: negated)
      return part.joinsConditions(negated: negated) ? "(\(text))" : text
    }.joined(separator: say(" oder ", " or "))
  }

  private func call(_ callee: Syntax, _ arguments: [Syntax], negated: Bool) -> String? {
    guard arguments.count == 1, let name = callee.path?.description else { return nil }
    switch name {
    case "not": return clause(arguments[0], negated: !negated)
    case "is known":
      let subject = operand(arguments[0])
      return negated
        ? say("\(subject) ist nicht angegeben", "\(subject) is not stated")
        : say("\(subject) ist angegeben", "\(subject) is stated")
    default: return nil
    }
  }

  /// A name or anything else that is true or false by itself.
  func truth(_ syntax: Syntax, negated: Bool) -> String {
    let subject = operand(syntax)
    return negated
      ? say("\(subject) trifft nicht zu", "\(subject) does not hold")
      : say("\(subject) trifft zu", "\(subject) holds")
  }

  private func between(_ value: Syntax, _ low: Syntax, _ high: Syntax, negated: Bool) -> String {
    let fact = definition(value)
    let (subject, from, to) = (operand(value), operand(low, of: fact), operand(high, of: fact))
    return negated
      ? say("\(subject) liegt nicht zwischen \(from) und \(to)", "\(subject) is not between \(from) and \(to)")
      : say("\(subject) liegt zwischen \(from) und \(to)", "\(subject) is between \(from) and \(to)")
  }

  /// The definition of a fact that a node names; nil for anything else.
  func definition(_ syntax: Syntax) -> FactDefinition? {
    syntax.path.flatMap { FactPath($0.description) }.flatMap { format.dictionary[$0] }
  }
}

extension Syntax {
  fileprivate func joinsAlternatives(negated: Bool) -> Bool {
    switch kind {
    case .or: !negated
    case .and: negated
    default: false
    }
  }

  fileprivate func joinsConditions(negated: Bool) -> Bool { joinsAlternatives(negated: !negated) }
}

extension Syntax.ComparisonOperator {
  /// What holds when the comparison does not.
  var opposite: Syntax.ComparisonOperator {
    switch self {
    case .equal: .notEqual
    case .notEqual: .equal
    case .less: .greaterOrEqual
    case .lessOrEqual: .greater
    case .greater: .lessOrEqual
    case .greaterOrEqual: .less
    }
  }
}
