import Columns
import Facts
import SourceText
import Testing

/// A table with one bad row, and what is said about it.
struct ProblemCase: CustomTestStringConvertible, Sendable {
  let testDescription: String
  let rows: String
  let message: String
  var hint: String?
}

@Suite struct `Rows that do not fit` {
  static let header = "id,area_ha,zoning,name\n"

  static let cases = [
    ProblemCase(
      testDescription: "too few fields", rows: "a,1\n", message: "Line 2: 2 fields instead of 4 as in the header.",
      hint: "put fields with separators in quotes"),
    ProblemCase(
      testDescription: "too many fields, though a value is wrong too", rows: "a,x,y,z,5\n",
      message: "Line 2: 5 fields instead of 4 as in the header."),
    ProblemCase(
      testDescription: "a number", rows: "a,1,ge,x\nb,1.200.5,ge,x\n",
      message: "Line 3, column “area_ha”: “1.200.5” is not a number.",
      hint: "12.5, an estimate 12..15, claims that disagree 12|15; empty means unknown"),
    ProblemCase(
      testDescription: "range with unit", rows: "a,9999,ge,x\n",
      message: "Line 2, column “area_ha”: 9999 is outside what makes sense (0…5000 ha).", hint: "check value and unit"),
    ProblemCase(
      testDescription: "class with the nearest", rows: "a,1,g,x\n",
      message: "Line 2, column “zoning”: “g” is not a class here.", hint: "did you mean “ge”?"),
    ProblemCase(
      testDescription: "class without a nearest", rows: "a,1,Mischgebiet,x\n",
      message: "Line 2, column “zoning”: “Mischgebiet” is not a class here.", hint: "possible: ge, gi"),
    ProblemCase(
      testDescription: "long text is shortened", rows: "a,\(String(repeating: "9x", count: 40)),ge,x\n",
      message: "Line 2, column “area_ha”: “\(String(repeating: "9x", count: 19))9…” is not a number."),
    ProblemCase(
      testDescription: "control characters are not printed", rows: "a,\u{1B}[31m,ge,x\n",
      message: "Line 2, column “area_ha”: “\u{FFFD}[31m” is not a number."),
    ProblemCase(testDescription: "no id", rows: "\"\",1,ge,x\n", message: "Line 2, column “id”: The id is missing."),
    ProblemCase(
      testDescription: "id with a line end", rows: "\"a\nb\",1,ge,x\n",
      message: "Line 2, column “id”: The id has a line end or another control character."),
    ProblemCase(
      testDescription: "line of a row behind one of two lines", rows: "a,1,ge,\"x\ny\"\nb,z,ge,x\n",
      message: "Line 4, column “area_ha”: “z” is not a number."),
    ProblemCase(
      testDescription: "quote", rows: "a,1,ge,5\" pipe\n",
      message: "Line 2: A quote inside a field, or text behind the closing one.",
      hint: "put the whole field in quotes, double those inside"),
    ProblemCase(
      testDescription: "quote that is never closed", rows: "a,1,ge,\"x\nb,2,ge,y\n",
      message: "Line 2: A quote is never closed; all that follows counts as this field."),
  ]

  @Test(arguments: cases) func `are told with line, column and reason`(_ c: ProblemCase) throws {
    let (_, block) = try #require(TestTable.block(Self.header + c.rows))
    #expect(block.problems.count == 1)
    let diagnostic = try #require(block.problems.first.first?.diagnostic)
    #expect(diagnostic.message.en == c.message)
    if let hint = c.hint { #expect(diagnostic.hint?.en == hint) }
  }

  @Test(arguments: [("B", "did you mean “BB”?"), ("Polen", "possible: BB, SN")])
  func `are told with the words that are allowed`(_ word: String, _ hint: String) throws {
    let (_, block) = try #require(TestTable.block("id,state\na,\(word)\n"))
    let diagnostic = try #require(block.problems.first.first?.diagnostic)
    #expect(diagnostic.message.en == "Line 2, column “state”: “\(word)” is not in the word list states.")
    #expect(diagnostic.hint?.en == hint)
  }

  @Test func `are told when they are not UTF-8, in the columns that are used`() throws {
    let rows =
      Array("id,name,other\na,".utf8) + [0xFC] + Array(",x\nb,x,".utf8) + [0xFC, 0x0A, 0xFC] + Array(",x,x\n".utf8)
    let (_, block) = try #require(TestTable.block(rows))
    #expect(block.rowCount == 1)
    #expect(block.id(0) == "b")
    #expect(
      block.problems.first.map(\.diagnostic.message.en) == [
        "Line 2, column “name”: Not UTF-8.", "Line 4, column “id”: Not UTF-8.",
      ])
  }

  @Test func `are left out whole, and the others keep their values`() throws {
    let rows = "a,1..2,ge,x\nb,3|4,ge,x\nc,5..6,gx,x\nd,7|8,ge,\"x\ne,12345678901234567890.5,gi,y\n"
    let fixed = rows.replacing("\"x", with: "x\"")
    let (_, block) = try #require(TestTable.block(Self.header + fixed + "f,,gi,\n"))
    #expect((0..<block.rowCount).map(block.id) == ["a", "b", "f"])
    #expect((0..<block.rowCount).map(block.line) == [2, 3, 7])
    #expect((0..<block.rowCount).map { block.cell($0, 1).readings.count } == [3, 2, 0])
    #expect(block.numbers[1]?.exact.rows == [1])
    #expect(block.numbers[1]?.hasGaps == true)
    #expect(block.cell(2, 2) == .value(.text("gi")))
    #expect(block.cell(2, 3) == .unknown)
    #expect(block.problems.count == 3)
  }

  @Test func `are counted, and the first twenty kept`() throws {
    let bad = String(repeating: "a,x,ge,\n", count: 15)
    let (_, block) = try #require(TestTable.block(Self.header + bad))
    var problems = RowProblems()
    problems.add(block.problems)
    problems.add(block.problems)
    #expect(problems.count == 30)
    #expect(problems.first.map(\.line) == Array(2...16) + Array(2...6))
    #expect(block.numbers[1]?.hasGaps == false)
  }
}
