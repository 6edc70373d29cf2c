import SourceText

/// Whether values have a type (DMN 1.5, 10.3.2.9).
enum Conformance {
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
  static func isKnown(_ type: TypeSyntax) -> Bool {
    switch type {
    case .named(let name): kinds[name] != nil
    case .list(let element), .range(let element): isKnown(element)
    case .context(let entries): entries.allSatisfy { isKnown($0.type) }
    case .function(let parameters, let result): parameters.allSatisfy(isKnown) && isKnown(result)
    }
  }

  /// Whether the value has the type; null has the type `Null` only.
  static func holds(_ value: Value, _ type: TypeSyntax) -> Bool {
    switch (type, value) {
    case (.named(let name), _): kinds[name]?.contains(value.kind) ?? false
    case (.list(let element), .list(let items)): items.allSatisfy { element == .any || holdsOrNull($0, element) }
    case (.range(let element), .range(let range)):
      [range.lower, range.upper].allSatisfy { $0.map { holdsOrNull($0, element) } ?? true }
    case (.context(let entries), .context(let context)):
      entries.allSatisfy { entry in context[entry.name].map { holdsOrNull($0, entry.type) } ?? false }
    case (.function(let parameters, let result), .function(let function)): holds(function, parameters, result)
    default: false
    }
  }

  private static func holdsOrNull(_ value: Value, _ type: TypeSyntax) -> Bool { value.isNull || holds(value, type) }

  private static func holds(_ function: Function, _ parameters: [TypeSyntax], _ result: TypeSyntax) -> Bool {
    switch function.code {
    case .builtin: true
    case .closure(let closure):
      closure.parameters.count == parameters.count
        && zip(closure.parameters, parameters).allSatisfy { ($0.type ?? .any) == $1 || $0.type == nil }
    }
  }

  /// The value as the type asks for it: a list of one becomes its element and an element a list of one.
  static func coerce(_ value: Value, to type: TypeSyntax) -> Value? {
    if type == .any || holds(value, type) { return value }
    if case .list(let items) = value, items.count == 1, holds(items[0], type) { return items[0] }
    if case .list = type, holds(.list([value]), type) { return .list([value]) }
    if case .named("date and time") = type, case .date(let date) = value {
      return .dateTime(DateTime(date, .midnight(zone: .offset(0))))
    }
    return nil
  }
}
