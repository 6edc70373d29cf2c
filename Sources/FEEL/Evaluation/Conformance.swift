public import SourceText

/// Whether values have a type (DMN 1.5, 10.3.2.9).
struct Conformance: Sendable {
  /// Named types besides those of the language.
  var definitions: [String: TypeSyntax] = [:]

  /// The simple types by name.
  static let kinds: [String: Set<Value.Kind>] = [
    "number": [.number], "string": [.string], "boolean": [.boolean], "date": [.date], "time": [.time],
    "date and time": [.dateTime], "dateTime": [.dateTime], "days and time duration": [.daysAndTime],
    "dayTimeDuration": [.daysAndTime], "years and months duration": [.yearsAndMonths],
    "yearMonthDuration": [.yearsAndMonths], "duration": [.daysAndTime, .yearsAndMonths], "context": [.context],
    "function": [.function], "list": [.list], "range": [.range], "Null": [.null],
    "Any": Set(Value.Kind.allCases).subtracting([.null]),
  ]

  /// Whether all names in the type are known.
  func isKnown(_ type: TypeSyntax) -> Bool {
    switch type {
    case .named(let name): Self.kinds[name] != nil || definitions[name] != nil
    case .list(let element), .range(let element): isKnown(element)
    case .context(let entries): entries.allSatisfy { isKnown($0.type) }
    case .function(let parameters, let result): parameters.allSatisfy(isKnown) && isKnown(result)
    }
  }

  /// Whether the value has the type; null has the type `Null` only.
  func holds(_ value: Value, _ type: TypeSyntax) -> Bool {
    switch (resolved(type), value) {
    case (.named(let name), _): Self.kinds[name]?.contains(value.kind) ?? false
    case (.list(let element), .list(let items)): items.allSatisfy { element == .any || holdsOrNull($0, element) }
    case (.range(let element), .range(let range)):
      [range.lower, range.upper].allSatisfy { $0.map { holdsOrNull($0, element) } ?? true }
    case (.context(let entries), .context(let context)):
      entries.allSatisfy { entry in context[entry.name].map { holdsOrNull($0, entry.type) } ?? false }
    case (.function(let parameters, let result), .function(let function)): holds(function, parameters, result)
    default: false
    }
  }

  /// The type behind a name; names may stand for names, which end at a depth that no sensible model has.
  private func resolved(_ type: TypeSyntax) -> TypeSyntax {
    var result = type
    for _ in 0..<20 {
      guard case .named(let name) = result, let definition = definitions[name] else { break }
      result = definition
    }
    return result
  }

  private func holdsOrNull(_ value: Value, _ type: TypeSyntax) -> Bool { value.isNull || holds(value, type) }

  private func holds(_ function: Function, _ parameters: [TypeSyntax], _ result: TypeSyntax) -> Bool {
    switch function.code {
    case .builtin: true
    case .closure(let closure): holds(closure.parameters, parameters)
    case .decision(let decision): holds(decision.parameters, parameters)
    }
  }

  private func holds(_ own: [Parameter], _ wanted: [TypeSyntax]) -> Bool {
    own.count == wanted.count && zip(own, wanted).allSatisfy { $0.type == nil || $0.type == $1 }
  }

  /// The value as the type asks for it: a list of one becomes its element and an element a list of one.
  func coerce(_ value: Value, to wanted: TypeSyntax) -> Value? {
    let type = resolved(wanted)
    if type == .any || holds(value, type) { return value }
    if case .list(let items) = value, items.count == 1, holds(items[0], type) { return items[0] }
    if case .list = type, holds(.list([value]), type) { return .list([value]) }
    if case .named("date and time") = type, case .date(let date) = value {
      return .dateTime(DateTime(date, .midnight(zone: .offset(0))))
    }
    return nil
  }
}

extension Value {
  /// The value as a type asks for it: a list of one becomes its element, an element a list of one; nil when it has
  /// another type. Null fits every type.
  ///
  /// Source: DMN 1.5, 10.3.2.9.4.
  public func coerced(to type: TypeSyntax, types: [String: TypeSyntax] = [:]) -> Value? {
    isNull ? self : Conformance(definitions: types).coerce(self, to: type)
  }
}

extension Outcome {
  /// The outcome as a type asks for it, like ``Value/coerced(to:types:)``; null with a cause when it has another type.
  ///
  /// - Parameter range: the place in the text that the cause names.
  public func coerced(to type: TypeSyntax, types: [String: TypeSyntax] = [:], at range: SourceRange) -> Outcome {
    let fitting = value.coerced(to: type, types: types)
    let cause = Cause(.wrongType(type.description, value.kind), at: range)
    return Outcome(value: fitting ?? .null(Null(causes: [cause])))
  }
}
