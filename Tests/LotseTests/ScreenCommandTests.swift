import DataFiles
import Foundation
import Testing

/// `lotse screen`, on tables of a few rows.
@Suite struct `lotse screen` {
  private static let parcels = "Tests/LotseTests/Tables/parcels.csv"

  private static func screen(_ arguments: String..., input: String = "") throws -> Program.Outcome {
    try Program.run(["screen"] + arguments + ["--draft", "--as-of", "2026-11-22"], input: Data(input.utf8))
  }

  /// Any change of the rulebook changes its hash.
  private static func withoutHash(_ text: String) throws -> String {
    try text.replacing(Regex("lausitz [0-9a-f]{6}"), with: "lausitz ······")
      .replacing(Regex("\": \"[0-9a-f]{64}\""), with: "\": \"…\"")
  }

  @Test(arguments: ["de", "en"]) func `gives the best rows and the counts of musts`(_ language: String) throws {
    let outcome = try Self.screen(
      Self.parcels, "--enquiry", try Program.sample("e06"), "--top", "3", "--lang", language)
    #expect(outcome.code == 0, "\(outcome.messages)")
    #expect(outcome.messages.contains("[table/unused-columns]"))
    #expect(try Snapshot("screen.\(language).txt").difference(from: Self.withoutHash(outcome.output)) == nil)
    for line in outcome.output.split(separator: "\n") { #expect(line.count <= 100, "\(line)") }
  }

  @Test(arguments: ["csv", "json"]) func `gives them to programs`(_ format: String) throws {
    let outcome = try Self.screen(Self.parcels, "--enquiry", try Program.sample("e06"), "--format", format)
    #expect(outcome.code == 0, "\(outcome.messages)")
    let text = try Self.withoutHash(outcome.output).replacing("\r\n", with: "\n")
    #expect(try Snapshot("screen.\(format)").difference(from: text) == nil)
    if format == "json" {
      #expect(throws: Never.self) { try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) }
    }
  }

  @Test func `gives the same from standard input, with any number of tasks, and while timed`() throws {
    let table = try String(contentsOf: DataFolder.package.appending(path: Self.parcels), encoding: .utf8)
    let csv = try Self.screen(Self.parcels, "--format", "csv").output
    #expect(csv.split(separator: "\r\n").count == 7)
    #expect(try Self.screen("-", "--format", "csv", input: table).output == csv)
    #expect(try Self.screen(Self.parcels, "--format", "csv", "--threads", "1").output == csv)
    let timed = try Self.screen(Self.parcels, "--format", "csv", "--timings", "--repeat", "3")
    #expect(timed.output == csv)
    let line = try #require(timed.messages.split(separator: "\n").first { $0.hasPrefix("{") })
    let times = try #require(JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
    #expect(times["rows"] as? Int == 6)
    #expect((times["evaluate_seconds"] as? [Double])?.count == 3)
    for key in ["load_seconds", "threads", "peak_rss_bytes"] { #expect(times[key] != nil, "\(key)") }
  }

  @Test func `takes other columns, semicolons and decimal commas`() throws {
    let comma = try Self.screen("-", "--format", "csv", input: "id,available_area_ha\nA,12.5\nB,3\n")
    let mapped = try Self.screen(
      "-", "--format", "csv", "--id", "Flurstück", "--map", "available_area_ha=Fläche",
      input: "Flurstück;Fläche\r\nA;12,5\r\nB;3\r\n")
    #expect(mapped.code == 0, "\(mapped.messages)")
    #expect(mapped.output == comma.output)
  }

  @Test(arguments: ["de", "en"]) func `explains a row`(_ language: String) throws {
    let outcome = try Self.screen(
      Self.parcels, "--enquiry", try Program.sample("e06"), "--explain", "P-2", "--lang", language)
    #expect(outcome.code == 0, "\(outcome.messages)")
    #expect(try Snapshot("screen.explain.\(language).txt").difference(from: Self.withoutHash(outcome.output)) == nil)
  }

  /// Neither its place nor what would change it can be told from one row.
  @Test(arguments: ["P-1", "P-2", "P-3"]) func `explains a row without a place`(_ id: String) throws {
    let arguments = [Self.parcels, "--enquiry", try Program.sample("e06"), "--explain", id]
    let text = try Program.run(["screen"] + arguments + ["--draft"]).output
    #expect(text.contains("KRITERIEN") && !text.contains("Platz "), "\(text)")
    let json = try Program.run(["screen"] + arguments + ["--draft", "--format", "json"]).output
    let document = try #require(JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
    #expect((document["site"] as? [String: Any])?["rank"] is NSNull)
    #expect(document["counterfactuals"] == nil && document["compared_with"] == nil)
  }

  @Test func `answers for a table without rows`() throws {
    let outcome = try Self.screen("-", input: "id,available_area_ha\n")
    #expect(outcome.code == 0)
    #expect(outcome.output.contains("Die Tabelle hat keine Zeilen."))
  }

  @Test func `shortens the middle of long ids in text, and in nothing else`() throws {
    let id = String(repeating: "ab-", count: 30) + "00012"
    let table = "id,available_area_ha\n\(id),3\n"
    let text = try Self.screen("-", input: table).output
    #expect(text.contains("…") && text.contains("00012"))
    for line in text.split(separator: "\n") { #expect(line.count <= 100, "\(line)") }
    #expect(try Self.screen("-", "--format", "csv", input: table).output.contains(id))
  }
}

/// Rows and tables with mistakes: exit code 1, and what to do.
@Suite struct `A table with a mistake` {
  struct Case: CustomTestStringConvertible, Sendable {
    let code: String
    let table: String
    let arguments: [String]
    let says: [String]

    init(_ code: String, _ table: String, _ arguments: String..., says: String...) {
      (self.code, self.table, self.arguments, self.says) = (code, table, arguments, says)
    }

    var testDescription: String { code }
  }

  private static let head = "id,available_area_ha,plan_status,gas\n"

  /// Rows that are left out; what else the table has is assessed.
  private static let rows = [
    Case("table/not-a-number", head + "A,x,,\nB,3,,\n", says: "Zeile 2", "available_area_ha", "„x“"),
    Case("table/out-of-range", head + "B,3,,\nA,90000,,\n", says: "Zeile 3", "90000"),
    Case("table/field-count", head + "B,3,,\n\nA,3\n", says: "Zeile 4", "2 Felder"),
    Case("table/unknown-class", head + "A,3,legaly_binding,\nB,3,,\n", says: "Zeile 2", "legally_binding"),
    Case("table/not-a-truth-value", head + "A,3,,vielleicht\nB,3,,\n", says: "Zeile 2", "vielleicht"),
    Case("table/repeated-id", head + "B,3,,\nC,4,,\nB,5,,\n", says: "Zeile 4", "Zeile 2"),
    Case("table/empty-id", head + ",3,,\nB,3,,\n", says: "Zeile 2"),
    Case("table/open-quote", head + "B,3,,\n\"A,3,,\n", says: "Zeile 3"),
  ]

  @Test(arguments: rows) func `leaves the row out and says why`(_ c: Case) throws {
    let path = try Scratch()
    let file = try path.write("t.csv", Data(c.table.utf8))
    let run = try Program.run(["screen", file, "--draft", "--format", "csv"])
    #expect(run.code == 1 && !run.crashed)
    #expect(run.output.contains("1,B,") || run.output.contains("2,B,"), "\(run.output)")
    #expect(!run.output.contains(",A,"))
    #expect(run.messages.contains("[\(c.code)]"), "\(run.messages)")
    for text in c.says { #expect(run.messages.contains(text), "\(text) in \(run.messages)") }
    let strict = try Program.run(["screen", file, "--draft", "--format", "csv", "--strict-rows"])
    #expect(strict.code == 1)
    #expect(strict.output.isEmpty, "no result beside an error: \(c.code)")
    #expect(strict.messages.contains("[\(c.code)]"))
  }

  private static let whole = [
    Case("table/empty", "", says: "Kopfzeile"),
    Case("table/no-id", "kennung,gas\nA,ja\n", says: "--id"),
    Case("table/no-field", "id,fläche\nA,3\n", says: "--map"),
    Case("table/double-column", "id,gas,GAS\nA,ja,ja\n", says: "GAS"),
    Case("table/unknown-field", head, "--map", "total_area=gas", says: "„total_area_ha“"),
    Case("table/unknown-column", head, "--map", "gas=Gaz", says: "„gas“"),
    Case("table/no-row", head + "A,3,,\n", "--explain", "B", says: "„B“", "„id“"),
    Case("files/not-found", head, "--enquiry", "nirgends.yaml", says: "nirgends.yaml"),
  ]

  @Test(arguments: whole) func `has no result where nothing can be assessed`(_ c: Case) throws {
    let run = try Program.run(["screen", "-", "--draft"] + c.arguments, input: Data(c.table.utf8))
    #expect(run.code == 1 && !run.crashed)
    #expect(run.output.isEmpty)
    #expect(run.messages.contains("[\(c.code)]"), "\(run.messages)")
    for text in c.says { #expect(run.messages.contains(text), "\(text) in \(run.messages)") }
  }

  @Test func `tells the first twenty rows and how many there are`() throws {
    let rows = (0..<30).map { "A\($0),x,,\n" }.joined()
    let run = try Program.run(["screen", "-", "--draft"], input: Data((Self.head + rows).utf8))
    #expect(run.code == 1)
    #expect(run.messages.contains("[table/further-rows]") && run.messages.contains("30"))
    #expect(run.messages.components(separatedBy: "[table/not-a-number]").count == 21)
  }

  /// A stream cannot be read twice, a redirected file can.
  @Test func `has no result where a stream repeats ids`() throws {
    let table = Self.head + "A,3,,\nA,4,,\n"
    let redirected = try Program.run(["screen", "-", "--draft"], input: Data(table.utf8))
    #expect(redirected.code == 1)
    #expect(redirected.messages.contains("[table/repeated-id]"), "\(redirected.messages)")
    let (process, output, errors) = (Process(), Pipe(), Pipe())
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = [
      "-c", "printf '\(table.replacing("\n", with: "\\n"))' | \"$0\" screen - --draft", Program.executable.path,
    ]
    process.currentDirectoryURL = DataFolder.package
    (process.standardOutput, process.standardError) = (output, errors)
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 1)
    #expect(try output.fileHandleForReading.readToEnd() ?? Data() == Data())
    let messages = String(decoding: try errors.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
    #expect(messages.contains("[table/repeats-in-stream]"), "\(messages)")
  }

  @Test(arguments: [["--top", "0"], ["--threads", "0"], ["--map", "gas"], ["--format", "xml"]])
  func `is not read for a wrong option`(_ arguments: [String]) throws {
    let run = try Program.run(["screen", "-"] + arguments, input: Data(Self.head.utf8))
    #expect(run.code == 64)
    #expect(run.output.isEmpty)
  }
}
