import Columns
import Decimals
import Facts
import SourceText
import Testing

/// A column, the text of a cell, and what it means: a cell, or the code of a diagnostic.
struct CellCase: CustomTestStringConvertible, Sendable {
  let column: String
  let text: String
  var cell = Cell.unknown
  var code: String?
  var delimiter = ","

  var testDescription: String { "\(column): \(text)" }

  init(_ column: String, _ text: String, _ cell: Cell, delimiter: String = ",") {
    (self.column, self.text, self.cell, self.delimiter) = (column, text, cell, delimiter)
  }

  init(_ column: String, _ text: String, refused code: String, delimiter: String = ",") {
    (self.column, self.text, self.code, self.delimiter) = (column, text, code, delimiter)
  }
}

private func decimal(_ text: String) -> Decimal34 { Decimal34(text) ?? -Decimal34.greatest }
private func number(_ text: String) -> FactValue { .number(decimal(text)) }
private func numbers(_ texts: String...) -> Cell { .claims(texts.map(number)) }
private func one(_ text: String) -> Cell { .value(number(text)) }
private func estimate(_ low: String, _ central: String, _ high: String) -> Cell {
  .estimate(low: decimal(low), central: decimal(central), high: decimal(high))
}
private func date(_ text: String) -> Cell { PartialDate(text).map { .value(.date($0)) } ?? .unknown }
private func texts(_ texts: String...) -> Cell { .value(.list(texts.map(FactValue.text))) }

@Suite struct `Cells of a table` {
  static let numberCases = [
    CellCase("area_ha", "12.5", one("12.5")), CellCase("area_ha", "0", one("0")),
    CellCase("area_ha", "5000", one("5000")), CellCase("area_ha", "007", one("7")),
    CellCase("area_ha", ".5", one("0.5")), CellCase("area_ha", "+3", one("3")),
    CellCase("area_ha", "1e3", one("1000")), CellCase("area_ha", "-0", one("0")),
    CellCase("area_ha", "", .unknown), CellCase("area_ha", "\"\"", .unknown), CellCase("area_ha", "  ", .unknown),
    CellCase("area_ha", " 12 ", one("12")), CellCase("area_ha", "\"12\"", one("12")),
    CellCase("area_ha", "12.000000000000000000", one("12")),
    CellCase("area_ha", "0.30000000000000004", one("0.30000000000000004")),
    CellCase("area_ha", "12.3456789012345678901", one("12.3456789012345678901")),
    CellCase("area_ha", "12.345678901234567", one("12.345678901234567")),
    CellCase("growth", "123456789012345678", one("123456789012345678")),
    CellCase("growth", "-0.000000000000001", one("-0.000000000000001")),
    CellCase("growth", "-5", one("-5")), CellCase("growth", "1e-400", one("1e-400")),
    CellCase("growth", "1e309", refused: "table/too-large"),
    CellCase("area_ha", "12..15", estimate("12", "13.5", "15")),
    CellCase("area_ha", "12..13..15", estimate("12", "13", "15")),
    CellCase("area_ha", "12.5..15.0", estimate("12.5", "13.75", "15")),
    CellCase(
      "area_ha", "12.00000000000000000001..15", estimate("12.00000000000000000001", "13.500000000000000000005", "15")),
    CellCase("area_ha", "12..12", one("12")), CellCase("area_ha", " 12 .. 15 ", estimate("12", "13.5", "15")),
    CellCase("area_ha", "15..12", refused: "table/estimate-order"),
    CellCase("area_ha", "1..9..5", refused: "table/estimate-order"),
    CellCase("area_ha", "1..2..3..4", refused: "table/not-a-number"),
    CellCase("area_ha", "1...5", refused: "table/estimate-order"),
    CellCase("area_ha", "..5", refused: "table/not-a-number"),
    CellCase("area_ha", "12|15", numbers("12", "15")), CellCase("area_ha", "15|12|15", numbers("15", "12")),
    CellCase("area_ha", "12|12.0", one("12")), CellCase("area_ha", "12|", refused: "table/not-a-number"),
    CellCase("area_ha", "12..15|20", refused: "table/not-a-number"),
    CellCase("area_ha", "5000.1", refused: "table/out-of-range"),
    CellCase("area_ha", "5000.00000000000000000001", refused: "table/out-of-range"),
    CellCase("area_ha", "-0.1", refused: "table/out-of-range"),
    CellCase("area_ha", "1..5001", refused: "table/out-of-range"),
    CellCase("area_ha", "abc", refused: "table/not-a-number"), CellCase("area_ha", "-", refused: "table/not-a-number"),
    CellCase("area_ha", "1.", refused: "table/not-a-number"), CellCase("area_ha", ".", refused: "table/not-a-number"),
    CellCase("area_ha", "--1", refused: "table/not-a-number"),
    CellCase("area_ha", "NaN", refused: "table/not-a-number"),
    CellCase("area_ha", "inf", refused: "table/not-a-number"),
    CellCase("area_ha", "1 000", refused: "table/not-a-number"),
    CellCase("area_ha", "12,5", one("12.5"), delimiter: ";"), CellCase("area_ha", "12.5", one("12.5"), delimiter: ";"),
    CellCase("area_ha", "12,5..15,5", estimate("12.5", "14", "15.5"), delimiter: ";"),
    CellCase("area_ha", "1.200,5", refused: "table/not-a-number", delimiter: ";"),
    CellCase("area_ha", "1,2,3", refused: "table/not-a-number", delimiter: ";"),
    CellCase("area_ha", "\"12,5\"", refused: "table/not-a-number"),
    CellCase("plots", "12", one("12")), CellCase("plots", "12.0", one("12")),
    CellCase("plots", "12.5", refused: "table/not-an-integer"),
    CellCase("lat", "51.7", one("51.7")), CellCase("lat", "514", refused: "table/out-of-range"),
    CellCase("lon", "-180", one("-180")), CellCase("lon", "180.5", refused: "table/out-of-range"),
  ]

