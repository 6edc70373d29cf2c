import Decimals
import SourceText

/// One call of a built-in: arguments that fit a signature, in the order of its parameters.
struct Call {
  let function: String
  /// nil where an optional argument was left out or is null.
  let arguments: [Value?]
  /// Whether the one list was given element by element.
  var isSpread = false
  let evaluator: Evaluator
  let range: SourceRange

  /// Any value; null when it was left out.
  func value(_ index: Int) -> Value { has(index) ? arguments[index] ?? .nothing : .nothing }

  /// Whether the argument was given and is not null.
  func has(_ index: Int) -> Bool { arguments.indices.contains(index) && arguments[index] != nil }

  // The signature guarantees the kinds; what the accessors return otherwise is never seen.

  func number(_ index: Int) -> Decimal34 {
    if case .number(let value) = value(index) { return value }
    return .zero
  }

  func string(_ index: Int) -> String {
    if case .string(let value) = value(index) { return value }
    return ""
  }

  func boolean(_ index: Int) -> Bool { value(index) == .boolean(true) }

  func list(_ index: Int) -> [Value] {
    if case .list(let items) = value(index) { return items }
    return []
  }

  func context(_ index: Int) -> Context {
    if case .context(let context) = value(index) { return context }
    return Context()
  }

  func function(_ index: Int) -> Function? {
    if case .function(let function) = value(index) { return function }
    return nil
  }

  /// Null because the argument is of no use.
  func fail(_ explanation: Explanation) -> Value { fail(.argumentValue(function, explanation)) }

  func fail(_ reason: Reason) -> Value { evaluator.fail(reason, range) }

  /// A number, or null on overflow.
  func result(_ number: Decimal34?) -> Value { number.map { .number($0) } ?? fail(.overflow) }

  /// A text, if it is not too long.
  func result(_ text: String) -> Value { evaluator.bounded(text, range) }

  /// A list, if it is not too long.
  func result(_ items: [Value]) -> Value {
    guard items.count <= evaluator.limits.listSize else { return fail(.limit(.listSize)) }
    guard evaluator.spend(items.count) else { return fail(.limit(.steps)) }
    return evaluator.bounded(.list(items), range)
  }

  /// A context, if it is not too large.
  func result(_ context: Context) -> Value {
    // A copied entry takes several times the memory of an element.
    evaluator.spend(context.count * 4) ? evaluator.bounded(.context(context), range) : fail(.limit(.steps))
  }

  /// Calls a function that was passed as an argument.
  func apply(_ other: Function, _ values: [Value]) -> Value { evaluator.call(other, values, function, range) }

  func equal(_ a: Value, _ b: Value) -> Truth { evaluator.equal(a, b, range) }
}
