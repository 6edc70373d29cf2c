internal import Decimals
internal import Facts

/// The numbers of one column: the doubles nearest to the decimals of the cells.
///
/// Where a double does not lead back to the decimal, ``exact`` has the cell. For every other row the decimal is
/// `Decimal34(value)`, the shortest text of the double; this covers every number of up to 15 significant digits.
public struct NumberColumn: Sendable {
  let lane: Lane<Double>
  /// The number of rows.
  public let count: Int
  /// Whether a cell is empty.
  public let hasGaps: Bool
  /// The least reading of each row, NaN where unknown; nil when no cell of the block has several readings.
  public let low: [Double]?
  /// The greatest reading of each row, NaN where unknown; nil when no cell of the block has several readings.
  public let high: [Double]?
  /// Cells that the doubles do not give back: claims that disagree, and numbers with more digits than a double holds.
  public let exact: ExactCells

  /// The leading reading of a row; NaN when unknown. Never infinite, never minus zero.
  public subscript(row: Int) -> Double {
    precondition(row >= 0 && row < count, "row outside the block")
    return lane.start[row]
  }

  /// Lends the leading readings of all rows, starting at a cache line; NaN: unknown.
  public func withValues<Result, Failure: Error>(
    _ body: (UnsafeBufferPointer<Double>) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    defer { withExtendedLifetime(lane) {} }
    return try body(UnsafeBufferPointer(start: lane.start, count: count))
  }

  /// The cell of a row, in decimals.
  public func cell(_ row: Int) -> Cell {
    if let cell = exact[row] { return cell }
    guard let central = Decimal34(self[row]) else { return .unknown }
    guard let low, let high, low[row] != high[row], let least = Decimal34(low[row]), let most = Decimal34(high[row])
    else { return .value(.number(central)) }
    return .estimate(low: least, central: central, high: most)
  }
}

/// Cells of a number column that doubles cannot give back, by row.
public struct ExactCells: Sendable {
  /// The rows that have an entry, ascending.
  public private(set) var rows: [Int32] = []
  private var ends: [Int32] = []
  private var isEstimate: [Bool] = []
  private var readings: [Decimal34] = []

  /// The cell of a row; nil when the row has no entry.
  public subscript(row: Int) -> Cell? {
    guard let place = place(of: row) else { return nil }
    let values = readings[(place == 0 ? 0 : Int(ends[place - 1]))..<Int(ends[place])]
    if isEstimate[place] {
      let first = values.startIndex
      return .estimate(low: values[first + 1], central: values[first], high: values[first + 2])
    }
    return values.count == 1 ? values.first.map { .value(.number($0)) } : .claims(values.map(FactValue.number))
  }

  /// Adds the cell of a row that comes after all others.
  mutating func append(_ cell: Cell, row: Int) {
    if case .estimate = cell { isEstimate.append(true) } else { isEstimate.append(false) }
    readings += cell.readings.compactMap(\.number)
    rows.append(Int32(row))
    ends.append(Int32(readings.count))
  }

  /// Takes back what was added for a row and those after it.
  mutating func remove(from row: Int) {
    while let last = rows.last, last >= row {
      rows.removeLast()
      ends.removeLast()
      isEstimate.removeLast()
      readings.removeLast(readings.count - Int(ends.last ?? 0))
    }
  }

  private func place(of row: Int) -> Int? {
    var (low, high) = (0, rows.count)
    while low < high {
      let middle = (low + high) / 2
      if rows[middle] < row { low = middle + 1 } else { high = middle }
    }
    return low < rows.count && rows[low] == row ? low : nil
  }
}
