internal import Columns
internal import Decimals
internal import FEEL
internal import Facts
internal import Rulebook

/// Turns conditions into columns, as far as they stay within comparisons, `between`, `and`, `or`, `not`, arithmetic on
/// numbers, and any test of one column of codes. What goes beyond is left to the interpreter.
struct ConditionCompiler {
  let schema: TableSchema
  let dictionary: FactsDictionary
  /// The case of a row that says nothing: gives what is the same for every row.
  let empty: CaseFacts

  /// The condition on columns; nil when it has to be interpreted row by row.
  func compile(_ rule: RuleExpression) -> ColumnCondition? {
    // A row may only stay open because of what it says itself, not because the enquiry is silent.
    guard rule.paths.allSatisfy({ isOfRow($0) || isSettled($0) }) else { return nil }
    return condition(rule.expression.syntax, rule)
  }

  /// Whether a row says it in one column alone: id, name and state may follow from other columns.
  private func isOfRow(_ path: FactPath) -> Bool {
    path.root == .site && !["id", "name", "state"].contains(path.name)
  }

  /// Whether a fact is the same for every row, and known. A date without its day is tried with two days.
  private func isSettled(_ path: FactPath) -> Bool {
    guard let definition = dictionary[path], definition.dependsOnEnquiryAlone else { return false }
    let readings = definition.feelReadings(empty.fact(path))
    return readings.count == 1 && !readings.contains { $0.containsUnknown }
  }

  private func condition(_ syntax: Syntax, _ rule: RuleExpression) -> ColumnCondition? {
    let paths = Set(syntax.paths.compactMap { FactPath($0.description) })
    let columns = paths.filter { isOfRow($0) && schema.place(of: $0) != nil }
    if columns.isEmpty {
      return prepared(syntax).map { .constant(TileVerdict($0.evaluate(in: $1, level: .strict).value)) }
    }
    if columns.count == 1, let path = columns.first, let definition = dictionary[path], !definition.kind.isNumeric {
      guard let place = schema.place(of: path), let test = test(syntax, of: definition) else { return nil }
      return .codes(place: place, test)
    }
    return operation(syntax, rule)
  }

  private func operation(_ syntax: Syntax, _ rule: RuleExpression) -> ColumnCondition? {
    switch syntax.kind {
    case .and(let a, let b): return both(a, b, rule).map { .and($0, $1) }
    case .or(let a, let b): return both(a, b, rule).map { .or($0, $1) }
    case .call(let function, .positional(let arguments)):
      guard case .name("not") = function.kind, arguments.count == 1 else { return nil }
      return condition(arguments[0], rule).map { .not($0) }
    case .comparison(let sign, let a, let b): return comparison(a, sign, b, rule)
    case .between(let value, let low, let high):
      guard let first = comparison(value, .greaterOrEqual, low, rule),
        let second = comparison(value, .lessOrEqual, high, rule)
      else { return nil }
      return .and(first, second)
    default: return nil
    }
  }

  private func both(_ a: Syntax, _ b: Syntax, _ rule: RuleExpression) -> (ColumnCondition, ColumnCondition)? {
    guard let first = condition(a, rule), let second = condition(b, rule) else { return nil }
    return (first, second)
  }

  private func comparison(
    _ a: Syntax, _ sign: Syntax.ComparisonOperator, _ b: Syntax, _ rule: RuleExpression
  ) -> ColumnCondition? {
    guard let left = term(a, rule), let right = term(b, rule) else { return nil }
    switch (left, right) {
    case (.column(let place), .constant(let limit)): return .number(place: place, Relation(sign), ColumnLimit(limit))
    case (.constant(let limit), .column(let place)):
      return .number(place: place, Relation(sign.mirrored), ColumnLimit(limit))
    default: return .sides(left, Relation(sign), right)
    }
  }

  private func term(_ syntax: Syntax, _ rule: RuleExpression) -> ColumnCondition.NumberTerm? {
    if let path = rule.path(of: syntax) {
      if isOfRow(path) {
        guard let place = schema.place(of: path), dictionary[path]?.kind.isNumeric == true else { return nil }
        return .column(place: place)
      }
      return empty.fact(path).leading?.number.map { .constant($0) }
    }
    switch syntax.kind {
    case .number(let number): return .constant(number)
    case .negation(let operand): return term(operand, rule).map { .arithmetic(.subtract, .constant(.zero), $0) }
    case .arithmetic(let sign, let a, let b):
      guard sign != .power, let left = term(a, rule), let right = term(b, rule) else { return nil }
      return .arithmetic(sign, left, right)
    default: return nil
    }
  }

  /// A part of a condition that reads one column of codes.
  private func test(_ syntax: Syntax, of definition: FactDefinition) -> CodeTest? {
    guard let (expression, row) = prepared(syntax),
      let place = expression.layout.place(of: definition.path.description)
    else { return nil }
    return CodeTest(expression: expression, place: place, definition: definition, row: row)
  }

  /// A part of a condition, and a row with every fact that is the same for all rows of the table; nil when it reads what is
  /// no fact.
  private func prepared(_ syntax: Syntax) -> (expression: CompiledExpression, row: FactRow)? {
    let names = syntax.paths.map(\.description)
    let layout = FactLayout(names)
    var row = FactRow(layout)
    for (place, name) in names.enumerated() {
      guard let path = FactPath(name), let definition = dictionary[path] else { return nil }
      row[place] = definition.feelReadings(empty.fact(path)).first
    }
    return (CompiledExpression(Expression.parse(syntax.description), for: layout), row)
  }
}

extension Relation {
  init(_ sign: Syntax.ComparisonOperator) {
    switch sign {
    case .equal: self = .equal
    case .notEqual: self = .notEqual
    case .less: self = .below
    case .lessOrEqual: self = .atMost
    case .greater: self = .above
    case .greaterOrEqual: self = .atLeast
    }
  }
}
