public import SourceText

/// Reads JSON (RFC 8259) into the same nodes as YAML, so that everything behind it reads both alike.
///
/// Never throws and never traps: what is wrong is in the diagnostics, and after an error of syntax there is no document.
/// Duplicate keys are errors. Texts become double-quoted scalars; numbers, `true`, `false` and `null` plain ones.
public enum JSONReader {
  /// The root node; nil after an error of syntax or a limit.
  ///
  /// - Complexity: O(*bytes*).
  public static func read(_ file: SourceFile, limits: Limits = Limits(), into diagnostics: inout Diagnostics) -> Node? {
    guard file.bytes.count <= limits.bytes else {
      diagnostics.add(Wording.tooLarge(SourceLocation(file, SourceRange(at: 0)), limit: limits.bytes))
      return nil
    }
    var parser = JSONParser(file: file, limits: limits)
    let root = parser.document()
    diagnostics.add(parser.diagnostics.all)
    return root
  }

  /// Whether a file is JSON: begins with a brace and can be read to its end. JSON is YAML except for some escapes and tabs,
  /// so a file that is both says the same either way.
  public static func recognises(_ file: SourceFile) -> Bool {
    let first = file.bytes.first { ![9, 10, 13, 32].contains($0) }
    guard first == UInt8(ascii: "{") else { return false }
    var ignored = Diagnostics()
    return read(file, into: &ignored) != nil
  }
}

/// Recursive descent over the bytes; depth is limited.
private struct JSONParser {
  let file: SourceFile
  let limits: Limits
  private(set) var diagnostics = Diagnostics()
  private var at = 0
  private var depth = 0
  private var nodes = 0

  /// What ends the reading; the reason is recorded.
  private struct Stop: Error {}

  init(file: SourceFile, limits: Limits) {
    self.file = file
    self.limits = limits
  }

  mutating func document() -> Node? {
    if file.bytes.starts(with: [0xEF, 0xBB, 0xBF]) { at = 3 }
    do {
      let root = try value()
      skipSpace()
      guard at == file.bytes.count else { throw expected(Wording.JSONPart.end) }
      return root
    } catch {
      return nil
    }
  }

  private var next: UInt8? { at < file.bytes.count ? file.bytes[at] : nil }

  private func place(_ lower: Int, _ upper: Int) -> SourceLocation { SourceLocation(file, SourceRange(lower, upper)) }

  private mutating func stop(_ diagnostic: Diagnostic) -> Stop {
    diagnostics.add(diagnostic)
    return Stop()
  }

  private mutating func expected(_ part: Wording.JSONPart) -> Stop {
    stop(Wording.jsonSyntax(part, place(at, min(at + 1, file.bytes.count))))
  }

  private mutating func skipSpace() {
    while let byte = next, [9, 10, 13, 32].contains(byte) { at += 1 }
  }

  private mutating func take(_ letter: Unicode.Scalar, _ part: Wording.JSONPart) throws {
    guard next == UInt8(ascii: letter) else { throw expected(part) }
    at += 1
  }

  private mutating func value() throws -> Node {
    skipSpace()
    nodes += 1
    guard nodes <= limits.nodes else { throw stop(Wording.tooManyNodes(place(at, at), limit: limits.nodes)) }
    switch next {
    case UInt8(ascii: "{"): return try nested { try $0.object() }
    case UInt8(ascii: "["): return try nested { try $0.array() }
    case UInt8(ascii: "\""):
      let (scalar, range) = try string()
      return Node(content: .scalar(scalar), range: range)
    default: return try literal()
    }
  }

  private mutating func nested(_ body: (inout JSONParser) throws -> Node) throws -> Node {
    guard depth < limits.depth else { throw stop(Wording.tooDeep(place(at, at + 1), limit: limits.depth)) }
    depth += 1
    defer { depth -= 1 }
    return try body(&self)
  }

  private mutating func object() throws -> Node {
    let start = at
    at += 1
    var entries: [Node.Entry] = []
    var seen: [String: SourceRange] = [:]
    skipSpace()
    while next != UInt8(ascii: "}") || !entries.isEmpty {
      skipSpace()
      guard next == UInt8(ascii: "\"") else { throw expected(.key) }
      let (key, range) = try string()
      skipSpace()
      try take(":", .colon)
      let value = try value()
      if let first = seen[key.text] {
        diagnostics.add(
          Wording.duplicateKey(key.text, place(range.lower, range.upper), first: SourceLocation(file, first)))
      } else {
        seen[key.text] = range
        entries.append(Node.Entry(key: key.text, keyRange: range, value: value))
      }
      skipSpace()
      if next == UInt8(ascii: "}") { break }
      try take(",", .commaOrBrace)
    }
    at += 1
    return Node(content: .mapping(entries), range: SourceRange(start, at))
  }

