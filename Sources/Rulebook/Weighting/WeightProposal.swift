public import Decimals

/// New weights that follow from judgements; sides, groups and criteria stay those of the rulebook.
public struct WeightProposal: Sendable {
  public let rulebook: Rulebook
  public let judgements: WeightJudgements
  /// The new weight of every criterion. The sum of each side is that of the rulebook, to the last digit.
  public let weights: [String: Decimal34]

  /// The new weight of a group.
  public func weight(ofGroup id: String) -> Decimal34 {
    rulebook.weights.members(of: id).map { weights[$0.criterion] ?? .zero }.reduce(.zero, +)
  }

  /// Criteria that had a weight and are left without one.
  public var switchedOff: [Criterion] {
    rulebook.criteria.filter { $0.weight > .zero && weights[$0.id]?.isZero == true }
  }
}

extension WeightProposal {
  /// Shares out the weights: first the groups of a side, then the criteria of each group that changed or was judged.
  ///
  /// Within a group that was not judged itself, criteria keep their proportions.
  /// Throws the sum of the rulebook that is no multiple of the step.
  static func make(_ judgements: WeightJudgements, _ rulebook: Rulebook) throws(IndivisibleSum) -> WeightProposal {
    let shares = Dictionary(
      judgements.judgements.map { ($0.level, $0.method.shares) }, uniquingKeysWith: { first, _ in first })
    var weights = Dictionary(
      rulebook.weights.entries.map { ($0.criterion, $0.weight) }, uniquingKeysWith: { first, _ in first })
    for side in Side.allCases {
      let judged = shares[.groups(of: side)]
      let totals = try groupTotals(side, judged, rulebook, judgements.step)
      for (group, total) in totals where judged != nil || shares[.criteria(of: group)] != nil {
        let members = rulebook.weights.members(of: group)
        let own = shares[.criteria(of: group)]
        let wanted = members.map { entry in own.map { $0[entry.criterion] ?? .zero } ?? entry.weight }
        let new = try apportion(total, wanted, judgements.step)
        for (entry, weight) in zip(members, new) { weights[entry.criterion] = weight }
      }
    }
    return WeightProposal(rulebook: rulebook, judgements: judgements, weights: weights)
  }

  /// A sum that cannot be shared out in the wanted steps.
  struct IndivisibleSum: Error {
    let sum: Decimal34
  }

  private static func groupTotals(
    _ side: Side, _ judged: [String: Decimal34]?, _ rulebook: Rulebook, _ step: Decimal34
  ) throws(IndivisibleSum) -> [(group: String, total: Decimal34)] {
    let groups = rulebook.weights.groups(of: side)
    guard let judged else {
      return groups.map { group in (group, rulebook.weights.members(of: group).map(\.weight).reduce(.zero, +)) }
    }
    let totals = try apportion(rulebook.weights.sides[side] ?? .zero, groups.map { judged[$0] ?? .zero }, step)
    return zip(groups, totals).map { ($0, $1) }
  }

  private static func apportion(
    _ total: Decimal34, _ shares: [Decimal34], _ step: Decimal34
  ) throws(IndivisibleSum) -> [Decimal34] {
    guard let parts = Apportionment.apportion(total, by: shares, step: step) else { throw IndivisibleSum(sum: total) }
    return parts
  }
}

extension Weights {
  /// The entries of a group, in the order of the file.
  public func members(of group: String) -> [Entry] { entries.filter { $0.group == group } }

  /// The groups of a side that hold criteria, in the order of the file.
  public func groups(of side: Side) -> [String] {
    entries.filter { $0.side == side }.map(\.group).reduce(into: []) { if $0.last != $1 { $0.append($1) } }
  }
}
