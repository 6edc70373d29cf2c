internal import Decimals
public import Facts
public import SourceText

/// The facts dictionary as JSON; keys in docs/reference/api.md.
public struct FactsJSON: Sendable {
  let dictionary: FactsDictionary
  let language: Language

  /// A writer; labels and notes are in `language`.
  public init(_ dictionary: FactsDictionary, language: Language) {
    self.dictionary = dictionary
    self.language = language
  }

  /// The definitions of a root, or all, in the order of the files.
  public func document(_ root: FactPath.Root?) -> JSON {
    let definitions = root.map(dictionary.definitions(of:)) ?? dictionary.definitions
    return .object(["language": .string(language.rawValue), "items": .array(definitions.map(fact))])
  }

  private func fact(_ definition: FactDefinition) -> JSON {
    .object([
      "path": .string(definition.path.description), "label": .string(definition.label[language]),
      "kind": .string(definition.kind.rawValue), "unit": .optional(definition.unit?.rawValue),
      "least": .optional(definition.range?.lowerBound), "greatest": .optional(definition.range?.upperBound),
      "classes": .array(
        definition.classes.map { .object(["id": .string($0.id), "label": .string($0.label[language])]) }),
      "vocabulary": .optional(definition.vocabulary), "words": .strings(definition.words),
      "visibility": .string(definition.visibility.rawValue), "ask": .optional(definition.ask),
      "level": .key(definition.level), "method": .optional(definition.method?[language]),
      "note": .optional(definition.note?[language]),
    ])
  }
}
