public import Decimals
public import Region
public import Rulebook

/// Between which shares a weight leaves the first place alone, the other weights keeping their proportions.
public struct StabilityInterval: Sendable, Hashable {
  /// What moves.
  public enum Weight: Sendable, Hashable {
    case criterion(Criterion)
    /// The split between the sides, as the share of the investor's.
    case split
  }

  public let weight: Weight
  /// Percent of the whole weight, today and at the bounds.
  public let percent: Decimal34
  public let low: Decimal34
  public let high: Decimal34
  /// Who is first below `low`; nil when the weight can fall to nothing.
  public let below: SiteID?
  /// Who is first above `high`; nil when the weight can be everything.
  public let above: SiteID?

  /// Whether the first place stays whatever the weight is.
  public var isUnbounded: Bool { below == nil && above == nil }

  /// How far the nearest bound that turns the first place is, as a share of the weight today; 0 when unbounded.
  public var distance: Decimal34 {
    let ways = [below.map { _ in percent - low }, above.map { _ in high - percent }].compactMap(\.self)
    return ways.min()?.dividing(by: percent) ?? .zero
  }
}

extension Assessment {
  /// The interval of each weight in which the first place stays first: the split first, then the criteria in order.
  ///
  /// Points, standings and open musts stay as printed, so only sites of the same standing and number of open decisive
  /// knock-outs can take the place. Empty when no site is offered; weights of zero and a single one are left out.
  public var stabilityIntervals: [StabilityInterval] {
    let sites = sitesBesideFirst
    guard let first = sites.first else { return [] }
    let alternatives = sites.map { site in
      WeightStability.Alternative(
        weights: site.criteria.map(\.weight), points: site.criteria.map { $0.points?.value ?? .zero })
    }
    func interval(_ weight: StabilityInterval.Weight, _ moved: [Bool]) -> StabilityInterval? {
      guard let found = WeightStability(moving: moved, best: 0, of: alternatives) else { return nil }
      return StabilityInterval(
        weight: weight, percent: .hundred * found.share, low: .hundred * found.low, high: .hundred * found.high,
        below: found.below.map { sites[$0].site.id }, above: found.above.map { sites[$0].site.id })
    }
    let split = interval(.split, first.criteria.map { $0.criterion.side == .investor })
    let each = first.criteria.indices.compactMap { index in
      interval(.criterion(first.criteria[index].criterion), first.criteria.indices.map { $0 == index })
    }
    return (split.map { [$0] } ?? []) + each
  }
}
