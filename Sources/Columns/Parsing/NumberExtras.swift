internal import Decimals
internal import Facts

/// Cells of a number column that are more than one plain number: few, so kept apart from the doubles.
struct NumberExtras {
  private struct Span {
    let row: Int
    let low: Double
    let high: Double
  }

  private(set) var exact = ExactCells()
  private var spans: [Span] = []

  /// Takes down what the leading double of a row does not tell.
  mutating func add(_ cell: Cell, row: Int) {
    let readings = cell.readings.compactMap(\.number)
    if readings.count > 1, let low = readings.min(), let high = readings.max() {
      spans.append(Span(row: row, low: low.doubleValue, high: high.doubleValue))
    }
    if case .claims = cell { return exact.append(cell, row: row) }
    if readings.contains(where: { Decimal34($0.doubleValue) != $0 }) { exact.append(cell, row: row) }
  }

  /// Takes back what was added for a row.
  mutating func remove(_ row: Int) {
    exact.remove(from: row)
    while let last = spans.last, last.row >= row { spans.removeLast() }
  }

  /// The least and the greatest reading of each row; nil when every row has at most one.
  func limits(_ values: UnsafeBufferPointer<Double>) -> (low: [Double]?, high: [Double]?) {
    guard !spans.isEmpty else { return (nil, nil) }
    var low = Array(values)
    var high = low
    for span in spans {
      low[span.row] = span.low
      high[span.row] = span.high
    }
    return (low, high)
  }
}
