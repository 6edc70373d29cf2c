internal import FEEL
internal import Facts
internal import SourceText

/// Checks an expression of a rule against the facts dictionary.
struct ExpressionCheck {
  let dictionary: FactsDictionary
  private let declarations: Declarations

  init(_ dictionary: FactsDictionary) {
    self.dictionary = dictionary
    declarations = dictionary.declarations
  }

  func run(_ rule: RuleExpression) -> [Diagnostic] {
    let problems = rule.expression.check(declarations, expected: .boolean)
    var found = problems.diagnostics { rule.location(of: $0) }
    rule.expression.syntax.walk { part in
      found += units(part, rule) + strangers(part, rule) + clock(part, rule)
      guard let path = part.path.flatMap({ FactPath($0.description) }) else { return }
      if let finding = UntouchableFacts.finding(path, at: rule.location(of: part.range)) { found.append(finding) }
    }
    if !Self.isSimple(rule.expression.syntax) { found.append(RuleWording.longExpression(rule.location)) }
    return found
  }

  /// A comparison of facts that are measured in different units.
  private func units(_ syntax: Syntax, _ rule: RuleExpression) -> [Diagnostic] {
    let (value, others) = Self.compared(syntax)
    guard let first = value.flatMap(definition), first.kind.isNumeric else { return [] }
    let second = others.compactMap(definition).first { $0.kind.isNumeric && $0.unit != first.unit }
    return second.map { [RuleWording.unitsCompared(first, $0, rule.location(of: syntax.range))] } ?? []
  }

  /// What a comparison, sum or membership sets side by side.
  private static func compared(_ syntax: Syntax) -> (Syntax?, [Syntax]) {
    switch syntax.kind {
    case .comparison(_, let a, let b), .arithmetic(.add, let a, let b), .arithmetic(.subtract, let a, let b): (a, [b])
    case .between(let value, let low, let high): (value, [low, high])
    case .membership(let value, let tests): (value, tests.flatMap(ends))
    default: (nil, [])
    }
  }

  /// The limits that a test names.
  private static func ends(_ test: Syntax) -> [Syntax] {
    switch test.kind {
    case .range(let low, let high, _, _): [low, high]
    case .comparisonTest(_, let value): [value]
    case .list(let items), .tests(let items): items.flatMap(ends)
    default: [test]
    }
  }

  /// A function that asks the clock: the same inputs would no longer give the same result.
  private func clock(_ syntax: Syntax, _ rule: RuleExpression) -> [Diagnostic] {
    guard case .call(let function, _) = syntax.kind, let name = function.path?.description,
      ["now", "today"].contains(name)
    else { return [] }
    return [RuleWording.clockInRule(name, rule.location(of: syntax.range))]
  }

  /// `"a" in list`, where the list can never hold the text.
  private func strangers(_ syntax: Syntax, _ rule: RuleExpression) -> [Diagnostic] {
    guard case .membership(let value, let tests) = syntax.kind, case .string(let text) = value.kind, tests.count == 1,
      let list = tests.first.flatMap(definition),
      case .list(.oneOf(let names))? = declarations.types[list.path.description],
      !names.contains(text)
    else { return [] }
    let nearest = NearestName.of(text, among: names)
    return [RuleWording.notInList(text, list.label, nearest: nearest, rule.location(of: value.range))]
  }

  private func definition(_ syntax: Syntax) -> FactDefinition? {
    syntax.path.flatMap { FactPath($0.description) }.flatMap { dictionary[$0] }
  }

  /// Comparisons, `in`, `and`, `or`, `not(…)`, `count(…)` and literals: what policy staff read at a glance.
  static func isSimple(_ syntax: Syntax) -> Bool {
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

/// Facts that stand in the dictionary for other purposes, and that no rule may weigh.
enum UntouchableFacts {
  /// What is wrong with a rule that names the fact; nil for all other facts.
  static func finding(_ path: FactPath, at place: SourceLocation) -> Diagnostic? {
    guard path.root == .enquiry else { return nil }
    if path.name == "company.origin" { return RuleWording.originInRule(place) }
    if path.name.hasPrefix("confidentiality.") { return RuleWording.confidentialityInRule(path, place) }
    return nil
  }
}
