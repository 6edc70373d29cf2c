public import Facts

/// A field of a form about an enquiry: one of the head, or a fact of the dictionary.
public enum EnquiryField: Sendable, Hashable {
  /// Keys of the head that a form offers.
  public enum Head: String, Sendable, Hashable, CaseIterable {
    case id, title, summary
    case answerBy = "answer_by"
  }

  case head(Head)
  case fact(FactDefinition)

  /// As it stands in the file and in forms: `title`, `site.area_ha`.
  public var name: String {
    switch self {
    case .head(let key): key.rawValue
    case .fact(let definition): definition.path.name
    }
  }

  /// The keys that lead to the value.
  var path: [String] { name.split(separator: ".", maxSplits: 1).map(String.init) }

  /// Whether several values can be given.
  public var isList: Bool {
    if case .fact(let definition) = self { [.textList, .classList].contains(definition.kind) } else { false }
  }
}

/// Fields that belong together: the head, or a section of the file.
public struct EnquirySection: Sendable, Hashable {
  /// The head, which has no key of its own in the file.
  public static let head = "head"

  /// Key of the section.
  public let name: String
  public let fields: [EnquiryField]

  /// All sections in order: the head, then those of the dictionary.
  public static func all(_ dictionary: FactsDictionary) -> [EnquirySection] {
    var sections: [EnquirySection] = [EnquirySection(name: head, fields: EnquiryField.Head.allCases.map { .head($0) })]
    for definition in dictionary.definitions(of: .enquiry) {
      let parts = definition.path.name.split(separator: ".", maxSplits: 1)
      guard parts.count == 2 else { continue }
      if let index = sections.firstIndex(where: { $0.name == parts[0] }) {
        sections[index] = EnquirySection(
          name: sections[index].name, fields: sections[index].fields + [.fact(definition)])
      } else {
        sections.append(EnquirySection(name: String(parts[0]), fields: [.fact(definition)]))
      }
    }
    return sections
  }
}

/// How a field is meant, in a form: one of the lists of the file, or none (Soll).
public enum EnquiryMark: String, Sendable, Hashable, CaseIterable {
  case must, nice
  /// The investor does not know it yet.
  case unknown

  /// Keys of the list in files, the newer name first.
  var keys: [String] {
    switch self {
    case .must: ["must", "must_have"]
    case .nice: ["nice", "nice_to_have"]
    case .unknown: ["unknown"]
    }
  }

  /// The name under which forms send the mark of a field.
  public static func name(of field: String) -> String { "mark." + field }
}
