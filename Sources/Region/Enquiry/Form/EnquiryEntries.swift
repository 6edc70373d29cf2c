public import Facts
public import SourceText
internal import YAML

/// What the fields of a form hold: texts as people type them, by name of the field; a list has several.
public struct EnquiryEntries: Sendable, Hashable {
  private var texts: [String: [String]] = [:]

  /// No field holds anything.
  public init() {}

  /// The texts of a field or of a mark; none when nothing is stated.
  public subscript(name: String) -> [String] {
    get { texts[name] ?? [] }
    set { texts[name] = newValue }
  }

  /// The one text of a field; empty when nothing is stated.
  public func text(_ name: String) -> String { self[name].first ?? "" }

  /// The names that were set, in order.
  public var names: [String] { texts.keys.sorted() }

  /// What an enquiry file states, also where it states it wrongly. Numbers have the decimal mark of the language.
  ///
  /// Nothing when the file cannot be read.
  public init(_ file: SourceFile, dictionary: FactsDictionary, language: Language) {
    var diagnostics = Diagnostics()
    guard let root = YAMLReader.read(file, into: &diagnostics) else { return }
    for field in EnquirySection.all(dictionary).flatMap(\.fields) {
      guard let node = root.entry(at: field.path[...])?.value else { continue }
      texts[field.name] = Self.texts(node, field, language)
    }
    for mark in EnquiryMark.allCases {
      for name in Self.list(mark, root) { texts[EnquiryMark.name(of: name)] = [mark.rawValue] }
    }
  }

  /// The items of a list of marks.
  static func list(_ mark: EnquiryMark, _ root: Node) -> [String] {
    guard let node = mark.keys.compactMap({ root.entry(at: [$0])?.value }).first,
      case .sequence(let items) = node.content
    else { return [] }
    return items.compactMap { $0.scalar?.text }
  }

  private static func texts(_ node: Node, _ field: EnquiryField, _ language: Language) -> [String] {
    switch node.content {
    case .scalar(let scalar): return node.isNull ? [] : [shown(scalar.text, field, language)]
    case .sequence(let items): return items.compactMap { $0.scalar?.text }
    case .mapping:
      // A title in two languages: the one that is written again, whatever the language of the page.
      return node.entry(at: [Self.written(node).rawValue])?.value.scalar.map { [$0.text] } ?? []
    }
  }

  /// In which language forms show and change a text that stands in several: German, if there is any.
  static func written(_ node: Node) -> Language { node.entry(at: [Language.de.rawValue]) == nil ? .en : .de }

  private static func shown(_ text: String, _ field: EnquiryField, _ language: Language) -> String {
    guard case .fact(let definition) = field, definition.kind.isNumeric, language == .de else { return text }
    return String(text.map { $0 == "." ? "," : $0 })
  }
}
