/// Reads ranges from text, as the function `range` does: `[1..10)`, ends that are literals only.
enum RangeText {
  static func value(of call: Call) -> Value {
    let expression = Expression.parse(call.string(0))
    let failure = call.fail(.invalidText("range", call.string(0)))
    guard expression.isValid, case .range(let low, let high, let lowIn, let highIn) = expression.syntax.kind,
      isLiteral(low), isLiteral(high)
    else { return failure }
    let (lower, upper) = (call.evaluator.evaluate(low), call.evaluator.evaluate(high))
    if lower.isNull && upper.isNull { return failure }
    if lower.isNull || upper.isNull {
      guard !(lower.isNull && lowIn), !(upper.isNull && highIn) else { return failure }
      return .range(
        RangeValue(lower.isNull ? nil : lower, upper.isNull ? nil : upper, lowerIncluded: lowIn, upperIncluded: highIn))
    }
    guard let order = Ordering.compare(lower, upper), order <= 0 else { return failure }
    return .range(RangeValue(lower, upper, lowerIncluded: lowIn, upperIncluded: highIn))
  }

  private static func isLiteral(_ node: Syntax) -> Bool {
    switch node.kind {
    case .number, .string, .temporal, .null: return true
    case .negation(let operand): return isLiteral(operand)
    case .call(let callee, let arguments):
      let constructors = ["date", "time", "date and time", "duration"]
      guard case .name(let name) = callee.kind, constructors.contains(name) else { return false }
      return arguments.values.allSatisfy(isLiteral)
    default: return false
    }
  }
}
