internal import Facts
public import SourceText

/// A decided rule that says something else than in an earlier state, though both name the same decision.
public struct ReusedDecision: Sendable, Hashable {
  public let part: RulePart
  /// Unique within its part; `weights` and `firmness` for the settings that have a basis of their own.
  public let id: String
  /// The decision that both states name.
  public let basis: Basis
  /// What was decided and now differs.
  public let fields: [RuleField]
  /// Hash of the earlier state.
  public let earlier: String
  public let location: SourceLocation?
}

extension Rulebook {
  /// Whether any rule names a decision.
  public var hasDecisions: Bool { !decidedRules(weightsApart: weights.basis != nil).isEmpty }

  /// Rules that name the same decision as in an earlier state and say something else, in the order of the rulebook.
  ///
  /// Titles, reasons, sources and what is said about data are not what was decided.
  public func reusedDecisions(since earlier: Rulebook) -> [ReusedDecision] {
    let isApart = weights.basis != nil || earlier.weights.basis != nil
    let before = Dictionary(
      earlier.decidedRules(weightsApart: isApart).map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
    return decidedRules(weightsApart: isApart).compactMap { rule in
      guard let old = before[rule.key], old.basis == rule.basis else { return nil }
      let fields = RuleField.allCases.filter { old.values[$0] != rule.values[$0] }
      guard !fields.isEmpty else { return nil }
      return ReusedDecision(
        part: rule.key.part, id: rule.key.id, basis: rule.basis, fields: fields, earlier: earlier.hash,
        location: rule.location)
    }
  }

  /// - Parameter weightsApart: whether the weights have a basis of their own, so that no criterion answers for its own.
  private func decidedRules(weightsApart: Bool) -> [DecidedRule] {
    let rules = descriptions.filter { $0.part != .settings }.compactMap { rule -> DecidedRule? in
      guard case .basis(let basis)? = rule.values[.basis] else { return nil }
      let values = rule.values.filter { $0.key.isDecided && !(weightsApart && $0.key == .weight) }
      return DecidedRule(key: rule.key, basis: basis, values: values, location: rule.location)
    }
    return (decidedSettings + rules).filter { !$0.basis.isAssumption }
  }

  /// The settings by what answers for them: the head of the rulebook, the limits of firmness, the weights.
  private var decidedSettings: [DecidedRule] {
    let values = descriptions.first { $0.part == .settings }?.values.filter(\.key.isDecided) ?? [:]
    func rule(_ id: String, _ basis: Basis?, _ fields: Set<RuleField>, _ place: SourceLocation?) -> DecidedRule? {
      basis.map {
        DecidedRule(
          key: .init(part: .settings, id: id), basis: $0, values: values.filter { fields.contains($0.key) },
          location: place)
      }
    }
    let shares = RuleValue.factors(
      Dictionary(weights.entries.map { ($0.criterion, $0.weight) }, uniquingKeysWith: { first, _ in first }))
    var ofWeights = rule("weights", weights.basis, [.investorWeight, .regionWeight], weights.entries.first?.location)
    ofWeights?.values[.weight] = shares
    return [
      rule(id, basis, [.undocumentedBelowPercent, .sourceMaxAgeYears], location),
      rule(
        "firmness", firmness.basis, [.firmPercent, .closePercent, .closePlaces, .weightsPercent], firmness.location),
      ofWeights,
    ].compactMap(\.self)
  }
}

/// What a rule says of that which was decided.
private struct DecidedRule {
  let key: RuleDescription.Key
  let basis: Basis
  var values: [RuleField: RuleValue]
  let location: SourceLocation?
}

extension RuleField {
  /// Whether the field says what the rule does; the others explain it.
  fileprivate var isDecided: Bool {
    switch self {
    case .title, .because, .basis, .sources, .note, .evidence, .standIn, .needsData, .needsFrom, .reasonFor,
      .reasonAgainst, .asOf, .weightsBasis, .weightsMethod:
      false
    default: true
    }
  }
}
