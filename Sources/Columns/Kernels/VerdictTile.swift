internal import CColumns

/// Verdicts of a condition on the rows of a tile.
///
/// Scratch of one thread, used again for each tile. Columns are passed from the first row of the tile on, with at least as
/// many values as the tile has rows.
public final class VerdictTile {
  /// How many rows have a verdict, at most ``Tile/capacity``.
  public private(set) var count = 0
  private let verdicts = TileBuffer<UInt8>(zero: 0)
  private let found = TileBuffer<UInt32>(zero: 0)

  /// No rows yet.
  public init() {}

  var bytes: UnsafePointer<UInt8> { UnsafePointer(verdicts.base) }

  /// The verdict of a row; to be set where the interpreter decided it.
  public subscript(row: Int) -> TileVerdict {
    get {
      precondition(row >= 0 && row < count, "the tile has no such row")
      return TileVerdict(rawValue: verdicts.base[row]) ?? .undecided
    }
    set {
      precondition(row >= 0 && row < count, "the tile has no such row")
      verdicts.base[row] = newValue.rawValue
    }
  }

  /// The same verdict for every row.
  public func fill(_ verdict: TileVerdict, count: Int) {
    begin(count)
    verdicts.base.update(repeating: verdict.rawValue, count: count)
  }

  /// Compares a column with a limit.
  ///
  /// A row is met if all its readings are, not met if none is, else unknown. Undecided are rows that equal a limit that does
  /// not decide ties, and for `=` and `!=` those whose readings lie on both sides. Rows of more than 15 digits
  /// (``ColumnLimit/isShort(_:)``) are the caller's to decide where they tie.
  ///
  /// - Parameters:
  ///   - low: the least reading of each row, NaN where unknown.
  ///   - high: the greatest; the same pointer as `low` where rows have one reading.
  public func compare(
    _ low: UnsafePointer<Double>, _ high: UnsafePointer<Double>, _ relation: Relation, _ limit: ColumnLimit, count: Int
  ) {
    begin(count)
    columns_compare(relation.kernel, low, high, count, limit.value, limit.decidesTies ? 0 : 1, verdicts.base)
  }

  /// Compares two sides with their errors; undecided where they are closer than these.
  public func compare(_ left: NumberTile, _ relation: Relation, _ right: NumberTile) {
    precondition(left.count == right.count, "both sides have the rows of one tile")
    begin(left.count)
    columns_compare_sides(
      relation.kernel, left.values, left.errors, right.values, right.errors, count, verdicts.base)
  }

  /// Both conditions, in Kleene logic: one that is not met decides.
  public func formAnd(_ other: VerdictTile) {
    precondition(count == other.count && self !== other, "two verdicts on the rows of one tile")
    columns_and(verdicts.base, other.bytes, count)
  }

  /// Either condition, in Kleene logic: one that is met decides.
  public func formOr(_ other: VerdictTile) {
    precondition(count == other.count && self !== other, "two verdicts on the rows of one tile")
    columns_or(verdicts.base, other.bytes, count)
  }

  /// The opposite; what is open stays open.
  public func negate() {
    columns_not(verdicts.base, count)
  }

  /// How many rows have which verdict.
  public var counts: VerdictCounts { VerdictCounts(columns_count(bytes, count)) }

  /// The rows with a verdict, in order; valid until the next call.
  public func rows(with verdict: TileVerdict) -> UnsafeBufferPointer<UInt32> {
    let number = columns_with_verdict(bytes, count, verdict.rawValue, found.base)
    return UnsafeBufferPointer(start: found.base, count: number)
  }

  private func begin(_ rows: Int) {
    precondition(rows >= 0 && rows <= Tile.capacity, "a tile has at most \(Tile.capacity) rows")
    count = rows
  }
}
