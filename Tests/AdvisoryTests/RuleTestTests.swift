import DataFiles
import Decimals
import Evaluation
import Facts
import Foundation
#if canImport(FoundationXML)
  import FoundationXML
#endif
import Region
import Report
import Rulebook
import SourceText
import Testing

@testable import Advisory

/// The tests that policy staff keep beside the rulebook of the Lausitz.
@Suite struct `The rule tests of the Lausitz` {
  static let run = RuleTestRun(RealWorkspace.shared)

  private static func report(_ language: Language) -> RuleTestReport {
    RuleTestReport(
      run.findings, run.results, run.coverage, rulebook: ("lausitz", RealWorkspace.shared.rulebook.hash),
      format: RealWorkspace.shared.format(language))
  }

  @Test func `all hold`() {
    #expect(Self.run.isPassed, "\(Self.report(.en).text(color: false))")
    #expect(Self.run.results.count >= 40)
  }

  @Test func `touch every rule, and every knock-out and scored criterion both ways`() {
    let open = Self.run.coverage.items.filter { $0.state == .untouched }
    #expect(open.map(\.id) == [])
    let oneWay = Self.run.coverage.items.filter { $0.state == .oneWay }
    #expect(oneWay.map(\.id) == [])
    #expect(Self.run.coverage.items(of: .knockOut).count == RealWorkspace.shared.rulebook.knockOuts.count)
  }

  @Test(arguments: Language.allCases) func `are printed within 100 columns`(language: Language) {
    for line in Self.report(language).text(color: false).split(separator: "\n") {
      #expect(line.count <= 100, "\(line)")
    }
  }

  /// A test made from a real case holds, and demands something of every criterion that scores.
  @Test(arguments: [["tip-cottbus"], ["schwarze-pumpe", "massen", "goerlitz-schlauroth"]])
  func `can be made from a real case`(sites: [String]) throws {
    let workspace = RealWorkspace.shared
    var diagnostics = Diagnostics()
    let record = try #require(
      workspace.record("e06_medizintechnik", at: sites, asOf: RealWorkspace.asOf, into: &diagnostics))
    let file = SourceFile(name: "tests/new.yaml", text: record.newFile(asOf: RealWorkspace.asOf))
    let test = try #require(
      RuleTestFile.read(file, workspace.ruleTestNames(into: &diagnostics), into: &diagnostics).first,
      "\(DiagnosticRenderer(language: .en).render(diagnostics))")
    let setting = RuleTest.Setting(rulebook: workspace.rulebook, reference: workspace.reference, engine: "")
    #expect(test.run(setting).isPassed)
    let scored = try sites.flatMap { try RealWorkspace.result("e06", $0).criteria }.count { $0.status.isScored }
    #expect(test.expectations.count { if case .points = $0.demand { true } else { false } } == scored)
  }
}

/// Tests that do not hold, and what is said of them.
@Suite struct `A rule test` {
  static let workspace = RealWorkspace.shared

  static func read(_ text: String) throws -> (tests: [RuleTest], findings: Diagnostics) {
    var diagnostics = Diagnostics()
    let names = workspace.ruleTestNames(into: &diagnostics)
    let file = SourceFile(name: "tests/a.yaml", text: "as_of: 2026-11-22\ntests:\n" + text)
    return (RuleTestFile.read(file, names, into: &diagnostics), diagnostics)
  }

  static func run(_ text: String) throws -> RuleTestReport {
    let (tests, findings) = try read(text)
    let setting = RuleTest.Setting(rulebook: workspace.rulebook, reference: workspace.reference, engine: "")
    let results = tests.map { $0.run(setting) }
    return RuleTestReport(
      findings, results, RuleTestCoverage(workspace.rulebook, results),
      rulebook: ("lausitz", String(repeating: "a", count: 64)),
      format: workspace.format(.de))
  }

