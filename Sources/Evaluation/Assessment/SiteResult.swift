public import Decimals
internal import Facts
public import Region
public import Rulebook

/// Where a site stands before points are compared.
public enum Standing: String, Sendable, Hashable, CaseIterable, Comparable {
  /// Every decisive knock-out is met.
  case ready
  /// At least one decisive knock-out is open.
  case clarify
  /// Too little of the assessed weight is known to compare it.
  case undocumented
  /// A knock-out is not met.
  case excluded

  /// The standing of a site.
  ///
  /// - Parameter knownPercent: share of the assessed weight that is known; nil when nothing is assessed.
  init(isExcluded: Bool, isOpen: Bool, knownPercent: Decimal34?, _ rulebook: Rulebook) {
    if isExcluded {
      self = .excluded
    } else if let knownPercent, knownPercent < rulebook.undocumentedBelowPercent {
      self = .undocumented
    } else {
      self = isOpen ? .clarify : .ready
    }
  }

  private var order: Int {
    switch self {
    case .ready: 0
    case .clarify: 1
    case .undocumented: 2
    case .excluded: 3
    }
  }

  /// In the order in which sites are listed.
  public static func < (a: Standing, b: Standing) -> Bool { a.order < b.order }
}

/// One site in one assessment. Everything follows from the site's own data, the enquiry and the rulebook.
public struct SiteResult: Sendable {
  public let site: Site
  /// All facts of the site at the as-of date.
  public let facts: SiteFacts
  public let standing: Standing
  /// Knock-outs that exist for this enquiry.
  public let knockOuts: [KnockOutResult]
  /// Criteria that can differ between sites, in the order of the rulebook.
  public let criteria: [CriterionResult]
  /// 0…100, the sum of all contributions.
  public private(set) var score: Score
  /// 0…100 for each side; absent when no criterion of the side is scored.
  public private(set) var sides: [Side: Score]
  /// Share (percent) of the assessed weight whose value is known.
  public let knownPercent: Decimal34

  /// Names of the fields that the rules asked for, whether there was a claim or not.
  let reads: Set<String>

  /// The number of open knock-outs that decide the order.
  public var openDecisive: Int { knockOuts.count { $0.verdict == .unknown && $0.knockOut.isDecisive } }
  /// Claims newer than the as-of date, left out.
  public var leftOut: [String: [Claim]] { facts.leftOut }
  /// Knock-outs that exclude the site.
  public var exclusions: [KnockOutResult] { knockOuts.filter { $0.verdict == .notMet } }

  init(_ site: SiteFacts, _ facts: CaseFacts, _ rulebook: Rulebook, _ scored: SiteCriteria) {
    self.site = site.site
    self.facts = site
    knockOuts = rulebook.knockOuts.compactMap { KnockOutResult.of($0, facts) }
    var results = scored.criteria.map { CriterionResult.of($0, facts) }
    scored.weights.apply(to: &results)
    criteria = results
    score = Score(sumOf: results)
    sides = Side.allCases.reduce(into: [:]) { sides, side in
      sides[side] = Score(meanOf: results.filter { $0.criterion.side == side })
    }
    knownPercent = results.filter { $0.status.isScored && $0.status != .unknown }.map(\.weight).reduce(.zero, +)
    standing = Standing(
      isExcluded: knockOuts.contains { $0.verdict == .notMet },
      isOpen: knockOuts.contains { $0.verdict == .unknown && $0.knockOut.isDecisive },
      knownPercent: results.contains(where: \.status.isScored) ? knownPercent : nil, rulebook)
    reads = facts.fieldsRead
  }

  /// The same with the spans that the values of the site can give together, in place of the sums of the extremes.
  func within(_ response: SiteResponse) -> SiteResult {
    var result = self
    let interval = response.interval
    result.score = score.within(low: interval.low, high: interval.high)
    for side in Side.allCases {
      guard let own = sides[side] else { continue }
      let weight = criteria.filter { $0.criterion.side == side }.map(\.weight).reduce(Decimal34.zero, +)
      let part = response.interval(of: side)
      guard let low = (.hundred * part.low).dividing(by: weight), let high = (.hundred * part.high).dividing(by: weight)
      else { continue }
      result.sides[side] = own.within(low: low, high: high)
    }
    return result
  }

  /// What its place among other sites follows from.
  public var order: SiteOrder {
    SiteOrder(standing: standing, openDecisive: openDecisive, score: score.value, id: site.id)
  }

  /// The order of two sites never depends on a third.
  package static func comesBefore(_ a: SiteResult, _ b: SiteResult) -> Bool { a.order < b.order }
}
