/// A regular expression as a tree.
indirect enum PatternNode {
  case set(CharacterSet)
  case sequence([PatternNode])
  case alternation([PatternNode])
  /// A group that remembers what it matched, counted from 1.
  case capture(Int, PatternNode)
  /// What a group matched.
  case reference(Int)
  case start, end
  /// A part `least` to `most` times; without `most` as often as it can be.
  case repetition(PatternNode, least: Int, most: Int?, greedy: Bool)
}

/// A set of code points.
indirect enum CharacterSet: Sendable {
  /// Every code point, or all but line ends.
  case any(lineEnds: Bool)
  case range(UInt32, UInt32)
  /// White space, digits, letters and the like, by a test.
  case test(@Sendable (Unicode.Scalar) -> Bool)
  case union([CharacterSet])
  case not(CharacterSet)
  /// `[a-z-[aeiou]]`.
  case difference(CharacterSet, CharacterSet)

  static func scalar(_ scalar: Unicode.Scalar) -> CharacterSet { .range(scalar.value, scalar.value) }

  /// Whether the set holds the code point or, where case is ignored, another case of it.
  func contains(_ scalar: Unicode.Scalar, ignoringCase: Bool) -> Bool {
    switch self {
    case .any(let lineEnds): lineEnds || (scalar != "\n" && scalar != "\r")
    case .range(let low, let high):
      ignoringCase
        ? LetterCases.of(scalar).contains { $0 >= low && $0 <= high }
        : scalar.value >= low && scalar.value <= high
    case .test(let test): test(scalar)
    case .union(let sets): sets.contains { $0.contains(scalar, ignoringCase: ignoringCase) }
    case .not(let set): !set.contains(scalar, ignoringCase: ignoringCase)
    case .difference(let a, let b):
      a.contains(scalar, ignoringCase: ignoringCase) && !b.contains(scalar, ignoringCase: ignoringCase)
    }
  }

}
