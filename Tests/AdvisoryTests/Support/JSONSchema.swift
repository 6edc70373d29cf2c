/// Validates documents against the part of JSON Schema 2020-12 that this project uses: `type`, `required`, `properties`,
/// `additionalProperties`, `items`, `enum`, `const`, `minimum`, `maximum`, `minItems`,
/// `minLength`, `maxLength`, `anyOf`, and `$ref` to `#/$defs/…`.
struct JSONSchema {
  let root: JSONValue

  /// A schema; keywords that the validator does not know are a mistake of ours.
  init(_ text: String) throws {
    root = try JSONValue(text)
  }

  private static let keywords: Set<String> = [
    "type", "required", "properties", "additionalProperties", "items", "enum", "const", "minimum", "maximum",
    "minItems", "minLength", "maxLength", "anyOf", "$ref", "$defs", "$schema", "$id", "title", "description",
  ]

  /// What does not fit, each with its place (`$.ranking[0].site: …`).
  func problems(of value: JSONValue) -> [String] {
    var found: [String] = []
    check(value, root, "$", &found)
    return found
  }

  private func check(_ value: JSONValue, _ schema: JSONValue, _ place: String, _ found: inout [String]) {
    if case .boolean(let allowed) = schema {
      if !allowed { found.append("\(place): nothing is allowed here") }
      return
    }
    for key in schema.members?.keys.sorted() ?? [] where !Self.keywords.contains(key) {
      found.append("\(place): the validator does not know the keyword \(key)")
    }
    if let reference = schema["$ref"]?.string {
      let name = String(reference.split(separator: "/").last ?? "")
      guard reference == "#/$defs/\(name)", let target = root["$defs"]?[name] else {
        found.append("\(place): there is no \(reference)")
        return
      }
      check(value, target, place, &found)
    }
    if let options = schema["anyOf"]?.items, !options.contains(where: { fits(value, $0) }) {
      found.append("\(place): fits none of the alternatives")
    }
    checkType(value, schema, place, &found)
    checkValue(value, schema, place, &found)
    checkMembers(value, schema, place, &found)
    checkItems(value, schema, place, &found)
  }

  private func fits(_ value: JSONValue, _ schema: JSONValue) -> Bool {
    var found: [String] = []
    check(value, schema, "", &found)
    return found.isEmpty
  }

  private func checkType(_ value: JSONValue, _ schema: JSONValue, _ place: String, _ found: inout [String]) {
    guard let type = schema["type"] else { return }
    let names = type.items?.compactMap(\.string) ?? [type.string].compactMap(\.self)
    if !names.contains(where: value.isOfType) {
      found.append("\(place): is not \(names.joined(separator: " or "))")
    }
  }

  private func checkValue(_ value: JSONValue, _ schema: JSONValue, _ place: String, _ found: inout [String]) {
    if let allowed = schema["enum"]?.items, !allowed.contains(value) { found.append("\(place): is not in the enum") }
    if let only = schema["const"], only != value { found.append("\(place): is not the constant") }
    if let number = value.number {
      if let least = schema["minimum"]?.number, number < least { found.append("\(place): \(number) is below \(least)") }
      if let most = schema["maximum"]?.number, number > most { found.append("\(place): \(number) is above \(most)") }
    }
    if let text = value.string {
      if let least = schema["minLength"]?.number, Double(text.count) < least { found.append("\(place): is too short") }
      if let most = schema["maxLength"]?.number, Double(text.count) > most { found.append("\(place): is too long") }
    }
  }

  private func checkMembers(_ value: JSONValue, _ schema: JSONValue, _ place: String, _ found: inout [String]) {
    guard let members = value.members else { return }
    for key in schema["required"]?.items?.compactMap(\.string) ?? [] where members[key] == nil {
      found.append("\(place): lacks \(key)")
    }
    let properties = schema["properties"]?.members ?? [:]
    for (key, member) in members.sorted(by: { $0.key < $1.key }) {
      if let property = properties[key] {
        check(member, property, "\(place).\(key)", &found)
      } else if let other = schema["additionalProperties"] {
        if other == .boolean(false) {
          found.append("\(place): has the unknown key \(key)")
        } else {
          check(member, other, "\(place).\(key)", &found)
        }
      }
    }
  }

  private func checkItems(_ value: JSONValue, _ schema: JSONValue, _ place: String, _ found: inout [String]) {
    guard let items = value.items else { return }
    if let least = schema["minItems"]?.number, Double(items.count) < least { found.append("\(place): is too short") }
    guard let schema = schema["items"] else { return }
    for (index, item) in items.enumerated() { check(item, schema, "\(place)[\(index)]", &found) }
  }
}

extension JSONValue {
  fileprivate func isOfType(_ name: String) -> Bool {
    switch (name, self) {
    case ("null", .null), ("boolean", .boolean), ("number", .number), ("string", .string), ("array", .array),
      ("object", .object):
      true
    case ("integer", .number(let number)): number == number.rounded()
    default: false
    }
  }
}