  static let otherCases = [
    CellCase("rail", "ja", .value(.boolean(true))), CellCase("rail", "WAHR", .value(.boolean(true))),
    CellCase("rail", "no", .value(.boolean(false))), CellCase("rail", "Nein", .value(.boolean(false))),
    CellCase("rail", "ja|nein", .claims([.boolean(true), .boolean(false)])),
    CellCase("rail", "", .unknown), CellCase("rail", "1", refused: "table/not-a-truth-value"),
    CellCase("free_from", "2027-05", date("2027-05")),
    CellCase("free_from", "immediately", .value(.text("immediately"))),
    CellCase("free_from", "05.2027", refused: "table/not-a-date"),
    CellCase("zoning", "ge", .value(.text("ge"))), CellCase("zoning", "Industriegebiet", .value(.text("gi"))),
    CellCase("zoning", "commercial", .value(.text("ge"))), CellCase("zoning", " gi ", .value(.text("gi"))),
    CellCase("zoning", "ge|gi", .claims([.text("ge"), .text("gi")])),
    CellCase("zoning", "gx", refused: "table/unknown-class"),
    CellCase("uses", "office|Halle", texts("office", "hall")), CellCase("uses", "office", texts("office")),
    CellCase("uses", "|", .unknown), CellCase("uses", "office|x", refused: "table/unknown-class"),
    CellCase("state", "BB", .value(.text("BB"))), CellCase("state", "bb", refused: "table/unknown-word"),
    CellCase("name", "\"Süd, \"\"alt\"\"\"", .value(.text("Süd, \"alt\""))),
    CellCase("name", "\"zwei\nZeilen\"", .value(.text("zwei\nZeilen"))),
    CellCase("name", "a\"b", refused: "table/stray-quote"), CellCase("name", "\"a\"b", refused: "table/stray-quote"),
    CellCase("name", "\"a", refused: "table/open-quote"),
  ]

  @Test(arguments: numberCases + otherCases) func `mean`(_ c: CellCase) throws {
    let (d, other) = (c.delimiter, c.column == "plots" ? "growth" : "plots")
    for (before, after) in [("", "\n"), ("", "\r\n"), ("", ""), ("1\(d)P0\(d)\n", "\n1\(d)P2\(d)\n")] {
      let text = "\(other)\(d)id\(d)\(c.column)\n\(before)1\(d)P1\(d)\(c.text)\(after)"
      let (_, block) = try #require(TestTable.block(text))
      if let code = c.code {
        #expect(block.problems.first.map(\.diagnostic.code) == [code], "\(text)")
        continue
      }
      let row = before.isEmpty ? 0 : 1
      try #require(block.rowCount > row, "\(text) \(block.problems)")
      #expect(block.cell(row, 2) == c.cell, "\(text)")
      #expect(block.id(row) == "P1")
      try Self.checkNumbers(block, row, c.cell)
    }
  }

  /// Doubles are the nearest to the decimals.
  private static func checkNumbers(_ block: ColumnBlock, _ row: Int, _ cell: Cell) throws {
    guard let column = block.numbers[2] else { return }
    let readings = cell.readings.compactMap(\.number)
    #expect(column[row].isNaN == readings.isEmpty)
    guard let leading = readings.first, let low = readings.min(), let high = readings.max() else { return }
    #expect(column[row] == leading.doubleValue)
    #expect(column.low?[row] ?? column[row] == low.doubleValue)
    #expect(column.high?[row] ?? column[row] == high.doubleValue)
    #expect(column.low != nil || low == high)
  }
}
