/// How much an evaluation may do; beyond, the result is null with a cause.
public struct Limits: Sendable, Hashable {
  /// Nodes evaluated and elements visited.
  public var steps = 10_000_000
  /// Elements of one list.
  public var listSize = 1_000_000
  /// UTF-8 bytes of one text.
  public var textSize = 10_000_000
  /// Levels of evaluation, including calls of functions that call themselves.
  public var depth = 1000

  /// The limits as they stand by default.
  public init() {}
}
