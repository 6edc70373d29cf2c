import Decimals

extension Builtins {
  /// DMN 1.5, 10.3.4.4: functions that look into lists or rearrange them.
  static let list: [Builtin] =
    [
      Builtin("list contains", .list, .init(.list("list"), .any("element")), unknowns: .sees) { contains($0) },
      Builtin("count", .list, .init(.list("list"), variadic: true), unknowns: .shallow) { .number($0.list(0).count) },
      Builtin(
        "sublist", .list, .init(.list("list"), .number("start position"), .number("length").optional),
        unknowns: .shallow
      ) { sublist($0) },
      Builtin("append", .list, .init(.list("list"), .any("item"), rest: true), unknowns: .sees) { append($0) },
      Builtin("concatenate", .list, .init(.list("list"), variadic: true), unknowns: .shallow) { concatenate($0) },
      Builtin(
        "insert before", .list, .init(.list("list"), .number("position"), .any("newItem")), unknowns: .sees
      ) { call in
        edit(call, call.number(1)) { items, index in items.insert(call.value(2), at: index) }
      },
      Builtin("remove", .list, .init(.list("list"), .number("position")), unknowns: .shallow) { call in
        edit(call, call.number(1)) { items, index in items.remove(at: index) }
      },
      Builtin(
        "list replace", .list, .init(.list("list"), .number("position"), .any("newItem")),
        .init(.list("list"), .function("match"), .any("newItem")), unknowns: .sees
      ) { replace($0) },
      Builtin("reverse", .list, .init(.list("list")), unknowns: .shallow) { $0.result($0.list(0).reversed()) },
      Builtin("index of", .list, .init(.list("list"), .any("match"))) { indices($0) },
      Builtin("union", .list, .init(.list("list"), variadic: true)) { call in
        distinct(call, lists(call).flatMap(elements))
      },
      Builtin("distinct values", .list, .init(.list("list"))) { distinct($0, $0.list(0)) },
      Builtin("duplicate values", .list, .init(.list("list"))) { duplicates($0) },
      Builtin("flatten", .list, .init(.list("list"))) { $0.result(flat(.list($0.list(0)))) },
      Builtin("sort", .list, .init(.list("list"), .function("precedes").optional)) { sort($0) },
    ] + aggregates

  private static func contains(_ call: Call) -> Value {
    if call.evaluator.isStrict, call.value(0).isUnknown { return call.value(0) }
    var result = Truth.no
    for item in call.list(0) {
      let same = call.equal(item, call.value(1))
      result = .or(result, call.evaluator.decided(same, item, call.value(1)))
      if case .yes = result { break }
    }
    return result.value
  }

  private static func append(_ call: Call) -> Value {
    if call.evaluator.isStrict, call.value(0).isUnknown { return call.value(0) }
    return call.result(call.list(0) + call.arguments.dropFirst().map { $0 ?? .nothing })
  }

  private static func elements(_ value: Value) -> [Value] {
    if case .list(let items) = value { return items }
    return [value]
  }

  /// The lists that were given one by one; a single list stands for itself.
  private static func lists(_ call: Call) -> [Value] {
    call.isSpread ? call.list(0) : [.list(call.list(0))]
  }

  private static func concatenate(_ call: Call) -> Value {
    let unknown = lists(call).filter(\.isUnknown)
    guard !call.evaluator.isStrict || unknown.isEmpty else {
      // It could be a list of any length.
      return call.evaluator.propagate(unknown, .notList(.null), call.range)
    }
    return call.result(lists(call).flatMap(elements))
  }

  private static func sublist(_ call: Call) -> Value {
    let items = call.list(0)
    guard let start = call.number(1).intValue, start != 0, start.magnitude <= items.count else {
      return call.fail(.outOfRange)
    }
    let first = start > 0 ? start - 1 : items.count + start
    guard call.has(2) else { return call.result(Array(items[first...])) }
    guard let length = call.number(2).intValue, length >= 0, length <= items.count - first else {
      return call.fail(.outOfRange)
    }
    return call.result(Array(items[first..<(first + length)]))
  }

