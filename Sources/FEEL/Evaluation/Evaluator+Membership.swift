import SourceText

/// `in` and unary tests.
extension Evaluator {
  func membership(_ node: Syntax) -> Value {
    switch node.kind {
    case .membership(let value, let tests):
      return passes(evaluate(value), tests).value
    case .tests(let tests): return passes(input, tests, inCell: true).value
    case .negatedTests(let tests): return (!passes(input, tests, inCell: true)).value
    case .comparisonTest(let symbol, let bound): return openRange(symbol, evaluate(bound), node.range)
    case .anything: return .boolean(true)
    default: return fail(.missingPart, node.range)
    }
  }

  private var input: Value { locals.last { $0.name == "?" }?.value ?? .nothing }

  /// Whether one of the tests holds.
  private func passes(_ value: Value, _ tests: [Syntax], inCell: Bool = false) -> Truth {
    binding([Binding(name: "?", value: value)]) {
      var result = Truth.no
      for test in tests {
        result = .or(result, passes(value, test, inCell))
        if case .yes = result { return .yes }
      }
      return result
    }
  }

  private func passes(_ value: Value, _ test: Syntax, _ inCell: Bool) -> Truth {
    if case .comparisonTest(let symbol, let bound) = test.kind {
      return compare(symbol, value, evaluate(bound), test.range)
    }
    let tested = evaluate(test)
    // A condition decides for itself. In a cell it is one also without `?`, unless the input could equal its value.
    if case .boolean(let holds) = tested, test.mentionsInput || (inCell && !value.isNull && value.kind != .boolean) {
      return Truth(holds)
    }
    return contains(tested, value, test.range)
  }

  /// Whether a value equals another, lies in it when it is a range, or is in it when it is a list.
  func contains(_ tested: Value, _ value: Value, _ range: SourceRange) -> Truth {
    switch tested {
    case .range(let limits):
      if case .range = value { return equal(value, tested, range) }
      return lies(value, in: limits, range)
    case .list(let items):
      guard spend(items.count) else { return .unknown(Null(causes: [Cause(.limit(.steps), at: range)])) }
      let within = contains(items, value, range)
      guard case .list = value else { return within }
      return .or(decided(equal(value, tested, range), tested, value), within)
    default: return equal(value, tested, range)
    }
  }

  /// Whether a value is one of the elements, or lies in one that is a range.
  func contains(_ items: [Value], _ value: Value, _ range: SourceRange) -> Truth {
    var result = Truth.no
    for item in items {
      if case .range(let limits) = item, value.kind != .range {
        result = .or(result, decided(lies(value, in: limits, range), item, value))
      } else {
        result = .or(result, decided(equal(value, item, range), item, value))
      }
      if case .yes = result { return .yes }
    }
    return result
  }

  /// Values of different kinds are not the same element; at level strict what is unknown stays open.
  func decided(_ truth: Truth, _ a: Value, _ b: Value) -> Truth {
    if case .unknown = truth, !isStrict || !(a.containsUnknown || b.containsUnknown) { return .no }
    return truth
  }

  /// Whether a value lies in a range.
  func lies(_ value: Value, in limits: RangeValue, _ range: SourceRange) -> Truth {
    let above = limits.lower.map { compare(limits.lowerIncluded ? .greaterOrEqual : .greater, value, $0, range) }
    let below = limits.upper.map { compare(limits.upperIncluded ? .lessOrEqual : .less, value, $0, range) }
    return .and(above ?? .yes, below ?? .yes)
  }

  /// `(< 5)` as a value.
  private func openRange(_ symbol: Syntax.ComparisonOperator, _ bound: Value, _ range: SourceRange) -> Value {
    guard Ordering.isOrdered(bound) || bound.isUnknown else {
      return propagate([bound], .rangeEnds(bound.kind, bound.kind), range)
    }
    switch symbol {
    case .less: return .range(RangeValue(nil, bound, upperIncluded: false, isComparison: true))
    case .lessOrEqual: return .range(RangeValue(nil, bound, isComparison: true))
    case .greater: return .range(RangeValue(bound, nil, lowerIncluded: false, isComparison: true))
    case .greaterOrEqual: return .range(RangeValue(bound, nil, isComparison: true))
    case .equal: return .range(RangeValue(bound, bound, isComparison: true))
    case .notEqual: return fail(.rangeEnds(bound.kind, bound.kind), range)
    }
  }
}

extension Syntax {
  /// Whether the input `?` is read anywhere in the node.
  var mentionsInput: Bool {
    if case .name("?") = kind { return true }
    return kind.children.contains { $0.mentionsInput }
  }
}
