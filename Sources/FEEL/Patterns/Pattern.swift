/// A regular expression in the flavour of XPath (Functions and Operators 3.1, 5.6), by code point.
struct Pattern {
  /// Why a pattern cannot be used.
  struct Failure: Error {
    let reason: Reason
  }

  private let program: PatternProgram
  private let flags: String
  /// Instructions of one call.
  private static let budget = 2_000_000
  /// Is told how many instructions were run; false ends the call.
  private let spend: (Int) -> Bool

  static func compile(
    _ pattern: String, flags: String, function: String, spend: @escaping (Int) -> Bool = { _ in true }
  ) -> Result<Pattern, Failure> {
    guard flags.allSatisfy({ "smixq".contains($0) }) else {
      return .failure(Failure(reason: .argumentValue(function, .badFlags)))
    }
    var parser = PatternParser(pattern, flags: flags)
    guard let node = parser.parse(), let program = PatternProgram(node, groups: parser.groups) else {
      return .failure(Failure(reason: .argumentValue(function, .badPattern)))
    }
    return .success(Pattern(program: program, flags: flags, spend: spend))
  }

  private func machine(_ text: String) -> PatternMachine {
    PatternMachine(program, text, flags: flags, budget: Self.budget)
  }

  /// Whether the pattern matches anywhere.
  func occurs(in text: String) -> Result<Bool, Failure> {
    var machine = machine(text)
    let found = machine.match(from: 0) != nil
    return isExhausted(machine) ? .failure(Failure(reason: .limit(.steps))) : .success(found)
  }

  /// All matches from left to right, with the code points of the text. A pattern that matches nothing at all is refused.
  private func matches(in text: String) -> Result<([[Range<Int>?]], [Unicode.Scalar]), Failure> {
    var empty = machine("")
    if empty.match(from: 0) != nil { return .failure(Failure(reason: .argumentValue("pattern", .badPattern))) }
    var machine = machine(text)
    var (found, offset): ([[Range<Int>?]], Int) = ([], 0)
    while let match = machine.match(from: offset), let whole = match[0], !whole.isEmpty {
      found.append(match)
      offset = whole.upperBound
    }
    return isExhausted(machine) ? .failure(Failure(reason: .limit(.steps))) : .success((found, machine.text))
  }

  private func isExhausted(_ machine: PatternMachine) -> Bool {
    !spend((Self.budget - max(machine.budget, 0)) / 4) || machine.isExhausted
  }

  /// The parts between the matches.
  func splitting(_ text: String) -> Result<[String], Failure> {
    matches(in: text).map { found, scalars in
      var (parts, offset): ([String], Int) = ([], 0)
      for whole in found.compactMap({ $0[0] }) {
        parts.append(Builtins.text(scalars[offset..<whole.lowerBound]))
        offset = whole.upperBound
      }
      return parts + [Builtins.text(scalars[offset...])]
    }
  }

  /// Replaces all matches; `$1` stands for a group, `\$` and `\\` for themselves.
  func replacing(in text: String, with replacement: String) -> Result<String, Failure> {
    let parts: [Replacement]
    if flags.contains("q") {
      parts = [.text(replacement)]
    } else {
      guard let parsed = Replacement.parse(replacement, groups: program.groups) else {
        return .failure(Failure(reason: .argumentValue("replacement", .badPattern)))
      }
      parts = parsed
    }
    return matches(in: text).map { found, scalars in
      var (result, offset) = (String.UnicodeScalarView(), 0)
      for match in found {
        guard let whole = match[0] else { continue }
        result.append(contentsOf: scalars[offset..<whole.lowerBound])
        for part in parts { result.append(contentsOf: part.expanded(match, scalars)) }
        offset = whole.upperBound
      }
      result.append(contentsOf: scalars[offset...])
      return String(result)
    }
  }
}

/// One part of a replacement text.
private enum Replacement {
  case text(String)
  case group(Int)

  func expanded(_ match: [Range<Int>?], _ scalars: [Unicode.Scalar]) -> [Unicode.Scalar] {
    switch self {
    case .text(let text): Array(text.unicodeScalars)
    case .group(let index): index < match.count ? match[index].map { Array(scalars[$0]) } ?? [] : []
    }
  }

  /// nil when a `$` has no number, or a backslash nothing to escape.
  static func parse(_ text: String, groups: Int) -> [Replacement]? {
    var parts: [Replacement] = []
    var rest = Array(text.unicodeScalars)[...]
    while let scalar = rest.popFirst() {
      switch scalar {
      case "\\":
        guard let next = rest.popFirst(), next == "\\" || next == "$" else { return nil }
        parts.append(.text(String(next)))
      case "$":
        guard let number = number(&rest, groups: groups) else { return nil }
        parts.append(.group(number))
      default: parts.append(.text(String(scalar)))
      }
    }
    return parts
  }

  /// As many digits as still name a group; the first in any case.
  private static func number(_ rest: inout ArraySlice<Unicode.Scalar>, groups: Int) -> Int? {
    guard let first = rest.first, first.value >= 48, first.value <= 57 else { return nil }
    var number = Int(first.value - 48)
    rest.removeFirst()
    while let next = rest.first, next.value >= 48, next.value <= 57, number * 10 + Int(next.value - 48) <= groups {
      number = number * 10 + Int(next.value - 48)
      rest.removeFirst()
    }
    return number
  }
}
