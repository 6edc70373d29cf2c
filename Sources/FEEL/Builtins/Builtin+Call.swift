import SourceText

/// Matching arguments with signatures.
extension Builtin {
  /// Why a signature does not take the arguments, the better fit first.
  private enum Mismatch {
    case kind(Parameter, Value)
    case name(String)
    case count
  }

  private enum Match {
    case arguments([Value?])
    /// Any number of arguments for the one list that is expected.
    case spread([Value])
    case mismatch(Mismatch)
  }

  func call(_ values: [Value], _ evaluator: Evaluator, _ range: SourceRange) -> Value {
    run(values, evaluator, range) { match(values, $0) }
  }

  func call(named: [(String, Value)], _ evaluator: Evaluator, _ range: SourceRange) -> Value {
    run(named.map(\.1), evaluator, range) { match(named, $0) }
  }

  private func run(
    _ values: [Value], _ evaluator: Evaluator, _ range: SourceRange, _ match: (Signature) -> Match
  ) -> Value {
    guard evaluator.spend(lookingThrough: values) else { return evaluator.fail(.limit(.steps), range) }
    if evaluator.isStrict, let unknown = unknown(in: values) { return unknown }
    var best: Mismatch?
    for signature in signatures {
      switch match(signature) {
      case .arguments(let arguments):
        return body(Call(function: name, arguments: arguments, evaluator: evaluator, range: range))
      case .spread(let values):
        return body(
          Call(function: name, arguments: [.list(values)], isSpread: true, evaluator: evaluator, range: range))
      case .mismatch(let mismatch): best = better(best, mismatch)
      }
    }
    return evaluator.propagate(values.filter(\.isUnknown), reason(best, values.count), range)
  }

  /// What makes the result unknown before the function looks at it.
  private func unknown(in values: [Value]) -> Value? {
    guard unknowns != .sees else { return nil }
    var merged = Null()
    for value in values {
      if unknowns == .deep {
        value.collectUnknowns(into: &merged)
      } else {
        merged = value.null.map(merged.merged) ?? merged
      }
    }
    return merged.isUnknown ? .null(merged) : nil
  }

  private func better(_ a: Mismatch?, _ b: Mismatch) -> Mismatch {
    switch a {
    case nil, .count: b
    case .kind, .name: a ?? b
    }
  }

  private func reason(_ mismatch: Mismatch?, _ count: Int) -> Reason {
    switch mismatch {
    case .kind(let parameter, let value):
      .argumentKind(name, parameter: parameter.name, expected: parameter.type.name, found: value.kind)
    case .name(let wrong): .argumentName(name, wrong)
    case .count, nil: .argumentCount(name, count)
    }
  }

  private func match(_ values: [Value], _ signature: Signature) -> Match {
    if signature.isVariadic { return matchVariadic(values, signature) }
    let required = signature.parameters.count { !$0.isOptional }
    guard values.count >= required else { return .mismatch(.count) }
    var parameters = signature.parameters
    if signature.repeatsLast, let last = parameters.last {
      while parameters.count < values.count { parameters.append(last) }
    }
    guard values.count <= parameters.count else { return .mismatch(.count) }
    return fit(zip(parameters, values).map { ($0, Optional($1)) })
  }

  private func matchVariadic(_ values: [Value], _ signature: Signature) -> Match {
    guard !values.isEmpty else { return .mismatch(.count) }
    if values.count == 1, let parameter = signature.parameters.first { return fit([(parameter, values[0])]) }
    return .spread(values)
  }

  private func match(_ named: [(String, Value)], _ signature: Signature) -> Match {
    for (name, _) in named where !signature.parameters.contains(where: { $0.name == name }) {
      return .mismatch(.name(name))
    }
    guard Set(named.map(\.0)).count == named.count else { return .mismatch(.count) }
    var pairs: [(Parameter, Value?)] = []
    for parameter in signature.parameters {
      let value = named.last { $0.0 == parameter.name }?.1
      guard value != nil || parameter.isOptional else { return .mismatch(.count) }
      pairs.append((parameter, value))
    }
    return fit(pairs)
  }

  private func fit(_ pairs: [(Parameter, Value?)]) -> Match {
    var arguments: [Value?] = []
    for (parameter, value) in pairs {
      guard let value else {
        arguments.append(nil)
        continue
      }
      if value.isNull, parameter.isOptional, parameter.acceptsNull {
        arguments.append(nil)
      } else if let fitting = parameter.type.fit(value) {
        arguments.append(fitting)
      } else {
        return .mismatch(.kind(parameter, value))
      }
    }
    return .arguments(arguments)
  }
}
