internal import Decimals
internal import Evaluation
internal import FEEL
internal import Facts
internal import Rulebook
internal import SourceText

/// A failed expectation in words: what was expected, what came instead, and why.
struct RuleTestFailureWords {
  let expected: String
  let actual: String
  /// One sentence or row each.
  let why: [String]
  /// Where the rule stands that decided; nil when several did.
  let rule: SourceLocation?
  let location: SourceLocation

  init(_ failure: RuleTestResult.Failure, of result: RuleTestResult, _ format: FactFormat) {
    let writer = FailureWriter(failure: failure, result: result, format: format)
    let words = writer.words
    (expected, actual, why, rule) = (words.expected, words.actual, words.why, words.rule)
    location = failure.expectation.location
  }
}

/// Puts one failure into words.
private struct FailureWriter {
  typealias Words = (expected: String, actual: String, why: [String], rule: SourceLocation?)

  let failure: RuleTestResult.Failure
  let result: RuleTestResult
  let format: FactFormat

  private var assessment: Assessment { failure.assessment }
  private func say(_ de: String, _ en: String) -> String { format.say(de: de, en: en) }

  /// „an a: “, where the test has several sites.
  private var at: String {
    guard let label = failure.expectation.label, result.test.candidates.count > 1 else { return "" }
    return "\(label): "
  }

  var words: Words {
    switch failure.expectation.demand {
    case .verdict(let id, let verdict): verdict.map { self.verdict(id, $0) } ?? self.verdict(id, nil)
    case .points(let id, let points): self.points(id, points)
    case .standing(let standing): self.standing(standing)
    case .score(let range): score(range)
    case .advice(let id, let isGiven): advice(id, isGiven)
    case .order: order
    case .suggestedPreset(let id): preset(id)
    }
  }

  private func verdict(_ id: String, _ wanted: Verdict?) -> Words {
    let rule = assessment.rulebook.knockOuts.first { $0.id == id }
    let found = assessment.sites.first?.knockOuts.first { $0.knockOut.id == id }
    let title = "\(at)\(rule?.title[format.language] ?? id) (\(id)): "
    let why =
      found.map {
        [
          say("verlangt: ", "asked: ") + $0.requiredText(format) + say("; vorhanden: ", "; there is: ")
            + $0.actualText(format)
        ]
      } ?? rule?.applies.map { condition(say("gefragt wird, wenn ", "asked if "), $0) } ?? []
    return (
      title + RuleTestWords.verdict(wanted, format), RuleTestWords.verdict(found?.verdict, format), why, rule?.location
    )
  }

  private func points(_ id: String, _ wanted: RuleTest.Points) -> Words {
    let rule = assessment.rulebook.criterion(id)
    let title = "\(at)\(rule?.title[format.language] ?? id) (\(id)): "
    guard let found = assessment.criterion(id) else {
      return (title + RuleTestWords.points(wanted, format), say("kein Ergebnis", "no result"), [], rule?.location)
    }
    var why = [format.label(found.measure) + ": " + format.sentence(found.fact, found.measure)]
    if !found.status.isScored {
      why = rule?.applies.map { condition(say("zählt, wenn ", "counts if "), $0) } ?? []
    }
    return (
      title + RuleTestWords.points(wanted, format), RuleTestWords.points(found, format), why, rule?.location
    )
  }

  private func standing(_ wanted: Standing) -> Words {
    guard let site = assessment.sites.first else { return ("", "", [], nil) }
    let open = site.knockOuts.filter { $0.verdict != .met }.map { result in
      "\(result.knockOut.title[format.language]) (\(result.knockOut.id)): \(RuleTestWords.verdict(result.verdict, format)); "
        + say("verlangt: ", "asked: ") + result.requiredText(format) + say("; vorhanden: ", "; there is: ")
        + result.actualText(format)
    }
    let known =
      say("bekannt: ", "known: ") + format.numbers.text(site.knownPercent, places: 0) + "\u{A0}% "
      + say("des bewerteten Gewichts", "of the assessed weight")
    return (
      at + RuleTestWords.standing(wanted, format), RuleTestWords.standing(site.standing, format), open + [known], nil
    )
  }

  private func score(_ range: RuleTest.Range) -> Words {
    let score = assessment.sites.first?.score ?? assessment.project.score
    let results = (assessment.sites.first?.criteria ?? assessment.project.criteria).filter(\.status.isScored)
    let rows = results.map { result in
      "\(result.criterion.title[format.language]): " + format.numbers.text(result.contribution, places: 1)
        + say(" von ", " of ") + format.numbers.text(result.weight, places: 1)
    }
    return (
      at + RuleTestWords.range(range, format) + say(" Punkte", " points"),
      score.map { RuleTestWords.number($0.value, places: max(2, range.places), format) } ?? say("keine", "none"), rows,
      nil
    )
  }

  private func advice(_ id: String, _ wanted: Bool) -> Words {
    let rule = assessment.rulebook.advice.first { $0.id == id }
    let word = { (isGiven: Bool) in
      isGiven ? say("wird gegeben", "is given") : say("wird nicht gegeben", "is not given")
    }
    let title = "\(at)\(say("Hinweis", "hint")) \(id) "
    var why = rule.map { condition(say("gegeben, wenn ", "given if "), $0.when) } ?? []
    if assessment.sites.first?.standing == .excluded {
      why = [say("der Standort scheidet aus", "the site drops out")] + why
    }
    if wanted, let rule { why += needs(rule) }
    return (title + word(wanted), word(!wanted), why, rule?.location)
  }

  /// What a hint must have to name before it appears, whatever its condition says.
  private func needs(_ rule: AdviceRule) -> [String] {
    let needs: [(Bool, String)] = [
      (rule.partners != nil, say("einen passenden Partner", "a partner that fits")),
      (rule.change != nil, say("eine Wirkung auf den Beitrag des Vorhabens", "an effect on the project contribution")),
      (rule.table != nil, say("eine Antwort der Tabelle", "an answer of the table")),
    ]
    return needs.filter(\.0).map {
      say("erscheint nur, wenn es auch etwas zu nennen gibt: ", "appears only with something to name: ") + $0.1
    }
  }

  private func preset(_ id: String?) -> Words {
    let rulebook = assessment.rulebook
    let name = { (id: String?) in id ?? say("keines", "none") }
    let came = assessment.suggestedPreset
    let rules = rulebook.presets.filter { $0.id == id || $0.id == came?.id }
    let why = rules.flatMap { condition("\($0.id): \(say("Vorschlag, wenn ", "suggested if "))", $0.suggestWhen) }
    return (
      say("vorgeschlagenes Profil: ", "suggested profile: ") + name(id), name(came?.id), why,
      rules.first?.location
    )
  }

  private var order: Words {
    guard let pair = failure.pair, let first = result.result(pair.first), let second = result.result(pair.second) else {
      return ("", "", [], nil)
    }
    let comparison = SiteComparisonWords(first, second, names: pair, format)
    return (
      "\(pair.second) " + say("vor", "before") + " \(pair.first)",
      "\(pair.first) " + say("vor", "before") + " \(pair.second)",
      comparison.lines, nil
    )
  }

  /// A condition, and the values that it was judged by.
  private func condition(_ lead: String, _ rule: RuleExpression) -> [String] {
    let values = rule.paths.filter { format.dictionary[$0] != nil && !["must", "nice"].contains($0.name) }.map { path in
      "\(format.label(path)) (\(path)): \(format.sentence(assessment.fact(path), path))"
    }
    return [lead + RuleWords(format).text(rule.expression)] + values
  }
}
