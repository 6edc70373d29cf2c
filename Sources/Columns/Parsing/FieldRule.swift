internal import Decimals
internal import Facts
internal import SourceText

/// What the text of a cell may be, and how it is read. The fast way for plain numbers stands in ``PlainNumber``.
///
/// A class so that a field is read without copying the word lists about.
final class FieldRule: Sendable {
  let kind: FactDefinition.Kind
  let range: ClosedRange<Decimal34>?
  /// A number of at most 15 digits whose double lies between the two is in range; so is any number strictly between them.
  let limits: (least: Double, greatest: Double)
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
    limits = Self.limits(definition.range)
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
    limits = Self.limits(range)
    vocabulary = nil
    classes = [:]
    extraWords = []
    self.allowsComma = allowsComma
  }

  /// Rounding to a double keeps order, and numbers of up to 15 digits have different doubles. So a bound of that kind can be
  /// compared as a double; any other bound is moved inwards by one step.
  private static func limits(_ range: ClosedRange<Decimal34>?) -> (Double, Double) {
    guard let range else { return (-.infinity, .infinity) }
    let (low, high) = (range.lowerBound, range.upperBound)
    return (
      isShort(low) ? low.doubleValue : low.doubleValue.nextUp,
      isShort(high) ? high.doubleValue : high.doubleValue.nextDown
    )
  }

  private static func isShort(_ number: Decimal34) -> Bool { number.normalized.coefficient < 1_000_000_000_000_000 }

  /// Reads a cell that is not of numbers from the bytes of a field, without its quotes. Spaces at the ends do not count.
  func cell(_ bytes: UnsafeBufferPointer<UInt8>) throws(RowFault) -> Cell {
    let trimmed = bytes.trimmed
    guard let text = String(validating: trimmed, as: UTF8.self) else { throw .notUTF8 }
    if text.isEmpty { return .unknown }
    if kind == .textList || kind == .classList { return try list(text) }
    return trimmed.contains(UInt8(ascii: "|")) ? try claims(text) : .value(try value(text))
  }

  private func list(_ text: String) throws(RowFault) -> Cell {
    var values: [FactValue] = []
    for item in text.split(separator: "|") where !item.trimmedSpaces.isEmpty {
      values.append(.text(try word(String(item.trimmedSpaces))))
    }
    return values.isEmpty ? .unknown : .value(.list(values))
  }

  /// Several values with `|` between them.
  private func claims(_ text: String) throws(RowFault) -> Cell {
    var values: [FactValue] = []
    for item in text.split(separator: "|", omittingEmptySubsequences: false) {
      let value = try value(String(item.trimmedSpaces))
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
    if let vocabulary, !vocabulary.contains(text), !extraWords.contains(text) {
      throw .unknownWord(text.shortened, words: vocabulary)
    }
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

  /// At most 40 characters of it for a message; control characters are replaced.
  var shortened: String {
    let text = count > 40 ? prefix(39) + "…" : String(self)
    return String(String.UnicodeScalarView(text.unicodeScalars.map { $0.isControl ? "\u{FFFD}" : $0 }))
  }
}

extension Unicode.Scalar {
  /// Whether it is a control character, such as a line end or the start of a command to the terminal.
  var isControl: Bool { properties.generalCategory == .control }
}
