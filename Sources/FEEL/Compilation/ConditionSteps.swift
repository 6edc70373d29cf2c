import SourceText

/// A node whose value is a truth.
class ConditionStep: Step, @unchecked Sendable {
  /// The truth, which is never unknown without a reason.
  func truth(_ evaluator: Evaluator, _ scope: Scope) -> Truth { .no }

  /// The truth for each element of a filter whose condition this is.
  func test(_ items: [Value], _ evaluator: Evaluator, _ scope: Scope, _ verdict: (Value, Truth) -> Void) {
    for item in items { verdict(item, truth(evaluator, Scope(element: item, outer: scope.element))) }
  }

  final override func truth(_ evaluator: Evaluator, _ scope: Scope, in place: String) -> Truth {
    truth(evaluator, scope)
  }
  final override func value(_ evaluator: Evaluator, _ scope: Scope) -> Value { truth(evaluator, scope).value }
}

/// `and`, `or`.
final class JunctionStep: ConditionStep, @unchecked Sendable {
  private let isAnd: Bool
  private let (a, b): (Step, Step)

  init(isAnd: Bool, _ a: Step, _ b: Step, _ range: SourceRange) {
    self.isAnd = isAnd
    self.a = a
    self.b = b
    super.init(range)
  }

  override func truth(_ evaluator: Evaluator, _ scope: Scope) -> Truth {
    let place = isAnd ? "and" : "or"
    let left = a.truth(evaluator, scope, in: place)
    if isAnd {
      if case .no = left { return .no }
      return .and(left, b.truth(evaluator, scope, in: place))
    }
    if case .yes = left { return .yes }
    return .or(left, b.truth(evaluator, scope, in: place))
  }
}

/// `value between low and high`.
final class BetweenStep: ConditionStep, @unchecked Sendable {
  private let (tested, low, high): (Step, Step, Step)

  init(_ tested: Step, _ low: Step, _ high: Step, _ range: SourceRange) {
    self.tested = tested
    self.low = low
    self.high = high
    super.init(range)
  }

  override func truth(_ evaluator: Evaluator, _ scope: Scope) -> Truth {
    let value = tested.value(evaluator, scope)
    return .and(
      evaluator.compare(.greaterOrEqual, value, low.value(evaluator, scope), range),
      evaluator.compare(.lessOrEqual, value, high.value(evaluator, scope), range))
  }
}

/// `value in (tests)`, where no test reads `?`.
final class MembershipStep: ConditionStep, @unchecked Sendable {
  struct Test {
    /// The comparison of `< bound`; nil for a value, list or range.
    let symbol: Syntax.ComparisonOperator?
    let operand: Step
    let range: SourceRange
  }

  private let tested: Step
  private let tests: [Test]

  init(_ tested: Step, _ tests: [Test], _ range: SourceRange) {
    self.tested = tested
    self.tests = tests
    super.init(range)
  }

  override func truth(_ evaluator: Evaluator, _ scope: Scope) -> Truth {
    let value = tested.value(evaluator, scope)
    var result = Truth.no
    for test in tests {
      let operand = test.operand.value(evaluator, scope)
      let passes =
        test.symbol.map { evaluator.compare($0, value, operand, test.range) }
        ?? evaluator.contains(operand, value, test.range)
      result = .or(result, passes)
      if case .yes = result { return .yes }
    }
    return result
  }
}

/// `if`.
final class ConditionalStep: Step, @unchecked Sendable {
  private let (condition, then, otherwise): (Step, Step, Step)

  init(_ condition: Step, _ then: Step, _ otherwise: Step, _ range: SourceRange) {
    self.condition = condition
    self.then = then
    self.otherwise = otherwise
    super.init(range)
  }

  override func value(_ evaluator: Evaluator, _ scope: Scope) -> Value {
    evaluator.conditional(
      condition.value(evaluator, scope), condition.range, then: { then.value(evaluator, scope) },
      otherwise: { otherwise.value(evaluator, scope) })
  }
}

/// `+ - * / **`, and the sign.
final class ArithmeticStep: Step, @unchecked Sendable {
  private let symbol: Syntax.ArithmeticOperator
  private let (a, b): (Step, Step)

  init(_ symbol: Syntax.ArithmeticOperator, _ a: Step, _ b: Step, _ range: SourceRange) {
    self.symbol = symbol
    self.a = a
    self.b = b
    super.init(range)
  }

  override func value(_ evaluator: Evaluator, _ scope: Scope) -> Value {
    evaluator.arithmetic(symbol, a.value(evaluator, scope), b.value(evaluator, scope), range)
  }
}

/// `-value`.
final class NegationStep: Step, @unchecked Sendable {
  private let operand: Step

  init(_ operand: Step, _ range: SourceRange) {
    self.operand = operand
    super.init(range)
  }

  override func value(_ evaluator: Evaluator, _ scope: Scope) -> Value {
    evaluator.negate(operand.value(evaluator, scope), range)
  }
}
