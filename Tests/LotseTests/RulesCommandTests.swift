import DataFiles
import Foundation
import Testing

/// `lotse rules test`, `approve` and `history`, and what a draft may do, on a copy of the rulebook.
@Suite struct `The commands for the life of a rulebook` {
  private static let e06 = "seeds/enquiries/e06_medizintechnik.yaml"

  /// A copy of the rulebook with few tests, so that runs are short, in which a weight was moved.
  private static func draft(_ scratch: Scratch) throws -> String {
    _ = try scratch.smallRegister(["massen", "tip-cottbus", "schwarze-pumpe", "goerlitz-schlauroth"])
    let rules = try scratch.copy("rules/lausitz", to: "entwurf")
    for name in DataFolder.ids(in: URL(filePath: rules + "/tests")) where name != "place" {
      try FileManager.default.removeItem(atPath: "\(rules)/tests/\(name).yaml")
    }
    try edit(rules + "/weights.yaml", "skilled_catchment_30: 7", "skilled_catchment_30: 5")
    try edit(rules + "/weights.yaml", "motorway_min: 4", "motorway_min: 6")
    return rules
  }

  /// Runs a command on the small register of the draft.
  private static func run(_ scratch: Scratch, _ arguments: [String]) throws -> Program.Outcome {
    try Program.run(arguments + ["--sites", scratch.url("sites").path])
  }

  private static func edit(_ path: String, _ old: String, _ new: String) throws {
    let text = try String(contentsOfFile: path, encoding: .utf8)
    try #require(text.contains(old), "\(path) no longer holds \(old)")
    try Data(text.replacing(old, with: new, maxReplacements: 1).utf8).write(to: URL(filePath: path))
  }

  @Test(arguments: [["recommend", e06], ["explain", e06, "massen"], ["questions", e06]])
  func `answer by a draft only when asked to`(arguments: [String]) throws {
    let scratch = try Scratch()
    let options = ["--rules", try Self.draft(scratch), "--as-of", "2026-11-22"]
    let refused = try Self.run(scratch, arguments + options)
    #expect(refused.code == 1 && refused.output.isEmpty)
    #expect(refused.messages.contains("[status/draft]") && refused.messages.contains("--draft"), "\(refused.messages)")
    let tried = try Self.run(scratch, arguments + options + ["--draft"])
    #expect(tried.code == 0 && tried.messages.isEmpty, "\(tried.messages)")
    if arguments[0] != "questions" {
      #expect(tried.output.contains("Stand des Regelwerks: Entwurf, von niemandem geprüft"))
    }
  }

  @Test func `never write a letter by a draft`() throws {
    let scratch = try Scratch()
    let run = try Self.run(scratch, ["write", Self.e06, "--as", "mail", "--rules", try Self.draft(scratch)])
    #expect(run.code == 1 && run.output.isEmpty && run.messages.contains("[status/draft]"), "\(run.messages)")
  }

