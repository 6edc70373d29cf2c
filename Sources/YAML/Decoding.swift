public import SourceText

/// Reads values of expected types out of nodes and collects every diagnostic on the way.
///
/// A reading method returns nil when the node is not what is expected, after recording why; callers go on with the rest of
/// the file, so that one run reports all problems. The expected type decides what a scalar is: `no` is a text where a text
/// is expected and an error where a truth value is; `010` is the number 10.
public final class Decoding {
  /// The file that is read.
  public let file: SourceFile
  /// What was found wrong so far.
  public private(set) var diagnostics = Diagnostics()

  /// A decoding of one file.
  public init(_ file: SourceFile) {
    self.file = file
  }

  /// Reads the file into nodes; nil after a syntax error, or when the file is empty (which is recorded).
  ///
  /// What is JSON is read as JSON, anything else as YAML.
  public func root(limits: Limits = Limits()) -> Node? {
    let before = diagnostics.all.count
    let node =
      JSONReader.recognises(file)
      ? JSONReader.read(file, limits: limits, into: &diagnostics)
      : YAMLReader.read(file, limits: limits, into: &diagnostics)
    if node == nil, diagnostics.all.count == before {
      diagnostics.add(Wording.empty(SourceLocation(file, SourceRange(at: 0))))
    }
    return node
  }

  /// Records a diagnostic.
  public func report(_ diagnostic: Diagnostic) { diagnostics.add(diagnostic) }

  /// The place of a node.
  public func place(_ node: Node) -> SourceLocation { SourceLocation(file, node.range) }

  /// The place of a range.
  public func place(_ range: SourceRange) -> SourceLocation { SourceLocation(file, range) }

  /// A mapping, to be read key by key and then finished.
  public func mapping(_ node: Node) -> MappingReader? {
    guard case .mapping(let entries) = node.content else { return mismatch(node, .mapping) }
    return MappingReader(self, entries, node.range)
  }

  /// A mapping of a described shape.
  ///
  /// - Parameter more: keys beside those of the shape, where another file defines them.
  public func mapping(_ node: Node, as shape: Shape, and more: [String] = []) -> MappingReader? {
    guard let reader = mapping(node) else { return nil }
    reader.follow(shape, and: more)
    return reader
  }

  /// The items of a list; a missing list is not an empty one.
  public func list(_ node: Node) -> [Node]? {
    guard case .sequence(let items) = node.content else { return mismatch(node, .list) }
    return items
  }

  /// The items of a list, each read by `read`; items that cannot be read are recorded and left out.
  public func list<T>(_ node: Node, _ read: (Node) -> T?) -> [T]? {
    list(node)?.compactMap(read)
  }

  /// Any scalar as it is written. Numbers and truth values are texts too where a text is expected.
  public func text(_ node: Node) -> String? {
    guard let scalar = node.scalar, !node.isNull else { return mismatch(node, .text) }
    return scalar.text
  }

  /// A truth value: `true` or `false`, nothing else.
  public func boolean(_ node: Node) -> Bool? {
    switch node.scalar.map({ ($0.text, $0.style == .plain) }) {
    case ("true", true)?: true
    case ("false", true)?: false
    default: mismatch(node, .boolean)
    }
  }

  /// A number as a plain decimal literal (`-12.50`, `3e6`); `010` becomes `10`. Quoted text is not a number.
  public func number(_ node: Node) -> String? {
    guard let scalar = node.scalar, scalar.style == .plain, let literal = NumberLiteral.normalized(scalar.text) else {
      return mismatch(node, .number)
    }
    return literal
  }

  /// A whole number that fits into an `Int`.
  public func integer(_ node: Node) -> Int? {
    guard let scalar = node.scalar, scalar.style == .plain, let literal = NumberLiteral.normalized(scalar.text),
      let value = Int(literal)
    else { return mismatch(node, .integer) }
    return value
  }

  /// One of the allowed words; anything else is recorded with the nearest of them.
  public func word(_ node: Node, among allowed: [String], code: String = "yaml/unknown-word") -> String? {
    guard let text = text(node) else { return nil }
    if allowed.contains(text) { return text }
    report(Wording.unknownWord(text, allowed: allowed, code: code, place(node)))
    return nil
  }

  /// A case of an enumeration of words.
  public func word<E: CaseIterable & RawRepresentable>(_ node: Node, as type: E.Type) -> E? where E.RawValue == String {
    word(node, among: type.allCases.map(\.rawValue)).flatMap(E.init)
  }

  /// A text in both languages: `{de: …, en: …}`.
  public func localized(_ node: Node) -> LocalizedText? {
    guard let map = mapping(node) else { return nil }
    let de = map.need("de").flatMap(text)
    let en = map.need("en").flatMap(text)
    map.finish()
    guard let de, let en else { return nil }
    return LocalizedText(de: de, en: en)
  }

