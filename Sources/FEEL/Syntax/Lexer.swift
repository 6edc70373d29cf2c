import Decimals
import SourceText

/// Cuts a text into tokens, one at a time: which names have several words depends on the place.
struct Lexer {
  let bytes: [UInt8]
  private(set) var problems: [Problem] = []

  init(_ text: String) { bytes = Array(text.utf8) }

  /// The token at or after `offset`; `names` are the names of several words that are known here.
  mutating func token(at offset: Int, names: KnownNames) -> Token {
    let start = skipSpace(offset)
    guard start < bytes.count else { return Token(kind: .end, range: SourceRange(at: bytes.count)) }
    if let end = names.match(in: self, at: start) {
      return Token(kind: .name(words(start, end)), range: SourceRange(start, end))
    }
    let byte = bytes[start]
    if isDigit(byte) || (byte == UInt8(ascii: ".") && start + 1 < bytes.count && isDigit(bytes[start + 1])) {
      return number(start)
    }
    if byte == UInt8(ascii: "\"") { return string(start) }
    if let end = identifierEnd(start) { return word(start, end) }
    return symbol(start)
  }

  private func word(_ start: Int, _ end: Int) -> Token {
    let text = String(decoding: bytes[start..<end], as: UTF8.self)
    let kind = Keyword(rawValue: text).map(Token.Kind.keyword) ?? .name(text)
    return Token(kind: kind, range: SourceRange(start, end))
  }

  private mutating func symbol(_ start: Int) -> Token {
    for symbol in Symbol.allCases where bytes[start...].starts(with: symbol.rawValue.utf8) {
      return Token(kind: .symbol(symbol), range: SourceRange(start, start + symbol.rawValue.utf8.count))
    }
    let (_, end) = scalar(start)
    return Token(kind: .unexpected, range: SourceRange(start, end))
  }

  private mutating func number(_ start: Int) -> Token {
    var end = start
    while end < bytes.count, isDigit(bytes[end]) { end += 1 }
    if end + 1 < bytes.count, bytes[end] == UInt8(ascii: "."), isDigit(bytes[end + 1]) {
      end += 1
      while end < bytes.count, isDigit(bytes[end]) { end += 1 }
    }
    end = exponentEnd(end)
    let text = String(decoding: bytes[start..<end], as: UTF8.self)
    let range = SourceRange(start, end)
    let value = Decimal34(text)
    if value == nil { problems.append(.numberTooLarge(text, range)) }
    return Token(kind: .number(value), range: range)
  }

  private func exponentEnd(_ end: Int) -> Int {
    guard end < bytes.count, bytes[end] == UInt8(ascii: "e") || bytes[end] == UInt8(ascii: "E") else { return end }
    var next = end + 1
    if next < bytes.count, bytes[next] == UInt8(ascii: "+") || bytes[next] == UInt8(ascii: "-") { next += 1 }
    guard next < bytes.count, isDigit(bytes[next]) else { return end }
    while next < bytes.count, isDigit(bytes[next]) { next += 1 }
    return next
  }

  private mutating func string(_ start: Int) -> Token {
    var reader = StringLiteralReader(bytes: bytes, start: start)
    let token = reader.read()
    problems += reader.problems
    return token
  }

  /// The first offset that is neither white space nor comment.
  func skipSpace(_ offset: Int) -> Int {
    var position = offset
    while position < bytes.count {
      if let end = commentEnd(position) {
        position = end
        continue
      }
      let (scalar, end) = scalar(position)
      guard Characters.isSpace(scalar) else { break }
      position = end
    }
    return position
  }

  private func commentEnd(_ start: Int) -> Int? {
    guard start + 1 < bytes.count, bytes[start] == UInt8(ascii: "/") else { return nil }
    var end = start + 2
    if bytes[start + 1] == UInt8(ascii: "/") {
      while end < bytes.count, bytes[end] != 10, bytes[end] != 13 { end += 1 }
      return end
    }
    guard bytes[start + 1] == UInt8(ascii: "*") else { return nil }
    while end + 1 < bytes.count {
      if bytes[end] == UInt8(ascii: "*"), bytes[end + 1] == UInt8(ascii: "/") { return end + 2 }
      end += 1
    }
    return bytes.count
  }

  /// The end of the identifier that starts here; nil when none does.
  func identifierEnd(_ start: Int) -> Int? {
    guard start < bytes.count else { return nil }
    let (first, next) = scalar(start)
    guard Characters.startsName(first) else { return nil }
    var end = next
    while end < bytes.count {
      let (scalar, after) = scalar(end)
      guard Characters.continuesName(scalar) else { break }
      end = after
    }
    return end
  }

  /// The code point at an offset, and the offset after it. Bytes that are not UTF-8 cannot occur in a `String`.
  func scalar(_ offset: Int) -> (Unicode.Scalar, Int) {
    let lead = bytes[offset]
    if lead < 0x80 { return (Unicode.Scalar(lead), offset + 1) }
    let length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    let end = min(offset + length, bytes.count)
    var value = UInt32(lead) & (length == 2 ? 0x1F : length == 3 ? 0x0F : 0x07)
    for byte in bytes[(offset + 1)..<end] { value = value << 6 | UInt32(byte & 0x3F) }
    return (Unicode.Scalar(value) ?? "\u{FFFD}", end)
  }

  /// The text of a range with every run of white space as one space.
  func words(_ start: Int, _ end: Int) -> String {
    KnownNames.normalize(String(decoding: bytes[start..<end], as: UTF8.self))
  }

  private func isDigit(_ byte: UInt8) -> Bool { byte >= 48 && byte <= 57 }
}

/// The character classes of the grammar (DMN 1.5, 10.3.1.2, rules 28–30 and 61).
enum Characters {
  /// White space, and line ends.
  static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09...0x0D, 0x20, 0x85, 0xA0, 0x1680, 0x180E, 0x2000...0x200B, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000, 0xFEFF:
      true
    default: false
    }
  }

  /// Whether a name may start with it.
  static func startsName(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x3F, 0x41...0x5A, 0x5F, 0x61...0x7A, 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x2FF, 0x370...0x37D, 0x37F...0x1FFF,
      0x200C...0x200D, 0x2070...0x218F, 0x2C00...0x2FEF, 0x3001...0xD7FF, 0xF900...0xFDCF, 0xFDF0...0xFFFD,
      0x10000...0xEFFFF:
      !isSpace(scalar)
    default: false
    }
  }

  /// Whether it may stand within a name.
  static func continuesName(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x30...0x39, 0xB7, 0x300...0x36F, 0x203F...0x2040: true
    default: startsName(scalar)
    }
  }

  /// Operators that a declared name may contain.
  static func joinsName(_ scalar: Unicode.Scalar) -> Bool {
    ["." as Unicode.Scalar, "/", "-", "'", "+", "*"].contains(scalar)
  }
}
