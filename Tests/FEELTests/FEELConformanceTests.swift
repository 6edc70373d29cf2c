import Decimals
import FEEL
import Foundation
import SourceText
import Testing

/// Runs the public conformance cases at level standard; they lie outside of the repository.
@Suite struct `FEEL conformance` {
  /// How many cases pass today; may only grow.
  static let reached = 2395

  static var path: String {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let folder = root.appending(path: "../shared/feel-tck").standardizedFileURL.path()
    let given = ProcessInfo.processInfo.environment["FEEL_TCK"] ?? folder
    return given.hasSuffix(".jsonl") ? given : given + "/expressions.jsonl"
  }

  static var cases: [ConformanceCase] {
    guard let content = try? String(contentsOfFile: path, encoding: .utf8) else { return [] }
    return content.split(separator: "\n").compactMap { line in
      (try? JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]).flatMap(ConformanceCase.init)
    }
  }

  @Test(
    .enabled(
      if: FileManager.default.fileExists(atPath: path), "no conformance cases; set FEEL_TCK to their file or folder"))
  func `reaches at least the recorded number of cases`() {
    var tally: [String: (passed: Int, total: Int)] = [:]
    var failures: [String] = []
    var (errors, explained) = (0, 0)
    for item in Self.cases {
      let outcome = item.evaluate()
      let passes = Self.agree(item.converted(outcome.value), item.expected, tolerant: Self.isRounded(item))
      tally[item.suite, default: (0, 0)].total += 1
      if item.isError, outcome.value.isNull {
        errors += 1
        if outcome.causes.contains(where: { $0.range != nil }) {
          explained += 1
        } else {
          print("UNEXPLAINED \(item.suite) \(item.expression)")
        }
      }
      if passes {
        tally[item.suite, default: (0, 0)].passed += 1
      } else {
        failures.append(
          "\(item.suite) \(item.name) [\(item.level)]: \(item.expression)\n    expected \(item.expected), found \(outcome.value) \(outcome.causes.first?.message.en ?? "")"
        )
      }
    }
    report(tally, failures)
    print("FEEL conformance: \(explained) of \(errors) expected errors name a cause and its place")
    #expect(tally.values.reduce(0) { $0 + $1.passed } >= Self.reached)
  }

  private func report(_ tally: [String: (passed: Int, total: Int)], _ failures: [String]) {
    for (suite, count) in tally.sorted(by: { $0.key < $1.key }) where count.passed < count.total {
      print("\(suite): \(count.passed) of \(count.total)")
    }
    let (passed, total) = tally.values.reduce((0, 0)) { ($0.0 + $1.passed, $0.1 + $1.total) }
    print("FEEL conformance: \(passed) of \(total) cases pass")
    if ProcessInfo.processInfo.environment["FEEL_TCK_FAILURES"] != nil {
      for failure in failures { print("FAIL \(failure)") }
    }
  }

  /// Cases that the kit itself prints rounded; see its README.
  private static func isRounded(_ item: ConformanceCase) -> Bool {
    ["exp(", "log(", "stddev", "2.55"].contains { item.expression.contains($0) }
  }

  /// Equal in kind and value; numbers of 14 or more digits come from doubles in the kit and agree to 1e-8.
  private static func agree(_ found: Value, _ expected: Value, tolerant: Bool) -> Bool {
    switch (found, expected) {
    case (.number(let a), .number(let b)):
      if tolerant { return (a - b).magnitude < (Decimal34("1e-8") ?? .zero) }
      return a == b
        || (String(b.coefficient).count >= 14 && (a - b).magnitude < (Decimal34("1e-8") ?? .zero))
    case (.list(let a), .list(let b)):
      return a.count == b.count && zip(a, b).allSatisfy { agree($0, $1, tolerant: tolerant) }
    case (.context(let a), .context(let b)):
      return a.count == b.count
        && zip(a.keys, a.values).allSatisfy { key, value in
          b[key].map { agree(value, $0, tolerant: tolerant) } ?? false
        }
    default: return found == expected
    }
  }
}
