import SourceText

/// Conditions, comparisons and arithmetic.
extension Checker {
  /// Checks the parts of a node whose result is true or false.
  mutating func visitCondition(_ node: Syntax) {
    switch node.kind {
    case .and(let a, let b): junction(node, isAnd: true, a, b)
    case .or(let a, let b): junction(node, isAnd: false, a, b)
    case .comparison(_, let a, let b): compare(type(of: a), type(of: b), node.range, a, b)
    case .between(let value, let low, let high):
      let type = type(of: value)
      compare(type, self.type(of: low), value.range.union(low.range))
      compare(type, self.type(of: high), value.range.union(high.range))
    case .membership(let value, let tests):
      let type = type(of: value)
      withLocals([("?", type)]) { checker in tests.forEach { checker.test(type, value, $0) } }
    case .tests(let tests), .negatedTests(let tests):
      let input = locals.last { $0.name == "?" }?.type ?? .any
      for item in tests { test(input, nil, item) }
    case .quantified(let quantifier, let iterators, let condition):
      let count = locals.count
      bind(iterators)
      expectBoolean(condition, in: quantifier.rawValue)
      locals.removeSubrange(count...)
    case .instance(let value, let type):
      _ = self.type(of: value)
      if !Conformance().isKnown(type) { problems.append(.unknownType(type.description, node.range)) }
    default: break
    }
  }

  /// One test of `in` or of a cell.
  private mutating func test(_ input: StaticType, _ value: Syntax?, _ test: Syntax) {
    if case .comparisonTest(_, let bound) = test.kind {
      compare(input, type(of: bound), bound.range, value, bound)
      return
    }
    if case .list(let items) = test.kind {
      for item in items { self.test(input, value, item) }
      return
    }
    let type = type(of: test)
    switch type {
    case .range(let element): compare(input, element, test.range)
    case .list(let element): if input.kind != .list { compare(input, element, test.range) }
    case .boolean where test.mentionsInput: break
    default: compare(input, type, test.range, value, test)
    }
  }

  mutating func expectBoolean(_ node: Syntax, in place: String) {
    let type = type(of: node)
    if let kind = type.kind, kind != .boolean, kind != .null { problems.append(.notBoolean(place, kind, node.range)) }
  }

  /// Reports values that can never be compared; the nodes, where given, say which of them to mark.
  mutating func compare(
    _ a: StaticType, _ b: StaticType, _ range: SourceRange, _ first: Syntax? = nil, _ second: Syntax? = nil
  ) {
    guard let x = a.kind, let y = b.kind, x != .null, y != .null else { return }
    guard x == y else {
      problems.append(.differentKinds(x, y, range))
      return
    }
    guard case .oneOf(let left) = a, case .oneOf(let right) = b, Set(left).isDisjoint(with: right) else { return }
    if case .string(let text)? = second?.kind {
      problems.append(.noSuchClass(text, left, second?.range ?? range))
    } else if case .string(let text)? = first?.kind {
      problems.append(.noSuchClass(text, right, first?.range ?? range))
    }
  }

  mutating func negation(_ operand: Syntax) -> StaticType {
    let type = type(of: operand)
    switch type {
    case .number, .daysAndTime, .yearsAndMonths, .any, .null: return type
    default:
      if let kind = type.kind { problems.append(.operands("-", .number, kind, operand.range)) }
      return .any
    }
  }

  mutating func arithmetic(
    _ symbol: Syntax.ArithmeticOperator, _ a: Syntax, _ b: Syntax, _ range: SourceRange
  ) -> StaticType {
    operationOrName(symbol, a, b, range)
    let (left, right) = (type(of: a), type(of: b))
    guard let x = left.kind, let y = right.kind, x != .null, y != .null else { return .any }
    if let result = ArithmeticTypes.result(symbol, x, y) { return StaticType(result) }
    problems.append(.operands(symbol.rawValue, x, y, range))
    return .any
  }
}

/// Which kinds each operator takes, and what it gives (DMN 1.5, tables 55–57).
enum ArithmeticTypes {
  static func result(_ symbol: Syntax.ArithmeticOperator, _ a: Value.Kind, _ b: Value.Kind) -> Value.Kind? {
    if a == .number, b == .number { return .number }
    switch symbol {
    case .add: return sum(a, b) ?? sum(b, a)
    case .subtract: return difference(a, b)
    case .multiply: return scaled(a, b) ?? scaled(b, a)
    case .divide: return a == b && isDuration(a) ? .number : scaled(a, b)
    case .power: return nil
    }
  }

  private static func isDuration(_ kind: Value.Kind) -> Bool { kind == .daysAndTime || kind == .yearsAndMonths }

  private static func scaled(_ a: Value.Kind, _ b: Value.Kind) -> Value.Kind? {
    isDuration(a) && b == .number ? a : nil
  }

  private static func sum(_ a: Value.Kind, _ b: Value.Kind) -> Value.Kind? {
    switch (a, b) {
    case (.string, .string), (.daysAndTime, .daysAndTime), (.yearsAndMonths, .yearsAndMonths): a
    case (.date, .daysAndTime), (.date, .yearsAndMonths), (.dateTime, .daysAndTime), (.dateTime, .yearsAndMonths),
      (.time, .daysAndTime):
      a
    default: nil
    }
  }

  private static func difference(_ a: Value.Kind, _ b: Value.Kind) -> Value.Kind? {
    switch (a, b) {
    case (.time, .time), (.date, .date), (.dateTime, .dateTime), (.date, .dateTime), (.dateTime, .date): .daysAndTime
    case (.string, _): nil
    default: sum(a, b)
    }
  }
}
