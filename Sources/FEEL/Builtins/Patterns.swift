extension Builtins {
  /// The functions with regular expressions (DMN 1.5, 10.3.4.3).
  static let patterns: [Builtin] = [
    Builtin("matches", .string, .init(.string("input"), .string("pattern"), .string("flags").optional)) { call in
      switch Pattern.compile(call.string(1), flags: call.string(2)) {
      case .failure(let problem): call.fail(problem.explanation)
      case .success(let pattern): .boolean(pattern.occurs(in: call.string(0)))
      }
    },
    Builtin(
      "replace", .string,
      .init(.string("input"), .string("pattern"), .string("replacement"), .string("flags").optional)
    ) { call in
      switch Pattern.compile(call.string(1), flags: call.string(3)) {
      case .failure(let problem): return call.fail(problem.explanation)
      case .success(let pattern):
        guard let text = pattern.replacing(in: call.string(0), with: call.string(2)) else {
          return call.fail(.badPattern)
        }
        return call.result(text)
      }
    },
    Builtin("split", .string, .init(.string("string"), .string("delimiter"))) { call in
      switch Pattern.compile(call.string(1), flags: "") {
      case .failure(let problem): call.fail(problem.explanation)
      case .success(let pattern): call.result(pattern.splitting(call.string(0)).map { .string($0) })
      }
    },
  ]
}