  private mutating func array() throws -> Node {
    let start = at
    at += 1
    var items: [Node] = []
    skipSpace()
    while next != UInt8(ascii: "]") || !items.isEmpty {
      items.append(try value())
      skipSpace()
      if next == UInt8(ascii: "]") { break }
      try take(",", .commaOrBracket)
    }
    at += 1
    return Node(content: .sequence(items), range: SourceRange(start, at))
  }

  /// A number, `true`, `false` or `null`.
  private mutating func literal() throws -> Node {
    let start = at
    while let byte = next, byte >= 0x80 || Character(Unicode.Scalar(byte)).isLetter || Self.ofNumbers.contains(byte) {
      at += 1
    }
    let text = String(decoding: file.bytes[start..<at], as: UTF8.self)
    guard ["true", "false", "null"].contains(text) || JSONNumber.isWellFormed(text) else {
      at = start
      throw expected(.value)
    }
    let range = SourceRange(start, at)
    return Node(content: .scalar(Scalar(text: text, style: .plain, offsets: OffsetMap(start: start))), range: range)
  }

  private static let ofNumbers = Set("0123456789+-.".utf8)

  private mutating func string() throws -> (Scalar, SourceRange) {
    let start = at
    at += 1
    var text: [UInt8] = []
    var offsets = OffsetMap(start: at)
    while next != UInt8(ascii: "\"") {
      guard let byte = next else { throw expected(.quote) }
      guard byte >= 0x20 else { throw expected(.escapedControl) }
      offsets.jump(text: text.count, file: at)
      if byte == UInt8(ascii: "\\") {
        try text.append(contentsOf: String(escape()).utf8)
      } else {
        text.append(byte)
        at += 1
      }
    }
    at += 1
    offsets.jump(text: text.count, file: at - 1)
    guard text.count <= limits.scalarBytes else {
      throw stop(Wording.scalarTooLong(place(start, at), limit: limits.scalarBytes))
    }
    guard let valid = String(validating: text, as: UTF8.self) else { throw stop(Wording.notUTF8(place(start, at))) }
    return (Scalar(text: valid, style: .doubleQuoted, offsets: offsets), SourceRange(start, at))
  }

  /// An escape; a pair of surrogates is one character, half a pair is an error.
  private mutating func escape() throws -> Character {
    let start = at
    at += 1
    let letter = next
    at += 1
    if let letter, let plain = Self.escapes[letter] { return plain }
    guard letter == UInt8(ascii: "u"), let first = hexadecimal() else {
      at = start
      throw expected(.escape)
    }
    if let scalar = Unicode.Scalar(first) { return Character(scalar) }
    let isPair = first < 0xDC00 && at + 1 < file.bytes.count && file.bytes[at] == UInt8(ascii: "\\")
    guard isPair, file.bytes[at + 1] == UInt8(ascii: "u") else {
      at = start
      throw expected(.surrogate)
    }
    at += 2
    guard let second = hexadecimal(), (0xDC00..<0xE000).contains(second),
      let scalar = Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
    else {
      at = start
      throw expected(.surrogate)
    }
    return Character(scalar)
  }

  private static let escapes: [UInt8: Character] = [
    UInt8(ascii: "\""): "\"", UInt8(ascii: "\\"): "\\", UInt8(ascii: "/"): "/", UInt8(ascii: "b"): "\u{8}",
    UInt8(ascii: "f"): "\u{C}", UInt8(ascii: "n"): "\n", UInt8(ascii: "r"): "\r", UInt8(ascii: "t"): "\t",
  ]

  /// Four hexadecimal digits; nil when they are not there.
  private mutating func hexadecimal() -> UInt32? {
    guard at + 4 <= file.bytes.count else { return nil }
    let digits = file.bytes[at..<at + 4]
    guard digits.allSatisfy({ Character(Unicode.Scalar($0)).isHexDigit }) else { return nil }
    at += 4
    return UInt32(String(decoding: digits, as: UTF8.self), radix: 16)
  }
}

/// Numbers of RFC 8259.
private enum JSONNumber {
  static func isWellFormed(_ text: String) -> Bool {
    var rest = Substring(text)
    if rest.first == "-" { rest.removeFirst() }
    let whole = digits(&rest)
    guard !whole.isEmpty, whole == "0" || whole.first != "0" else { return false }
    if rest.first == "." {
      rest.removeFirst()
      guard !digits(&rest).isEmpty else { return false }
    }
    if rest.first == "e" || rest.first == "E" {
      rest.removeFirst()
      if rest.first == "+" || rest.first == "-" { rest.removeFirst() }
      guard !digits(&rest).isEmpty else { return false }
    }
    return rest.isEmpty
  }

  private static func digits(_ text: inout Substring) -> Substring {
    let run = text.prefix { ("0"..."9").contains($0) }
    text = text.dropFirst(run.count)
    return run
  }
}
