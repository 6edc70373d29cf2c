import Decimals
import FEEL

/// Values and types as the records of the conformance kit write them.
enum CaseValues {
  static func value(_ json: JSONValue) -> Value {
    let text = json["value"]?.text ?? ""
    switch json["type"]?.text {
    case "number": return Decimal34(text).map { .number($0) } ?? .string("not a number: \(text)")
    case "string": return .string(text)
    case "boolean": return .boolean(json["value"] == .boolean(true) || text == "true")
    case "list": return .list(json["items"]?.items.map(value) ?? [])
    case "context": return .context(Context(entries(json["entries"] ?? .null)))
    case "date", "time", "date and time", "duration": return Value(temporal: text) ?? .string("no such time: \(text)")
    default: return .nothing
    }
  }

  /// Entries stand as an object, or as pairs where their order matters.
  private static func entries(_ json: JSONValue) -> [(String, Value)] {
    if case .object(let members) = json { return members.map { ($0.key, value($0.value)) } }
    return json.items.compactMap { pair in
      guard pair.items.count == 2, let key = pair.items[0].text else { return nil }
      return (key, value(pair.items[1]))
    }
  }

  /// A type: a name, or an object with `list`, `context` or `base`.
  static func type(_ json: JSONValue) -> TypeSyntax {
    if let name = json.text { return .named(name) }
    if let base = json["base"] { return type(base) }
    if let name = json["recursive"]?.text { return .named(name) }
    if let element = json["list"] { return .list(type(element)) }
    if case .object(let members)? = json["context"] {
      let entries = members.map { TypeSyntax.TypeEntry(name: $0.key, type: type($0.value)) }
      return .context(entries.sorted { $0.name < $1.name })
    }
    return .any
  }

  /// An input as its type asks for it: converted, and null where it is of another type or not among the allowed values.
  static func input(_ value: Value, _ json: JSONValue?, types: [String: TypeSyntax]) -> Value {
    guard let json, !value.isNull else { return value }
    guard let fitting = value.coerced(to: type(json), types: types), isAllowed(fitting, json) else { return .nothing }
    return fitting
  }

  /// Whether the value, and every part of it, is among the values that its type allows.
  private static func isAllowed(_ value: Value, _ json: JSONValue) -> Bool {
    if let base = json["base"] {
      guard let text = json["allowed"]?.text else { return isAllowed(value, base) }
      let tests = Expression.parse(text, as: .unaryTests)
      return isAllowed(value, base) && tests.evaluate(in: NamedValues(), input: value).value == .boolean(true)
    }
    switch value {
    case .list(let items): return json["list"].map { type in items.allSatisfy { isAllowed($0, type) } } ?? true
    case .context(let context):
      return (json["context"]?.members ?? []).allSatisfy { member in
        context[member.key].map { $0.isNull || isAllowed($0, member.value) } ?? true
      }
    default: return true
    }
  }

  static func types(_ json: JSONValue?) -> [String: TypeSyntax] {
    Dictionary((json?.members ?? []).map { ($0.key, type($0.value)) }) { first, _ in first }
  }

  /// The name, and the names of all entries within, which may have several words.
  static func collectNames(_ name: String, _ value: Value, into names: inout Set<String>) {
    names.insert(name)
    switch value {
    case .context(let context):
      for (key, value) in zip(context.keys, context.values) { collectNames(key, value, into: &names) }
    case .list(let items): for item in items { collectNames(name, item, into: &names) }
    default: break
    }
  }

  /// The names of the entries that a type has.
  static func collectNames(_ type: TypeSyntax, into names: inout Set<String>) {
    switch type {
    case .list(let element), .range(let element): collectNames(element, into: &names)
    case .context(let entries):
      for entry in entries {
        names.insert(entry.name)
        collectNames(entry.type, into: &names)
      }
    case .named, .function: break
    }
  }
}
