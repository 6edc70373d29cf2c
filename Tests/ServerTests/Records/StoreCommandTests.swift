import Foundation
import Store
import Testing

/// The commands over the database, run as people run them.
@Suite struct `The commands over the database` {
  let folder: URL
  let data: String

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "lotse-commands-\(UUID().uuidString)")
    data = folder.appending(path: "lotse.sqlite").path
    let store = try Store.open(data)
    _ = try store.createEnquiry(
      NewEnquiry(
        id: EnquiryID(rawValue: "e1"), text: Array("id: e1\n".utf8), title: "Geheim", level: .strict,
        answerBy: "2026-11-24", by: .local, at: 1_000_000_000))
  }

  /// Command, exit code, and a part of what it says in German and in English.
  struct Case: CustomTestStringConvertible {
    let arguments: [String]
    let code: Int32
    let german: String
    let english: String
    var testDescription: String { arguments.joined(separator: " ") }

    init(_ call: String, _ code: Int32, _ german: String, _ english: String) {
      arguments = call.split(separator: " ").map(String.init)
      (self.code, self.german, self.english) = (code, german, english)
    }
  }

  static let cases = [
    Case("doctor", 0, "Alles in Ordnung", "All in order"),
    Case("enquiries list", 0, "offen        vom 09.09.2001  Fassung 1  Antwort bis 24.11.2026", "answer by 2026-11-24"),
    Case("enquiries list --status abgesagt", 0, "Keine Anfragen.", "No enquiries."),
    Case("enquiries status e1 abgesagt", 0, "e1  abgesagt", "e1  declined"),
    Case("enquiries status e2 abgesagt", 1, "„e2“ gibt es nicht. [store/not-found]", "There is no “e2”."),
    Case("enquiries status e1 fertig", 64, "offen", "offen"),
    Case(
      "enquiries delete e1 --reason Test", 0, "Gelöscht: „e1“ und 0 Bewertungen.", "Deleted: “e1” and 0 assessments."),
    Case("enquiries delete e1", 64, "--reason", "--reason"),
    Case("assessments list e1", 0, "Noch keine Bewertung.", "No assessment yet."),
    Case("assessments verify a1", 1, "„a1“ gibt es nicht.", "There is no “a1”."),
    Case("retention --dry-run", 0, "Würde gelöscht: 0 Anfragen, 0 Bewertungen, 1 Eintrag des Protokolls.", "Would be"),
    Case("retention --retention-months 0", 64, "--retention-months", "--retention-months"),
    Case("backup FOLDER/b.sqlite", 0, "Gesichert und geprüft", "Backed up and checked"),
    Case("backup FOLDER/lotse.sqlite", 1, "gibt es schon. [store/exists]", "exists already. [store/exists]"),
    Case("backup FOLDER/none/b.sqlite", 0, "Gesichert und geprüft", "Backed up and checked"),
    Case("restore FOLDER/none.sqlite", 1, "none.sqlite“ gibt es nicht.", "There is no “"),
    Case("restore FOLDER/lotse.sqlite.lock", 1, "[store/foreign]", "[store/foreign]"),
  ]

  @Test(arguments: cases) func `say what they did`(_ test: Case) throws {
    let german = try run(test.arguments)
    #expect(german.code == test.code, "\(german.text)")
    #expect(german.text.contains(test.german), "\(german.text)")
    #expect(!german.text.contains("Geheim"))
    let again = try `The commands over the database`()
    let english = try again.run(test.arguments + ["--lang", "en"])
    #expect(english.code == test.code && english.text.contains(test.english), "\(english.text)")
  }

  @Test func `restore what was backed up, and keep what was there`() throws {
    #expect(try run(["backup", "FOLDER/b.sqlite"]).code == 0)
    #expect(try run(["enquiries", "delete", "e1", "--reason", "Test"]).code == 0)
    let store = try Store.open(data)
    #expect(try run(["restore", "FOLDER/b.sqlite"]).text.contains("[store/busy]"))
    withExtendedLifetime(store) {}
  }

  @Test func `find damage`() throws {
    try Data(String(repeating: "x", count: 9_000).utf8).write(to: URL(filePath: data))
    let outcome = try run(["doctor"])
    #expect(outcome.code == 1 && outcome.text.contains("[store/foreign]"), "\(outcome.text)")
  }

  private func run(_ arguments: [String]) throws -> (code: Int32, text: String) {
    let process = Process()
    process.executableURL = LiveServer.executable
    process.arguments = arguments.map { $0.replacing("FOLDER", with: folder.path) } + ["--data", data]
    process.environment = ["LC_ALL": "C", "PATH": "/usr/bin:/bin", "TZ": "UTC"]
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = pipe
    try process.run()
    let text = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    return (process.terminationStatus, text)
  }
}
