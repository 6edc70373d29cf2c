internal import Decimals

/// A response table in doubles, to be read at thousands of draws.
///
/// Every quantity is drawn as a position 0…1. With choices, equal parts of it stand for them.
struct DrawTable: Sendable {
  /// A quantity with choices: its row among the drawn positions, their number, and the distance of their cells.
  private struct Axis: Sendable {
    let row: Int
    let size: Double
    let stride: Int
  }

  private let axes: [Axis]
  /// The row of the number on which the cells depend.
  private let number: Int?
  /// Where each cell begins; one more at the end.
  private var starts: [Int] = [0]
  private var positions: [Double] = []
  private var values: [Double] = []

  /// The points of a criterion.
  init(_ table: ResponseTable<Curve>, rows: [Int]) {
    self.init(table, rows) { curve in curve.breaks.map { ($0.u.doubleValue, $0.points.doubleValue) } }
  }

  /// The verdict of a knock-out as the penalty of a score: −∞ where it excludes, else 0; a value holds up to its position.
  /// The ends have a verdict of their own; a single position between them has no measure.
  init(_ table: ResponseTable<Steps>, rows: [Int]) {
    func penalty(_ verdict: Verdict) -> Double { verdict == .notMet ? -.infinity : 0 }
    self.init(table, rows) { steps in
      guard let last = steps.between.last else { return [(0, penalty(steps.at[0]))] }
      let inner = zip(steps.positions.dropFirst(), steps.between).dropLast().map { ($0.doubleValue, penalty($1)) }
      return [(0, penalty(steps.at[0]))] + inner
        + [(1.0.nextDown, penalty(last)), (1, penalty(steps.at[steps.at.count - 1]))]
    }
  }

  private init<Cell>(_ table: ResponseTable<Cell>, _ rows: [Int], _ points: (Cell) -> [(Double, Double)]) {
    var stride = 1
    axes = zip(table.discrete, table.sizes).map { quantity, size in
      defer { stride *= size }
      return Axis(row: rows[quantity], size: Double(size), stride: stride)
    }
    number = table.continuous.map { rows[$0] }
    for cell in table.cells {
      for (position, value) in points(cell) {
        positions.append(position)
        values.append(value)
      }
      starts.append(positions.count)
    }
  }

  /// Writes the points at each draw of a block; linear between positions.
  func setPoints(_ out: UnsafeMutablePointer<Double>, drawn: UnsafePointer<Double>, width: Int) {
    for draw in 0..<width {
      let (start, end) = cell(drawn, draw, width)
      guard let number, end - start > 1 else {
        out[draw] = values[start]
        continue
      }
      let u = drawn[number * width + draw]
      var next = start + 1
      while next < end - 1, positions[next] < u { next += 1 }
      let (a, b) = (positions[next - 1], positions[next])
      out[draw] = values[next - 1] + (u - a) * (values[next] - values[next - 1]) / (b - a)
    }
  }

  /// Adds the penalty at each draw of a block.
  func addPenalty(_ out: UnsafeMutablePointer<Double>, drawn: UnsafePointer<Double>, width: Int) {
    for draw in 0..<width {
      let (start, end) = cell(drawn, draw, width)
      var step = start
      if let number {
        let u = drawn[number * width + draw]
        while step < end - 1, positions[step] < u { step += 1 }
      }
      out[draw] += values[step]
    }
  }

  @inline(__always)
  private func cell(_ drawn: UnsafePointer<Double>, _ draw: Int, _ width: Int) -> (start: Int, end: Int) {
    var cell = 0
    for axis in axes { cell += Int(drawn[axis.row * width + draw] * axis.size) * axis.stride }
    return (starts[cell], starts[cell + 1])
  }
}
