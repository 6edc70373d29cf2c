/// What the built-ins give, as far as that does not depend on values.
enum ResultTypes {
  static func of(_ name: String, _ arguments: [StaticType]) -> StaticType {
    if let fixed = fixed[name] { return fixed }
    let first = arguments.first ?? .any
    switch name {
    case "min", "max": return first.element
    case "sum", "mean": return first.element.kind == .number ? .number : .any
    case "abs": return first
    case "sublist", "append", "remove", "insert before", "reverse", "distinct values", "duplicate values", "sort",
      "list replace", "concatenate", "union":
      return first.kind == .list ? first : .list(first)
    default: return .any
    }
  }

  private static let fixed: [String: StaticType] = {
    var types: [String: StaticType] = [:]
    for builtin in Builtins.all where builtin.group == .boolean || builtin.group == .range {
      types[builtin.name] = .boolean
    }
    for name in ["contains", "starts with", "ends with", "matches", "list contains", "odd", "even", "is known"] {
      types[name] = .boolean
    }
    for name in [
      "string length", "count", "number", "decimal", "floor", "ceiling", "round up", "round down", "round half up",
      "round half down", "modulo", "sqrt", "log", "exp", "product", "median", "stddev", "day of year", "week of year",
    ] { types[name] = .number }
    for name in [
      "string", "substring", "upper case", "lower case", "substring before", "substring after", "replace",
      "string join", "day of week", "month of year",
    ] { types[name] = .string }
    types["split"] = .list(.string)
    types["index of"] = .list(.number)
    types["mode"] = .list(.number)
    types["date"] = .date
    types["today"] = .date
    types["time"] = .time
    types["date and time"] = .dateTime
    types["now"] = .dateTime
    types["years and months duration"] = .yearsAndMonths
    types["range"] = .range(.any)
    return types
  }()
}
