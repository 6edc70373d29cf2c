import Decimals
import SourceText

/// Parts that are never reached, and conditions that can never hold together.
extension Checker {
  /// What is known of a condition in a branch.
  struct Assumption {
    let condition: Syntax
    let holds: Bool
    /// The number of names bound then; where more are bound, the same words may mean something else.
    let locals: Int
  }

  /// The type of `if`, after a look at branches that cannot be reached.
  mutating func conditional(_ condition: Syntax, _ then: Syntax, _ otherwise: Syntax) -> StaticType {
    expectBoolean(condition, in: "if")
    if let known = known(condition) {
      problems.append(.unreachable((known ? otherwise : then).range, because: known))
    }
    let first = assuming(condition, true) { $0.type(of: then) }
    return first.joined(assuming(condition, false) { $0.type(of: otherwise) })
  }

  /// Reports operands of `and` and `or` that decide alone, and comparisons that exclude each other.
  mutating func junction(_ node: Syntax, isAnd: Bool, _ a: Syntax, _ b: Syntax) {
    let word = isAnd ? "and" : "or"
    expectBoolean(a, in: word)
    expectBoolean(b, in: word)
    for (decisive, other) in [(a, b), (b, a)] where decisive.constantTruth == !isAnd {
      problems.append(.unreachable(other.range, because: !isAnd))
      return
    }
    if isAnd { contradiction(a, b) }
  }

  private mutating func assuming<T>(_ condition: Syntax, _ holds: Bool, _ body: (inout Checker) -> T) -> T {
    assumptions.append(Assumption(condition: condition, holds: holds, locals: locals.count))
    defer { assumptions.removeLast() }
    return body(&self)
  }

  /// Whether the condition surely holds or surely does not, by itself or because of the branches around it.
  private func known(_ condition: Syntax) -> Bool? {
    condition.constantTruth
      ?? assumptions.last { $0.locals == locals.count && $0.condition == condition }?.holds
  }

  /// Reports the first operand of a chain of `and` that excludes the one on the right.
  private mutating func contradiction(_ a: Syntax, _ b: Syntax) {
    guard let right = AllowedValues(b) else { return }
    for part in a.conjuncts {
      guard let left = AllowedValues(part), left.path == right.path, left.excludes(right) else { continue }
      problems.append(.neverTogether(part.range.union(b.range)))
      return
    }
  }
}

/// The values of a fact with which a comparison holds.
private struct AllowedValues {
  let path: NamePath
  private var texts: Set<String>?
  private var lower: (value: Decimal34, isIn: Bool)?
  private var upper: (value: Decimal34, isIn: Bool)?

  init?(_ node: Syntax) {
    switch node.kind {
    case .comparison(let symbol, let a, let b):
      guard let path = a.path else { return nil }
      self.path = path
      guard restrict(symbol, b) else { return nil }
    case .between(let value, let low, let high):
      guard let path = value.path else { return nil }
      self.path = path
      guard restrict(.greaterOrEqual, low), restrict(.lessOrEqual, high) else { return nil }
    case .membership(let value, let tests):
      guard let path = value.path, tests.count == 1, case .list(let items) = tests[0].kind else { return nil }
      self.path = path
      let found = items.compactMap(\.literalText)
      guard found.count == items.count else { return nil }
      texts = Set(found)
    default: return nil
    }
  }

  private mutating func restrict(_ symbol: Syntax.ComparisonOperator, _ bound: Syntax) -> Bool {
    if let text = bound.literalText, symbol == .equal {
      texts = [text]
      return true
    }
    guard case .number(let number) = bound.kind else { return false }
    switch symbol {
    case .equal: (lower, upper) = ((number, true), (number, true))
    case .less: upper = (number, false)
    case .lessOrEqual: upper = (number, true)
    case .greater: lower = (number, false)
    case .greaterOrEqual: lower = (number, true)
    case .notEqual: return false
    }
    return true
  }

  func excludes(_ other: AllowedValues) -> Bool {
    if let a = texts, let b = other.texts { return a.isDisjoint(with: b) }
    return Self.apart(upper, other.lower) || Self.apart(other.upper, lower)
  }

  /// Whether the upper end lies below the lower end.
  private static func apart(_ upper: (value: Decimal34, isIn: Bool)?, _ lower: (value: Decimal34, isIn: Bool)?) -> Bool
  {
    guard let upper, let lower else { return false }
    return upper.value < lower.value || (upper.value == lower.value && !(upper.isIn && lower.isIn))
  }
}

extension Syntax {
  fileprivate var literalText: String? {
    if case .string(let text) = kind { return text }
    return nil
  }

  /// The operands of a chain of `and`.
  fileprivate var conjuncts: [Syntax] {
    if case .and(let a, let b) = kind { return a.conjuncts + b.conjuncts }
    return [self]
  }

  /// True or false, when the node reads nothing from outside and always gives that.
  fileprivate var constantTruth: Bool? {
    if case .boolean(let value) = kind { return value }
    var readsNothing = true
    // Names bound within are not looked for: constants of that kind are not written by accident.
    walk { node in
      switch node.kind {
      case .name, .path, .function, .call, .iteration, .quantified, .filter, .missing: readsNothing = false
      default: break
      }
    }
    guard readsNothing, case .boolean(let value) = evaluate(in: NamedValues()).value else { return nil }
    return value
  }
}
