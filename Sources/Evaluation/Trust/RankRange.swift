internal import Decimals
internal import Region
internal import Rulebook

/// Between which positions a site can stand while answers come in, in any order, and when all have come in.
struct RankRange {
  let site: SiteID
  /// The best position; nil when the site can never be offered.
  let best: SiteOrder?
  /// The worst position; nil when the site can drop out.
  let worst: SiteOrder?
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
      ? nil : SiteOrder(standing: least == 0 ? .ready : .clarify, openDecisive: least, score: high, id: result.site.id)
    let canFail = response.knockOuts.contains { $0.table.cells.contains { $0.contains(.notMet) } }
    worst =
      isOut || canFail
      ? nil : SiteOrder(standing: result.standing, openDecisive: decisive.count, score: low, id: result.site.id)
  }

  /// The best and the worst position with a number of open decisive knock-outs.
  func ends(open: Int) -> (best: SiteOrder, worst: SiteOrder) {
    let standing = open == 0 ? Standing.ready : .clarify
    return (
      SiteOrder(standing: standing, openDecisive: open, score: high, id: site),
      SiteOrder(standing: standing, openDecisive: open, score: low, id: site)
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
  func canChange(_ count: Int, from best: SiteOrder?, to worst: SiteOrder?) -> Bool {
    guard let best else { return false }
    var forced = 0
    var able = 0
    for other in others {
      guard let highest = other.best else { continue }
      if let lowest = other.worst, lowest < best {
        forced += 1
        continue
      }
      guard let worst else { continue }
      if highest < worst { able += 1 }
    }
    guard forced < count else { return false }
    return worst == nil || (able >= 1 && forced + able >= count)
  }
}
