internal import FEEL
internal import Rulebook
internal import SourceText

/// A condition of a rule, with what it decides.
struct RuleCondition {
  /// What comes about when the condition holds.
  enum Part {
    /// A criterion is scored.
    case criterion
    /// A knock-out exists.
    case knockOut
    /// A profile is suggested.
    case preset
    /// A hint is given.
    case advice

    /// The kind of rule, with its article.
    var words: LocalizedText {
      switch self {
      case .criterion: LocalizedText(de: "Das Kriterium", en: "The criterion")
      case .knockOut: LocalizedText(de: "Das Ausschlusskriterium", en: "The knock-out")
      case .preset: LocalizedText(de: "Das Gewichtungsprofil", en: "The weighting profile")
      case .advice: LocalizedText(de: "Der Hinweis", en: "The hint")
      }
    }

    /// The kind of several rules.
    var plural: LocalizedText {
      switch self {
      case .criterion: LocalizedText(de: "Kriterien", en: "criteria")
      case .knockOut: LocalizedText(de: "Ausschlusskriterien", en: "knock-outs")
      case .preset: LocalizedText(de: "Gewichtungsprofile", en: "weighting profiles")
      case .advice: LocalizedText(de: "Hinweise", en: "hints")
      }
    }
  }

  let id: String
  let part: Part
  let rule: RuleExpression

  /// Whether the condition is the word `false`: the rule was switched off on purpose.
  var isSwitchedOff: Bool { rule.expression.syntax.kind == .boolean(false) }

  /// Whether the condition is the word `true`: the rule always holds on purpose.
  var isAlwaysOnPurpose: Bool { rule.expression.syntax.kind == .boolean(true) }

  /// The conditions of all rules that have one, in the order of the rulebook.
  static func all(in rulebook: Rulebook) -> [RuleCondition] {
    rulebook.criteria.compactMap { criterion in
      criterion.applies.map { RuleCondition(id: criterion.id, part: .criterion, rule: $0) }
    }
      + rulebook.knockOuts.compactMap { knockOut in
        knockOut.applies.map { RuleCondition(id: knockOut.id, part: .knockOut, rule: $0) }
      }
      + rulebook.presets.map { RuleCondition(id: $0.id, part: .preset, rule: $0.suggestWhen) }
      + rulebook.advice.map { RuleCondition(id: $0.id, part: .advice, rule: $0.when) }
  }
}
