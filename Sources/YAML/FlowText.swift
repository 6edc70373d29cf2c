/// Writes values as YAML inside `{…}` and `[…]`.
public enum FlowText {
  /// A text: plain where nobody can misread it, else in double quotes.
  public static func text(_ text: String) -> String { isSafe(text) ? text : quoted(text) }

  /// A text in double quotes.
  public static func quoted(_ text: String) -> String {
    let escaped = text.unicodeScalars.map { scalar -> String in
      switch scalar {
      case "\"": return "\\\""
      case "\\": return "\\\\"
      case "\n": return "\\n"
      case "\t": return "\\t"
      case _ where scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value):
        let digits = String(scalar.value, radix: 16, uppercase: true)
        return "\\x" + (digits.count < 2 ? "0" : "") + digits
      default: return String(scalar)
      }
    }
    return "\"\(escaped.joined())\""
  }

  /// Items in brackets.
  public static func list(_ items: [String]) -> String { "[\(items.joined(separator: ", "))]" }

  /// Keys with their values in braces.
  public static func mapping(_ entries: [(key: String, value: String)]) -> String {
    "{\(entries.map { "\($0.key): \($0.value)" }.joined(separator: ", "))}"
  }

  /// Starts with a letter, has only letters, digits and harmless marks, and is no word that another reader takes for a
  /// truth value or for nothing.
  private static func isSafe(_ text: String) -> Bool {
    guard let first = text.first, let last = text.last, first.isLetter, last != " ",
      !words.contains(text.lowercased())
    else { return false }
    return text.allSatisfy { $0.isLetter || ("0"..."9").contains($0) || "_-./()+&% ".contains($0) }
  }

  private static let words: Set<String> = ["y", "n", "yes", "no", "on", "off", "true", "false", "null"]
}
