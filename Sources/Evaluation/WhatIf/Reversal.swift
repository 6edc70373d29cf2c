public import Decimals
internal import Facts
public import Region
public import Rulebook

/// What would put the second of two sites before the first.
public struct Reversal: Sendable {
  /// A weight at which both have the same points, the other weights scaled in proportion.
  public struct WeightSwap: Sendable {
    public let criterion: Criterion
    /// The weight in force, points of 100.
    public let from: Decimal34
    /// Beyond this weight, seen from `from`, the second site leads.
    public let to: Decimal34
  }

  /// The site that leads today.
  public let leader: SiteID
  public let other: SiteID
  /// Single weights, smallest change first; empty when points do not decide between the two, or no weight does it.
  public let weights: [WeightSwap]
  /// Whether weights can decide: both stand alike, with as many open musts, and the same criteria are scored.
  public let isWeightMatter: Bool
  /// The smallest statement and the smallest change at the second site that put it before the first.
  public let rises: [Counterfactual]
  /// The smallest statement about the first site that puts it behind the second.
  public let falls: Counterfactual?
}

extension Assessment {
  /// What would reverse the order of two sites of this assessment; excluded sites stand behind all others.
  ///
  /// - Note: Method and limits: `docs/explanation/counterfactuals.md`.
  public func reversal(_ a: SiteResult, _ b: SiteResult) -> Reversal {
    let (leader, other) = SiteResult.comesBefore(a, b) ? (a, b) : (b, a)
    let isWeightMatter =
      leader.standing == other.standing && leader.openDecisive == other.openDecisive && leader.standing != .excluded
      && leader.criteria.map(\.weight) == other.criteria.map(\.weight)
    let bar = leader.standing == .excluded ? nil : leader.order
    let up = CounterfactualSearch(other, assessor, goal: .before(bar), kinds: [.clarify, .change])
    let singles = up.singles()
    let rises = [FactChange.Kind.clarify, .change].compactMap { kind in
      CounterfactualSearch.smallest(singles.filter { $0?.kind == kind }).map { confirmed([$0], up.trials) }
    }
    return Reversal(
      leader: leader.site.id, other: other.site.id,
      weights: isWeightMatter ? Self.weightSwaps(leader, other) : [], isWeightMatter: isWeightMatter, rises: rises,
      falls: leader.standing == .excluded ? nil : fall(leader, behind: other))
  }

  private func fall(_ leader: SiteResult, behind other: SiteResult) -> Counterfactual? {
    let down = CounterfactualSearch(leader, assessor, goal: .behind(other.order), kinds: [.clarify])
    return CounterfactualSearch.smallest(down.singles()).map { confirmed([$0], down.trials) }
  }

  /// With x for the weight of one criterion, R for what all others contribute to the difference today and d for the
  /// difference of its points: R (100 − x) / (100 − w) + x d / 100 = 0.
  private static func weightSwaps(_ leader: SiteResult, _ other: SiteResult) -> [Reversal.WeightSwap] {
    let difference = leader.score.value - other.score.value
    let swaps = zip(leader.criteria, other.criteria).compactMap { a, b -> Reversal.WeightSwap? in
      guard let p = a.points, let q = b.points, a.weight.sign > 0, a.weight < .hundred else { return nil }
      let d = (p.value - q.value).dividing(by: .hundred) ?? .zero
      let rest = difference - a.weight * d
      guard let x = (.hundred * rest).dividing(by: rest - d * (.hundred - a.weight)), x.sign >= 0, x <= .hundred else {
        return nil
      }
      return Reversal.WeightSwap(criterion: a.criterion, from: a.weight, to: x)
    }
    return swaps.enumerated().sorted { a, b in
      let (x, y) = ((a.element.to - a.element.from).magnitude, (b.element.to - b.element.from).magnitude)
      return (x, a.offset) < (y, b.offset)
    }.map(\.element)
  }
}
