import Decimals
import FEEL
import Foundation

/// One case of the public conformance kit, as `expressions.jsonl` has it.
struct ConformanceCase {
  let suite: String
  let level: Int
  let name: String
  let expression: String
  let prelude: [[String: Any]]
  let inputs: [(String, Value)]
  let expected: Value
  let resultType: TypeSyntax?
  let types: [String: TypeSyntax]
  let isError: Bool

  init?(_ record: [String: Any]) {
    guard let suite = record["suite"] as? String, let expression = record["expression"] as? String,
      let expected = record["expected"] as? [String: Any]
    else { return nil }
    self.suite = suite
    self.expression = expression
    level = record["level"] as? Int ?? 0
    name = "\(record["case"] as? String ?? "?")/\(record["decision"] as? String ?? "?")"
    prelude = record["prelude"] as? [[String: Any]] ?? []
    inputs = (record["inputs"] as? [String: [String: Any]] ?? [:]).map { ($0, Self.value($1)) }
    self.expected = Self.value(expected)
    isError = record["error"] as? Bool ?? false
    resultType = record["resultType"].map(Self.type)
    types = (record["types"] as? [String: Any] ?? [:]).mapValues(Self.type)
  }

  /// Evaluates at level standard.
  func evaluate() -> Outcome {
    var facts = NamedValues()
    var names = Set<String>()
    for (name, value) in inputs {
      facts.values[name] = value
      Self.collect(name, value, &names)
    }
    for step in prelude {
      guard let name = step["name"] as? String, let text = step["expression"] as? String else { continue }
      let parameters = (step["params"] as? [[Any]])?.map { pair in
        "\(pair.first as? String ?? ""): \(pair.last.map(Self.type) ?? .any)"
      }
      let source = parameters.map { "function(\($0.joined(separator: ", "))) (\(text))" } ?? text
      let value = Expression.parse(source, names: names).evaluate(in: facts, types: types).value
      facts.values[name] = value
      Self.collect(name, value, &names)
    }
    return Expression.parse(expression, names: names).evaluate(in: facts, types: types)
  }

  /// The result as the type of the decision asks for it.
  func converted(_ value: Value) -> Value {
    guard let resultType else { return value }
    return value.coerced(to: resultType, types: types) ?? .nothing
  }

  /// A type as the kit's records write it: a name, or an object with `list`, `context`, `function` or `base`.
  private static func type(_ json: Any) -> TypeSyntax {
    if let name = json as? String { return .named(name) }
    guard let object = json as? [String: Any] else { return .any }
    if let base = object["base"] { return type(base) }
    if let element = object["list"] { return .list(type(element)) }
    if let entries = object["context"] as? [String: Any] {
      return .context(entries.map { TypeSyntax.TypeEntry(name: $0, type: type($1)) }.sorted { $0.name < $1.name })
    }
    return .any
  }

  private static func collect(_ name: String, _ value: Value, _ names: inout Set<String>) {
    names.insert(name)
    switch value {
    case .context(let context):
      for (key, value) in zip(context.keys, context.values) { collect(key, value, &names) }
    case .list(let items):
      for item in items { collect(name, item, &names) }
    default: break
    }
  }

  static func value(_ json: [String: Any]) -> Value {
    let text = json["value"] as? String ?? ""
    switch json["type"] as? String {
    case "number": return Decimal34(text).map { .number($0) } ?? .string("not a number: \(text)")
    case "string": return .string(text)
    case "boolean": return .boolean(json["value"] as? Bool ?? (text == "true"))
    case "list": return .list((json["items"] as? [[String: Any]] ?? []).map(value))
    case "context": return context(json)
    case "date", "time", "date and time", "duration":
      return Expression.parse("@\"\(text)\"").evaluate(in: NamedValues()).value
    default: return .nothing
    }
  }

  private static func context(_ json: [String: Any]) -> Value {
    if let entries = json["entries"] as? [String: [String: Any]] {
      return .context(Context(entries.map { ($0, value($1)) }))
    }
    let pairs = json["entries"] as? [[Any]] ?? []
    return .context(
      Context(
        pairs.compactMap { pair in
          guard let key = pair.first as? String, let entry = pair.last as? [String: Any] else { return nil }
          return (key, value(entry))
        }))
  }
}
