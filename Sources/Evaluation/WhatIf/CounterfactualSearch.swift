internal import Decimals
internal import Facts
internal import Rulebook

/// Looks for the smallest changes of one site that reach a goal.
///
/// Smallest: fewest facts; of these the fewest that change in the world; then the smallest sum of steps; then the order of
/// the facts dictionary.
struct CounterfactualSearch {
  let trials: SiteTrials
  let goal: ChangeGoal
  let options: [ChangeOption]
  private let reaches: [OptionReach]

  init(_ base: SiteResult, _ assessor: SiteAssessor, goal: ChangeGoal, kinds: Set<FactChange.Kind>) {
    let trials = SiteTrials(base, assessor)
    self.trials = trials
    self.goal = goal
    let options = ChangeOption.all(trials).filter { kinds.contains($0.kind) }
    self.options = options
    reaches = options.map { OptionReach($0, trials, goal) }
  }

  /// For each option the smallest change that suffices alone; nil where none does.
  func singles() -> [FactChange?] {
    options.indices.map { reaches[$0].canReach(goal, trials) ? solve($0, given: [:]) : nil }
  }

  /// The smallest of some changes.
  static func smallest(_ changes: [FactChange?]) -> FactChange? {
    changes.compactMap(\.self).enumerated().min { a, b in
      (a.element.step, a.offset) < (b.element.step, b.offset)
    }?.element
  }

  /// The smallest pair of options of which neither suffices alone; nil when there is none.
  func pair(without singles: [FactChange?]) -> [FactChange]? {
    let left = options.indices.filter { singles[$0] == nil }
    var best: (key: PairKey, pair: [FactChange])?
    for i in left {
      for j in left where i < j && options[i].field != options[j].field {
        let least = PairKey(
          worldChanges: [i, j].count { options[$0].kind == .change }, step: .zero, first: i, second: j)
        if let best, !(least < best.key) { continue }
        guard OptionReach.canReach(goal, reaches[i], reaches[j], trials), let pair = pair(i, j) else { continue }
        let key = PairKey(
          worldChanges: least.worldChanges, step: pair.map(\.step).reduce(.zero, +), first: i, second: j)
        if best.map({ key < $0.key }) ?? true { best = (key, pair) }
      }
    }
    return best?.pair
  }

  /// What decides between pairs.
  private struct PairKey: Comparable {
    let worldChanges: Int
    let step: Decimal34
    let first: Int
    let second: Int

    static func < (a: PairKey, b: PairKey) -> Bool {
      (a.worldChanges, a.step, a.first, a.second) < (b.worldChanges, b.step, b.first, b.second)
    }
  }

  /// The smallest change of two options together: each value that one can take with what the other then needs. Of two
  /// numbers one goes to a break point.
  private func pair(_ i: Int, _ j: Int) -> [FactChange]? {
    let forwards = fixing(i, solving: j)
    let backwards = options[j].isNumber && options[i].isNumber ? fixing(j, solving: i).map { [$0[1], $0[0]] } : nil
    return [forwards, backwards].compactMap(\.self).min { a, b in Self.sum(a) < Self.sum(b) }
  }

  private static func sum(_ changes: [FactChange]) -> Decimal34 { changes.map(\.step).reduce(.zero, +) }

  /// The best pair in which option `i` takes one of its values; in the order i, j.
  private func fixing(_ i: Int, solving j: Int) -> [FactChange]? {
    // A class is fixed rather than a number: then the number is found exactly.
    if options[i].isNumber, !options[j].isNumber { return fixing(j, solving: i).map { [$0[1], $0[0]] } }
    let pairs = reaches[i].values.compactMap { value -> [FactChange]? in
      guard let other = solve(j, given: [options[i].field: value]) else { return nil }
      return [options[i].change(to: value, .exactly), other]
    }
    return pairs.min { Self.sum($0) < Self.sum($1) }.map { opened($0, i) }
  }

  /// Of a number that was fixed at a break point: whether all greater or all smaller ones do as well.
  private func opened(_ pair: [FactChange], _ i: Int) -> [FactChange] {
    guard case .scale(let scale) = options[i].domain else { return pair }
    let given = [pair[1].path.name: pair[1].to]
    let search = NumberSearch(options[i], scale, trials, goal, given: given)
    guard let solved = search.solve(), solved.step <= pair[0].step else { return pair }
    return [solved, pair[1]]
  }

  private func solve(_ index: Int, given: SiteTrials.Changes) -> FactChange? {
    let option = options[index]
    switch option.domain {
    case .values(let values):
      let sufficient = values.filter { value in
        goal.isReached(by: trials.outcome(given.merging([option.field: value]) { _, own in own }).order)
      }
      let changes = sufficient.map { option.change(to: $0, .exactly) }
      guard let best = Self.smallest(changes) else { return nil }
      return !option.from.isKnown && sufficient.count == values.count && values.count > 1
        ? option.change(to: best.to, .any) : best
    case .scale(let scale):
      let search = NumberSearch(option, scale, trials, goal, given: given)
      return search.solve(given.keys.contains { trials.readTogether($0, option.field) } ? nil : reaches[index].points)
    }
  }

  /// The best that the site could come to if every option were at its best for every rule at once: no combination is better.
  func bestOrder() -> (order: SiteOrder, verdicts: [Verdict?]) { OptionReach.best(reaches, trials) }
}

extension ChangeOption {
  fileprivate var isNumber: Bool { if case .scale = domain { true } else { false } }
}
