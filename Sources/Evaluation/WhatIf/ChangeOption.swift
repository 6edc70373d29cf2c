internal import Decimals
internal import Facts
internal import Region
internal import Rulebook

/// What somebody could state of one field of a site, or make of it.
struct ChangeOption {
  /// The values that come into question.
  enum Domain {
    /// In the order in which they are preferred among equal steps.
    case values([FactValue])
    case scale(NumberScale)
  }

  let definition: FactDefinition
  /// Its place in the facts dictionary.
  let position: Int
  let from: Fact
  let kind: FactChange.Kind
  let role: String
  let domain: Domain

  var field: String { definition.path.name }

  /// A change of this option.
  func change(to value: FactValue, _ reach: FactChange.Reach) -> FactChange {
    FactChange(
      path: definition.path, from: from, to: value, reach: reach, kind: kind, role: role,
      step: FactChange.step(from: from.leading, to: value))
  }
}

extension ChangeOption {
  /// The options of a site: of fields that rules read and that somebody can state or change, in the order of the dictionary.
  ///
  /// What is missing or aged can be stated, of what is disputed one of the readings can be confirmed, what is known can be
  /// changed by the role that the dictionary names. The head of a site file is no claim and stays as it is.
  static func all(_ trials: SiteTrials) -> [ChangeOption] {
    let fields = trials.fields.subtracting(SiteFacts.headFields)
    return trials.assessor.rulebook.dictionary.definitions.enumerated().flatMap { position, definition in
      definition.path.root == .site && fields.contains(definition.path.name)
        ? options(definition, position, trials) : []
    }
  }

  private static func options(_ definition: FactDefinition, _ position: Int, _ trials: SiteTrials) -> [ChangeOption] {
    let fact = trials.base.facts.fact(definition.path.name)
    func option(_ kind: FactChange.Kind, _ domain: Domain?) -> ChangeOption? {
      let role = kind == .clarify ? definition.ask ?? definition.change : definition.change
      guard let role, let domain else { return nil }
      return ChangeOption(
        definition: definition, position: position, from: fact, kind: kind, role: role, domain: domain)
    }
    let others = domain(definition, fact, trials)
    switch fact.status {
    case .unknown: return [option(.clarify, others)].compactMap(\.self)
    case .aged: return [option(.clarify, .values(fact.readings)), option(.clarify, others)].compactMap(\.self)
    case .known, .conflicting, .estimated:
      let confirmed = fact.readings.count > 1 ? option(.clarify, .values(fact.readings)) : nil
      return [confirmed, option(.change, others)].compactMap(\.self)
    }
  }

  /// The values other than those that the fact has; nil for free text.
  private static func domain(_ definition: FactDefinition, _ fact: Fact, _ trials: SiteTrials) -> Domain? {
    let classes = definition.classes.filter { !$0.isUndetermined }.map(\.id)
    let values: [FactValue]
    switch definition.kind {
    case .number, .integer: return .scale(NumberScale(definition, fact, trials))
    case .date: return .scale(NumberScale(months: fact, from: trials.assessor.asOf))
    case .boolean: values = [.boolean(true), .boolean(false)]
    case .oneClass: values = classes.map(FactValue.text)
    case .classList:
      let present = fact.leading?.texts ?? []
      values = classes.filter { !present.contains($0) }.map { .list((present + [$0]).map(FactValue.text)) }
    case .text, .textList: return nil
    }
    let rest = values.filter { !fact.readings.contains($0) }
    return rest.isEmpty ? nil : .values(rest)
  }
}
