/// A table with a header line, as in RFC 4180: commas, optional double quotes, `""` for a quote.
package struct CSVTable {
  package let columns: [String]
  /// Cells by column name; an empty cell is an empty text.
  package let rows: [[String: String]]

  /// A row that has more or fewer cells than the header.
  package struct RaggedRow: Error {
    package let line: Int
  }

  /// Reads a table; throws when a row does not fit the header.
  package init(_ text: String) throws {
    let records = Self.records(text)
    let columns = records.first ?? []
    self.columns = columns
    rows = try records.dropFirst().enumerated().map { index, record in
      guard record.count == columns.count else { throw RaggedRow(line: index + 2) }
      return Dictionary(zip(columns, record)) { first, _ in first }
    }
  }

  /// The cells of a column from top to bottom; empty texts for an unknown column.
  package subscript(column: String) -> [String] { rows.map { $0[column] ?? "" } }

  private static func records(_ text: String) -> [[String]] {
    var records: [[String]] = []
    var record: [String] = []
    var cell: [UInt8] = []
    var isQuoted = false
    var previous: UInt8 = 0
    func endCell() {
      record.append(String(decoding: cell, as: UTF8.self))
      cell = []
    }
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""):
        if !isQuoted, previous == byte { cell.append(byte) }
        isQuoted.toggle()
      case UInt8(ascii: ",") where !isQuoted: endCell()
      case UInt8(ascii: "\n") where !isQuoted:
        endCell()
        records.append(record)
        record = []
      default: cell.append(byte)
      }
      previous = byte
    }
    if !cell.isEmpty || !record.isEmpty {
      endCell()
      records.append(record)
    }
    return records
  }
}
