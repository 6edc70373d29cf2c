import Region
import SourceText
import Testing

/// A table, what its cells are, and what is reported.
struct CSVCase: CustomTestStringConvertible, Sendable {
  let testDescription: String
  let text: String
  var rows: [[String?]] = []
  var codes: [String] = []
}

@Suite struct `CSV tables` {
  static let cases = [
    CSVCase(testDescription: "plain", text: "a,b\n1,2\n", rows: [["1", "2"]]),
    CSVCase(testDescription: "no line end after the last row", text: "a,b\n1,2", rows: [["1", "2"]]),
    CSVCase(testDescription: "CRLF", text: "a,b\r\n1,2\r\n", rows: [["1", "2"]]),
    CSVCase(testDescription: "comma in quotes", text: "a,b\n\"x, y\",2\n", rows: [["x, y", "2"]]),
    CSVCase(testDescription: "line end in quotes", text: "a,b\n\"x\ny\",2\n", rows: [["x\ny", "2"]]),
    CSVCase(testDescription: "doubled quote", text: "a\n\"say \"\"no\"\"\"\n", rows: [["say \"no\""]]),
    CSVCase(testDescription: "empty cells are unknown", text: "a,b,c\n,\"\",3\n", rows: [[nil, nil, "3"]]),
    CSVCase(testDescription: "last cell empty", text: "a,b\n1,\n", rows: [["1", nil]]),
    CSVCase(testDescription: "last cell empty at the end", text: "a,b\n1,", rows: [["1", nil]]),
    CSVCase(testDescription: "spaces belong to the cell", text: "a,b\n 1 ,2\n", rows: [[" 1 ", "2"]]),
    CSVCase(testDescription: "byte order mark", text: "\u{FEFF}a\nß\n", rows: [["ß"]]),
    CSVCase(testDescription: "header alone", text: "a,b\n"),
    CSVCase(testDescription: "empty", text: "", codes: ["reference/empty-table"]),
    CSVCase(
      testDescription: "too few fields", text: "a,b\n1\n3,4\n", rows: [["3", "4"]], codes: ["reference/field-count"]),
    CSVCase(testDescription: "too many fields", text: "a\n1,2\n", codes: ["reference/field-count"]),
    CSVCase(testDescription: "blank line", text: "a,b\n\n1,2\n", rows: [["1", "2"]], codes: ["reference/field-count"]),
    CSVCase(testDescription: "quote inside", text: "a\nx\"y\n", codes: ["reference/csv-quote"]),
    CSVCase(testDescription: "text after quote", text: "a\n\"x\"y\n", codes: ["reference/csv-quote"]),
    CSVCase(testDescription: "open quote", text: "a\n\"x\n", codes: ["reference/csv-quote"]),
    CSVCase(testDescription: "lone carriage return", text: "a\nx\ry\n", codes: ["reference/csv-line-end"]),
    CSVCase(
      testDescription: "column twice", text: "a,a\n1,2\n", rows: [["1", "2"]], codes: ["reference/double-column"]),
  ]

  @Test(arguments: cases) func `follow RFC 4180`(_ c: CSVCase) {
    var diagnostics = Diagnostics()
    let table = Region.CSVTable(SourceFile(name: "t.csv", text: c.text), into: &diagnostics)
    let rows = (0..<table.rowCount).map { row in table.columns.indices.map { table[row].text($0) } }
    #expect(rows == c.rows)
    #expect(diagnostics.all.map(\.code) == c.codes)
  }

  @Test func `report the line of a fault`() {
    var diagnostics = Diagnostics()
    _ = Region.CSVTable(SourceFile(name: "t.csv", text: "a,b\n1,2\n3,4,5\n"), into: &diagnostics)
    #expect(diagnostics.all.first?.location?.position == SourcePosition(line: 3, column: 1))
  }

  @Test func `report text that is not UTF-8`() {
    var diagnostics = Diagnostics()
    _ = Region.CSVTable(SourceFile(name: "t.csv", bytes: [0x61, 0x0A, 0xFC, 0x0A]), into: &diagnostics)
    #expect(diagnostics.all.map(\.code) == ["reference/not-utf8"])
  }

  @Test func `never crash on random bytes`() {
    var state: UInt64 = 20_261_122
    for _ in 0..<2_000 {
      let bytes = (0..<40).map { _ -> UInt8 in
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Array("a,\"\r\n ".utf8)[Int(state >> 33) % 6]
      }
      var diagnostics = Diagnostics()
      let table = Region.CSVTable(SourceFile(name: "t.csv", bytes: bytes), into: &diagnostics)
      for row in 0..<table.rowCount { for column in table.columns.indices { _ = table[row].text(column) } }
    }
  }
}
