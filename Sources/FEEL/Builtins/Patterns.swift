extension Builtins {
  /// The functions with regular expressions (DMN 1.5, 10.3.4.3).
  static let patterns: [Builtin] = [
    Builtin("matches", .string, .init(.string("input"), .string("pattern"), .string("flags").optional)) { call in
      run(call, call.string(1), flags: call.string(2)) { $0.occurs(in: call.string(0)).map { .boolean($0) } }
    },
    Builtin(
      "replace", .string,
      .init(.string("input"), .string("pattern"), .string("replacement"), .string("flags").optional)
    ) { call in
      run(call, call.string(1), flags: call.string(3)) {
        $0.replacing(in: call.string(0), with: call.string(2)).map { call.result($0) }
      }
    },
    Builtin("split", .string, .init(.string("string"), .string("delimiter"))) { call in
      run(call, call.string(1), flags: "") { pattern in
        pattern.splitting(call.string(0)).map { parts in call.result(parts.map { .string($0) }) }
      }
    },
  ]

  private static func run(
    _ call: Call, _ pattern: String, flags: String, _ body: (Pattern) -> Result<Value, Pattern.Failure>
  ) -> Value {
    let compiled = Pattern.compile(pattern, flags: flags, function: call.function) { call.evaluator.spend($0) }
    return switch compiled.flatMap(body) {
    case .success(let value): value
    case .failure(let failure): call.fail(failure.reason)
    }
  }
}
