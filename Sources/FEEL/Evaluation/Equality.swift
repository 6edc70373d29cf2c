import SourceText

/// FEEL's `=` (DMN 1.5, table 53), with unknown parts at level strict.
extension Evaluator {
  func equal(_ a: Value, _ b: Value, _ range: SourceRange) -> Truth {
    if isStrict, a.isNull || b.isNull, a.isUnknown || b.isUnknown {
      return .unknown((a.null ?? Null()).merged(b.null ?? Null()))
    }
    switch (a, b) {
    case (.number(let a), .number(let b)): return Truth(a == b)
    case (.string(let a), .string(let b)): return Truth(CodePoints.equal(a, b))
    case (.null, .null): return .yes
    case (.null, _), (_, .null): return .no
    case (.boolean(let a), .boolean(let b)): return Truth(a == b)
    case (.list(let a), .list(let b)): return equal(a, b, range)
    case (.context(let a), .context(let b)): return equal(a, b, range)
    case (.range(let a), .range(let b)): return equal(a, b, range)
    case (.function(let a), .function(let b)): return Truth(a == b)
    case (.time(let a), .time(let b)): return Truth(equal(a, b))
    case (.dateTime(let a), .dateTime(let b)): return Truth(equal(a, b))
    default:
      guard let order = Ordering.compare(a, b) else {
        return .unknown(Null(causes: [Cause(.incomparable(a.kind, b.kind), at: range)]))
      }
      return Truth(order == 0)
    }
  }

  private func equal(_ a: [Value], _ b: [Value], _ range: SourceRange) -> Truth {
    guard a.count == b.count else { return .no }
    guard spend(a.count) else { return .unknown(Null(causes: [Cause(.limit(.steps), at: range)])) }
    var result = Truth.yes
    for (x, y) in zip(a, b) {
      result = .and(result, equal(x, y, range))
      if case .no = result { return .no }
    }
    return result
  }

  private func equal(_ a: Context, _ b: Context, _ range: SourceRange) -> Truth {
    guard a.count == b.count else { return .no }
    var result = Truth.yes
    for (key, value) in zip(a.keys, a.values) {
      guard let other = b[key] else { return .no }
      result = .and(result, equal(value, other, range))
      if case .no = result { return .no }
    }
    return result
  }

  private func equal(_ a: RangeValue, _ b: RangeValue, _ range: SourceRange) -> Truth {
    guard a.lowerIncluded == b.lowerIncluded, a.upperIncluded == b.upperIncluded, a.isComparison == b.isComparison
    else { return .no }
    return .and(
      equal(a.lower ?? .nothing, b.lower ?? .nothing, range), equal(a.upper ?? .nothing, b.upper ?? .nothing, range))
  }

  /// Times are equal in the same second (the standard compares whole seconds); with and without a zone never.
  private func equal(_ a: ClockTime, _ b: ClockTime) -> Bool {
    (a.offset == nil) == (b.offset == nil) && a.sinceMidnight.seconds == b.sinceMidnight.seconds
  }

  private func equal(_ a: DateTime, _ b: DateTime) -> Bool {
    (a.offset == nil) == (b.offset == nil) && a.sinceEpoch.seconds == b.sinceEpoch.seconds
  }
}
