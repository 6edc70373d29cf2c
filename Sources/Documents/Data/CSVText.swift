internal import Decimals

/// A table of sites as CSV (RFC 4180): UTF-8 with byte order mark, CRLF, a line of names first.
package struct CSVText: Sendable {
  /// Which program reads it.
  package enum Dialect: Sendable, Hashable {
    /// Commas between cells, a point in numbers.
    case standard
    /// Semicolons and decimal commas, as a German Excel expects; truth values as WAHR and FALSCH.
    case germanExcel
  }

  let table: SiteTable
  let dialect: Dialect

  package init(_ table: SiteTable, _ dialect: Dialect = .standard) {
    self.table = table
    self.dialect = dialect
  }

  /// The bytes of the file.
  package var bytes: [UInt8] {
    let lines = [table.columns.map { quoted($0.name) }] + table.rows.map { $0.cells.map(field) }
    let separator = dialect == .standard ? "," : ";"
    let text = lines.map { $0.joined(separator: separator) + "\r\n" }.joined()
    return [0xEF, 0xBB, 0xBF] + Array(text.utf8)
  }

  private func field(_ cell: SiteTable.Cell?) -> String {
    switch cell {
    case nil: ""
    case .text(let text): quoted(Self.harmless(text))
    case .boolean(let flag): dialect == .standard ? "\(flag)" : flag ? "WAHR" : "FALSCH"
    case .number(let number):
      dialect == .standard ? number.description : quoted(number.description.replacing(".", with: ","))
    }
  }

  /// A text that no spreadsheet takes for a formula: an apostrophe goes before the signs that begin one, also behind blanks.
  static func harmless(_ text: String) -> String {
    let first = text.unicodeScalars.first { !$0.properties.isWhitespace }
    let beginsFormula = first.map { "=+-@＝＋－＠".unicodeScalars.contains($0) } ?? false
    let beginsWithControl = text.unicodeScalars.first.map { $0 == "\t" || $0 == "\r" || $0 == "\n" } ?? false
    return beginsFormula || beginsWithControl ? "'" + text : text
  }

  /// In quotes where the text has a separator, a quote or a line end.
  private func quoted(_ text: String) -> String {
    let separator: Unicode.Scalar = dialect == .standard ? "," : ";"
    let isPlain = !text.unicodeScalars.contains { $0 == separator || "\"\r\n\t".unicodeScalars.contains($0) }
    return isPlain ? text : "\"" + text.replacing("\"", with: "\"\"") + "\""
  }
}
