/// The names of several words (or with operators in them) that are known at a place; the longest wins.
struct KnownNames {
  private var byFirst: [UInt8: [[UInt8]]] = [:]

  init(_ names: some Sequence<String>) {
    for name in names { insert(name) }
  }

  /// Declares a name; names that are one plain word need no declaration.
  mutating func insert(_ name: String) {
    let normal = Self.normalize(name)
    guard let first = normal.utf8.first, !Self.isPlain(normal), Keyword(rawValue: normal) == nil else { return }
    let bytes = Array(normal.utf8)
    var names = byFirst[first, default: []]
    guard !names.contains(bytes) else { return }
    names.append(bytes)
    names.sort { $0.count > $1.count }
    byFirst[first] = names
  }

  /// The end of the longest known name that starts at `start`.
  func match(in lexer: Lexer, at start: Int) -> Int? {
    guard let names = byFirst[lexer.bytes[start]] else { return nil }
    for name in names {
      if let end = end(of: name, in: lexer, from: start) { return end }
    }
    return nil
  }

  private func end(of name: [UInt8], in lexer: Lexer, from start: Int) -> Int? {
    var position = start
    for byte in name {
      guard position < lexer.bytes.count else { return nil }
      if byte == UInt8(ascii: " ") {
        let next = lexer.skipSpace(position)
        guard next > position else { return nil }
        position = next
      } else {
        guard lexer.bytes[position] == byte else { return nil }
        position += 1
      }
    }
    guard position < lexer.bytes.count else { return position }
    return Characters.continuesName(lexer.scalar(position).0) ? nil : position
  }

  /// The name without white space at the ends, and with single spaces within.
  static func normalize(_ name: String) -> String {
    var result = String.UnicodeScalarView()
    var pending = false
    for scalar in name.unicodeScalars {
      if Characters.isSpace(scalar) {
        pending = !result.isEmpty
      } else {
        if pending { result.append(" ") }
        pending = false
        result.append(scalar)
      }
    }
    return String(result)
  }

  /// Whether the name is a single identifier that is not a keyword.
  static func isPlain(_ name: String) -> Bool {
    guard let first = name.unicodeScalars.first, Characters.startsName(first) else { return false }
    return name.unicodeScalars.allSatisfy(Characters.continuesName) && Keyword(rawValue: name) == nil
  }

  /// Whether the text can be a declared name at all: words and the operators that names may contain.
  static func isName(_ name: String) -> Bool {
    guard let first = name.unicodeScalars.first, Characters.startsName(first) else { return false }
    return name.unicodeScalars.allSatisfy {
      Characters.continuesName($0) || Characters.joinsName($0) || $0 == " "
    }
  }
}
