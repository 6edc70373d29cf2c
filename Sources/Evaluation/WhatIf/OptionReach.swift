internal import Decimals
internal import Facts
internal import Rulebook

/// How far one option can bring its site: the best that each rule can come to over all its values.
///
/// From these follows a bound for several options together, so that most pairs need no search. A rule that reads more than
/// one of the fields may come to anything.
struct OptionReach {
  /// The values to try: all classes, and of a number its break points, between which no rule gives more than at them.
  let values: [FactValue]
  /// The break points of a number; nil for classes.
  let points: [Int]?
  private let field: String
  private let outcomes: [SiteTrials.Outcome]
  /// Whether weights change with the value; then there is no bound.
  private let isReweighted: Bool

  init(_ option: ChangeOption, _ trials: SiteTrials, _ goal: ChangeGoal) {
    field = option.field
    switch option.domain {
    case .values(let list): (values, points) = (list, nil)
    case .scale(let scale):
      let search = NumberSearch(option, scale, trials, goal)
      let points = search.breakPoints()
      self.points = points
      values = points.filter(search.isPlausible).map(scale.value)
    }
    outcomes = values.map { value in trials.outcome([option.field: value]) }
    isReweighted = outcomes.contains(where: \.isReweighted)
  }

  /// Whether a value of the option may reach a goal.
  func canReach(_ goal: ChangeGoal, _ trials: SiteTrials) -> Bool { Self.canReach([self], goal, trials) }

  /// Whether values of two options together may reach a goal.
  static func canReach(_ goal: ChangeGoal, _ a: OptionReach, _ b: OptionReach, _ trials: SiteTrials) -> Bool {
    canReach([a, b], goal, trials)
  }

  private static func canReach(_ reaches: [OptionReach], _ goal: ChangeGoal, _ trials: SiteTrials) -> Bool {
    guard case .before = goal, !reaches.contains(where: \.isReweighted) else { return true }
    return goal.isReached(by: best(reaches, trials).order)
  }

  /// The best verdict of each knock-out and the best share of each criterion, each by itself.
  static func best(_ reaches: [OptionReach], _ trials: SiteTrials) -> (order: SiteOrder, verdicts: [Verdict?]) {
    var outcome = trials.today
    let touched = reaches.map { (Set(trials.knockOuts(reading: $0.field)), Set(trials.criteria(reading: $0.field))) }
    let verdicts = outcome.verdicts.indices.map { index -> Verdict? in
      let readers = reaches.indices.filter { touched[$0].0.contains(index) }
      if Set(readers.map { reaches[$0].field }).count > 1 { return .met }
      return readers.flatMap { reaches[$0].outcomes.map { $0.verdicts[index] } }.reduce(outcome.verdicts[index], better)
    }
    var known = outcome.knownPercent
    let shares = outcome.contributions.indices.map { index -> Decimal34 in
      let result = trials.base.criteria[index]
      let readers = reaches.indices.filter { touched[$0].1.contains(index) }
      if readers.isEmpty { return outcome.contributions[index] }
      if result.status == .unknown { known = known + result.weight }
      if Set(readers.map { reaches[$0].field }).count > 1 {
        let most = result.criterion.measures.map(\.function.extent.high).max() ?? .zero
        return (result.weight * most).dividing(by: .hundred) ?? .zero
      }
      return readers.flatMap { reaches[$0].outcomes.map { $0.contributions[index] } }
        .reduce(outcome.contributions[index], max)
    }
    let open = verdicts.indices.count { verdicts[$0] == .unknown && trials.knockOut($0).isDecisive }
    outcome.order.openDecisive = open
    outcome.order.score = shares.reduce(.zero, +)
    outcome.order.standing = Standing(
      isExcluded: verdicts.contains(.notMet), isOpen: open > 0,
      knownPercent: trials.base.criteria.contains(where: \.status.isScored) ? known : nil, trials.assessor.rulebook)
    return (outcome.order, verdicts)
  }

  private static func better(_ a: Verdict?, _ b: Verdict?) -> Verdict? {
    func rank(_ verdict: Verdict?) -> Int {
      switch verdict {
      case .met, nil: 0
      case .unknown: 1
      case .notMet: 2
      }
    }
    return rank(b) < rank(a) ? b : a
  }
}
