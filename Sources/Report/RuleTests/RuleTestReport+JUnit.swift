internal import Evaluation
internal import SourceText

extension RuleTestReport {
  /// The same as JUnit XML, for continuous integration: a suite for each file; what is wrong in the files themselves is an
  /// error of a suite of its own.
  public var junit: String {
    let failed = results.count { !$0.isPassed }
    let errors = findings.errors
    var lines = [
      #"<?xml version="1.0" encoding="UTF-8"?>"#,
      "<testsuites name=\(Self.attribute("\(rulebook.id) \(rulebook.hash.prefix(6))")) tests=\"\(results.count + errors.count)\" failures=\"\(failed)\" errors=\"\(errors.count)\">",
    ]
    for group in groups {
      lines.append(
        "  <testsuite name=\(Self.attribute(group.file)) tests=\"\(group.results.count)\" failures=\"\(group.results.count { !$0.isPassed })\" errors=\"0\">"
      )
      lines += group.results.flatMap(testCase)
      lines.append("  </testsuite>")
    }
    if !errors.isEmpty {
      let name = Self.attribute(say("Lesen der Tests", "reading the tests"))
      lines.append("  <testsuite name=\(name) tests=\"\(errors.count)\" failures=\"0\" errors=\"\(errors.count)\">")
      lines += errors.flatMap(error)
      lines.append("  </testsuite>")
    }
    return (lines + ["</testsuites>"]).joined(separator: "\n") + "\n"
  }

  private func testCase(_ result: RuleTestResult) -> [String] {
    let place = result.test.location
    let head =
      "    <testcase name=\(Self.attribute(result.test.name)) classname=\(Self.attribute(place.file.name)) file=\(Self.attribute(place.file.name)) line=\"\(place.position.line)\""
    guard !result.isPassed else { return [head + "/>"] }
    let failures = result.failures.map { failure in
      let words = words(failure, of: result)
      let message =
        say("erwartet: ", "expected: ") + words.expected + say("; gekommen: ", "; came: ") + words.actual
      let body = words.why + ["\(words.location.file.name):\(words.location.position.line)"]
      return
        "      <failure message=\(Self.attribute(message))>\(Self.escaped(body.joined(separator: "\n")))</failure>"
    }
    return [head + ">"] + failures + ["    </testcase>"]
  }

  private func error(_ diagnostic: Diagnostic) -> [String] {
    let file = diagnostic.location?.file.name ?? ""
    let text = DiagnosticRenderer(language: format.language).render(diagnostic)
    return [
      "    <testcase name=\(Self.attribute(diagnostic.code)) classname=\(Self.attribute(file))>",
      "      <error message=\(Self.attribute(diagnostic.message[format.language]))>\(Self.escaped(text))</error>",
      "    </testcase>",
    ]
  }

  private static func attribute(_ text: String) -> String {
    "\"" + escaped(text).replacing("\"", with: "&quot;").replacing("\n", with: "&#10;") + "\""
  }

  /// Without the control characters that XML 1.0 does not allow.
  private static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case _ where scalar.value < 0x20 && scalar != "\n" && scalar != "\t": continue
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
