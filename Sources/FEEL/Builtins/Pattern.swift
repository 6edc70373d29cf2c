import _StringProcessing

/// A regular expression in the flavour of XPath (F&O 3.1, 5.6), by way of Swift's `Regex`.
///
/// Matching is by Unicode code point.
struct Pattern {
  /// Why a pattern cannot be used.
  struct Failure: Error {
    let explanation: Explanation
  }

  private let regex: Regex<AnyRegexOutput>

  static func compile(_ pattern: String, flags: String) -> Result<Pattern, Failure> {
    guard flags.allSatisfy({ "smixq".contains($0) }) else { return .failure(Failure(explanation: .badFlags)) }
    guard pattern.utf8.count <= 10_000 else { return .failure(Failure(explanation: .badPattern)) }
    let source = flags.contains("q") ? quoted(pattern) : flags.contains("x") ? withoutSpace(pattern) : pattern
    // Subtraction of character classes is `-[` in XPath and `--[` here.
    let translated = flags.contains("q") ? source : source.replacing("-[", with: "--[")
    guard let compiled = try? Regex(translated) else { return .failure(Failure(explanation: .badPattern)) }
    var regex = compiled.matchingSemantics(.unicodeScalar).dotMatchesNewlines(flags.contains("s"))
    regex = regex.anchorsMatchLineEndings(flags.contains("m")).ignoresCase(flags.contains("i"))
    return .success(Pattern(regex: regex))
  }

  /// The pattern that matches a text literally.
  private static func quoted(_ text: String) -> String {
    text.reduce(into: "") { result, character in
      if #"\^$.|?*+()[]{}-"#.contains(character) { result += "\\" }
      result.append(character)
    }
  }

  /// Flag `x`: white space in the pattern means nothing, except within `[…]`.
  private static func withoutSpace(_ pattern: String) -> String {
    var depth = 0
    return pattern.filter { character in
      if character == "[" { depth += 1 }
      if character == "]" { depth -= 1 }
      return depth > 0 || !character.isWhitespace
    }
  }

  func occurs(in text: String) -> Bool { text.firstMatch(of: regex) != nil }

  func splitting(_ text: String) -> [String] {
    text.split(separator: regex, omittingEmptySubsequences: false).map(String.init)
  }

  /// Replaces all matches; `$1` stands for a group, `\$` and `\\` for themselves. Nil when the replacement is malformed.
  func replacing(in text: String, with replacement: String) -> String? {
    guard let parts = Replacement.parse(replacement), text.wholeMatch(of: regex) == nil || !text.isEmpty else {
      return nil
    }
    return text.replacing(regex) { match in
      parts.map { part in
        switch part {
        case .text(let text): text
        case .group(let index): index < match.output.count ? String(match.output[index].substring ?? "") : ""
        }
      }.joined()
    }
  }
}

/// One part of a replacement text.
private enum Replacement {
  case text(String)
  case group(Int)

  static func parse(_ text: String) -> [Replacement]? {
    var parts: [Replacement] = []
    var characters = text.makeIterator()
    while let character = characters.next() {
      switch character {
      case "\\":
        guard let next = characters.next(), next == "\\" || next == "$" else { return nil }
        parts.append(.text(String(next)))
      case "$":
        guard let next = characters.next(), let index = next.wholeNumberValue, next.isASCII else { return nil }
        parts.append(.group(index))
      default: parts.append(.text(String(character)))
      }
    }
    return parts
  }
}
