import DataFiles
import Facts
import SourceText
import Testing

@testable import Rulebook

/// Who may move which state how far.
@Suite struct `The life of a rulebook` {
  static let hash = String(repeating: "a", count: 64)
  static let other = String(repeating: "b", count: 64)

  static func life(_ records: String) -> (life: RulebookLife, findings: Diagnostics) {
    var diagnostics = Diagnostics()
    let head = "roles:\n" + ["authors", "testers", "board"].map { "  \($0): {de: \($0), en: \($0)}\n" }.joined()
    let life = RulebookLife.read(
      SourceFile(name: "status.yaml", text: head + "records:\n" + records), into: &diagnostics)
    return (life, diagnostics)
  }

  static let whole = """
    - {status: draft, hash: "\(hash)", by: authors, on: 2027-01-10}
    - {status: reviewed, hash: "\(hash)", by: testers, on: 2027-01-12}
    - {status: approved, hash: "\(hash)", by: board, on: 2027-03-12, ref: TOP 4}
    - {status: in_force, hash: "\(hash)", by: board, on: 2027-03-12, valid_from: 2027-04-01, ref: TOP 4}
    - {status: retired, hash: "\(hash)", by: board, on: 2028-01-01}
    """

  @Test func `goes from draft to retired, step by step`() {
    let lines = Self.whole.split(separator: "\n").map(String.init)
    for count in 0...lines.count {
      let text = lines.prefix(count).joined(separator: "\n")
      let (life, findings) = Self.life(text.isEmpty ? "  []" : text)
      #expect(findings.all.isEmpty, "\(findings.all.map(\.message.en))")
      let expected = RulebookLife.Status.allCases[max(count - 1, 0)]
      #expect(life.status(of: Self.hash) == expected)
      #expect(life.status(of: Self.other) == .draft, "a state that is not recorded is a draft")
    }
  }

  struct Fault: CustomTestStringConvertible {
    let code: String
    let records: String
    var testDescription: String { code }

    init(_ code: String, _ records: String...) {
      self.code = code
      self.records = records.map { "- " + $0 }.joined(separator: "\n")
    }
  }

  private static let draft = "{status: draft, hash: \"\(hash)\", by: authors, on: 2027-01-10}"
  private static let reviewed = "{status: reviewed, hash: \"\(hash)\", by: testers, on: 2027-01-12}"

  static let faults = [
    Fault("status/wrong-step", reviewed),
    Fault("status/wrong-step", draft, "{status: approved, hash: \"\(hash)\", by: board, on: 2027-02-01, ref: TOP 4}"),
    Fault("status/wrong-step", draft, draft),
    Fault("status/wrong-step", draft, reviewed.replacing(hash, with: other)),
    Fault("status/own-work", draft, "{status: reviewed, hash: \"\(hash)\", by: authors, on: 2027-01-12}"),
    Fault(
      "status/own-work", draft, reviewed,
      "{status: approved, hash: \"\(hash)\", by: authors, on: 2027-02-01, ref: TOP 4}"),
    Fault(
      "status/no-reference", draft, reviewed, "{status: approved, hash: \"\(hash)\", by: board, on: 2027-02-01}"),
    Fault("status/backwards", draft, "{status: reviewed, hash: \"\(hash)\", by: testers, on: 2027-01-09}"),
    Fault("status/unknown-role", "{status: draft, hash: \"\(hash)\", by: author, on: 2027-01-10}"),
    Fault("status/bad-hash", "{status: draft, hash: 5dd641, by: authors, on: 2027-01-10}"),
    Fault(
      "status/empty-validity", draft, reviewed,
      "{status: approved, hash: \"\(hash)\", by: board, on: 2027-02-01, ref: a, valid_from: 2027-03-01, valid_to: 2027-02-01}"
    ),
    Fault("yaml/unknown-word", draft.replacing("draft", with: "entwurf")),
    Fault("yaml/wrong-type", draft.replacing("2027-01-10", with: "2027-01")),
  ]

  @Test(arguments: faults) func `is refused where a step does not fit`(_ fault: Fault) throws {
    let (_, findings) = Self.life(fault.records)
    let found = try #require(findings.all.first { $0.code == fault.code }, "\(findings.all.map(\.code))")
    #expect(found.severity == .error && found.location != nil)
    let last = try #require(fault.records.split(separator: "\n").last)
    #expect(found.location?.file.line(found.location?.position.line ?? 0) == String(last))
  }

  @Test func `does not change the hash, nor do tests and earlier states`() throws {
    var files = try RulebookFiles.real()
    var diagnostics = Diagnostics()
    let before = try #require(Rulebook.read(files, into: &diagnostics))
    files["status.yaml"] = SourceFile(name: "status.yaml", text: "roles: {a: {de: a, en: a}}\nrecords: []\n")
    files["tests/more.yaml"] = SourceFile(name: "tests/more.yaml", text: "tests: []\n")
    files["history/aaaa/weights.yaml"] = SourceFile(name: "history/aaaa/weights.yaml", text: "anything")
    let after = try #require(Rulebook.read(files, into: &diagnostics))
    #expect(after.hash == before.hash)
    #expect(!diagnostics.all.contains { $0.code == "rulebook/strange-file" })
    #expect(after.status == .draft)
    files["weights.yaml"] = files["weights.yaml"].map { SourceFile(name: $0.name, bytes: $0.bytes + [10]) }
    #expect(try #require(Rulebook.read(files, into: &diagnostics)).hash != before.hash)
  }

  @Test func `with an error keeps the rulebook from being used`() throws {
    var files = try RulebookFiles.real()
    files["status.yaml"] = SourceFile(
      name: "status.yaml", text: "roles: {a: {de: a, en: a}}\nrecords:\n- " + Self.reviewed)
    var diagnostics = Diagnostics()
    #expect(Rulebook.read(files, into: &diagnostics) == nil)
  }

  /// The rulebook as shipped works without `--draft`, and claims no decision that nobody took.
  @Test func `of the Lausitz is recorded as it is`() throws {
    var diagnostics = Diagnostics()
    let rulebook = try #require(Rulebook.read(RulebookFiles.real(), into: &diagnostics))
    #expect(
      rulebook.status == .reviewed,
      """
      The rules were changed and the new state is not recorded. When they are as they shall be:
      lotse rules approve --by authors && lotse rules approve --to reviewed --by testers
      """)
    #expect(rulebook.life.records.allSatisfy { $0.status <= .reviewed }, "no body has decided anything yet")
    #expect(rulebook.life.last(of: rulebook.hash)?.by != rulebook.life.records(of: rulebook.hash).first?.by)
  }
}
