package import SourceText

/// A table read from a CSV file by RFC 4180: a header line, then records with the same number of fields.
///
/// Strict: quotes stand around a whole field and are doubled inside it; lines end with LF or CRLF; the text is UTF-8.
/// What is wrong is recorded and the line left out, so that one run reports every fault. An empty field is unknown, never
/// zero; a quoted empty field is the same.
package struct CSVTable: Sendable {
  /// The file, for the places of diagnostics.
  package let file: SourceFile
  /// The names of the header, in order.
  package let columns: [String]
  /// The number of records that could be read.
  package let rowCount: Int
  let cells: [CSVScanner.Cell]

  /// Reads a file; faults are added to `diagnostics`.
  ///
  /// - Complexity: O(*bytes*); no text is copied before a cell is asked for.
  package init(_ file: SourceFile, into diagnostics: inout Diagnostics) {
    var scanner = CSVScanner()
    file.bytes.withUnsafeBufferPointer { scanner.scan($0) }
    self.file = file
    columns = scanner.header.map { Self.text(of: $0, in: file) }
    cells = scanner.cells
    rowCount = columns.isEmpty ? 0 : cells.count / columns.count
    for fault in scanner.faults { diagnostics.add(ReferenceWording.csvFault(fault, in: file)) }
    reportHeader(scanner.header, into: &diagnostics)
    if !isUTF8(file.bytes) { diagnostics.add(ReferenceWording.notUTF8(file)) }
  }

  /// The position of a column; nil when the header has no such name.
  package func column(_ name: String) -> Int? { columns.firstIndex(of: name) }

  /// The record at a position from 0.
  package subscript(_ index: Int) -> CSVRow { CSVRow(table: self, index: index) }

  /// The place of a cell in the file.
  package func place(row: Int, column: Int) -> SourceLocation {
    let cell = cells[row * columns.count + column]
    return SourceLocation(file, SourceRange(Int(cell.start), Int(cell.end)))
  }

  func text(row: Int, column: Int) -> String? {
    let cell = cells[row * columns.count + column]
    return cell.start == cell.end ? nil : Self.text(of: cell, in: file)
  }

  private static func text(of cell: CSVScanner.Cell, in file: SourceFile) -> String {
    let text = String(decoding: file.bytes[Int(cell.start)..<Int(cell.end)], as: UTF8.self)
    return cell.hasDoubledQuotes ? text.replacing("\"\"", with: "\"") : text
  }

  private func reportHeader(_ header: [CSVScanner.Cell], into diagnostics: inout Diagnostics) {
    var seen: Set<String> = []
    for (name, cell) in zip(columns, header) where !seen.insert(name).inserted {
      diagnostics.add(ReferenceWording.doubleColumn(name, CSVTable.place(cell, file)))
    }
  }

  private static func place(_ cell: CSVScanner.Cell, _ file: SourceFile) -> SourceLocation {
    SourceLocation(file, SourceRange(Int(cell.start), Int(cell.end)))
  }
}

/// One record of a table; cells are addressed by the position of their column.
package struct CSVRow: Sendable {
  let table: CSVTable
  /// The position of the record, from 0.
  package let index: Int

  /// The text of a cell; nil when it is empty.
  package func text(_ column: Int) -> String? { table.text(row: index, column: column) }

  /// The bytes of a cell as they stand in the file.
  func bytes(_ column: Int) -> ArraySlice<UInt8> {
    let cell = table.cells[index * table.columns.count + column]
    return table.file.bytes[Int(cell.start)..<Int(cell.end)]
  }
}

private func isUTF8(_ bytes: [UInt8]) -> Bool {
  bytes.allSatisfy { $0 < 0x80 } || String(validating: bytes, as: UTF8.self) != nil
}
