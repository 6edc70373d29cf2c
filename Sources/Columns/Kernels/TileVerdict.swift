internal import CColumns

/// What a condition says of one row, as a byte of ``VerdictTile``.
public enum TileVerdict: UInt8, Sendable, Hashable, CaseIterable {
  /// Open for want of data, or because the readings of the row disagree.
  case unknown = 0
  case met = 1
  case notMet = 2
  /// Doubles cannot tell: the interpreter has to decide this row.
  case undecided = 4
}

/// How many rows of a tile have which verdict.
public struct VerdictCounts: Sendable, Hashable {
  public var met = 0
  public var notMet = 0
  public var unknown = 0
  public var undecided = 0

  /// No rows.
  public init() {}

  init(_ tally: columns_tally) {
    met = tally.met
    notMet = tally.not_met
    unknown = tally.unknown
    undecided = tally.undecided
  }
}
