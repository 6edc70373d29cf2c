public import Decimals
public import Region
internal import Rulebook

/// What decides the place of a site, in the order of ``SiteResult``: standing, open decisive knock-outs, score, id.
public struct RankKey: Sendable, Hashable {
  public let standing: Standing
  public let openDecisive: Int
  public let score: Decimal34
  public let site: SiteID

  /// Whether it goes before another.
  public static func comesBefore(_ a: RankKey, _ b: RankKey) -> Bool {
    if a.standing != b.standing { return a.standing < b.standing }
    if a.openDecisive != b.openDecisive { return a.openDecisive < b.openDecisive }
    if a.score != b.score { return a.score > b.score }
    return a.site < b.site
  }
}

extension SiteResult {
  /// What decides the place of the site today.
  public var rankKey: RankKey {
    RankKey(standing: standing, openDecisive: openDecisive, score: score.value, site: site.id)
  }
}

/// Between which positions a site can stand while answers come in, in any order, and when all have come in.
struct RankRange {
  let site: SiteID
  /// The best position; nil when the site can never be offered.
  let best: RankKey?
  /// The worst position; nil when the site can drop out.
  let worst: RankKey?
  /// Numbers of open decisive knock-outs that are possible while it is offered and documented.
  let open: ClosedRange<Int>
  let low: Decimal34
  let high: Decimal34

  /// The range of a site: at every stage each criterion counts with points between its least and its greatest, and each
  /// open knock-out is met, not met, or still open.
  ///
  /// Where the weights depend on answers (a criterion counts by a condition on the site), the score may be anything.
  init(_ response: SiteResponse, _ rulebook: Rulebook) {
    let result = response.result
    site = result.site.id
    let contributions = result.criteria.filter(\.status.isScored)
    let isFixed = rulebook.criteria.allSatisfy { OpenRule.isOfEnquiry($0.applies, rulebook.dictionary) }
    let low = isFixed ? contributions.map(\.lowContribution).reduce(Decimal34.zero, +) : .zero
    let high = isFixed ? contributions.map(\.highContribution).reduce(Decimal34.zero, +) : .hundred
    (self.low, self.high) = (low, high)
    let decisive = response.knockOuts.filter(\.isDecisive)
    let least = decisive.count { !$0.table.cells.contains { $0.contains(.met) } }
    open = min(least, decisive.count)...decisive.count
    let isOut = result.standing == .excluded
    best =
      isOut
      ? nil : RankKey(standing: least == 0 ? .ready : .clarify, openDecisive: least, score: high, site: result.site.id)
    let canFail = response.knockOuts.contains { $0.table.cells.contains { $0.contains(.notMet) } }
    worst =
      isOut || canFail
      ? nil : RankKey(standing: result.standing, openDecisive: decisive.count, score: low, site: result.site.id)
  }

  /// The best and the worst position with a number of open decisive knock-outs.
  func ends(open: Int) -> (best: RankKey, worst: RankKey) {
    let standing = open == 0 ? Standing.ready : .clarify
    return (
      RankKey(standing: standing, openDecisive: open, score: high, site: site),
      RankKey(standing: standing, openDecisive: open, score: low, site: site)
    )
  }
}

/// Whether a change of one site's position can change who is among the first.
struct TopTest {
  let others: [RankRange]

  /// Whether, for some positions of the other sites, the site is among the first `count` at one of two positions and not
  /// at the other; nil stands for not being offered.
  ///
  /// Forced are those that stand before the better position whatever comes out; able are those that can stand between
  /// the two. Positions of a site count as an interval, so that the answer may be yes too often, but never no wrongly.
  func canChange(_ count: Int, from best: RankKey?, to worst: RankKey?) -> Bool {
    guard let best else { return false }
    var forced = 0
    var able = 0
    for other in others {
      guard let highest = other.best else { continue }
      if let lowest = other.worst, RankKey.comesBefore(lowest, best) {
        forced += 1
        continue
      }
      guard let worst else { continue }
      if RankKey.comesBefore(highest, worst) { able += 1 }
    }
    guard forced < count else { return false }
    return worst == nil || (able >= 1 && forced + able >= count)
  }
}
