internal import CColumns

/// The rows of a table that are worked on together, with their running state: excluded or not, open decisive knock-outs, sum
/// of contributions, weight that is unknown.
///
/// First the knock-outs, then `startSums`, then the criteria, heaviest first; after each of these `narrow` leaves out rows
/// that can no longer come far enough. Scratch of one thread, used again for each tile. Columns are passed from the first
/// row of the tile on, with at least as many values as the tile has rows; doubles nearest to decimals, NaN where unknown.
public final class Tile {
  /// The greatest number of rows: a tile of each column in use stays in the cache of a core.
  public static let capacity = 4096
  /// The state of an excluded row; any other state is its number of open decisive knock-outs (254: that many or more).
  public static let excluded: UInt8 = 255

  /// How many rows are left.
  public private(set) var count = 0
  /// Whether rows have been left out.
  public private(set) var isNarrowed = false
  private let stateBuffer = TileBuffer<UInt8>(zero: 0)
  private let sumBuffer = TileBuffer<Double>(zero: 0)
  private let unknownBuffer = TileBuffer<Double>(zero: 0)
  /// Rows of the table, counted from the first of the tile; valid when narrowed.
  private let placeBuffer = TileBuffer<UInt32>(zero: 0)
  private let chosen = TileBuffer<UInt32>(zero: 0)
  private let gathered = TileBuffer<Double>(zero: 0)
  private let gatheredCodes = TileBuffer<UInt32>(zero: 0)

  /// No rows yet.
  public init() {}

  /// The place of a remaining row, counted from the first row of the tile.
  public func place(_ row: Int) -> Int { isNarrowed ? Int(placeBuffer.base[row]) : row }

  /// States of the remaining rows.
  public var states: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(start: stateBuffer.base, count: count) }
  /// Sums of the remaining rows; −∞ where excluded.
  public var sums: UnsafeBufferPointer<Double> { UnsafeBufferPointer(start: sumBuffer.base, count: count) }
  /// Unknown weights of the remaining rows.
  public var unknownWeights: UnsafeBufferPointer<Double> {
    UnsafeBufferPointer(start: unknownBuffer.base, count: count)
  }

  /// Begins with all rows of a tile: none excluded, nothing open.
  public func begin(count: Int) {
    precondition(count >= 0 && count <= Self.capacity, "a tile has at most \(Self.capacity) rows")
    self.count = count
    isNarrowed = false
    stateBuffer.base.update(repeating: 0, count: count)
  }

  /// Applies a knock-out on a column without gaps, with one reading of at most 15 digits a row, to a limit that decides ties.
  ///
  /// - Returns: how many rows do not meet it, whether excluded before or not.
  public func require(_ column: UnsafePointer<Double>, _ relation: Relation, _ limit: ColumnLimit) -> Int {
    precondition(!isNarrowed, "knock-outs come before narrowing")
    precondition(limit.decidesTies, "a limit of more than 15 digits is compared with VerdictTile")
    return columns_require(relation.kernel, column, count, limit.value, stateBuffer.base)
  }

  /// Applies the verdicts of a knock-out. What is undecided has to be decided before; it counts as unknown.
  public func apply(_ verdicts: VerdictTile, isDecisive: Bool) {
    precondition(!isNarrowed && verdicts.count == count, "knock-outs come before narrowing, for the rows of the tile")
    columns_apply(verdicts.bytes, count, isDecisive ? 1 : 0, stateBuffer.base)
  }

  /// Begins the sums, when all knock-outs are applied. Nothing is unknown yet.
  public func startSums(at base: Double = 0) {
    columns_start(stateBuffer.base, count, base, sumBuffer.base)
    unknownBuffer.base.update(repeating: 0, count: count)
  }

  /// Adds what a number contributes.
  ///
  /// - Parameter hasGaps: whether some row of the column is unknown.
  public func add(_ function: PiecewiseLinear, of column: UnsafePointer<Double>, hasGaps: Bool) {
    let values = remaining(column)
    if hasGaps {
      columns_add_open_segments(
        values, count, function.coefficients, function.segmentCount, function.assumed, function.weight,
        sumBuffer.base, unknownBuffer.base)
    } else {
      columns_add_segments(values, count, function.coefficients, function.segmentCount, sumBuffer.base)
    }
  }

  /// Adds what a class contributes; `codes` are places in the table.
  public func add(_ table: PointsTable, of codes: UnsafePointer<UInt32>) {
    columns_add_table(
      remaining(codes), count, table.entries, table.entries.count / 2, sumBuffer.base, unknownBuffer.base)
  }

  private func remaining(_ column: UnsafePointer<Double>) -> UnsafePointer<Double> {
    guard isNarrowed else { return column }
    columns_gather(column, placeBuffer.base, count, gathered.base)
    return UnsafePointer(gathered.base)
  }

  private func remaining(_ codes: UnsafePointer<UInt32>) -> UnsafePointer<UInt32> {
    guard isNarrowed else { return codes }
    columns_gather_codes(codes, placeBuffer.base, count, gatheredCodes.base)
    return UnsafePointer(gatheredCodes.base)
  }
}

extension Tile {
  /// Leaves out rows that come after a given place in the order: those with a greater state, and those with the same state
  /// and a sum below a threshold.
  ///
  /// The threshold is the score to beat, less the greatest that the criteria still to come can add, less the error of both.
  /// While many rows remain, none is left out: reading whole columns is then faster than picking rows.
  ///
  /// - Returns: how many rows remain that do not come after; when zero, the tile is done with.
  public func narrow(toState state: UInt8, threshold: Double) -> Int {
    if !isNarrowed {
      let found = columns_count_ahead(stateBuffer.base, sumBuffer.base, count, state, threshold)
      if found * Self.worthPicking > count { return found }
    }
    let found = columns_ahead(stateBuffer.base, sumBuffer.base, count, state, threshold, chosen.base)
    if found == count { return found }
    columns_gather_bytes(stateBuffer.base, chosen.base, found, stateBuffer.base)
    columns_gather(sumBuffer.base, chosen.base, found, sumBuffer.base)
    columns_gather(unknownBuffer.base, chosen.base, found, unknownBuffer.base)
    if isNarrowed {
      columns_gather_codes(placeBuffer.base, chosen.base, found, placeBuffer.base)
    } else {
      placeBuffer.base.update(from: chosen.base, count: found)
    }
    isNarrowed = true
    count = found
    return found
  }

  /// Rows are picked when at most one in so many remains: a line of cache holds eight numbers, so beyond that most lines need
  /// not be read. Measured: 8 to 16 are equally fast.
  private static let worthPicking = 12
}
