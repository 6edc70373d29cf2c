/// Writes texts as YAML scalars: plain where that cannot be misread, else in double quotes.
enum PlainScalar {
  /// A text inside `{…}` or `[…]`.
  static func inFlow(_ text: String) -> String { written(text, allowing: "_-./()+&% ") }

  /// A text after `key: ` on a line of its own.
  static func inBlock(_ text: String) -> String { written(text, allowing: "_-./()+&% ,;:'?=") }

  /// A text in double quotes.
  static func quoted(_ text: String) -> String {
    let escaped = text.map { character in
      switch character {
      case "\"": "\\\""
      case "\\": "\\\\"
      case "\n": "\\n"
      case "\t": "\\t"
      default: String(character)
      }
    }
    return "\"\(escaped.joined())\""
  }

  private static func written(_ text: String, allowing marks: String) -> String {
    isSafe(text, allowing: marks) ? text : quoted(text)
  }

  /// Starts with a letter, has only letters, digits and harmless marks, and is no word that another reader takes for a
  /// truth value or for nothing.
  private static func isSafe(_ text: String, allowing marks: String) -> Bool {
    guard let first = text.first, let last = text.last, first.isLetter, last != " ", last != ":", !text.contains(": "),
      !words.contains(text.lowercased())
    else { return false }
    return text.allSatisfy { $0.isLetter || ("0"..."9").contains($0) || marks.contains($0) }
  }

  private static let words: Set<String> = ["y", "n", "yes", "no", "on", "off", "true", "false", "null"]
}
