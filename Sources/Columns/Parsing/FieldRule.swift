internal import Decimals
internal import Facts
internal import SourceText

/// What the text of a cell may be, and how it is read. The fast way for plain numbers stands in ``PlainNumber``.
struct FieldRule: Sendable {
  let kind: FactDefinition.Kind
  let range: ClosedRange<Decimal34>?
  /// Words of the vocabulary; nil where any text is allowed.
  private let vocabulary: Set<String>?
  /// Ids and labels of classes with the id.
  private let classes: [String: String]
  /// Words beside the values of the kind, such as `immediately`.
  private let extraWords: Set<String>
  /// Whether a comma is a decimal point as well.
  let allowsComma: Bool

  /// The rule of a field; a word list that is absent in `vocabulary` is not checked.
  init(_ definition: FactDefinition, vocabulary: [String: Set<String>], allowsComma: Bool) {
    kind = definition.kind
    range = definition.range
    self.vocabulary = definition.vocabulary.flatMap { vocabulary[$0] }
    let labels = definition.classes.flatMap { [($0.label.de, $0.id), ($0.label.en, $0.id)] }
    classes = Dictionary(definition.classes.map { ($0.id, $0.id) } + labels, uniquingKeysWith: { first, _ in first })
    extraWords = Set(definition.words)
    self.allowsComma = allowsComma
  }

  /// The rule of a coordinate: degrees up to a limit on either side of zero.
  init(degrees limit: Int, allowsComma: Bool) {
    kind = .number
    range = Decimal34(-limit)...Decimal34(limit)
    vocabulary = nil
    classes = [:]
    extraWords = []
    self.allowsComma = allowsComma
  }

  /// Reads a cell from the bytes of a field, without its quotes. Spaces at the ends do not count.
  func cell(_ bytes: UnsafeBufferPointer<UInt8>) throws(RowFault) -> Cell {
    guard let text = String(validating: bytes, as: UTF8.self) else { throw .notUTF8 }
    let trimmed = text.trimmedSpaces
    if trimmed.isEmpty { return .unknown }
    if kind.isNumeric { return try numbers(String(trimmed)) }
    if kind == .textList || kind == .classList { return try list(trimmed) }
    return try claims(trimmed) { item throws(RowFault) in try value(item) }
  }

  private func list(_ text: Substring) throws(RowFault) -> Cell {
    var values: [FactValue] = []
    for item in text.split(separator: "|") where !item.trimmedSpaces.isEmpty {
      values.append(.text(try word(String(item.trimmedSpaces))))
    }
    return values.isEmpty ? .unknown : .value(.list(values))
  }

  /// One value, or several with `|` between them.
  func claims(
    _ text: Substring, _ read: (String) throws(RowFault) -> FactValue
  ) throws(RowFault) -> Cell {
    var values: [FactValue] = []
    for item in text.split(separator: "|", omittingEmptySubsequences: false) {
      let value = try read(String(item.trimmedSpaces))
      if !values.contains(value) { values.append(value) }
    }
    return values.count == 1 ? .value(values[0]) : .claims(values)
  }

  private func value(_ text: String) throws(RowFault) -> FactValue {
    if extraWords.contains(text) { return .text(text) }
    switch kind {
    case .boolean:
      guard let truth = Self.truths[text.lowercased()] else { throw .notATruthValue(text.shortened) }
      return .boolean(truth)
    case .date:
      guard let date = PartialDate(text) else { throw .notADate(text.shortened) }
      return .date(date)
    case .text, .oneClass, .textList, .classList, .number, .integer: return .text(try word(text))
    }
  }

  private func word(_ text: String) throws(RowFault) -> String {
    if kind.isClass {
      if let id = classes[text] { return id }
      if extraWords.contains(text) { return text }
      throw .unknownClass(text.shortened)
    }
    if let vocabulary, !vocabulary.contains(text), !extraWords.contains(text) { throw .unknownWord(text.shortened) }
    return text
  }

  private static let truths: [String: Bool] = [
    "true": true, "ja": true, "yes": true, "wahr": true,
    "false": false, "nein": false, "no": false, "falsch": false,
  ]
}

extension StringProtocol {
  /// Without spaces and tabs at both ends.
  var trimmedSpaces: SubSequence {
    var rest = self[...]
    while let first = rest.first, first == " " || first == "\t" { rest = rest.dropFirst() }
    while let last = rest.last, last == " " || last == "\t" { rest = rest.dropLast() }
    return rest
  }

  /// At most 40 characters of it.
  var shortened: String { count > 40 ? prefix(39) + "…" : String(self) }
}