  static let failing = """
    - name: Jede Art von Erwartung kann enttäuscht werden
      enquiry: {like: e06_medizintechnik, set: {site.area_ha: 2}}
      sites: {a: {like: goerlitz-schlauroth}, b: {like: goerlitz-schlauroth, set: {plan_status: in_preparation}}}
      expect:
        knock_outs: {a: {zoning: not_met}}
        points: {b: {planning_status: 100, rail: 50}}
        standing: {a: ready}
        score: {a: [0, 10]}
        advice: {a: [task_plan]}
        order: [b, a]
        suggested_preset: logistics
    - name: Dies hält
      enquiry: {}
      site: massen
      expect: {standing: ready}
    """

  @Test func `that fails says what came instead and why`() throws {
    let report = try Self.run(Self.failing)
    let text = report.text(color: false)
    let tests = try #require(text.components(separatedBy: "ABDECKUNG").first)
    let plain = tests.replacing(DataFolder.package.path + "/", with: "").replacing(
      #/(rules\/lausitz\/[a-z\/-]+\.yaml):\d+/#
    ) {
      "\($0.output.1):…"
    }
    let difference = try Snapshot("ruletests.failing.txt").difference(from: plain)
    #expect(difference == nil)
    for line in text.split(separator: "\n") where !line.contains(DataFolder.package.path) {
      #expect(line.count <= 100, "\(line)")
    }
  }

  @Test func `is written as JUnit`() throws {
    let text = try Self.run(Self.failing).junit
    let data = Data(text.utf8)
    let parser = XMLParser(data: data)
    #expect(parser.parse(), "\(text)")
    #expect(text.contains(#"tests="2" failures="1" errors="0""#))
    #expect(text.components(separatedBy: "<failure ").count == 9, "eight expectations that do not hold")
    #expect(text.contains("tests/a.yaml:7"))
  }

  @Test func `is written as JSON`() throws {
    let document = try JSONValue(Self.run(Self.failing).json.text)
    let tests = try #require(document["tests"]?.items)
    #expect(tests.map { $0["passed"] } == [.boolean(false), .boolean(true)])
    let failures = try #require(tests[0]["failures"]?.items)
    #expect(failures.count == 8)
    #expect(failures.allSatisfy { $0["expected"]?.string?.isEmpty == false && $0["actual"]?.string?.isEmpty == false })
    #expect(failures.allSatisfy { $0["expected"] != $0["actual"] })
    #expect(document["summary"]?["failed"]?.number == 1)
  }

