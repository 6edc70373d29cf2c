import SourceText

/// Comparisons, `and`, `or`, `between`, `if`.
extension Evaluator {
  func logic(_ node: Syntax) -> Value {
    switch node.kind {
    case .and(let a, let b): conjunction(a, b).value
    case .or(let a, let b): disjunction(a, b).value
    case .comparison(let symbol, let a, let b): compare(symbol, evaluate(a), evaluate(b), node.range).value
    case .between(let value, let low, let high): between(value, low, high, node.range).value
    case .conditional(let condition, let then, let otherwise):
      conditional(evaluate(condition), condition.range, then: { evaluate(then) }, otherwise: { evaluate(otherwise) })
    default: fail(.missingPart, node.range)
    }
  }

  private func conjunction(_ a: Syntax, _ b: Syntax) -> Truth {
    let left = truth(evaluate(a), "and", a.range)
    if case .no = left { return .no }
    return .and(left, truth(evaluate(b), "and", b.range))
  }

  private func disjunction(_ a: Syntax, _ b: Syntax) -> Truth {
    let left = truth(evaluate(a), "or", a.range)
    if case .yes = left { return .yes }
    return .or(left, truth(evaluate(b), "or", b.range))
  }

  /// The value as a truth; what is neither true nor false is not known.
  func truth(_ value: Value, _ place: String, _ range: SourceRange) -> Truth {
    if case .boolean(let known) = value { return Truth(known) }
    return unknown([value], .notBoolean(place, value.kind), range)
  }

  func unknown(_ values: [Value], _ reason: Reason, _ range: SourceRange) -> Truth {
    .unknown(propagate(values, reason, range).null ?? Null())
  }

  /// `a < b` and the like.
  func compare(_ symbol: Syntax.ComparisonOperator, _ a: Value, _ b: Value, _ range: SourceRange) -> Truth {
    switch symbol {
    case .equal: return equal(a, b, range)
    case .notEqual: return !equal(a, b, range)
    case .less, .lessOrEqual, .greater, .greaterOrEqual:
      guard let order = Ordering.compare(a, b) else { return unknown([a, b], .incomparable(a.kind, b.kind), range) }
      return Truth(holds(symbol, order))
    }
  }

  private func holds(_ symbol: Syntax.ComparisonOperator, _ order: Int) -> Bool {
    switch symbol {
    case .equal: order == 0
    case .notEqual: order != 0
    case .less: order < 0
    case .lessOrEqual: order <= 0
    case .greater: order > 0
    case .greaterOrEqual: order >= 0
    }
  }

  private func between(_ value: Syntax, _ low: Syntax, _ high: Syntax, _ range: SourceRange) -> Truth {
    let value = evaluate(value)
    return .and(
      compare(.greaterOrEqual, value, evaluate(low), range), compare(.lessOrEqual, value, evaluate(high), range))
  }

  /// At level strict a condition that is not known gives the value on which both branches agree.
  func conditional(_ value: Value, _ range: SourceRange, then: () -> Value, otherwise: () -> Value) -> Value {
    if case .boolean(let known) = value { return known ? then() : otherwise() }
    guard value.isNull else { return fail(.notBoolean("if", value.kind), range) }
    guard isStrict, value.isUnknown else { return otherwise() }
    let (a, b) = (then(), otherwise())
    if a == b, !a.containsUnknown, !b.containsUnknown { return a }
    return propagate([value, a, b], .notBoolean("if", .null), range)
  }
}
