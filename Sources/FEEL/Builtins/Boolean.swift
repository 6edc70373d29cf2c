extension Builtins {
  /// DMN 1.5, 10.3.4.2, with `all` and `any` of 10.3.4.4 and `is` of 10.3.4.8.
  static let boolean: [Builtin] = [
    Builtin("not", .boolean, .init(.any("negand")), unknowns: .sees) { call in
      // A list of one stands for its element, as for every parameter of type boolean.
      let negand = Builtin.ArgumentType.kind(.boolean).fit(call.value(0)) ?? call.value(0)
      return (!call.evaluator.truth(negand, "not", call.range)).value
    },
    Builtin("all", .boolean, .init(.list("list"), variadic: true), unknowns: .sees) { call in
      combined(call, .yes, Truth.and)
    },
    Builtin("any", .boolean, .init(.list("list"), variadic: true), unknowns: .sees) { call in
      combined(call, .no, Truth.or)
    },
    Builtin("is", .boolean, .init(.any("value1"), .any("value2"))) { call in
      .boolean(isSame(call.value(0), call.value(1)))
    },
  ]

  private static func combined(_ call: Call, _ start: Truth, _ combine: (Truth, Truth) -> Truth) -> Value {
    var result = start
    for item in call.list(0) {
      result = combine(result, call.evaluator.truth(item, call.function, call.range))
    }
    return result.value
  }

  /// The same value of the same kind, times with the same offset.
  private static func isSame(_ a: Value, _ b: Value) -> Bool {
    switch (a, b) {
    case (.time(let x), .time(let y)):
      x.secondOfDay == y.secondOfDay && x.nanosecond == y.nanosecond && sameZone(x.zone, y.zone)
    case (.dateTime(let x), .dateTime(let y)):
      x.date == y.date && isSame(.time(x.time), .time(y.time))
    default: a == b
    }
  }

  private static func sameZone(_ a: Zone?, _ b: Zone?) -> Bool { a == b }
}
