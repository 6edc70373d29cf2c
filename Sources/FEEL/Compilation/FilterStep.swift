import Decimals
import SourceText

/// `list[condition or position]`; elements are not bound by name but read in place.
final class FilterStep: Step, @unchecked Sendable {
  private let base: Step
  private let condition: Step
  /// The condition where there is no element to be read: for empty lists, which may still be asked for a position.
  private let outside: Step
  /// The condition where it is surely no position.
  private let test: ConditionStep?

  init(_ base: Step, _ condition: Step, outside: Step, _ range: SourceRange) {
    self.base = base
    self.condition = condition
    self.outside = outside
    test = condition as? ConditionStep
    super.init(range)
  }

  override func value(_ evaluator: Evaluator, _ scope: Scope) -> Value {
    var kept: [Value] = []
    return run(evaluator, scope) { kept.append($0) } ?? .list(kept)
  }

  /// How many elements pass; a value that is no list when the filter gives one.
  func count(_ evaluator: Evaluator, _ scope: Scope) -> Value {
    var count = 0
    let other = run(evaluator, scope) { _ in count += 1 }
    return other ?? .number(count)
  }

  /// Whether the condition is surely no position, so that the filter gives a list.
  var givesList: Bool { test != nil && outside is ConditionStep }

  /// Hands over the elements that pass; the value when it is not the list of them.
  private func run(_ evaluator: Evaluator, _ scope: Scope, _ keep: (Value) -> Void) -> Value? {
    let value = base.value(evaluator, scope)
    switch value {
    case .list(let items): return run(evaluator, scope, items, keep)
    case .null where evaluator.isStrict && value.isUnknown: return value
    case .null: return run(evaluator, scope, [], keep)
    default: return run(evaluator, scope, [value], keep)
    }
  }

  private func run(_ evaluator: Evaluator, _ scope: Scope, _ items: [Value], _ keep: (Value) -> Void) -> Value? {
    guard !items.isEmpty else {
      guard case .number(let index) = outside.value(evaluator, scope) else { return nil }
      return evaluator.element(at: index, of: items, range)
    }
    guard evaluator.spend(items.count) else { return evaluator.fail(.limit(.steps), range) }
    if let test { return run(evaluator, scope, items, test, keep) }
    var open = Null()
    for (index, item) in items.enumerated() {
      let verdict = condition.value(evaluator, Scope(element: item, outer: scope.element))
      switch verdict {
      case .boolean(true): keep(item)
      case .boolean(false): break
      case .null(let null): open = null.isUnknown ? open.merged(null) : open
      case .number(let position) where index == 0:
        return evaluator.element(at: position, of: items, range)
      default: return evaluator.fail(.badFilter(verdict.kind), condition.range)
      }
    }
    return evaluator.isStrict && open.isUnknown ? .null(open) : nil
  }

  private func run(
    _ evaluator: Evaluator, _ scope: Scope, _ items: [Value], _ test: ConditionStep, _ keep: (Value) -> Void
  ) -> Value? {
    var open = Null()
    test.test(items, evaluator, scope) { item, verdict in
      switch verdict {
      case .yes: keep(item)
      case .no: break
      case .unknown(let null): open = null.isUnknown ? open.merged(null) : open
      }
    }
    return evaluator.isStrict && open.isUnknown ? .null(open) : nil
  }
}

/// `count(list[condition])`: counts without making the list.
final class CountStep: Step, @unchecked Sendable {
  private let filter: FilterStep

  init(_ filter: FilterStep, _ range: SourceRange) {
    self.filter = filter
    super.init(range)
  }

  override func value(_ evaluator: Evaluator, _ scope: Scope) -> Value { filter.count(evaluator, scope) }
}
