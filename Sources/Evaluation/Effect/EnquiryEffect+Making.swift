internal import Decimals
internal import Facts
internal import Region

extension EnquiryEffect {
  /// The effect on one enquiry from the results of every site.
  init(_ pairs: [SitePair], _ enquiry: Enquiry, _ comparison: RulebookComparison) {
    let order = PlaceShift(pairs)
    let causes = MoveCauses(pairs, order, comparison)
    func move(_ index: Int) -> SiteMove {
      let (site, before, after) = (pairs[index].site.site, pairs[index].before, pairs[index].after)
      return SiteMove(
        site: site.id, name: site.name,
        before: SitePlace(rank: order.before[index], standing: before.standing, points: before.score.value),
        after: SitePlace(rank: order.after[index], standing: after.standing, points: after.score.value),
        causes: causes.of(index))
    }
    let all = pairs.indices
    let listed = all.filter { order.isFirst(order.before[$0]) || order.isFirst(order.after[$0]) }
    moves = listed.sorted { order.newFirst($0) < order.newFirst($1) }.map(move)
    newlyExcluded = all.filter { order.before[$0] != nil && order.after[$0] == nil }.map(move)
    newlyOffered = all.filter { order.before[$0] == nil && order.after[$0] != nil }.map(move)
    let gains = all.compactMap { index in order.before[index].flatMap { old in order.after[index].map { old - $0 } } }
    risen = gains.count { $0 > 0 }
    fallen = gains.count { $0 < 0 }
    otherPoints = pairs.count { $0.before.score != $0.after.score }
    tallies = Self.tallies(pairs, order)
    id = enquiry.id
    title = enquiry.title
  }

  private static func tallies(_ pairs: [SitePair], _ order: PlaceShift) -> [SiteKind: Tally] {
    var tallies: [SiteKind: Tally] = [:]
    for (index, pair) in pairs.enumerated() {
      var own = Tally()
      own.sites = 1
      own.firstBefore = order.isFirst(order.before[index]) ? 1 : 0
      own.firstAfter = order.isFirst(order.after[index]) ? 1 : 0
      own.offeredBefore = order.before[index] == nil ? 0 : 1
      own.offeredAfter = order.after[index] == nil ? 0 : 1
      for kind in kinds(pair.site) {
        let sites = (tallies[kind]?.sites ?? 0) + 1
        tallies[kind, default: Tally()].add(own)
        tallies[kind]?.sites = sites
      }
    }
    return tallies
  }

  private static func kinds(_ facts: SiteFacts) -> [SiteKind] {
    let district = facts.site.districts.first.map { SiteKind.district($0) }
    let area = facts.fact("total_area_ha").leading?.number
    return [district, .states(facts.site.states), .size(SiteSize(hectares: area))].compactMap(\.self)
  }
}

extension SiteSize {
  init(hectares: Decimal34?) {
    guard let hectares else {
      self = .unknown
      return
    }
    self = hectares < Decimal34(10) ? .small : hectares < Decimal34(50) ? .medium : .large
  }
}

/// The places of all sites before and after, by index.
struct PlaceShift {
  /// From 1; nil when a site is not offered.
  let before: [Int?]
  let after: [Int?]

  init(_ pairs: [SitePair]) {
    before = Self.ranks(pairs.map(\.before))
    after = Self.ranks(pairs.map(\.after))
  }

  /// Whether a place is among the first.
  func isFirst(_ rank: Int?) -> Bool { rank.map { $0 <= EnquiryEffect.first } ?? false }

  /// For the new order; those not offered behind all others, in the old one.
  func newFirst(_ index: Int) -> Int { after[index] ?? before.count + (before[index] ?? 0) }

  private static func ranks(_ results: [SiteScore]) -> [Int?] {
    let offered = results.indices.filter { results[$0].standing != .excluded }
    var ranks = [Int?](repeating: nil, count: results.count)
    let sorted = offered.sorted { results[$0].key < results[$1].key }
    for (place, index) in sorted.enumerated() { ranks[index] = place + 1 }
    return ranks
  }
}
