import SourceText

/// Reads typed rows out of a table and collects what is wrong with them.
///
/// A row without a value that it needs is recorded and left out; an empty cell that may be empty is unknown.
final class TableReading {
  let table: CSVTable
  private(set) var diagnostics = Diagnostics()
  private var keys: Set<String> = []

  init(_ file: SourceFile) {
    table = CSVTable(file, into: &diagnostics)
  }

  /// The position of a column that must be there; nil after recording that it is missing.
  func column(_ name: String) -> Int? {
    if let column = table.column(name) { return column }
    if !table.columns.isEmpty {
      diagnostics.add(ReferenceWording.missingColumn(name, found: table.columns, table.file))
    }
    return nil
  }

  /// The positions of columns that must all be there.
  func columns(_ names: String...) -> [Int]? {
    let found = names.map(column)
    return found.contains(nil) ? nil : found.compactMap(\.self)
  }

  /// Every row, read by `read`; rows that it answers with nil are left out.
  func rows<T>(_ read: (CSVRow) -> T?) -> [T] {
    var result: [T] = []
    result.reserveCapacity(table.rowCount)
    for index in 0..<table.rowCount {
      if let value = read(table[index]) { result.append(value) }
    }
    return result
  }

  /// A text that must be there.
  func need(_ row: CSVRow, _ column: Int) -> String? {
    if let text = row.text(column) { return text }
    diagnostics.add(ReferenceWording.emptyCell(table.columns[column], table.place(row: row.index, column: column)))
    return nil
  }

  /// The key of a row, which no earlier row may have.
  func needKey(_ row: CSVRow, _ column: Int) -> String? {
    guard let key = need(row, column) else { return nil }
    if keys.insert(key).inserted { return key }
    diagnostics.add(ReferenceWording.duplicate(key, place(row, column)))
    return nil
  }

  /// A number that must be there and lie in a range.
  func needNumber(_ row: CSVRow, _ column: Int, in range: ClosedRange<Double>? = nil) -> Double? {
    if row.bytes(column).isEmpty { return need(row, column).flatMap { _ in nil } }
    return number(row, column, in: range)
  }

  /// A number, or nil when the cell is empty; anything else, and a number outside the range, is recorded.
  func number(_ row: CSVRow, _ column: Int, in range: ClosedRange<Double>? = nil) -> Double? {
    let bytes = row.bytes(column)
    if bytes.isEmpty { return nil }
    let place = { self.table.place(row: row.index, column: column) }
    guard let value = DecimalLiteral.double(bytes) else {
      diagnostics.add(ReferenceWording.notANumber(row.text(column) ?? "", place()))
      return nil
    }
    if let range, !range.contains(value) {
      diagnostics.add(ReferenceWording.outOfRange(row.text(column) ?? "", range, place()))
      return nil
    }
    return value
  }

  /// A whole number, or nil when the cell is empty.
  func integer(_ row: CSVRow, _ column: Int) -> Int? {
    guard let value = number(row, column) else { return nil }
    if let integer = Int(exactly: value) { return integer }
    let place = table.place(row: row.index, column: column)
    diagnostics.add(ReferenceWording.notANumber(row.text(column) ?? "", place))
    return nil
  }

  /// Position in degrees; recorded when missing or no place on Earth.
  func coordinate(_ row: CSVRow, _ latitude: Int, _ longitude: Int) -> Coordinate? {
    guard let lat = needNumber(row, latitude, in: -90...90), let lon = needNumber(row, longitude, in: -180...180)
    else { return nil }
    return Coordinate(latitude: lat, longitude: lon)
  }

  /// Records a diagnostic about a cell.
  func report(_ diagnostic: Diagnostic) { diagnostics.add(diagnostic) }

  /// The place of a cell.
  func place(_ row: CSVRow, _ column: Int) -> SourceLocation { table.place(row: row.index, column: column) }
}