  @Test func `take a state from draft to in force, and retire it`() throws {
    let scratch = try Scratch()
    let rules = try Self.draft(scratch)
    func step(_ arguments: String...) throws -> Program.Outcome {
      try Self.run(scratch, ["rules", "approve", "--rules", rules, "--on", "2027-03-12"] + arguments)
    }
    let early = try step("--to", "approved", "--by", "board", "--ref", "TOP 4")
    #expect(early.code == 1 && early.messages.contains("[status/changed-since-review]"), "\(early.messages)")
    #expect(try step("--by", "authors").code == 0)
    let own = try step("--by", "authors")
    #expect(own.code == 1 && own.messages.contains("[status/own-work]"), "\(own.messages)")
    let shown = try step("--by", "testers", "--dry-run")
    #expect(shown.code == 0 && shown.output.contains("nichts geschrieben"))
    let reviewed = try step("--by", "testers")
    #expect(reviewed.code == 0 && reviewed.output.contains("aufgehoben in"), "\(reviewed.messages)")
    #expect(try Self.run(scratch, ["recommend", Self.e06, "--rules", rules]).code == 0, "a reviewed state answers")
    let bare = try step("--by", "board")
    #expect(bare.code == 1 && bare.messages.contains("[status/no-reference]"), "\(bare.messages)")
    #expect(try step("--to", "approved", "--by", "board", "--ref", "TOP 4").code == 0)
    #expect(try step("--to", "in_force", "--by", "board", "--ref", "TOP 4", "--valid-from", "2027-04-01").code == 0)
    let options = ["recommend", Self.e06, "--rules", rules, "--as-of"]
    #expect(try Self.run(scratch, options + ["2027-03-20"]).output.contains("gilt erst ab 01.04.2027, TOP 4"))
    #expect(try Self.run(scratch, options + ["2027-04-20"]).output.contains("in Kraft seit 01.04.2027, TOP 4"))
    #expect(try step("--by", "board").code == 0)
    let end = try step("--by", "board")
    #expect(end.code == 1 && end.messages.contains("[status/at-the-end]"), "\(end.messages)")
    let history = try Self.run(scratch, ["rules", "history", "--rules", rules])
    #expect(history.code == 0 && history.messages.isEmpty, "\(history.messages)")
    #expect(history.output.contains("Gewicht 7 → 5") && history.output.contains("Gewicht 4 → 6"), "\(history.output)")
    for line in history.output.split(separator: "\n") { #expect(line.count <= 100, "\(line)") }
  }

  @Test func `refuse to review what fails its tests or the check`() throws {
    let scratch = try Scratch()
    let rules = try Self.draft(scratch)
    let options = ["rules", "approve", "--rules", rules, "--on", "2027-03-12", "--by"]
    #expect(try Self.run(scratch, options + ["authors"]).code == 0)
    let before = try Data(contentsOf: URL(filePath: rules + "/status.yaml"))
    try Self.edit(rules + "/tests/place.yaml", "excluded_state: met}", "excluded_state: not_met}")
    let failing = try Self.run(scratch, options + ["testers"])
    #expect(failing.code == 1 && failing.messages.contains("[status/tests-fail]"), "\(failing.messages)")
    try FileManager.default.removeItem(atPath: rules + "/tests")
    let untested = try Self.run(scratch, options + ["testers"])
    #expect(untested.code == 1 && untested.messages.contains("keine Regeltests"), "\(untested.messages)")
    #expect(try Data(contentsOf: URL(filePath: rules + "/status.yaml")) == before, "nothing is written")
  }

  @Test func `say what a draft changes, as text, Markdown and JSON`() throws {
    let scratch = try Scratch()
    let rules = try Self.draft(scratch)
    for (format, expected) in [
      ("text", "  Kriterium Fachkräfte im 30-Minuten-Umkreis (skilled_catchment_30)\n    Gewicht 7 → 5\n"),
      ("markdown", "- **Kriterium Fachkräfte im 30-Minuten-Umkreis (skilled_catchment_30)**\n  - Gewicht 7 → 5\n"),
      ("json", "\"lines\": [\"Gewicht 7 → 5\"]"),
    ] {
      let run = try Self.run(scratch, ["rules", "history", "--rules", rules, "--format", format])
      #expect(run.code == 0 && run.output.contains(expected), "\(run.output)")
    }
  }

  @Test func `tell of an earlier state that was tampered with`() throws {
    let scratch = try Scratch()
    let rules = try Self.draft(scratch)
    let kept = try #require(FileManager.default.contentsOfDirectory(atPath: rules + "/history").first)
    try Self.edit("\(rules)/history/\(kept)/weights.yaml", "rail: 3", "rail: 3 ")
    let run = try Self.run(scratch, ["rules", "history", "--rules", rules])
    #expect(run.messages.contains("[status/damaged-snapshot]"), "\(run.messages)")
  }

  @Test func `test the rules with exit code and JUnit XML`() throws {
    let scratch = try Scratch()
    let rules = try Self.draft(scratch)
    let passed = try Self.run(scratch, ["rules", "test", "--rules", rules])
    #expect(passed.code == 0 && passed.output.contains("alle bestanden"), "\(passed.output)")
    try Self.edit(rules + "/tests/place.yaml", "excluded_state: met}", "excluded_state: not_met}")
    let failed = try Self.run(scratch, ["rules", "test", "--rules", rules, "--format", "junit"])
    #expect(failed.code == 1 && failed.output.contains("failures=\"1\""), "\(failed.output)")
    try FileManager.default.removeItem(atPath: rules + "/tests")
    #expect(try Self.run(scratch, ["rules", "test", "--rules", rules]).code == 1, "no tests are no success")
  }

  @Test func `make a test of a real case, printed or put into a file`() throws {
    let scratch = try Scratch()
    let rules = try Self.draft(scratch)
    let options = ["rules", "test", "--rules", rules, "--as-of", "2026-11-22", "--record", Self.e06, "massen"]
    let printed = try Self.run(scratch, options)
    #expect(printed.code == 0 && printed.output.hasPrefix("- name: "), "\(printed.messages)")
    let file = rules + "/tests/cases.yaml"
    #expect(try Self.run(scratch, options + ["--to", file]).code == 0)
    let again = try Self.run(scratch, options + ["--to", file])
    #expect(again.code == 1 && again.messages.contains("[tests/not-editable]"), "\(again.messages)")
    #expect(try Self.run(scratch, ["rules", "test", "--rules", rules]).code == 0)
  }

  struct Usage: CustomTestStringConvertible {
    let arguments: [String]
    var testDescription: String { arguments.joined(separator: " ") }
    init(_ arguments: String...) { self.arguments = arguments }
  }

  @Test(arguments: [
    Usage("test", "--record", "e06_medizintechnik"), Usage("test", "--to", "a.yaml"),
    Usage("test", "--as-of", "2026-11-22"), Usage("test", "--format", "xml"), Usage("approve"),
    Usage("approve", "--by", "board", "--to", "decided"),
    Usage("approve", "--by", "board", "--valid-from", "2027-01-01"),
    Usage("history", "--format", "pdf"),
  ])
  func `refuse a wrong call`(_ usage: Usage) throws {
    let run = try Program.run(["rules"] + usage.arguments)
    #expect(run.code == 64 && run.output.isEmpty && !run.messages.isEmpty)
  }
}
