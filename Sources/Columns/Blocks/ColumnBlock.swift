internal import Facts

/// Rows of a table as columns. Rows with problems are left out.
///
/// Places are those of ``TableSchema/columns``: the position of a column in the header, from 0. A column that is not used
/// has neither numbers nor codes.
public struct ColumnBlock: Sendable {
  /// The number of rows that could be read.
  public let rowCount: Int
  /// By place; nil where the column holds something else or is not used. Coordinates are numbers in degrees.
  public let numbers: [NumberColumn?]
  /// By place; nil where the column holds numbers, the id, or is not used.
  public let codes: [CodeColumn?]
  /// The ids, by row.
  public let ids: IDColumn
  /// Rows that were left out.
  public let problems: RowProblems
  let lines: Lane<UInt32>
  let firstLine: Int
  let idPlace: Int

  /// The id of a row.
  public func id(_ row: Int) -> String { ids[row] }

  /// The line of the file on which a row starts, from 1.
  public func line(_ row: Int) -> Int {
    precondition(row >= 0 && row < rowCount, "row outside the block")
    return firstLine + Int(lines.start[row])
  }

  /// What stands in a cell, exactly; unknown where the column is not used. The id is a text.
  public func cell(_ row: Int, _ place: Int) -> Cell {
    if let numbers = numbers[place] { return numbers.cell(row) }
    if let codes = codes[place] { return codes.cells[Int(codes[row])] }
    return place == idPlace ? .value(.text(ids[row])) : .unknown
  }
}
