internal import Evaluation
internal import Rulebook
internal import SourceText

extension RuleTestReport {
  /// The page for a terminal: tests by file, failures with reasons, coverage, and the sum last.
  public func text(color: Bool) -> String {
    var page = TextPage(color: color)
    for group in groups {
      page.line(group.file, style: .bold)
      for result in group.results { test(result, &page) }
      page.blank()
    }
    if !findings.all.isEmpty { page.raw(DiagnosticRenderer(language: format.language, color: color).render(findings)) }
    if !results.isEmpty { coverage(&page) }
    page.line(summary, style: .bold)
    return page.text
  }

  private func test(_ result: RuleTestResult, _ page: inout TextPage) {
    page.line((result.isPassed ? "✓ " : "✗ ") + result.test.name, hanging: 2, style: result.isPassed ? .plain : .red)
    for failure in result.failures {
      let words = words(failure, of: result)
      let place = "\(words.location.file.name):\(words.location.position.line)"
      row(say("erwartet", "expected"), words.expected, &page)
      row(say("gekommen", "came"), words.actual, &page)
      for (index, line) in words.why.enumerated() { row(index == 0 ? say("weil", "because") : "", line, &page) }
      if let rule = words.rule {
        row(say("Regel", "rule"), "\(rule.file.name):\(rule.position.line)", &page)
      }
      row(say("steht in", "stands in"), place, &page)
    }
  }

  private func row(_ label: String, _ text: String, _ page: inout TextPage) {
    page.labelled("    " + label, text, margin: 15)
  }

  private func coverage(_ page: inout TextPage) {
    page.heading(say("ABDECKUNG", "COVERAGE"))
    for part in [RulePart.knockOut, .criterion, .advice, .preset, .table] {
      let items = coverage.items(of: part)
      guard !items.isEmpty else { continue }
      let touched = items.count { $0.state != .untouched }
      let count = say("\(touched) von \(items.count)", "\(touched) of \(items.count)")
      page.labelled("  " + title(part), count + details(items, part), margin: 24)
    }
    page.blank()
  }

  private func details(_ items: [RuleTestCoverage.Item], _ part: RulePart) -> String {
    func names(_ state: RuleTestCoverage.State) -> String {
      items.filter { $0.state == state }.map { part == .table ? "\($0.id):\($0.location.position.line)" : $0.id }
        .joined(separator: ", ")
    }
    let (untouched, oneWay) = (names(.untouched), names(.oneWay))
    return (untouched.isEmpty ? "" : say("; ohne Test: ", "; without a test: ") + untouched)
      + (oneWay.isEmpty ? "" : say("; nur in einer Richtung: ", "; one way only: ") + oneWay)
  }

  private func title(_ part: RulePart) -> String {
    switch part {
    case .knockOut: say("Ausschlusskriterien", "Knock-outs")
    case .criterion: say("Kriterien mit Daten", "Criteria with data")
    case .advice: say("Hinweise", "Hints")
    case .preset: say("Gewichtungsprofile", "Weighting profiles")
    case .table: say("Zeilen der Tabellen", "Rows of tables")
    default: part.word[format.language]
    }
  }
}
