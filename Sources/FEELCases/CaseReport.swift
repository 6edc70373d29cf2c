import FEEL

/// How a run of conformance cases went.
public struct CaseReport: Sendable, Hashable {
  /// A case whose result is not the one expected.
  public struct Failure: Sendable, Hashable {
    public let suite: String
    public let name: String
    public let decision: String
    public let level: Int
    public let expected: String
    public let actual: String
  }

  /// Cases with the expected result.
  public private(set) var passed = 0
  /// The others, in order.
  public private(set) var failures: [Failure] = []
  /// Cases that expect an error and gave null.
  public private(set) var errors = 0
  /// Those of them that name a cause with its place.
  public private(set) var explained = 0

  /// A report without cases.
  public init() {}

  /// Counts one case.
  mutating func add(
    suite: String, name: String, decision: String, level: Int, expected: Value, outcome: Outcome, isError: Bool
  ) {
    let actual = outcome.value
    if isError, actual.isNull {
      errors += 1
      if outcome.causes.contains(where: { $0.range != nil }) { explained += 1 }
    }
    if CaseComparison.agree(actual, expected) {
      passed += 1
    } else {
      failures.append(
        Failure(
          suite: suite, name: name, decision: decision, level: level, expected: expected.description,
          actual: actual.description))
    }
  }

  /// The report as JSON on one line for each failure.
  public func json(seconds: Double) -> String {
    let milliseconds = Int((seconds * 1_000_000).rounded())
    let time = "\(milliseconds / 1_000_000)." + String(String(1_000_000 + milliseconds % 1_000_000).dropFirst())
    let lines = failures.map { failure in
      "    {\"suite\": \(quoted(failure.suite)), \"case\": \(quoted(failure.name)), \"decision\": "
        + "\(quoted(failure.decision)), \"level\": \(failure.level), \"expected\": \(quoted(failure.expected)), "
        + "\"actual\": \(quoted(failure.actual))}"
    }
    let list = lines.isEmpty ? "[]" : "[\n" + lines.joined(separator: ",\n") + "\n  ]"
    return """
      {
        "passed": \(passed),
        "failed": \(failures.count),
        "seconds": \(time),
        "failures": \(list)
      }

      """
  }

  private func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\t": result += "\\t"
      case "\u{0}"..<"\u{20}":
        let digits = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}
