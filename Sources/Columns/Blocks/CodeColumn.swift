/// The cells of a column that is not of numbers: one code for each different cell of the block.
///
/// Truth values, classes, texts, dates and lists. What holds for a cell needs to be found once for each code.
public struct CodeColumn: Sendable {
  let lane: Lane<UInt32>
  /// The number of rows.
  public let count: Int
  /// The cell that each code stands for. Code 0 is always ``Cell/unknown``; equal cells may have several codes.
  public let cells: [Cell]

  /// The code of a row, a position in ``cells``.
  public subscript(row: Int) -> UInt32 {
    precondition(row >= 0 && row < count, "row outside the block")
    return lane.start[row]
  }

  /// Lends the codes of all rows, starting at a cache line.
  public func withCodes<Result, Failure: Error>(
    _ body: (UnsafeBufferPointer<UInt32>) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    defer { withExtendedLifetime(lane) {} }
    return try body(UnsafeBufferPointer(start: lane.start, count: count))
  }
}
