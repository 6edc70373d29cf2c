public import Decimals
internal import Facts
internal import SourceText

/// Weights to try out beside those of a rulebook: of its sides and groups. Only their proportions count.
public struct WeightTrial: Sendable, Hashable {
  /// By side, not negative.
  public var sides: [Side: Decimal34]
  /// By group, not negative; the groups of a side share its weight.
  public var groups: [String: Decimal34]

  /// Weights by side and group.
  public init(sides: [Side: Decimal34], groups: [String: Decimal34]) {
    self.sides = sides
    self.groups = groups
  }

  /// The weights that count in a rulebook with a profile; nil: base weights.
  public init(_ rulebook: Rulebook, _ preset: Preset?) {
    sides = rulebook.weights.sides
    groups = [:]
    for criterion in rulebook.criteria {
      let factor = preset?.factors[criterion.id] ?? preset?.factors[criterion.group] ?? .one
      groups[criterion.group] = (groups[criterion.group] ?? .zero) + criterion.weight * factor
    }
  }

  /// Whether anything counts at all.
  public var countsSomething: Bool {
    sides.values.contains { $0 > .zero } && groups.values.contains { $0 > .zero }
  }
}

extension Rulebook {
  /// The id of the profile that stands for a trial.
  public static let trialID = "trial"

  /// The same rules with other weights of their sides, and a profile with those of their groups. The hash stays that of the
  /// rules: a trial is no rulebook.
  public func trying(_ trial: WeightTrial) -> (rulebook: Rulebook, preset: Preset) {
    let base = WeightTrial(self, nil).groups
    let factors = trial.groups.compactMap { group, weight -> (String, Decimal34)? in
      base[group].flatMap { weight.dividing(by: $0) }.map { (group, $0) }
    }
    let title = LocalizedText(de: "Probe", en: "Trial")
    let preset = Preset(
      id: Self.trialID, title: title, suggestWhen: RuleExpression(neverAt: location), priority: .max,
      factors: Dictionary(factors, uniquingKeysWith: { first, _ in first }), because: title,
      basis: .assumption(reviewBy: nil), location: location)
    var copy = self
    copy.weights = Weights(
      sides: trial.sides, entries: weights.entries, basis: weights.basis, method: weights.method)
    return (copy, preset)
  }
}
