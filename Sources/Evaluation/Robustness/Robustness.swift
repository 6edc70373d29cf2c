public import Decimals
public import Region
public import Rulebook

/// Where sites stand when what is not settled, and the weights, take other values: shares of drawn cases.
///
/// In a case every unsettled quantity has one value, every knock-out is decided and the weights are others. Sites that are
/// excluded have no place; the others are ordered by score, then id.
public struct Robustness: Sendable {
  /// One offered site.
  public struct Site: Sendable, Hashable {
    public let id: SiteID
    /// Its place in the printed order, from 1.
    public let rank: Int
    /// Percent of the cases in which it is first.
    public let firstPercent: Decimal34
    /// Percent of the cases in which it is among the first ``Robustness/top``.
    public let topPercent: Decimal34
    /// Percent of the cases in which a knock-out excludes it.
    public let outPercent: Decimal34
    /// The central 90 percent of its places over the cases in which it has one; nil when not counted, or it never has one.
    public let places: ClosedRange<Int>?
    /// Percent of the cases by place, from 1; empty when not counted.
    public let acceptability: [Decimal34]
  }

  /// Cases drawn.
  public let draws: Int
  /// So many places count as the first ones.
  public let top: Int
  /// Every offered site in the printed order; the first `top` and, in detail, others that are often first have their places.
  public let sites: [Site]
  /// Percent of the cases in which every site is excluded.
  public let nobodyPercent: Decimal34
  /// Knock-outs of which nothing is known at any site: not drawn, but a reservation on the whole result.
  public let reservations: [KnockOut]
  /// What the first place owes to facts and to weights; nil unless asked for.
  public let causes: Causes?
  public let firmness: Firmness

  /// Percent of the cases in which the printed first place is first, under other assumptions.
  public struct Causes: Sendable, Hashable {
    /// Facts as printed, standings as printed, weights drawn.
    public let weightsAlone: Decimal34
    /// Facts drawn, weights of the rulebook.
    public let factsAlone: Decimal34
    /// Facts drawn, weights uniform among all that keep the order of importance.
    public let sameOrder: Decimal34
  }

  /// The 95 percent limits of a share, in points, where they are widest: 1.96 · √(¼ / draws).
  public var errorPoints: Decimal34 {
    let half = Decimal34(98).dividing(by: Decimal34(draws).squareRoot() ?? .one) ?? .zero
    return half.rounded(toPlaces: 1)
  }

  /// The site in a place of the printed order; nil when there is none.
  public func site(at rank: Int) -> Site? { sites.indices.contains(rank - 1) ? sites[rank - 1] : nil }
}

extension Assessment {
  /// How far the order may be trusted: 1 000 cases, or 10 000 in detail; nil when no site is offered.
  public func robustness(top: Int, detail: Bool = false) -> Robustness? {
    robustness(draws: detail ? 10_000 : 1_000, top: top, detail: detail)
  }

  /// How far the order may be trusted; nil when no site is offered.
  ///
  /// - Parameters:
  ///   - top: so many places count as the first ones.
  ///   - detail: whether the causes are told apart and more sites have their places counted.
  package func robustness(draws: Int, top: Int, detail: Bool = false) -> Robustness? {
    guard !ranking.isEmpty else { return nil }
    let top = min(top, ranking.count)
    let reservations = uncheckable.compactMap { item -> KnockOut? in
      if case .unknownEverywhere(let knockOut) = item.cause { knockOut } else { nil }
    }
    let plan = DrawPlan(ranking.compactMap { response(of: $0.site.id) }, leavingOut: Set(reservations.map(\.id)))
    let index = Dictionary(uniqueKeysWithValues: plan.sites.enumerated().map { ($1, $0) })
    let order = ranking.compactMap { index[$0.site.id] }
    let share = rulebook.firmness.weightsPercent.doubleValue / 100
    let near = share > 0 ? WeightRange.around(share: share) : .fixed
    var watched = Array(order.prefix(top))
    if detail { watched += contenders(plan, order, near, beside: top) }
    let ranges = detail ? [near, .fixed, .sameOrder] : [near]
    var run = DrawRun(plan, seed: seed, ranges: ranges, top: top, watched: watched)
    let tallies = run.tallies(draws: draws)
    let count = RobustnessCount(tally: tallies[0], order: order, plan: plan, watched: watched)
    let first = order[0]
    let causes =
      detail
      ? Robustness.Causes(
        weightsAlone: weightsAlone(near, draws), factsAlone: RobustnessCount.percent(tallies[1].first[first], draws),
        sameOrder: RobustnessCount.percent(tallies[2].first[first], draws)) : nil
    let sites = count.sites
    return Robustness(
      draws: draws, top: top, sites: sites, nobodyPercent: RobustnessCount.percent(tallies[0].nobody, draws),
      reservations: reservations, causes: causes, firmness: Firmness(sites, rules: rulebook.firmness))
  }

