public import Decimals
internal import Facts
public import Region
public import Rulebook

/// What would bring a site among the first places.
public struct Counterfactuals: Sendable {
  /// Why no single change and no pair does.
  public enum Obstacle: Sendable {
    /// Knock-outs that nobody can change or settle keep it out.
    case fixed([KnockOut])
    /// Even with every fact at its best so many points are missing.
    case points(Decimal34)
    /// Even with every fact at its best more musts stay open than at the site in the last of the places.
    case open
    /// Three facts or more would have to change.
    case severalFacts
  }

  public let site: SiteID
  /// The places that are meant: the first so many.
  public let places: Int
  /// Whether the site stands there already; nothing is looked for then.
  public let isReached: Bool
  /// The smallest statement that suffices alone.
  public let clarification: Counterfactual?
  /// The smallest change of the world that suffices alone.
  public let change: Counterfactual?
  /// The smallest pair of facts of which neither suffices alone; nil when there is none, or it was not looked for.
  public let pair: Counterfactual?
  /// nil when something suffices, or pairs were not looked for.
  public let obstacle: Obstacle?

  /// What suffices: single facts before pairs.
  public var all: [Counterfactual] { [clarification, change, pair].compactMap(\.self) }
}

extension Assessment {
  /// What it would take to bring a site of this assessment among the first places, today's order of all others given.
  ///
  /// Each answer is confirmed: it holds the site assessed anew with the changed facts.
  /// - Parameters:
  ///   - places: at least 1.
  ///   - pairs: whether pairs of facts are looked for too, which takes longer.
  /// - Complexity: one assessment of the site, and one evaluation for each rule and each value tried.
  /// - Note: Method, scale and limits: `docs/explanation/counterfactuals.md`.
  public func counterfactuals(for site: SiteResult, places: Int, pairs: Bool = true) -> Counterfactuals {
    let bar = self.bar(for: site.site.id, places: places)
    let goal = ChangeGoal.before(bar?.order)
    if goal.isReached(by: site.order) {
      return Counterfactuals(
        site: site.site.id, places: places, isReached: true, clarification: nil, change: nil, pair: nil, obstacle: nil)
    }
    let search = CounterfactualSearch(site, assessor, goal: goal, kinds: [.clarify, .change])
    let singles = search.singles()
    func single(_ kind: FactChange.Kind) -> Counterfactual? {
      CounterfactualSearch.smallest(singles.filter { $0?.kind == kind }).map { confirmed([$0], search.trials) }
    }
    let (clarification, change) = (single(.clarify), single(.change))
    let hasSingle = clarification != nil || change != nil
    let pair = pairs ? search.pair(without: singles).map { confirmed($0, search.trials) } : nil
    let obstacle = hasSingle || !pairs || pair != nil ? nil : obstacle(search, bar)
    return Counterfactuals(
      site: site.site.id, places: places, isReached: false, clarification: clarification, change: change, pair: pair,
      obstacle: obstacle)
  }

  /// The site that a site must come before to stand among the first places; nil when being offered is enough.
  func bar(for site: SiteID, places: Int) -> SiteResult? {
    let others = ranking.prefix(places + 1).filter { $0.site.id != site }
    return others.count < places ? nil : others[places - 1]
  }

  func confirmed(_ changes: [FactChange], _ trials: SiteTrials) -> Counterfactual {
    let values = Dictionary(changes.map { ($0.path.name, $0.to) }, uniquingKeysWith: { first, _ in first })
    let result = assessor.result(trials.siteFacts(values))
    let ahead = ranking.count { $0.site.id != result.site.id && SiteResult.comesBefore($0, result) }
    return Counterfactual(
      changes: changes, result: result, rank: result.standing == .excluded ? nil : ahead + 1)
  }

  private func obstacle(_ search: CounterfactualSearch, _ bar: SiteResult?) -> Counterfactuals.Obstacle {
    let best = search.bestOrder()
    if best.order.standing == .excluded {
      let fixed = best.verdicts.indices.filter { best.verdicts[$0] == .notMet }
      return .fixed(fixed.map { search.trials.knockOut($0) })
    }
    guard let bar, !(best.order < bar.order) else { return .severalFacts }
    if best.order.standing != bar.standing || best.order.openDecisive != bar.openDecisive { return .open }
    return .points(bar.score.value - best.order.score)
  }
}
