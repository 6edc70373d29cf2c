extension Builtins {
  /// DMN 1.5, 10.3.4.10.
  static let context: [Builtin] = [
    Builtin("get value", .context, .init(.context("m"), .string("key")), unknowns: .shallow) { call in
      call.context(0)[call.string(1)] ?? call.fail(.noEntry(call.string(1)))
    },
    Builtin("get entries", .context, .init(.context("m")), unknowns: .shallow) { call in
      let context = call.context(0)
      return call.result(
        zip(context.keys, context.values).map { .context(Context([("key", .string($0)), ("value", $1)])) })
    },
    Builtin("context", .context, .init(.list("entries")), unknowns: .shallow) { build($0) },
    Builtin(
      "context put", .context, .init(.context("context"), .string("key"), .any("value")),
      .init(.context("context"), .list("keys"), .any("value")), unknowns: .sees
    ) { call in
      if call.evaluator.isStrict, call.value(0).isUnknown { return call.value(0) }
      let keys = call.value(1).kind == .string ? [call.value(1)] : call.list(1)
      return put(call, call.context(0), keys[...], call.value(2))
    },
    Builtin("context merge", .context, .init(.list("contexts")), unknowns: .shallow) { merge($0) },
  ]

  private static func build(_ call: Call) -> Value {
    var context = ContextBuilder()
    for item in call.list(0) {
      guard case .context(let entry) = item, case .string(let key)? = entry["key"], let value = entry["value"] else {
        return call.fail(
          .argumentKind(call.function, parameter: "entries", expected: "context<key, value>", found: item.kind))
      }
      guard context.set(key, value) else { return call.fail(.duplicateKey) }
    }
    return call.result(Context(context))
  }

  private static func put(_ call: Call, _ context: Context, _ keys: ArraySlice<Value>, _ value: Value) -> Value {
    guard case .string(let key)? = keys.first else { return call.fail(.empty) }
    var result = context
    guard keys.count > 1 else {
      result[key] = value
      return call.result(result)
    }
    guard keys.count <= 100 else { return call.fail(.limit(.depth)) }
    let inner: Context
    switch context[key] {
    case .context(let found): inner = found
    case nil: inner = Context()
    default: return call.fail(.noEntry(key))
    }
    let changed = put(call, inner, keys.dropFirst(), value)
    guard case .context = changed else { return changed }
    result[key] = changed
    return call.result(result)
  }

  private static func merge(_ call: Call) -> Value {
    var result = ContextBuilder()
    for item in call.list(0) {
      guard case .context(let context) = item else {
        return call.fail(
          .argumentKind(call.function, parameter: "contexts", expected: "list<context>", found: item.kind))
      }
      guard call.evaluator.spend(context.count) else { return call.fail(.limit(.steps)) }
      for (key, value) in zip(context.keys, context.values) { result.set(key, value) }
    }
    return call.result(Context(result))
  }
}
