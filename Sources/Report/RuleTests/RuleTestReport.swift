public import Evaluation
internal import Facts
internal import Rulebook
public import SourceText

/// What the tests of a rulebook came to: as text, JSON and JUnit XML.
public struct RuleTestReport: Sendable {
  /// What reading the tests said.
  let findings: Diagnostics
  let results: [RuleTestResult]
  let coverage: RuleTestCoverage
  /// Id and hash of the rulebook.
  let rulebook: (id: String, hash: String)
  let format: FactFormat

  /// A report in the language of the format.
  public init(
    _ findings: Diagnostics, _ results: [RuleTestResult], _ coverage: RuleTestCoverage,
    rulebook: (id: String, hash: String), format: FactFormat
  ) {
    self.findings = findings
    self.results = results
    self.coverage = coverage
    self.rulebook = rulebook
    self.format = format
  }

  /// Tests of one file.
  struct Group {
    let file: String
    let results: [RuleTestResult]
  }

  /// By file, in the order of the files.
  var groups: [Group] {
    var groups: [Group] = []
    for result in results {
      let file = result.test.location.file.name
      if let last = groups.last, last.file == file {
        groups[groups.count - 1] = Group(file: file, results: last.results + [result])
      } else {
        groups.append(Group(file: file, results: [result]))
      }
    }
    return groups
  }

  func say(_ de: String, _ en: String) -> String { format.say(de: de, en: en) }

  func words(_ failure: RuleTestResult.Failure, of result: RuleTestResult) -> RuleTestFailureWords {
    RuleTestFailureWords(failure, of: result, format)
  }

  /// The closing sentence.
  var summary: String {
    let failed = results.count { !$0.isPassed }
    let count = results.count == 1 ? say("1 Test", "1 test") : say("\(results.count) Tests", "\(results.count) tests")
    let name = "\(rulebook.id) \(rulebook.hash.prefix(6)): "
    if findings.hasErrors { return name + say("Fehler in den Tests; siehe oben.", "errors in the tests; see above.") }
    if results.isEmpty {
      return name + say("keine Tests (Ordner tests im Regelwerk).", "no tests (folder tests of the rulebook).")
    }
    if failed == 0 { return name + count + say(", alle bestanden.", ", all passed.") }
    return name + count + say(", \(failed) nicht bestanden.", ", \(failed) failed.")
  }
}
