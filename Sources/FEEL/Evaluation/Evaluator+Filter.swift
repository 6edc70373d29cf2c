import Decimals
import SourceText

/// `list[condition]` and `list[position]`.
extension Evaluator {
  func filter(_ base: Syntax, _ condition: Syntax, _ range: SourceRange) -> Value {
    let value = evaluate(base)
    switch value {
    case .list(let items): return filter(items, condition, range)
    case .null where isStrict && value.isUnknown: return value
    case .null: return filter([], condition, range)
    default: return filter([value], condition, range)
    }
  }

  private func filter(_ items: [Value], _ condition: Syntax, _ range: SourceRange) -> Value {
    guard let first = items.first else {
      let position = evaluate(condition)
      if case .number(let index) = position { return element(at: index, of: items, range) }
      return .list([])
    }
    let probe = evaluate(condition, about: first)
    if case .number(let index) = probe { return element(at: index, of: items, range) }
    return select(items, condition, first: probe)
  }

  private func select(_ items: [Value], _ condition: Syntax, first: Value) -> Value {
    var kept: [Value] = []
    var open = Null()
    for (index, item) in items.enumerated() {
      let verdict = index == 0 ? first : evaluate(condition, about: item)
      switch verdict {
      case .boolean(true): kept.append(item)
      case .boolean(false): break
      case .null(let null) where null.isUnknown: open = open.merged(null)
      case .null: break
      default: return fail(.badFilter(verdict.kind), condition.range)
      }
    }
    return isStrict && open.isUnknown ? .null(open) : .list(kept)
  }

  /// Evaluates a condition with the element as `item` and its entries as names.
  func evaluate(_ condition: Syntax, about item: Value) -> Value {
    let count = locals.count
    defer { locals.removeSubrange(count...) }
    var bindsItem = true
    if case .context(let context) = item {
      for (key, value) in zip(context.keys, context.values) {
        locals.append(Binding(name: key, value: value))
        if key == "item" { bindsItem = false }
      }
    }
    if bindsItem { locals.append(Binding(name: "item", value: item)) }
    return evaluate(condition)
  }

  /// The element at a position: from 1, or from −1 backwards.
  func element(at position: Decimal34, of items: [Value], _ range: SourceRange) -> Value {
    guard position.isInteger else { return fail(.argumentValue("[…]", .notWhole), range) }
    let index = position.intValue ?? 0
    if index >= 1, index <= items.count { return items[index - 1] }
    if index <= -1, index >= -items.count { return items[items.count + index] }
    return fail(.noElement(index, count: items.count), range)
  }
}
