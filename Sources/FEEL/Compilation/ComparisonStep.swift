import Decimals
import SourceText

/// `a < b` and the like.
final class ComparisonStep: ConditionStep, @unchecked Sendable {
  private let symbol: Syntax.ComparisonOperator
  private let (a, b): (Step, Step)
  /// Both sides where they read elements of a filter or are constant.
  private let operands: (ElementOperand, ElementOperand)?

  init(_ symbol: Syntax.ComparisonOperator, _ a: Step, _ b: Step, _ range: SourceRange) {
    self.symbol = symbol
    self.a = a
    self.b = b
    if let left = ElementOperand(a), let right = ElementOperand(b) { operands = (left, right) } else { operands = nil }
    super.init(range)
  }

  override func truth(_ evaluator: Evaluator, _ scope: Scope) -> Truth {
    truth(evaluator, a.value(evaluator, scope), b.value(evaluator, scope))
  }

  @inline(__always)
  private func truth(_ evaluator: Evaluator, _ x: Value, _ y: Value) -> Truth {
    // The two most frequent comparisons, which need nothing of the evaluator.
    if case .number(let x) = x, case .number(let y) = y { return Truth(holds(x, y)) }
    if case .string(let x) = x, case .string(let y) = y, symbol == .equal { return Truth(CodePoints.equal(x, y)) }
    return evaluator.compare(symbol, x, y, range)
  }

  /// Compares for each element of a filter; what lies outside of the elements is computed once.
  override func test(_ items: [Value], _ evaluator: Evaluator, _ scope: Scope, _ verdict: (Value, Truth) -> Void) {
    guard let (left, right) = operands else {
      return super.test(items, evaluator, scope, verdict)
    }
    var (outerLeft, outerRight): (Value?, Value?) = (nil, nil)
    for item in items {
      let x = left.value(evaluator, scope, of: item, outside: &outerLeft)
      let y = right.value(evaluator, scope, of: item, outside: &outerRight)
      verdict(item, truth(evaluator, x, y))
    }
  }

  private func holds<T: Comparable>(_ x: T, _ y: T) -> Bool {
    switch symbol {
    case .equal: x == y
    case .notEqual: x != y
    case .less: x < y
    case .lessOrEqual: x <= y
    case .greater: x > y
    case .greaterOrEqual: x >= y
    }
  }
}

/// A side of a comparison in a filter: a name that the element may have, or a constant.
private struct ElementOperand {
  private let name: ElementStep?
  private let constant: Value

  /// nil for anything else.
  init?(_ step: Step) {
    name = step as? ElementStep
    constant = step.constant ?? .nothing
    guard name?.isInner ?? (step.constant != nil) else { return nil }
  }

  @inline(__always)
  func value(_ evaluator: Evaluator, _ scope: Scope, of item: Value, outside: inout Value?) -> Value {
    guard let name else { return constant }
    if let own = name.ownValue(evaluator, of: item) { return own }
    if let outside { return outside }
    let value = name.outsideValue(evaluator, Scope(element: item, outer: scope.element))
    outside = value
    return value
  }
}
