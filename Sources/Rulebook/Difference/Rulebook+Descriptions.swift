internal import Decimals
internal import FEEL
internal import Facts
internal import SourceText

extension Rulebook {
  /// Every rule taken apart, in the order of the files.
  var descriptions: [RuleDescription] {
    [settings] + knockOuts.map(\.description) + criteria.map(\.description) + presets.map(\.description)
      + advice.map(\.description) + tables.map(\.description) + uncheckable.map(\.description)
      + groups.map(\.description) + goals.map(\.description) + roleDescriptions
      + dictionary.definitions.map(\.description)
  }

  private var settings: RuleDescription {
    RuleDescription(
      .settings, id, title, at: location,
      [
        .title: .text(title), .investorWeight: weights.sides[.investor].map(RuleValue.number),
        .regionWeight: weights.sides[.region].map(RuleValue.number),
        .undocumentedBelowPercent: .number(undocumentedBelowPercent), .firmPercent: .number(firmness.firmPercent),
        .closePercent: .number(firmness.closePercent), .closePlaces: .number(Decimal34(firmness.closePlaces)),
        .weightsPercent: .number(firmness.weightsPercent),
        .sourceMaxAgeYears: sourceMaxAgeYears.map { .number(Decimal34($0)) },
        .weightsBasis: weights.basis.map { .basis($0) }, .weightsMethod: weights.method.map { .text($0) },
        .basis: .basis(basis),
      ])
  }

  private var roleDescriptions: [RuleDescription] {
    roles.sorted { $0.key < $1.key }.map { id, title in
      RuleDescription(.role, id, title, at: nil, [.title: .text(title)])
    }
  }
}

extension KnockOut {
  fileprivate var description: RuleDescription {
    RuleDescription(
      .knockOut, id, title, at: location,
      [
        .title: .text(title), .applies: .condition(applies), .require: .condition(require),
        .notMoreThan: notMoreThan.isEmpty ? nil : .facts(notMoreThan), .isDecisive: .flag(isDecisive),
        .decides: .list(decides), .ask: .word(ask), .criterion: .word(criterion), .because: .text(because),
        .basis: .basis(basis),
      ])
  }
}

extension Criterion {
  fileprivate var description: RuleDescription {
    RuleDescription(
      .criterion, id, title, at: location,
      [
        .title: .text(title), .side: .name(side.rawValue), .group: .name(group), .goal: .name(goal),
        .weight: .number(weight), .applies: .condition(applies), .measure: .fact(measure.path),
        .points: .points(measure), .orMeasure: alternative.map { .fact($0.path) },
        .orPoints: alternative.map { .points($0) }, .unit: .word(unit?.rawValue), .assume: .assumption(assume),
        .overlaps: .list(overlaps), .sourceMaxAgeYears: sourceMaxAgeYears.map { .number(Decimal34($0)) },
        .evidence: .name(evidence.rawValue), .standIn: standIn.map { .text($0) }, .needsData: .text(need.data),
        .needsFrom: .text(need.from), .reasonFor: reasons.map { .text($0.positive) },
        .reasonAgainst: reasons.map { .text($0.negative) }, .because: .text(because), .basis: .basis(basis),
        .sources: .list(sources),
      ])
  }
}

extension Preset {
  fileprivate var description: RuleDescription {
    RuleDescription(
      .preset, id, title, at: location,
      [
        .title: .text(title), .suggestWhen: .condition(suggestWhen), .priority: .number(Decimal34(priority)),
        .multiply: .factors(factors), .because: .text(because), .basis: .basis(basis),
      ])
  }
}

extension AdviceRule {
  /// Hints have no title; their text stands for it.
  fileprivate var description: RuleDescription {
    RuleDescription(
      .advice, id, text, at: location,
      [
        .text: .text(text), .kind: .name(kind.rawValue), .audiences: .names(audiences.map(\.rawValue)),
        .goal: .name(goal), .when: .condition(when), .partners: partners.map { .names($0.words) },
        .change: change.map { .names($0.words) }, .table: .word(table), .nextStep: nextStep.map { .names($0.words) },
        .basis: .basis(basis), .sources: .list(sources),
      ])
  }
}

extension AdviceRule.PartnerQuery {
  fileprivate var words: [String] {
    kinds + ["match: \(match.rawValue)"] + [topic.map { "topic: \($0)" }].compactMap(\.self)
      + [withinMinutes.map { "within_min: \($0)" }].compactMap(\.self)
      + (inDistrict ? ["in_district"] : []) + (bothStates ? ["both_states"] : []) + ["at_most: \(atMost)"]
  }
}

extension AdviceRule.Change {
  fileprivate var words: [String] {
    switch target {
    case .times(let factor): [fact.description, "times: \(factor)"]
    case .to(let value): [fact.description, "to: \(value.ruleText)"]
    }
  }
}

extension AdviceRule.NextStep {
  fileprivate var words: [String] {
    [who] + [withinDays.map { "within_days: \($0)" }, by.map { "by: \($0)" }].compactMap(\.self)
  }
}

extension UncheckableMust {
  fileprivate var description: RuleDescription {
    RuleDescription(
      .uncheckable, path, LocalizedText(both: path), at: location, [.because: .text(why), .ask: .word(ask)])
  }
}

extension Group {
  fileprivate var description: RuleDescription {
    RuleDescription(
      .group, id, title, at: location, [.title: .text(title), .side: .name(side.rawValue), .mark: .name(mark)])
  }
}

extension Goal {
  fileprivate var description: RuleDescription {
    RuleDescription(.goal, id, title, at: location, [.title: .text(title)])
  }
}

extension FactDefinition {
  fileprivate var description: RuleDescription {
    let labels = Dictionary(classes.map { ($0.id, $0.label) }, uniquingKeysWith: { first, _ in first })
    let open = classes.filter(\.isUndetermined).map(\.id)
    return RuleDescription(
      .fact, path.description, label, at: location,
      [
        .title: .text(label), .type: .name(kind.rawValue), .unit: .word(unit?.rawValue),
        .range: range.map { .names([$0.lowerBound.description, $0.upperBound.description]) },
        .classes: labels.isEmpty ? nil : .labels(labels), .undetermined: .list(open), .words: .list(words),
        .vocabulary: .word(vocabulary), .maxAgeYears: maxAgeYears.map { .number(Decimal34($0)) },
        .visibility: .name(visibility.rawValue), .ask: .word(ask), .changedBy: .word(change),
        .level: .word(level?.rawValue),
        .method: method.map { .text($0) }, .note: note.map { .text($0) },
      ])
  }
}
