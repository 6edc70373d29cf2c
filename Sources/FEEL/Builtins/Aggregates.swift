import Decimals

extension Builtins {
  /// Functions that make one value of a list (DMN 1.5, 10.3.4.4).
  static let aggregates: [Builtin] = [
    Builtin("min", .list, .init(.list("list"), variadic: true)) { extreme($0, -1) },
    Builtin("max", .list, .init(.list("list"), variadic: true)) { extreme($0, 1) },
    Builtin("sum", .list, .init(.list("list"), variadic: true)) { sum($0) },
    Builtin("mean", .list, .init(.list("list"), variadic: true)) { mean($0) },
    Builtin("product", .list, .init(.list("list"), variadic: true)) { call in
      numbers(call) { values in call.result(fold(values, .one) { $0.multiplying($1) }) }
    },
    Builtin("median", .list, .init(.list("list"), variadic: true)) { call in
      numbers(call) { median(call, $0.sorted()) }
    },
    Builtin("stddev", .list, .init(.list("list"), variadic: true)) { call in numbers(call) { deviation(call, $0) } },
    Builtin("mode", .list, .init(.list("list"), variadic: true)) { mode($0) },
  ]

  private static func extreme(_ call: Call, _ sign: Int) -> Value {
    let items = call.list(0)
    guard var best = items.first else { return call.fail(.empty) }
    guard Ordering.compare(best, best) != nil else { return call.fail(.notComparable) }
    for item in items.dropFirst() {
      guard let order = Ordering.compare(item, best) else { return call.fail(.incomparable(item.kind, best.kind)) }
      if order * sign > 0 { best = item }
    }
    return best
  }

  /// The numbers of the list, which must not be empty and hold nothing else.
  private static func numbers(_ call: Call, _ body: ([Decimal34]) -> Value) -> Value {
    var values: [Decimal34] = []
    for item in call.list(0) {
      guard case .number(let number) = item else {
        return call.fail(.argumentKind(call.function, parameter: "list", expected: "list<number>", found: item.kind))
      }
      values.append(number)
    }
    return values.isEmpty ? call.fail(.empty) : body(values)
  }

  private static func fold(
    _ values: [Decimal34], _ start: Decimal34, _ combine: (Decimal34, Decimal34) -> Decimal34?
  ) -> Decimal34? {
    var result = start
    for value in values {
      guard let next = combine(result, value) else { return nil }
      result = next
    }
    return result
  }

  private static func total(_ values: [Decimal34]) -> Decimal34? { fold(values, .zero) { $0.adding($1) } }

  /// Numbers, or durations of one kind.
  private static func sum(_ call: Call) -> Value {
    guard let first = call.list(0).first, first.kind != .number else {
      return numbers(call) { call.result(total($0)) }
    }
    guard first.kind == .daysAndTime || first.kind == .yearsAndMonths else { return numbers(call) { _ in .nothing } }
    return call.list(0).dropFirst().reduce(first) { call.evaluator.arithmetic(.add, $0, $1, call.range) }
  }

  private static func mean(_ call: Call) -> Value {
    guard let first = call.list(0).first, first.kind == .daysAndTime || first.kind == .yearsAndMonths else {
      return numbers(call) { values in
        call.result(total(values)?.dividing(by: Decimal34(values.count)))
      }
    }
    return call.evaluator.arithmetic(.divide, sum(call), .number(call.list(0).count), call.range)
  }

  private static func median(_ call: Call, _ sorted: [Decimal34]) -> Value {
    let middle = sorted.count / 2
    if sorted.count % 2 == 1 { return .number(sorted[middle]) }
    return call.result(sorted[middle - 1].adding(sorted[middle])?.dividing(by: Decimal34(2)))
  }

  /// The standard deviation of a sample; at least two numbers.
  private static func deviation(_ call: Call, _ values: [Decimal34]) -> Value {
    guard values.count > 1, let mean = total(values)?.dividing(by: Decimal34(values.count)) else {
      return call.fail(.empty)
    }
    let squares = values.compactMap { value in value.subtracting(mean).flatMap { $0.multiplying($0) } }
    guard squares.count == values.count,
      let variance = total(squares)?.dividing(by: Decimal34(values.count - 1))
    else { return call.fail(.overflow) }
    return call.result(variance.squareRoot())
  }

  /// The most frequent numbers, ascending; the empty list has none.
  private static func mode(_ call: Call) -> Value {
    if call.list(0).isEmpty { return .list([]) }
    return numbers(call) { values in
      var counts: [Decimal34: Int] = [:]
      for value in values { counts[value, default: 0] += 1 }
      let most = counts.values.max() ?? 0
      return .list(counts.filter { $0.value == most }.map(\.key).sorted().map { .number($0) })
    }
  }
}
