/// How a missing value is understood.
public enum Level: Sendable, Hashable, CaseIterable {
  /// DMN 1.5 to the letter: null is a value, `null = "a"` is false.
  case standard
  /// An absent fact is unknown, and results are known only where every completion agrees (Kleene logic).
  case strict
}

/// What an evaluation came to.
public struct Outcome: Sendable, Hashable {
  /// The value; null when there is none.
  public let value: Value

  /// An outcome of this value.
  public init(value: Value) { self.value = value }

  /// Why the value is null; empty when it is not, and for the literal `null`.
  public var causes: [Cause] { value.null?.causes ?? [] }

  /// The dotted paths of the absent facts that make the value unknown, at level strict.
  public var absent: Set<String> { value.null?.absent ?? [] }

  /// Whether the value is unknown: an absent fact or a failed operation decides it.
  public var isUnknown: Bool { value.isUnknown }
}
