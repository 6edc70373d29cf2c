internal import Decimals
public import Evaluation
internal import Facts
internal import Region
public import Report
internal import Rulebook
internal import SourceText

/// One site in one assessment as the body of a page: every number down to its claim, as `lotse explain` has it.
public struct ExplainBody: Sendable {
  let assessment: Assessment
  let result: SiteResult
  let format: FactFormat
  /// The page of the site itself.
  let profile: String

  /// A body about a site of the assessment.
  public init(_ assessment: Assessment, _ result: SiteResult, format: FactFormat, profile: String) {
    self.assessment = assessment
    self.result = result
    self.format = format
    self.profile = profile
  }

  private func say(_ de: String, _ en: String) -> String { format.say(de: de, en: en) }
  private func points(_ number: Decimal34) -> String { format.numbers.text(number, places: 1) }

  /// All parts in order.
  public var parts: [Markup] { [head] + knockOuts + criteria + change + open + advice + [foot] }

  private var head: Markup {
    let score = result.score
    let bar = ContributionBar(
      id: "balken", title: result.site.name,
      description: say("Punkte nach Gruppen; die Zahlen stehen unten.", "Points by group; the numbers stand below."),
      result,
      assessment.rulebook)
    return .group([
      .of(
        "p", ["class": "lo-lead"], StandingSentence(assessment: assessment, result: result, format: format).text),
      bar.markup,
      Kern.descriptions(
        [
          (say("Punkte", "Points"), [.text("\(points(score.value)) (\(points(score.low))–\(points(score.high)))")]),
          (
            say("Bekannt", "Known"),
            [
              .text(
                "\(points(result.knownPercent))\u{A0}% " + say("des bewerteten Gewichts", "of the assessed weight"))
            ]
          ),
        ]
          + Side.allCases.map { side in
            (
              side.title[format.language],
              [.text(result.sides[side].map { "\(points($0.value)) (\(points($0.low))–\(points($0.high)))" } ?? "–")]
            )
          }),
      .of(
        "p", ["class": "kern-body"],
        [Kern.link(say("Alle Angaben zum Standort", "All claims about the site"), to: profile)]),
    ])
  }

  // MARK: Musts

  private var knockOuts: [Markup] {
    guard !result.knockOuts.isEmpty else { return [] }
    let rows = result.knockOuts.map { knockOut -> [[Markup]] in
      [
        [.text(knockOut.knockOut.title[format.language])], [verdict(knockOut.verdict)],
        [.text(knockOut.requiredText(format))],
        [.text(knockOut.actualText(format))] + evidence(knockOut.actual.inputs),
      ]
    }
    return [
      Kern.heading(2, say("Muss-Bedingungen und offene Punkte", "Musts and open points"), id: "muss"),
      Kern.table(
        say("Verlangt und vorgefunden", "Asked and found"),
        [
          .init(say("Bedingung", "Condition")), .init(say("Urteil", "Verdict")), .init(say("Verlangt", "Asked")),
          .init(say("Hier", "Here")),
        ], rows),
    ]
  }

  private func verdict(_ verdict: Verdict) -> Markup {
    switch verdict {
    case .met: Kern.badge(.success, say("✓ erfüllt", "✓ met"))
    case .notMet: Kern.badge(.danger, say("✗ nicht erfüllt", "✗ not met"))
    case .unknown: Kern.badge(.warning, say("? zu klären", "? to clarify"))
    }
  }

  // MARK: Criteria

  private var criteria: [Markup] {
    [Kern.heading(2, say("Kriterien", "Criteria"), id: "kriterien")]
      + Side.allCases.map { side in
        Kern.table(
          side.title[format.language],
          [
            .init(say("Kriterium", "Criterion")), .init(say("Gewicht", "Weight"), isNumber: true),
            .init(say("Punkte (Spanne)", "Points (span)"), isNumber: true),
            .init(say("Beitrag", "Share"), isNumber: true), .init(say("Worauf es beruht", "What it rests on")),
          ], result.criteria.filter { $0.criterion.side == side }.map(row))
      }
  }

  private func row(_ result: CriterionResult) -> [[Markup]] {
    let title = [Markup.text(result.criterion.title[format.language])]
    guard let scored = result.points else {
      let silent = result.tellUs.sorted().map(format.label).joined(separator: ", ")
      let note = silent.isEmpty ? "" : say("; nicht genannt: ", "; not stated: ") + silent
      return [title, [.text("–")], [.text("–")], [.text("–")], [.text(ExplainText.word(result.status, format) + note)]]
    }
    let span = scored.low == scored.high ? "" : " (\(points(scored.low))–\(points(scored.high)))"
    let sentence =
      "\(ExplainText.word(result.status, format)): \(format.sentence(result.fact, result.measure))"
      + (result.fact.reason.map { " – \($0[format.language])" } ?? "")
    return [
      title, [.text(points(result.weight))], [.text(points(scored.value) + span)], [.text(points(result.contribution))],
      [.text(sentence)] + evidence(result.fact.inputs),
    ]
  }

  /// The claims behind a value, each with date and source.
  private func evidence(_ inputs: [FactInput]) -> [Markup] {
    let lines = ExplainSources(format: format)
    return inputs.map { .of("div", ["class": "lo-source"], "← " + lines.text($0)) }
  }

  // MARK: What would change it, what is open, hints

  private var change: [Markup] {
    let lines = CounterfactualLines(assessment: assessment, format: format)
    guard let answer = lines.lines(for: result), !answer.lines.isEmpty else { return [] }
    let places = CounterfactualLines.places(for: assessment.rank(of: result.site.id))
    let title =
      places == 1
      ? say("Was müsste sich ändern für Platz 1?", "What would have to change for place 1?")
      : say("Was müsste sich ändern für die ersten \(places)?", "What would have to change for the first \(places)?")
    return [Kern.heading(2, title, id: "aendern"), Kern.list(answer.lines)]
  }

  private var open: [Markup] {
    let items = result.toClarify(format, roles: assessment.rulebook.roles)
    guard !items.isEmpty else { return [] }
    return [
      Kern.heading(2, say("Zu klären", "To clarify"), id: "klaeren"),
      Kern.list(items.map { item in item.text + (item.ask.map { say(" – fragen: ", " – ask: ") + $0 } ?? "") }),
    ]
  }

  private var advice: [Markup] {
    let text = AdviceText(format, assessment)
    let lines = assessment.advice(at: result).flatMap { hint in
      text.lines(hint).map { $0 + (text.nextStep(hint).map { " → \($0)" } ?? "") }
    }
    return lines.isEmpty ? [] : [Kern.heading(2, say("Hinweise", "Hints"), id: "hinweise"), Kern.list(lines)]
  }

  private var foot: Markup { Kern.body(assessment.assumptionSentence(format), muted: true) }
}
