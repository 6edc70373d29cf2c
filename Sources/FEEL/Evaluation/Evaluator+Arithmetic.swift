import Decimals
import SourceText

/// `+ - * / **` and the sign.
extension Evaluator {
  func arithmetic(_ node: Syntax) -> Value {
    switch node.kind {
    case .negation(let operand): return negate(evaluate(operand), node.range)
    case .arithmetic(let symbol, let a, let b):
      return arithmetic(symbol, evaluate(a), evaluate(b), node.range)
    default: return fail(.missingPart, node.range)
    }
  }

  func negate(_ value: Value, _ range: SourceRange) -> Value {
    switch value {
    case .number(let number): .number(-number)
    case .daysAndTime(let duration): .daysAndTime(duration.negated)
    case .yearsAndMonths(let duration): .yearsAndMonths(YearMonthDuration(months: -duration.months))
    default: propagate([value], .operands("-", .number, value.kind), range)
    }
  }

  func arithmetic(_ symbol: Syntax.ArithmeticOperator, _ a: Value, _ b: Value, _ range: SourceRange) -> Value {
    if case .number(let x) = a, case .number(let y) = b { return numbers(symbol, x, y, range) }
    if case .string(let x) = a, case .string(let y) = b, symbol == .add { return joined(x, y, range) }
    switch TemporalArithmetic.result(symbol, a, b) {
    case .value(let value): return value
    case .failure(let reason): return fail(reason, range)
    case .notDefined: return propagate([a, b], .operands(symbol.rawValue, a.kind, b.kind), range)
    }
  }

  private func numbers(_ symbol: Syntax.ArithmeticOperator, _ a: Decimal34, _ b: Decimal34, _ range: SourceRange)
    -> Value
  {
    let result: Decimal34?
    switch symbol {
    case .add: result = a.adding(b)
    case .subtract: result = a.subtracting(b)
    case .multiply: result = a.multiplying(b)
    case .divide:
      if b.isZero { return fail(.divisionByZero, range) }
      result = a.dividing(by: b)
    case .power:
      guard spendOnDigits() else { return fail(.limit(.steps), range) }
      result = a.power(b)
    }
    return result.map { .number($0) } ?? fail(.overflow, range)
  }

  private func joined(_ a: String, _ b: String, _ range: SourceRange) -> Value {
    guard a.utf8.count + b.utf8.count <= limits.textSize else { return fail(.limit(.textSize), range) }
    return bounded(a + b, range)
  }
}
