internal import Decimals
internal import Facts
internal import Rulebook
internal import Workbook

/// The rows of one value function on its sheet, and the formulas that read it.
struct FunctionBlock {
  let measure: Criterion.Measure
  let firstRow: Int
  let count: Int
  private let sheet: String

  /// Columns of the sheet of value functions.
  static let (titleColumn, keyColumn, pointsColumn, lowColumn, highColumn) = (0, 1, 2, 3, 4)
  private static let top = 4

  /// The blocks of all columns, one below the other; a criterion that is not computed by a formula has one too, to be read.
  static func all(_ columns: [SheetPlan.Column], sheet: String) -> [FunctionBlock] {
    var row = top
    return columns.map { column in
      let measure = column.criterion.measure
      let block = FunctionBlock(measure: measure, firstRow: row, count: measure.function.rowCount, sheet: sheet)
      row += block.count
      return block
    }
  }

  var lastRow: Int { firstRow + count - 1 }
  var isNumeric: Bool { if case .piecewiseLinear = measure.function { true } else { false } }

  private func cells(_ column: Int) -> String {
    "'\(sheet)'!\(Place(firstRow, column).fixed):\(Place(lastRow, column).fixed)"
  }
  private func cell(_ row: Int, _ column: Int) -> String { "'\(sheet)'!\(Place(row, column).fixed)" }

  var keys: String { cells(Self.keyColumn) }
  var points: String { cells(Self.pointsColumn) }
  var lows: String { cells(isNumeric ? Self.pointsColumn : Self.lowColumn) }
  var highs: String { cells(isNumeric ? Self.pointsColumn : Self.highColumn) }
  var firstKey: String { cell(firstRow, Self.keyColumn) }
  var lastKey: String { cell(lastRow, Self.keyColumn) }

  /// The points of a known value; `otherwise` where it fits no row.
  func formula(_ x: String, otherwise: String) -> String {
    guard isNumeric else { return "IFERROR(INDEX(\(points),MATCH(\(x),\(keys),0)),\(otherwise))" }
    return "IF(ISNUMBER(\(x)),\(interpolation(x)),\(otherwise))"
  }

  /// Linear between the rows, constant outside.
  func interpolation(_ x: String) -> String {
    let (first, last) = (cell(firstRow, Self.pointsColumn), cell(lastRow, Self.pointsColumn))
    guard count > 1 else { return first }
    let at = "MATCH(\(x),\(keys),1)"
    let slope = "(INDEX(\(points),\(at)+1)-INDEX(\(points),\(at)))/(INDEX(\(keys),\(at)+1)-INDEX(\(keys),\(at)))"
    let between = "INDEX(\(points),\(at))+(\(x)-INDEX(\(keys),\(at)))*\(slope)"
    return "IF(\(x)<=\(firstKey),\(first),IF(\(x)>=\(lastKey),\(last),\(between)))"
  }

  /// The least or the greatest points over all numbers from one to another: at the ends, or at a row between them.
  func least(_ low: String, _ high: String) -> String {
    "MIN(\(interpolation(low)),\(interpolation(high)),100-SUMPRODUCT(MAX(\(within(low, high))*(100-\(points)))))"
  }

  func greatest(_ low: String, _ high: String) -> String {
    "MAX(\(interpolation(low)),\(interpolation(high)),SUMPRODUCT(MAX(\(within(low, high))*\(points))))"
  }

  private func within(_ low: String, _ high: String) -> String { "(\(keys)>\(low))*(\(keys)<\(high))" }
}

extension ValueFunction {
  /// Anchors or classes.
  fileprivate var rowCount: Int {
    switch self {
    case .piecewiseLinear(let anchors): anchors.count
    case .classes(let classes): classes.count
    }
  }
}
