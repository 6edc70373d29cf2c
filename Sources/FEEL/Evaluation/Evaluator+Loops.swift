import Decimals
import SourceText

/// `for`, `some` and `every`.
extension Evaluator {
  func loop(_ node: Syntax) -> Value {
    switch node.kind {
    case .iteration(let iterators, let body): return iterate(iterators, body)
    case .quantified(let quantifier, let iterators, let condition):
      return quantify(quantifier, iterators, condition)
    default: return fail(.missingPart, node.range)
    }
  }

  private func iterate(_ iterators: [Syntax.Iterator], _ body: Syntax) -> Value {
    var results: [Value] = []
    let readsPartial = body.mentions("partial")
    let failure = each(iterators[...], [Binding(name: "partial", value: .list([]))]) {
      // `partial` is the list so far; it is bound only where it is read, because each binding copies the list.
      let value =
        readsPartial
        ? binding([Binding(name: "partial", value: .list(results))]) { evaluate(body) } : evaluate(body)
      results.append(value)
      if results.count > limits.listSize { return fail(.limit(.listSize), body.range) }
      return readsPartial ? bounded(.list(results), body.range).ifNull : nil
    }
    return failure ?? bounded(.list(results), body.range)
  }

  private func quantify(_ quantifier: Syntax.Quantifier, _ iterators: [Syntax.Iterator], _ condition: Syntax) -> Value {
    var result = quantifier == .some ? Truth.no : Truth.yes
    let failure = each(iterators[...], []) {
      let value = evaluate(condition)
      let verdict = truth(value, quantifier.rawValue, condition.range)
      if value.kind != .boolean, !value.isNull { return verdict.value }
      result = quantifier == .some ? .or(result, verdict) : .and(result, verdict)
      return nil
    }
    if let failure { return failure }
    return result.value
  }

  /// Calls the body for every combination; the last iterator runs fastest. Stops with the first value returned.
  private func each(_ iterators: ArraySlice<Syntax.Iterator>, _ outer: [Binding], _ body: () -> Value?) -> Value? {
    guard let iterator = iterators.first else { return body() }
    switch elements(iterator) {
    case .failure(let failure): return failure.value
    case .success(let items):
      for item in items {
        guard spend() else { return fail(.limit(.steps), iterator.source.range) }
        let stop = binding(outer + [Binding(name: iterator.name, value: item)]) {
          each(iterators.dropFirst(), [], body)
        }
        if let stop { return stop }
      }
      return nil
    }
  }

  private struct Failure: Error {
    let value: Value
  }

  private func elements(_ iterator: Syntax.Iterator) -> Result<[Value], Failure> {
    let source = evaluate(iterator.source)
    if let end = iterator.end { return span(source, evaluate(end), iterator.source.range) }
    switch source {
    case .list(let items): return .success(items)
    case .range(let range):
      guard let low = range.lower, let high = range.upper else {
        return .failure(Failure(value: fail(.notList(.range), iterator.source.range)))
      }
      if let order = Ordering.compare(low, high), order > 0 {
        return .failure(Failure(value: fail(.argumentValue("for", .ordering), iterator.source.range)))
      }
      return span(low, high, iterator.source.range).map { items in
        let upper = range.upperIncluded ? items[...] : items.dropLast()
        return Array(range.lowerIncluded ? upper : upper.dropFirst())
      }
    case .null: return .failure(Failure(value: propagate([source], .notList(.null), iterator.source.range)))
    default: return .success([source])
    }
  }

  /// Whole numbers or days from one to another, up or down.
  private func span(_ low: Value, _ high: Value, _ range: SourceRange) -> Result<[Value], Failure> {
    switch (low, high) {
    case (.number(let a), .number(let b)):
      guard let first = a.intValue, let last = b.intValue else { break }
      return numbers(first, last, range) { .number($0) }
    case (.date(let a), .date(let b)):
      return numbers(a.dayNumber, b.dayNumber, range) { CalendarDate(dayNumber: $0).map { .date($0) } ?? .nothing }
    default: break
    }
    return .failure(Failure(value: propagate([low, high], .rangeEnds(low.kind, high.kind), range)))
  }

  private func numbers(
    _ first: Int, _ last: Int, _ range: SourceRange, _ value: (Int) -> Value
  ) -> Result<[Value], Failure> {
    let (distance, overflow) = last.subtractingReportingOverflow(first)
    guard !overflow, distance.magnitude < UInt(limits.listSize), spend(Int(distance.magnitude)) else {
      return .failure(Failure(value: fail(.limit(.listSize), range)))
    }
    return .success(stride(from: first, through: last, by: distance < 0 ? -1 : 1).map(value))
  }
}

extension Syntax {
  /// Whether a plain name is read anywhere in the node.
  func mentions(_ name: String) -> Bool {
    if path?.segments.first == name { return true }
    return kind.children.contains { $0.mentions(name) }
  }
}
