import SourceText

/// Function definitions and calls.
extension Evaluator {
  func function(_ node: Syntax) -> Value {
    switch node.kind {
    case .function(let parameters, let body):
      // What the body can see is copied: the function may outlive the names around it.
      return .function(Function(Function.Closure(parameters: parameters, body: body, locals: locals)))
    case .call(let callee, let arguments): return call(callee, arguments, node.range)
    default: return fail(.missingPart, node.range)
    }
  }

  private func call(_ callee: Syntax, _ arguments: Syntax.Arguments, _ range: SourceRange) -> Value {
    let value = evaluate(callee)
    guard case .function(let function) = value else {
      if let path = callee.path, value.isNull, !reachedLimit(value) {
        return fail(.unknownFunction(path.description), callee.range)
      }
      return propagate([value], .notFunction(value.kind), callee.range)
    }
    switch arguments {
    case .positional(let values): return call(function, values.map(evaluate), callee.description, range)
    case .named(let named):
      return call(function, named.map { ($0.name, evaluate($0.value)) }, callee.description, range)
    }
  }

  private func reachedLimit(_ value: Value) -> Bool {
    value.null?.causes.contains { if case .limit = $0.reason { true } else { false } } ?? false
  }

  /// Calls with arguments by position.
  func call(_ function: Function, _ values: [Value], _ name: String, _ range: SourceRange) -> Value {
    guard let parameters = function.code.parameters else {
      guard case .builtin(let builtin) = function.code else { return fail(.missingPart, range) }
      return builtin.call(values, self, range)
    }
    guard values.count == parameters.count else { return fail(.argumentCount(name, values.count), range) }
    return call(function.code, parameters, values, name, range)
  }

  private func call(_ function: Function, _ named: [(String, Value)], _ name: String, _ range: SourceRange) -> Value {
    guard let parameters = function.code.parameters else {
      guard case .builtin(let builtin) = function.code else { return fail(.missingPart, range) }
      return builtin.call(named: named, self, range)
    }
    let names = parameters.map(\.name)
    if let odd = named.first(where: { !names.contains($0.0) }) { return fail(.argumentName(name, odd.0), range) }
    guard named.count == names.count else { return fail(.argumentCount(name, named.count), range) }
    let values = names.compactMap { parameter in named.last { $0.0 == parameter }?.1 }
    guard values.count == names.count else { return fail(.argumentCount(name, named.count), range) }
    return call(function.code, parameters, values, name, range)
  }

  private func call(
    _ code: Function.Code, _ parameters: [Parameter], _ values: [Value], _ name: String, _ range: SourceRange
  ) -> Value {
    var bindings: [Binding] = []
    for (parameter, value) in zip(parameters, values) {
      guard let type = parameter.type, !value.isNull else {
        bindings.append(Binding(name: parameter.name, value: value))
        continue
      }
      guard let fitting = types.coerce(value, to: type) else {
        return fail(
          .argumentKind(name, parameter: parameter.name, expected: type.description, found: value.kind), range)
      }
      bindings.append(Binding(name: parameter.name, value: fitting))
    }
    let outer = locals
    defer { locals = outer }
    switch code {
    case .builtin: return fail(.missingPart, range)
    case .closure(let closure):
      let own = closure.ownName.map { [Binding(name: $0, value: .function(Function(closure)))] } ?? []
      locals = closure.locals + own + bindings
      return evaluate(closure.body)
    case .decision(let decision):
      locals = bindings
      // The ranges of causes count in the cells; here they mean the call.
      return deeper(range) { placed(decide(decision.table).value, range) }
    }
  }

  private func placed(_ value: Value, _ range: SourceRange) -> Value {
    guard let null = value.null else { return value }
    return .null(Null(causes: null.causes.map { Cause($0.reason, at: range) }, absent: null.absent))
  }

  /// Unknown because of the unknowns within a value.
  private func unknownParts(of value: Value, _ range: SourceRange) -> Value {
    var merged = Null()
    value.collectUnknowns(into: &merged)
    return .null(merged)
  }

  /// `value instance of type`.
  func instance(_ value: Syntax, _ type: TypeSyntax) -> Value {
    let result = evaluate(value)
    if isStrict, result.isUnknown { return result }
    if isStrict, result.containsUnknown, type.looksInside { return unknownParts(of: result, value.range) }
    guard types.isKnown(type) else { return fail(.unknownName(type.description), value.range) }
    return .boolean(types.holds(result, type))
  }
}

extension Function.Code {
  /// The parameters of a definition; nil for a built-in, which has signatures.
  fileprivate var parameters: [Parameter]? {
    switch self {
    case .builtin: nil
    case .closure(let closure): closure.parameters
    case .decision(let decision): decision.parameters
    }
  }
}