  /// Records that a node is not what was expected.
  public func mismatch<T>(_ node: Node, _ expected: Expected) -> T? {
    report(Wording.mismatch(node, expected: expected, place(node)))
    return nil
  }
}

/// What a reader of nodes expects, for messages.
public enum Expected: Sendable, Hashable {
  case mapping, list, text, boolean, number, integer, date

  var words: LocalizedText {
    switch self {
    case .mapping: LocalizedText(de: "eine Zuordnung (Schlüssel: Wert)", en: "a mapping (key: value)")
    case .list: LocalizedText(de: "eine Liste", en: "a list")
    case .text: LocalizedText(de: "ein Text", en: "a text")
    case .boolean: LocalizedText(de: "true oder false", en: "true or false")
    case .number: LocalizedText(de: "eine Zahl", en: "a number")
    case .integer: LocalizedText(de: "eine ganze Zahl", en: "a whole number")
    case .date:
      LocalizedText(de: "ein Datum (JJJJ, JJJJ-MM oder JJJJ-MM-TT)", en: "a date (YYYY, YYYY-MM or YYYY-MM-DD)")
    }
  }
}

/// Reads a mapping key by key; `finish` reports the keys that nobody asked for.
public final class MappingReader {
  private let decoding: Decoding
  /// The entries in the order of the file.
  public let entries: [Node.Entry]
  /// The bytes of the mapping.
  public let range: SourceRange
  private var asked: [String] = []
  private var shape: Shape?
  private var further: [String] = []

  init(_ decoding: Decoding, _ entries: [Node.Entry], _ range: SourceRange) {
    self.decoding = decoding
    self.entries = entries
    self.range = range
  }

  /// From here on the keys are those of a shape: any other is unknown, even one that the decoder would read.
  public func follow(_ shape: Shape, and more: [String] = []) {
    self.shape = shape
    further = more
  }

  private func describes(_ key: String) -> Bool { shape.map { $0[key] != nil || further.contains(key) } ?? true }

  /// The value of a key; nil when the key is absent or its value is null.
  public func take(_ key: String) -> Node? {
    asked.append(key)
    guard let node = entries.first(where: { $0.key == key })?.value, !node.isNull else { return nil }
    return node
  }

  /// The value of a key that must be there; its absence is recorded.
  public func need(_ key: String) -> Node? {
    if let node = take(key) { return node }
    decoding.report(Wording.missingKey(key, decoding.place(range)))
    return nil
  }

  /// The place of a key; nil when it is absent.
  public func keyPlace(_ key: String) -> SourceLocation? {
    entries.first { $0.key == key }.map { decoding.place($0.keyRange) }
  }

  /// Reports every key that was not asked for or that the shape does not describe, with the nearest key that it does.
  public func finish() {
    let allowed = shape.map { $0.keys.map(\.name) + further } ?? asked
    let unknown = entries.filter { !asked.contains($0.key) || !describes($0.key) }
    for (index, entry) in unknown.enumerated() {
      let names = index < Self.suggestions ? allowed : []
      decoding.report(Wording.unknownKey(entry.key, allowed: names, decoding.place(entry.keyRange)))
    }
  }

  /// Looking for near names takes a while: a mapping with more unknown keys is no list of misspelt ones.
  private static let suggestions = 50
}

/// Numbers of the YAML 1.2 core schema, as decimal literals.
enum NumberLiteral {
  /// The literal without a plus sign and without leading zeros; nil when the text is not a finite number.
  static func normalized(_ text: String) -> String? {
    if let value = radix(text) { return String(value) }
    var rest = Substring(text)
    let negative = rest.first == "-"
    if negative || rest.first == "+" { rest = rest.dropFirst() }
    let whole = digits(&rest)
    var fraction = ""
    if rest.first == "." {
      rest = rest.dropFirst()
      fraction = digits(&rest)
    }
    guard !whole.isEmpty || !fraction.isEmpty, let exponent = exponent(&rest), rest.isEmpty else { return nil }
    let trimmed = whole.drop { $0 == "0" }
    return (negative ? "-" : "") + (trimmed.isEmpty ? "0" : trimmed) + (fraction.isEmpty ? "" : "." + fraction)
      + exponent
  }

  private static func radix(_ text: String) -> Int? {
    if text.hasPrefix("0x") { return Int(text.dropFirst(2), radix: 16) }
    if text.hasPrefix("0o") { return Int(text.dropFirst(2), radix: 8) }
    return nil
  }

  private static func digits(_ text: inout Substring) -> String {
    let run = text.prefix { $0.isASCII && $0.isNumber }
    text = text.dropFirst(run.count)
    return String(run)
  }

  private static func exponent(_ text: inout Substring) -> String? {
    guard let e = text.first, e == "e" || e == "E" else { return "" }
    text = text.dropFirst()
    let sign = text.first == "-" || text.first == "+" ? String(text.removeFirst()) : ""
    let run = digits(&text)
    return run.isEmpty ? nil : "e" + sign + run
  }
}
