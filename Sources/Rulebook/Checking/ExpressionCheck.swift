internal import FEEL
internal import Facts
internal import SourceText

/// Checks an expression of a rule against the facts dictionary.
struct ExpressionCheck {
  let dictionary: FactsDictionary

  init(_ dictionary: FactsDictionary) { self.dictionary = dictionary }

  func run(_ rule: RuleExpression) -> [Diagnostic] {
    var found: [Diagnostic] = []
    if !Self.isSimple(rule.expression.syntax) { found.append(RuleWording.longExpression(rule.location)) }
    return found
  }

  /// Comparisons, `in`, `and`, `or`, `not(…)`, `count(…)` and literals: what policy staff read at a glance.
  private static func isSimple(_ syntax: Syntax) -> Bool {
    switch syntax.kind {
    case .null, .boolean, .number, .string, .temporal, .name, .missing: true
    case .path: syntax.path != nil
    case .comparison(_, let a, let b), .and(let a, let b), .or(let a, let b): isSimple(a) && isSimple(b)
    case .between(let value, let low, let high): [value, low, high].allSatisfy(isSimple)
    case .membership(let value, let tests): ([value] + tests).allSatisfy(isSimple)
    case .list(let items): items.allSatisfy(isSimple)
    case .range(let low, let high, _, _): isSimple(low) && isSimple(high)
    case .comparisonTest(_, let value), .negation(let value): isSimple(value)
    case .negatedTests(let tests): tests.allSatisfy(isSimple)
    case .call(let function, let arguments):
      ["not", "count", "is known"].contains(function.path?.description) && arguments.values.allSatisfy(isSimple)
    default: false
    }
  }
}
