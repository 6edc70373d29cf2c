internal import Decimals
internal import Facts
internal import Region
public import Rulebook
public import SourceText
internal import YAML

/// Writes JSON Schema (draft 7, which editors know best) from the shapes that the decoders follow.
public struct SchemaWriter: Sendable {
  let rulebook: Rulebook
  let language: Language
  /// Words of vocabularies by the name of the list; lists that are absent allow any text.
  let vocabulary: [String: [String]]

  /// A writer for the names that a rulebook defines.
  public init(_ rulebook: Rulebook, vocabulary: [String: [String]], language: Language) {
    self.rulebook = rulebook
    self.vocabulary = vocabulary
    self.language = language
  }

  /// The schema of a format as a document.
  public func schema(_ format: FileFormat) -> JSON {
    guard case .object(let members) = json(format.root) else { return .object([:]) }
    let head: [JSON.Member] = [
      JSON.Member(key: "$schema", value: .string("http://json-schema.org/draft-07/schema#")),
      JSON.Member(key: "title", value: .string(format.title[language])),
    ]
    return .object(head + members)
  }

  /// The settings that lead VS Code from files to schemas.
  public static func editorSettings(_ formats: [FileFormat], folder: String) -> JSON {
    .object([
      "yaml.schemas": .object(
        formats.map { format in
          JSON.Member(key: "\(folder)/\(format.name).schema.json", value: .array(format.paths.map(JSON.string)))
        })
    ])
  }

  private func json(_ value: Shape.Value) -> JSON {
    switch value {
    case .text: .object(["type": .string("string")])
    case .expression: type("string", "boolean")
    case .number(let least, let greatest): number(least, greatest)
    case .integer: .object(["type": .string("integer")])
    case .boolean: .object(["type": .string("boolean")])
    case .date: .object(["type": .array([.string("string"), .string("integer")])])
    case .localized: localized
    case .words(let words): self.words(words)
    case .name(let kind): names(kind)
    case .list(let items): .object(["type": .string("array"), "items": json(items)])
    case .mapping(let shape): mapping(shape)
    case .entries(let value, let keys): entries(value, keys)
    case .choice(let values): .object(["anyOf": .array(values.map(json))])
    case .null: .object(["type": .string("null")])
    case .anything: .object([])
    }
  }

  private func type(_ names: String...) -> JSON { .object(["type": .array(names.map(JSON.string))]) }

  private func number(_ least: String?, _ greatest: String?) -> JSON {
    let bounds = [("minimum", least), ("maximum", greatest)].compactMap { key, text in
      text.flatMap { Decimal34($0) }.map { JSON.Member(key: key, value: .number($0)) }
    }
    return .object([JSON.Member(key: "type", value: .string("number"))] + bounds)
  }

  private var localized: JSON {
    mapping(
      Shape(
        "text",
        [
          .need("de", .text, "Deutsch", "German"), .need("en", .text, "Englisch", "English"),
        ]))
  }

  private func mapping(_ shape: Shape) -> JSON {
    .object([
      "type": .string("object"),
      "properties": .object(shape.keys.map { JSON.Member(key: $0.name, value: described($0)) }),
      "required": .array(shape.keys.filter(\.isRequired).map { .string($0.name) }),
      "additionalProperties": .boolean(false),
    ])
  }

  private func described(_ key: Shape.Key) -> JSON {
    guard case .object(let members) = json(key.value) else { return .object([]) }
    return .object([JSON.Member(key: "description", value: .string(key.doc[language]))] + members)
  }

  private func entries(_ value: Shape.Value, _ keys: String?) -> JSON {
    guard let names = keys.map(known), !names.isEmpty else {
      return .object(["type": .string("object"), "additionalProperties": json(value)])
    }
    return mapping(
      Shape(
        "",
        names.map { word in
          Shape.Key(name: word.id, value: value, isRequired: false, doc: word.doc ?? LocalizedText(both: word.id))
        }))
  }

  private func words(_ words: [Shape.Word]) -> JSON {
    guard words.contains(where: { $0.doc != nil }) else {
      return .object(["type": .string("string"), "enum": .array(words.map { .string($0.id) })])
    }
    let options = words.map { word in
      JSON.object([
        "const": .string(word.id), "description": .string(word.doc?[language] ?? word.id),
      ])
    }
    return .object(["anyOf": .array(options)])
  }

  private func names(_ kind: String) -> JSON {
    let known = self.known(kind)
    return known.isEmpty ? .object(["type": .string("string")]) : words(known)
  }

  /// What a kind of name can be; empty when that is not known here.
  private func known(_ kind: String) -> [Shape.Word] {
    switch kind {
    case "goal": rulebook.goals.map { Shape.Word($0.id, $0.title) }
    case "role": rulebook.roles.sorted { $0.key < $1.key }.map { Shape.Word($0.key, $0.value) }
    case "fact": rulebook.dictionary.definitions.map { Shape.Word($0.path.description, $0.label) }
    case "must", "paths":
      rulebook.dictionary.definitions(of: .enquiry).filter { $0.path.name.contains(".") }
        .map { Shape.Word($0.path.name, $0.label) }
    case "criterion": rulebook.criteria.map { Shape.Word($0.id, $0.title) }
    case "group": rulebook.groups.map { Shape.Word($0.id, $0.title) }
    case "factor": known("criterion") + known("group").filter { rulebook.criterion($0.id) == nil }
    case "knock_out": rulebook.knockOuts.map { Shape.Word($0.id, $0.title) }
    case "preset": rulebook.presets.map { Shape.Word($0.id, $0.title) }
    case "advice": rulebook.advice.map { Shape.Word($0.id) }
    case "table": rulebook.tables.map { Shape.Word($0.id, $0.title) }
    default: (vocabulary[kind] ?? []).map { Shape.Word($0) }
    }
  }
}
