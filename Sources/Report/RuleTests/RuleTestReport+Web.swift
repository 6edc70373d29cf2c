internal import Evaluation
internal import Rulebook
internal import SourceText

extension RuleTestReport {
  /// The same as parts of a page: the sum first, then what failed, then all tests by file, and what no test touches.
  public var parts: [Markup] {
    let failed = results.filter { !$0.isPassed }
    let isFine = failed.isEmpty && !findings.hasErrors && !results.isEmpty
    let messages = DiagnosticRenderer(language: format.language).render(findings)
    return [Kern.alert(isFine ? .success : .danger, summary)]
      + (findings.all.isEmpty ? [] : [.of("pre", ["class": "lo-code", "tabindex": "0"], messages)])
      + failed.flatMap(failure) + groups.map(list) + untouched
  }

  private func failure(_ result: RuleTestResult) -> [Markup] {
    let rows = result.failures.flatMap { failure -> [(key: String, value: [Markup])] in
      let words = words(failure, of: result)
      let place = "\(words.location.file.name):\(words.location.position.line)"
      return [
        (say("erwartet", "expected"), [.text(words.expected)]), (say("gekommen", "came"), [.text(words.actual)]),
        (say("weil", "because"), [.text(words.why.joined(separator: " "))]),
        (say("steht in", "stands in"), [.text(place)]),
      ].filter { $0.1 != [.text("")] }.map { (key: $0.0, value: $0.1) }
    }
    return [Kern.heading(2, "✗ " + result.test.name), Kern.descriptions(rows)]
  }

  private func list(_ group: Group) -> Markup {
    let name = group.file.split(separator: "/").last.map(String.init) ?? group.file
    return Kern.accordion(
      "\(name) (\(group.results.count))", [Kern.list(group.results.map { ($0.isPassed ? "✓ " : "✗ ") + $0.test.name })])
  }

  /// Rules that no test touches, by kind.
  private var untouched: [Markup] {
    let lines = [RulePart.knockOut, .criterion, .advice, .preset, .table].compactMap { part -> String? in
      let names = coverage.items(of: part).filter { $0.state == .untouched }.map(\.id)
      return names.isEmpty ? nil : "\(part.word[format.language]): " + names.joined(separator: ", ")
    }
    return lines.isEmpty ? [] : [Kern.heading(2, say("Ohne Test", "Without a test")), Kern.list(lines)]
  }
}
