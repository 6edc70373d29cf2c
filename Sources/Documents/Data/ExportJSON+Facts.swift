internal import Decimals
internal import Evaluation
internal import Facts
internal import Report
internal import Rulebook
internal import SourceText

extension ExportJSON {
  /// What is known of a fact, with the claims and rows that it rests on.
  func fact(_ fact: Fact) -> [JSON.Member] {
    [
      .init(key: "status", value: .string(fact.status.rawValue)),
      .init(key: "readings", value: .array(fact.readings.map(value))),
      .init(key: "is_range", value: .boolean(fact.isRange)),
      .init(key: "at_least", value: number(fact.bounds.lower)), .init(key: "at_most", value: number(fact.bounds.upper)),
      .init(key: "inputs", value: .array(fact.inputs.map(input))),
    ]
  }

  /// A criterion at a site: the measured facts, and what comes of them.
  func criterion(_ result: CriterionResult, _ trace: CriterionTrace) -> JSON {
    let measured = zip(result.criterion.measures, trace.facts).map { measure, fact in
      JSON.object([.init(key: "path", value: .string(measure.path.description))] + self.fact(fact))
    }
    return .object([
      "id": .string(result.criterion.id), "status": .string(result.status.rawValue), "measured": .array(measured),
      "points": number(result.points?.value), "low": number(result.points?.low), "high": number(result.points?.high),
      "weight": .exact(result.weight), "contribution": .exact(result.contribution),
    ])
  }

  /// A knock-out at a site: what is asked, what is there, and the verdict.
  func knockOut(_ result: KnockOutResult, _ trace: KnockOutTrace) -> JSON {
    .object([
      "id": .string(result.knockOut.id), "title": .string(result.knockOut.title[view.format.language]),
      "decisive": .boolean(result.knockOut.isDecisive), "verdict": .string(result.verdict.rawValue),
      "asked": .string(result.requiredText(view.format)), "applies": .string(trace.applies.rawValue),
      "test": .string(name(trace.test)), "fact": .optional(trace.fact?.description),
      "unit": .optional(result.requirement.unit?.rawValue), "comparison": comparison(trace.test),
      "required": required(trace.test), "readings": .array(trace.readings.map(value)),
      "outcomes": .array(trace.outcomes.map { .string($0.rawValue) }), "at_least": number(trace.bounds.lower),
      "at_most": number(trace.bounds.upper), "at_most_by_others": number(bound(result, trace)),
      "inputs": .array(result.actual.inputs.map(input)),
    ])
  }

  /// What other facts leave possible, if the reader may see all of them.
  private func bound(_ result: KnockOutResult, _ trace: KnockOutTrace) -> Decimal34? {
    result.knockOut.notMoreThan.allSatisfy { view.disclosure.shows($0) } ? trace.atMost : nil
  }

  private func name(_ test: KnockOutTrace.Test) -> String {
    switch test {
    case .number: "number"
    case .values: "values"
    case .given: "given"
    }
  }

  private func comparison(_ test: KnockOutTrace.Test) -> JSON {
    if case .number(let comparison, _) = test { .string(comparison) } else { .null }
  }

  private func required(_ test: KnockOutTrace.Test) -> JSON {
    if case .number(_, let number) = test { .exact(number) } else { .null }
  }

  /// A claim or a row. The remark of whoever wrote it down can speak of anything and is for officers.
  private func input(_ input: FactInput) -> JSON {
    let members: [JSON.Member] = [
      .init(key: "path", value: .string(input.path)), .init(key: "value", value: value(input.value)),
      .init(key: "as_of", value: .optional(input.asOf?.description)),
      .init(key: "as_of_quality", value: input.asOf == nil ? .null : .string(input.asOfQuality.rawValue)),
      .init(key: "source", value: .string(input.source)), .init(key: "scope", value: .string(input.scope.rawValue)),
    ]
    return .object(members + (view.showsPoints ? [.init(key: "note", value: .optional(input.note))] : []))
  }

  func number(_ number: Decimal34?) -> JSON { number.map(JSON.exact) ?? .null }

  private func value(_ value: FactValue) -> JSON {
    switch value {
    case .number(let number): .exact(number)
    case .text(let text): .string(text)
    case .boolean(let flag): .boolean(flag)
    case .date(let date): .string(date.description)
    case .list(let items): .array(items.map(self.value))
    }
  }
}