  /// Changes the list at a position: from 1, or from −1 backwards.
  private static func edit(_ call: Call, _ position: Decimal34, _ change: (inout [Value], Int) -> Void) -> Value {
    if call.evaluator.isStrict, call.value(0).isUnknown { return call.value(0) }
    var items = call.list(0)
    guard let index = position.rounded(toPlaces: 0, .down).intValue, index != 0, index.magnitude <= items.count else {
      return call.fail(.outOfRange)
    }
    change(&items, index > 0 ? index - 1 : items.count + index)
    return call.result(items)
  }

  private static func replace(_ call: Call) -> Value {
    guard let match = call.function(1) else {
      return edit(call, call.number(1)) { items, index in items[index] = call.value(2) }
    }
    var items = call.list(0)
    for index in items.indices {
      switch call.apply(match, [items[index], call.value(2)]) {
      case .boolean(true): items[index] = call.value(2)
      case .boolean(false): break
      case let verdict:
        return call.evaluator.propagate([verdict], .notBoolean("list replace", verdict.kind), call.range)
      }
    }
    return call.result(items)
  }

  private static func indices(_ call: Call) -> Value {
    let items = call.list(0)
    return call.result(
      items.indices.filter { same(call, items[$0], call.value(1)) }.map { .number($0 + 1) })
  }

  static func same(_ call: Call, _ a: Value, _ b: Value) -> Bool { call.equal(a, b).known == true }

  private static func distinct(_ call: Call, _ items: [Value]) -> Value {
    var kept: [Value] = []
    for item in items {
      guard call.evaluator.spend(kept.count + 1) else { return call.fail(.limit(.steps)) }
      if !kept.contains(where: { same(call, $0, item) }) { kept.append(item) }
    }
    return call.result(kept)
  }

  private static func duplicates(_ call: Call) -> Value {
    var (seen, kept): ([Value], [Value]) = ([], [])
    for item in call.list(0) {
      guard call.evaluator.spend(seen.count + 1) else { return call.fail(.limit(.steps)) }
      if !seen.contains(where: { same(call, $0, item) }) {
        seen.append(item)
      } else if !kept.contains(where: { same(call, $0, item) }) {
        kept.append(item)
      }
    }
    return call.result(kept)
  }

  private static func flat(_ value: Value) -> [Value] {
    if case .list(let items) = value { return items.flatMap(flat) }
    return [value]
  }

  /// A stable merge sort that asks the function, or the natural order, whether one comes before the other.
  private static func sort(_ call: Call) -> Value {
    var failure: Value?
    func precedes(_ a: Value, _ b: Value) -> Bool {
      guard failure == nil, call.evaluator.spend() else { return false }
      guard let function = call.function(1) else {
        guard let order = Ordering.compare(a, b) else {
          failure = call.fail(.incomparable(a.kind, b.kind))
          return false
        }
        return order < 0
      }
      let verdict = call.apply(function, [a, b])
      if case .boolean(let known) = verdict { return known }
      failure = call.evaluator.propagate([verdict], .notBoolean("sort", verdict.kind), call.range)
      return false
    }
    let sorted = merged(call.list(0)[...], precedes)
    return failure ?? call.result(sorted)
  }

  private static func merged(_ items: ArraySlice<Value>, _ precedes: (Value, Value) -> Bool) -> [Value] {
    guard items.count > 1 else { return Array(items) }
    let middle = items.startIndex + items.count / 2
    let (a, b) = (merged(items[..<middle], precedes), merged(items[middle...], precedes))
    var (i, j) = (0, 0)
    var result: [Value] = []
    while i < a.count, j < b.count {
      if precedes(b[j], a[i]) {
        result.append(b[j])
        j += 1
      } else {
        result.append(a[i])
        i += 1
      }
    }
    return result + a[i...] + b[j...]
  }
}
