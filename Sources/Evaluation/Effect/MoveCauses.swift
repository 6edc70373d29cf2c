internal import Decimals
internal import Region
internal import Rulebook
internal import SourceText

/// Finds the rules by which a site changes places with others.
///
/// The order of two sites follows standing, then open decisive knock-outs, then points. Where two have changed places, the
/// first of these on which they compare otherwise than before is the cause: a knock-out with another verdict at one of the
/// two, or the criterion that moved the difference of their points most.
struct MoveCauses {
  let pairs: [SitePair]
  let order: PlaceShift
  let old: RulebookComparison.State
  let new: RulebookComparison.State
  /// Ids of criteria that measure or weigh otherwise than before; the points of others change by sharing alone.
  private let changed: Set<String>
  /// Causes beyond this number are not named.
  private static let most = 3

  init(_ pairs: [SitePair], _ order: PlaceShift, _ comparison: RulebookComparison) {
    self.pairs = pairs
    self.order = order
    (old, new) = (comparison.old, comparison.new)
    let all = Set(old.ofSites.map(\.id)).union(new.ofSites.map(\.id))
    changed = comparison.same.map { all.subtracting($0.unchanged) } ?? all
  }

  /// The causes of a site's move, the one with the most passes first; empty when its place is the same.
  func of(_ index: Int) -> [MoveCause] {
    let direction = direction(index)
    guard direction != 0 else { return [] }
    if (order.before[index] == nil) != (order.after[index] == nil) {
      return standing(index).prefix(Self.most).map { cause($0, index, passed: []) }
    }
    var passed: [MoveCause.Rule: [Int]] = [:]
    for other in pairs.indices where other != index && gain(index, over: other) == direction {
      for rule in rules(index, other, direction) { passed[rule, default: []].append(other) }
    }
    let sorted = passed.sorted { ($1.value.count, $0.key.key) < ($0.value.count, $1.key.key) }
    return sorted.prefix(Self.most).map { cause($0.key, index, passed: $0.value) }
  }

  private func cause(_ rule: MoveCause.Rule, _ index: Int, passed: [Int]) -> MoveCause {
    guard case .criterion(let id) = rule else {
      return MoveCause(rule: rule, title: title(rule), passes: passed.count, points: nil, othersPoints: nil)
    }
    let others = passed.map { shift($0)[id] ?? .zero }.reduce(.zero, +)
    return MoveCause(
      rule: rule, title: title(rule), passes: passed.count, points: shift(index)[id] ?? .zero,
      othersPoints: others.dividing(by: Decimal34(passed.count)))
  }

  /// 1 up, -1 down, 0 neither.
  private func direction(_ index: Int) -> Int {
    switch (order.before[index], order.after[index]) {
    case (nil, nil): 0
    case (nil, _): 1
    case (_, nil): -1
    case (let old?, let new?): (old - new).signum()
    }
  }

  /// 1 when a site has passed another, -1 when it was passed, else 0.
  private func gain(_ a: Int, over b: Int) -> Int {
    let before = (order.before[a] ?? .max) < (order.before[b] ?? .max)
    let after = (order.after[a] ?? .max) < (order.after[b] ?? .max)
    return before == after ? 0 : after ? 1 : -1
  }

  /// The rules by which two sites changed places.
  private func rules(_ a: Int, _ b: Int, _ direction: Int) -> [MoveCause.Rule] {
    let (first, second) = (pairs[a], pairs[b])
    if compare(first.before.standing, second.before.standing) != compare(first.after.standing, second.after.standing) {
      return first.before.standing == first.after.standing ? standing(b) : standing(a)
    }
    let open = { (x: SiteScore, y: SiteScore) in (x.openDecisive - y.openDecisive).signum() }
    if open(first.before, second.before) != open(first.after, second.after) {
      return (verdicts(a) + verdicts(b)).uniqued
    }
    return criterion(a, b, direction).map { [$0] } ?? []
  }

  private func compare(_ a: Standing, _ b: Standing) -> Int { a < b ? -1 : b < a ? 1 : 0 }

  /// Why a site stands otherwise: the knock-outs with another verdict; where there are none, how much is known of it.
  private func standing(_ index: Int) -> [MoveCause.Rule] {
    let isExclusion = (pairs[index].before.standing == .excluded) != (pairs[index].after.standing == .excluded)
    let rules = isExclusion ? exclusions(index) : verdicts(index)
    return rules.isEmpty ? [.documentation] : rules
  }

  /// Knock-outs that exclude the site in one of the two states only.
  private func exclusions(_ index: Int) -> [MoveCause.Rule] {
    let before = Set(Self.verdicts(pairs[index].before, old).filter { $0.value.verdict == .notMet }.keys)
    let after = Set(Self.verdicts(pairs[index].after, new).filter { $0.value.verdict == .notMet }.keys)
    return before.symmetricDifference(after).sorted().map { .knockOut($0) }
  }

  /// Knock-outs with another verdict, or that exist in one of the two states only.
  private func verdicts(_ index: Int) -> [MoveCause.Rule] {
    let before = Self.verdicts(pairs[index].before, old)
    let after = Self.verdicts(pairs[index].after, new)
    return Set(before.keys).union(after.keys).filter { before[$0] != after[$0] }.sorted().map { .knockOut($0) }
  }

  /// What a knock-out comes to, and whether it decides the order.
  private struct Decision: Equatable {
    let verdict: Verdict
    let isDecisive: Bool
  }

  private static func verdicts(_ score: SiteScore, _ state: RulebookComparison.State) -> [String: Decision] {
    zip(state.rulebook.knockOuts, score.verdicts).reduce(into: [:]) { found, entry in
      found[entry.0.id] = entry.1.map { Decision(verdict: $0, isDecisive: entry.0.isDecisive) }
    }
  }

  /// The criterion that moved the difference of two scores most in the direction; one that was changed before others.
  private func criterion(_ a: Int, _ b: Int, _ direction: Int) -> MoveCause.Rule? {
    let (own, other) = (shift(a), shift(b))
    let sign = direction > 0 ? Decimal34.one : -Decimal34.one
    let shifts = Set(own.keys).union(other.keys).sorted().map { id in
      (id: id, size: sign * ((own[id] ?? .zero) - (other[id] ?? .zero)))
    }.filter { $0.size > .zero }
    let named = shifts.filter { changed.contains($0.id) }
    return (named.isEmpty ? shifts : named).max { ($0.size, $1.id) < ($1.size, $0.id) }.map { .criterion($0.id) }
  }

  /// By how much each criterion's share of the score changed.
  private func shift(_ index: Int) -> [String: Decimal34] {
    var shares: [String: Decimal34] = [:]
    for (criterion, share) in zip(new.ofSites, pairs[index].after.contributions) { shares[criterion.id] = share }
    for (criterion, share) in zip(old.ofSites, pairs[index].before.contributions) {
      shares[criterion.id] = (shares[criterion.id] ?? .zero) - share
    }
    return shares
  }

  private func title(_ rule: MoveCause.Rule) -> LocalizedText? {
    switch rule {
    case .criterion(let id): (new.rulebook.criterion(id) ?? old.rulebook.criterion(id))?.title
    case .knockOut(let id): (new.rulebook.knockOuts + old.rulebook.knockOuts).first { $0.id == id }?.title
    case .documentation: nil
    }
  }
}

extension Array where Element: Hashable {
  /// Each element once, in the order of its first place.
  fileprivate var uniqued: [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}
