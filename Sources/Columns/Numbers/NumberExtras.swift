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
  mutating func add(_ reading: NumberReading, row: Int) {
    switch reading {
    case .unknown: break
    case .one(let number):
      if !number.isGivenBack { exact.append(reading.cell, row: row) }
    case .estimate(let low, let central, let high):
      spans.append(Span(row: row, low: low.double, high: high.double))
      // Two ends with one double would not look like an estimate.
      if low.double == high.double || !(low.isGivenBack && central.isGivenBack && high.isGivenBack) {
        exact.append(reading.cell, row: row)
      }
    case .claims(let numbers):
      let doubles = numbers.map(\.double)
      guard let low = doubles.min(), let high = doubles.max() else { break }
      spans.append(Span(row: row, low: low, high: high))
      exact.append(reading.cell, row: row)
    }
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