  /// An opinion of the rules that changed is found out: the same tests against another rulebook.
  @Test func `fails when its rule changes`() throws {
    let files = try RulebookFiles.changed(
      "criteria/readiness.yaml", "    legally_binding: 100", "    legally_binding: 90")
    var diagnostics = Diagnostics()
    let changed = try #require(Rulebook.read(files, into: &diagnostics))
    let setting = RuleTest.Setting(rulebook: changed, reference: Self.workspace.reference, engine: "")
    let failed = `The rule tests of the Lausitz`.run.results.map { $0.test.run(setting) }.filter { !$0.isPassed }
    #expect(
      failed.map(\.test.name)
        == ["Ein rechtskräftiger Plan zählt mehr als ein Verfahren, ein Verfahren mehr als kein Plan"])
  }

  struct Fault: CustomTestStringConvertible {
    let testDescription: String
    let code: String
    /// With marks around the place of the finding.
    let text: String
    let nearest: String?

    init(_ name: String, _ code: String, _ text: String, nearest: String? = nil) {
      (testDescription, self.code, self.text, self.nearest) = (name, code, text, nearest)
    }
  }

  private static func item(_ expect: String) -> String { item("{}", expect) }
  private static func item(_ enquiry: String, _ expect: String) -> String { item(enquiry, "site: massen", expect) }
  private static func item(_ enquiry: String, _ sites: String, _ expect: String) -> String {
    "- name: a\n  enquiry: \(enquiry)\n  \(sites)\n  expect: \(expect)\n"
  }

  static let faults = [
    Fault(
      "an unknown enquiry", "tests/unknown-enquiry", item("«e06_medizintechnk»", "{standing: ready}"),
      nearest: "e06_medizintechnik"),
    Fault(
      "an unknown enquiry to be like", "tests/unknown-enquiry", item("{like: «e6»}", "{standing: ready}")),
    Fault(
      "an unknown field of enquiries", "tests/unknown-enquiry-field",
      item("{set: {«site.aera_ha»: 2}}", "{standing: ready}"), nearest: "site.area_ha"),
    Fault(
      "a value that the field cannot have", "facts/unknown-class",
      item("{set: {site.zoning_required: «GX»}}", "{standing: ready}")),
    Fault(
      "an unknown must", "tests/unknown-enquiry-field", item("{must: [«site.area»]}", "{standing: ready}")),
    Fault("an unknown site", "tests/unknown-site", item("{}", "site: «masen»", "{standing: ready}"), nearest: "massen"),
    Fault(
      "an unknown field of sites", "tests/unknown-site-field",
      item("{}", "site: {like: massen, set: {«plan_statis»: none}}", "{standing: ready}"), nearest: "plan_status"),
    Fault(
      "a field of the head", "tests/unknown-site-field",
      item("{}", "site: {like: massen, remove: [«district»]}", "{standing: ready}")),
    Fault(
      "an unknown knock-out", "tests/unknown-knock-out", item("{knock_outs: {«zonning»: met}}"), nearest: "zoning"),
    Fault("an unknown verdict", "yaml/unknown-word", item("{knock_outs: {zoning: «mett»}}"), nearest: "met"),
    Fault(
      "an unknown criterion", "tests/unknown-criterion", item("{points: {«motorway»: 3}}"), nearest: "motorway_min"),
    Fault("an unknown hint", "tests/unknown-advice", item("{advice: [«grv»]}"), nearest: "grw"),
    Fault("an unknown profile", "tests/unknown-preset", item("{suggested_preset: «startup»}"), nearest: "start_up"),
    Fault(
      "a site that the test does not have", "tests/unknown-label",
      item("{}", "sites: [massen, tip-cottbus]", "{order: [massen, «tip»]}"), nearest: "tip-cottbus"),
    Fault("an order of one site", "tests/needs-two-sites", item("{order: «[massen]»}")),
    Fault("a standing without a site", "tests/needs-site", item("{}", "note: x", "{standing: «ready»}")),
    Fault("a span the wrong way round", "tests/bad-range", item("{score: «[60, 30]»}")),
    Fault("nothing", "tests/nothing-expected", item("«{}»")),
    Fault("an unknown key", "yaml/unknown-key", item("{«standng»: ready}"), nearest: "standing"),
    Fault(
      "site and sites", "tests/site-and-sites",
      item("{}", "site: massen\n  «sites»: [massen, tip-cottbus]", "{standing: ready}")),
    Fault(
      "a name that is taken", "tests/twice", item("{standing: ready}") + "«»" + item("{standing: clarify}")),
  ]

  @Test(arguments: faults) func `with a fault is refused at its place`(_ fault: Fault) throws {
    let head = "as_of: 2026-11-22\ntests:\n"
    let start = try #require(fault.text.components(separatedBy: "«").first)
    let text = fault.text.replacing("«", with: "").replacing("»", with: "")
    let (_, findings) = try Self.read(text)
    let found = try #require(
      findings.all.first { $0.code == fault.code }, "\(findings.all.map { "\($0.code) \($0.message.de)" })")
    let location = try #require(found.location)
    #expect(location.range.lower == (head + start).utf8.count + (fault.code == "tests/twice" ? 2 : 0))
    if let nearest = fault.nearest { #expect(found.hint?.de.contains("„\(nearest)“") == true, "\(found)") }
    if fault.code == "tests/twice" { #expect(findings.errors.count == 1) }
    #expect(!found.message.de.isEmpty && !found.message.en.isEmpty && findings.hasErrors)
  }

  @Test func `without a day is refused`() {
    var diagnostics = Diagnostics()
    let file = SourceFile(name: "a.yaml", text: "tests:\n" + Self.item("{standing: ready}"))
    let names = Self.workspace.ruleTestNames(into: &diagnostics)
    #expect(RuleTestFile.read(file, names, into: &diagnostics).isEmpty)
    #expect(diagnostics.errors.map(\.code) == ["tests/no-date"])
  }
}
