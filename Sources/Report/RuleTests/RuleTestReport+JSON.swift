internal import Evaluation
internal import Rulebook
internal import SourceText

extension RuleTestReport {
  /// The same as JSON; see docs/reference/rules-command.md.
  public var json: JSON {
    .object([
      "rulebook": .object(["id": .string(rulebook.id), "hash": .string(rulebook.hash)]),
      "tests": .array(results.map(json)), "coverage": .array(coverage.items.map(json)),
      "findings": .array(findings.sorted.map(JSON.diagnostic)),
      "summary": .object([
        "tests": .number(results.count), "failed": .number(results.count { !$0.isPassed }),
        "errors": .number(findings.errors.count),
      ]),
    ])
  }

  private func json(_ result: RuleTestResult) -> JSON {
    .object([
      "name": .string(result.test.name), "file": .string(result.test.location.file.name),
      "line": .number(result.test.location.position.line), "passed": .boolean(result.isPassed),
      "failures": .array(
        result.failures.map { failure in
          let words = words(failure, of: result)
          return .object([
            "line": .number(words.location.position.line), "expected": .string(words.expected),
            "actual": .string(words.actual), "why": .array(words.why.map(JSON.string)),
            "rule": words.rule.map { .string("\($0.file.name):\($0.position.line)") } ?? .null,
          ])
        }),
    ])
  }

  private func json(_ item: RuleTestCoverage.Item) -> JSON {
    let state =
      switch item.state {
      case .untouched: "untouched"
      case .oneWay: "one_way"
      case .covered: "covered"
      }
    return .object([
      "part": .string(item.part.rawValue), "id": .string(item.id), "line": .number(item.location.position.line),
      "state": .string(state),
    ])
  }
}
