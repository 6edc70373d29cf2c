import SourceText

/// Reads a string literal with its escapes: `\" \\ \n \r \t \' \b \f \/`, `\uXXXX`, surrogate pairs, `\UXXXXXX`.
struct StringLiteralReader {
  let bytes: [UInt8]
  let start: Int
  var problems: [Problem] = []
  private var position: Int
  private var content: [UInt8] = []

  init(bytes: [UInt8], start: Int) {
    self.bytes = bytes
    self.start = start
    position = start + 1
  }

  mutating func read() -> Token {
    while position < bytes.count {
      let byte = bytes[position]
      if byte == UInt8(ascii: "\"") {
        position += 1
        return token()
      }
      if byte == UInt8(ascii: "\\") { readEscape() } else { take(byte) }
    }
    problems.append(.unterminatedString(SourceRange(start, bytes.count)))
    return token()
  }

  private mutating func take(_ byte: UInt8) {
    content.append(byte)
    position += 1
  }

  private func token() -> Token {
    Token(kind: .string(String(decoding: content, as: UTF8.self)), range: SourceRange(start, position))
  }

  private mutating func readEscape() {
    let at = position
    position += 1
    guard position < bytes.count else { return }
    let byte = bytes[position]
    position += 1
    switch byte {
    case UInt8(ascii: "n"): content.append(10)
    case UInt8(ascii: "r"): content.append(13)
    case UInt8(ascii: "t"): content.append(9)
    case UInt8(ascii: "b"): content.append(8)
    case UInt8(ascii: "f"): content.append(12)
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "'"), UInt8(ascii: "/"): content.append(byte)
    case UInt8(ascii: "u"): readCodePoint(digits: 4, at: at)
    case UInt8(ascii: "U"): readCodePoint(digits: 6, at: at)
    default:
      // Not an escape of FEEL: both characters stand for themselves, which keeps `\d` in patterns readable.
      content += [UInt8(ascii: "\\"), byte]
    }
  }

  private mutating func readCodePoint(digits: Int, at start: Int) {
    guard var value = hex(digits) else {
      problems.append(.badEscape(SourceRange(start, min(position, bytes.count))))
      return
    }
    if (0xD800..<0xDC00).contains(value), let low = lowSurrogate() {
      value = 0x10000 + (value - 0xD800) << 10 + (low - 0xDC00)
    }
    guard let scalar = Unicode.Scalar(value) else {
      problems.append(.badEscape(SourceRange(start, position)))
      return
    }
    content += Array(String(Character(scalar)).utf8)
  }

  private mutating func lowSurrogate() -> UInt32? {
    guard position + 1 < bytes.count, bytes[position] == UInt8(ascii: "\\"), bytes[position + 1] == UInt8(ascii: "u")
    else { return nil }
    let before = position
    position += 2
    if let low = hex(4), (0xDC00..<0xE000).contains(low) { return low }
    position = before
    return nil
  }

  private mutating func hex(_ digits: Int) -> UInt32? {
    guard position + digits <= bytes.count else { return nil }
    let text = String(decoding: bytes[position..<(position + digits)], as: UTF8.self)
    guard text.utf8.allSatisfy({ $0 != UInt8(ascii: "+") }), let value = UInt32(text, radix: 16) else { return nil }
    position += digits
    return value
  }
}
