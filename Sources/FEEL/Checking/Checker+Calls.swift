import SourceText

/// Calls of built-ins and of functions defined in the text.
extension Checker {
  mutating func call(_ callee: Syntax, _ arguments: Syntax.Arguments, _ range: SourceRange) -> StaticType {
    let types = arguments.values.map { type(of: $0) }
    guard case .name(let name) = callee.kind else {
      _ = type(of: callee)
      return .any
    }
    let isBound = locals.contains { $0.name == name } || declarations.type(of: name) != nil
    if isBound { return .any }
    guard let builtin = Builtins.named(name) else {
      let nearest = NearestName.of(name, among: Builtins.all.map(\.name))
      problems.append(.unknownFunction(name, nearest: nearest, callee.range))
      return .any
    }
    check(builtin, arguments, types, range)
    if name == "list contains", case .positional(let values) = arguments, values.count == 2 {
      compare(types[0].element, types[1], values[1].range, nil, values[1])
    }
    return ResultTypes.of(name, types)
  }

  /// Reports the problem of the signature that fits best, when none fits.
  private mutating func check(
    _ builtin: Builtin, _ arguments: Syntax.Arguments, _ types: [StaticType], _ range: SourceRange
  ) {
    var best: Problem?
    for signature in builtin.signatures {
      guard let problem = mismatch(builtin, signature, arguments, types, range) else { return }
      if best == nil || best?.code == "feel/argument-count" { best = problem }
    }
    if let best { problems.append(best) }
  }

  private func mismatch(
    _ builtin: Builtin, _ signature: Builtin.Signature, _ arguments: Syntax.Arguments, _ types: [StaticType],
    _ range: SourceRange
  ) -> Problem? {
    switch arguments {
    case .positional(let values):
      if signature.isVariadic { return values.isEmpty ? .argumentCount(builtin, 0, range) : nil }
      let required = signature.parameters.count { !$0.isOptional }
      guard values.count >= required, values.count <= signature.parameters.count || signature.repeatsLast else {
        return .argumentCount(builtin, values.count, range)
      }
      for (index, pair) in zip(signature.parameters, types).enumerated() where !pair.0.type.accepts(pair.1) {
        return .argumentKind(builtin, pair.0, pair.1.kind ?? .null, values[index].range)
      }
    case .named(let named):
      for (argument, type) in zip(named, types) {
        guard let parameter = signature.parameters.first(where: { $0.name == argument.name }) else {
          return .argumentName(builtin, argument.name, argument.value.range)
        }
        if !parameter.type.accepts(type) {
          return .argumentKind(builtin, parameter, type.kind ?? .null, argument.value.range)
        }
      }
    }
    return nil
  }
}

extension Builtin.ArgumentType {
  /// Whether a value of the type may fit.
  func accepts(_ type: StaticType) -> Bool {
    guard let kind = type.kind, kind != .null else { return true }
    switch self {
    case .any, .list: return true
    case .kind(let wanted): return kind == wanted || type.mayHold([wanted])
    case .oneOf(let wanted): return wanted.contains(kind) || type.mayHold(wanted)
    }
  }
}

extension StaticType {
  /// Whether it is a list whose one element could be of these kinds.
  fileprivate func mayHold(_ kinds: [Value.Kind]) -> Bool {
    guard case .list(let element) = self else { return false }
    return element.kind.map { kinds.contains($0) || $0 == .null } ?? true
  }
}
