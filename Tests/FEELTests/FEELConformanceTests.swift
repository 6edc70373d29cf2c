import FEEL
import FEELCases
import Foundation
import Testing

/// Runs the public conformance cases at level standard; they lie outside of the repository.
@Suite struct `FEEL conformance` {
  /// Cases whose record lacks what decides them; see docs/reference/feel/conformance.md.
  static let undecided: Set<String> = ["decision_bkm_004_a", "decision_bkm_005", "decision_bkm_005_a"]

  /// `$FEEL_TCK`, a folder or the file of expressions itself; else the folder beside the repository.
  static var folder: String {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    return ProcessInfo.processInfo.environment["FEEL_TCK"]
      ?? root.appending(path: "../shared/feel-tck").standardizedFileURL.path()
  }

  static var expressions: String { folder.hasSuffix(".jsonl") ? folder : folder + "/expressions.jsonl" }
  static var tables: String { folder + "/tables.json" }

  static func exists(_ path: String) -> Bool { FileManager.default.fileExists(atPath: path) }

  static func bytes(_ path: String) throws -> [UInt8] { try [UInt8](Data(contentsOf: URL(filePath: path))) }

  @Test(.enabled(if: exists(expressions), "no conformance cases; set FEEL_TCK to their file or folder"))
  func `passes every expression, and names the cause of every error`() throws {
    let cases = try ExpressionCase.read(Self.bytes(Self.expressions))
    var (required, apart) = (CaseReport(), CaseReport())
    for item in cases {
      if item.level == 0 { item.run(into: &apart) } else { item.run(into: &required) }
    }
    print(
      "FEEL conformance: \(required.passed) of \(required.passed + required.failures.count) cases pass; of the kit's non-compliant folder \(apart.passed) of \(apart.passed + apart.failures.count)"
    )
    let failures = required.failures.filter { !Self.undecided.contains($0.name) }
    for failure in failures + apart.failures {
      print("FAIL \(failure.suite) \(failure.name): expected \(failure.expected), found \(failure.actual)")
    }
    #expect(failures.isEmpty)
    #expect(required.explained + apart.explained == required.errors + apart.errors)
  }

  @Test(.enabled(if: exists(tables), "no decision tables; set FEEL_TCK to their folder"), arguments: Level.allCases)
  func `passes every decision table`(_ level: Level) throws {
    var report = CaseReport()
    for model in try TableModel.read(Self.bytes(Self.tables)) { model.run(level: level, into: &report) }
    print("FEEL conformance: \(report.passed) of \(report.passed + report.failures.count) cases of tables pass")
    let failures = report.failures.filter { $0.level > 0 }
    for failure in report.failures {
      print("FAIL \(failure.suite) \(failure.name): expected \(failure.expected), found \(failure.actual)")
    }
    #expect(failures.isEmpty)
  }
}