  /// The seed follows from enquiry and rulebook, not from the register: a change of one fact leaves the other draws alone.
  private var seed: UInt64 {
    [rulebook.hash, basis.enquiryHash].reduce(0) { $0 ^ (UInt64($1.prefix(16), radix: 16) ?? 0) }
  }

  /// Sites behind the first ones that are first most often, at most as many again.
  private func contenders(_ plan: DrawPlan, _ order: [Int], _ range: WeightRange, beside top: Int) -> [Int] {
    var run = DrawRun(plan, seed: seed, ranges: [range], top: top, watched: [])
    let tally = run.tallies(draws: 1_000)[0]
    let likely = order.dropFirst(top).filter { tally.first[$0] >= 10 }
    return Array(
      likely.sorted { tally.first[$0] != tally.first[$1] ? tally.first[$0] > tally.first[$1] : $0 < $1 }.prefix(top))
  }

  /// How often the first place stays first among the sites that points could put there, when only weights vary.
  private func weightsAlone(_ range: WeightRange, _ draws: Int) -> Decimal34 {
    let rivals = sitesBesideFirst
    // In the order of ids, for ties; without uncertainties everything is settled.
    let settled = rivals.map { SiteResponse(result: $0, uncertainties: [], criteria: [], knockOuts: [], isExact: true) }
    let plan = DrawPlan(settled, leavingOut: [])
    var run = DrawRun(plan, seed: seed, ranges: [range], top: 1, watched: [])
    let first = plan.sites.firstIndex(of: ranking[0].site.id) ?? 0
    return RobustnessCount.percent(run.tallies(draws: draws)[0].first[first], draws)
  }

  /// The first place and every site of the same standing and number of open musts: among them points decide.
  var sitesBesideFirst: [SiteResult] {
    guard let first = ranking.first else { return [] }
    return ranking.filter { $0.standing == first.standing && $0.openDecisive == first.openDecisive }
  }
}

/// A tally in the words of the printed order.
struct RobustnessCount {
  let tally: RankTally
  /// Sites of the plan in the printed order.
  let order: [Int]
  let plan: DrawPlan
  let watched: [Int]

  static func percent(_ count: Int, _ draws: Int) -> Decimal34 {
    Decimal34(100 * count).dividing(by: Decimal34(draws)) ?? .zero
  }

  var sites: [Robustness.Site] {
    let rows = Dictionary(uniqueKeysWithValues: watched.enumerated().map { ($1, $0) })
    return order.enumerated().map { rank, site in
      let counts = rows[site].map { tally.places[$0] } ?? []
      return Robustness.Site(
        id: plan.sites[site], rank: rank + 1, firstPercent: Self.percent(tally.first[site], tally.draws),
        topPercent: Self.percent(tally.inTop[site], tally.draws),
        outPercent: Self.percent(tally.absent[site], tally.draws), places: Self.central(counts),
        acceptability: counts.map { Self.percent($0, tally.draws) })
    }
  }

  /// From the least place with 5 percent of the counts at or before it to the least with 95 percent.
  private static func central(_ counts: [Int]) -> ClosedRange<Int>? {
    let total = counts.reduce(0, +)
    guard total > 0 else { return nil }
    var (sum, low) = (0, 0)
    for (place, count) in counts.enumerated() {
      sum += count
      if low == 0, 20 * sum >= total { low = place + 1 }
      if 20 * sum >= 19 * total { return low...place + 1 }
    }
    return nil
  }
}
