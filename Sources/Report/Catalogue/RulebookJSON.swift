internal import FEEL
internal import Facts
public import Rulebook
internal import SourceText

/// The rulebook as JSON: every rule with its weight, in words and as it stands in the files; keys in docs/reference/api.md.
public struct RulebookJSON: Sendable {
  let rulebook: Rulebook
  let text: RuleText

  /// A writer in the language of the format.
  public init(_ rulebook: Rulebook, _ format: FactFormat) {
    self.rulebook = rulebook
    text = RuleText(rulebook, format)
  }

  /// The whole document.
  public var document: JSON {
    .object([
      "id": .string(rulebook.id), "title": .string(say(rulebook.title)), "hash": .string(rulebook.hash),
      "status": .string(rulebook.status.rawValue), "language": .string(text.format.language.rawValue),
      "sides": .object(Side.allCases.map { .init(key: $0.rawValue, value: .optional(rulebook.weights.sides[$0])) }),
      "goals": .array(rulebook.goals.map { .object(["id": .string($0.id), "title": .string(say($0.title))]) }),
      "groups": .array(rulebook.groups.map(group)), "criteria": .array(rulebook.criteria.map(criterion)),
      "knock_outs": .array(rulebook.knockOuts.map(knockOut)), "presets": .array(rulebook.presets.map(preset)),
    ])
  }

  private func say(_ words: LocalizedText) -> String { words[text.format.language] }

  private func group(_ group: Group) -> JSON {
    .object([
      "id": .string(group.id), "side": .string(group.side.rawValue), "title": .string(say(group.title)),
    ])
  }

  private func criterion(_ criterion: Criterion) -> JSON {
    let rows = text.rows(criterion.measure).map { row in
      JSON.object(["value": .string(row.value), "points": .string(row.points)])
    }
    return .object([
      "id": .string(criterion.id), "title": .string(say(criterion.title)), "goal": .string(criterion.goal),
      "side": .string(criterion.side.rawValue), "group": .string(criterion.group),
      "weight": .number(criterion.weight), "evidence": .string(criterion.evidence.rawValue),
      "applies": rule(criterion.applies), "measure": .string(criterion.measure.path.description),
      "unit": .optional(criterion.unit?.rawValue), "points": .array(rows),
      "because": .string(say(criterion.because)), "basis": .string(text.basis(criterion.basis)),
      "assumption": .boolean(criterion.basis.isAssumption),
    ])
  }

  private func knockOut(_ knockOut: KnockOut) -> JSON {
    .object([
      "id": .string(knockOut.id), "title": .string(say(knockOut.title)), "decisive": .boolean(knockOut.isDecisive),
      "applies": rule(knockOut.applies), "require": rule(knockOut.require),
      "not_more_than": .strings(knockOut.notMoreThan.map(\.description)), "decides": .strings(knockOut.decides),
      "ask": .optional(knockOut.ask), "because": .string(say(knockOut.because)),
      "basis": .string(text.basis(knockOut.basis)),
    ])
  }

  private func preset(_ preset: Preset) -> JSON {
    let factors = preset.factors.sorted { $0.key < $1.key }
    return .object([
      "id": .string(preset.id), "title": .string(say(preset.title)), "suggest_when": rule(preset.suggestWhen),
      "factors": .object(factors.map { .init(key: $0.key, value: .number($0.value)) }),
      "because": .string(say(preset.because)), "basis": .string(text.basis(preset.basis)),
    ])
  }

  /// As it stands in the file, and in words; null for a rule that always counts.
  private func rule(_ rule: RuleExpression?) -> JSON {
    guard let rule else { return .null }
    return .object([
      "expression": .string(rule.expression.text), "words": .string(text.words.text(rule.expression)),
    ])
  }
}
