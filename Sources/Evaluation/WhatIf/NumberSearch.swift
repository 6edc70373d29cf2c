internal import Decimals
internal import Facts
internal import Rulebook

/// Finds the value of a number or a date that suffices with the smallest step.
///
/// Between two break points – values at which a verdict, a class or the piece of a value function changes – verdicts stay as
/// they are and the score runs one way. So whether a value suffices changes at most once between them: it is tried at the
/// break points and then halved down to the step. Rests on each fact of a rule following the number in one direction.
struct NumberSearch {
  let trials: SiteTrials
  let goal: ChangeGoal
  let option: ChangeOption
  let scale: NumberScale
  /// Values that other fields are given.
  let given: SiteTrials.Changes
  /// Indicators that are a range today for want of the field.
  private let estimates: [FactPath]

  init(
    _ option: ChangeOption, _ scale: NumberScale, _ trials: SiteTrials, _ goal: ChangeGoal,
    given: SiteTrials.Changes = [:]
  ) {
    (self.option, self.scale, self.trials, self.goal, self.given) = (option, scale, trials, goal, given)
    estimates = option.kind == .clarify && !option.from.isKnown ? trials.ranges(reading: option.field) : []
  }

  /// The smallest sufficient change; nil when no value suffices.
  ///
  /// - Parameter points: the break points, where they are known.
  func solve(_ points: [Int]? = nil) -> FactChange? {
    let points = (points ?? breakPoints()).filter(isPlausible)
    let sufficing = Dictionary(uniqueKeysWithValues: points.map { ($0, suffices($0)) })
    if option.kind == .clarify, !option.from.isKnown { return missing(points, sufficing) }
    return nearest(points, sufficing)
  }

  /// The steps at which some rule changes its behaviour, ascending, with the ends.
  func breakPoints() -> [Int] {
    let high = upperLimit
    guard scale.low <= high else { return [] }
    let knockOuts = trials.knockOuts(reading: option.field)
    let criteria = trials.criteria(reading: option.field)
    var points: Set<Int> = [scale.low, high]
    if let today = scale.today { points.formUnion([today.down, today.up]) }
    for number in directNumbers(knockOuts, criteria) { points.formUnion(scale.indices(around: number)) }
    for (path, numbers) in indicatorNumbers(knockOuts, criteria) {
      points.formUnion(guesses(path, numbers, scale.low, high))
    }
    let start = points.filter { scale.low <= $0 && $0 <= high }.sorted()
    var found = Set(start)
    for (a, b) in zip(start, start.dropFirst()) where b - a > 1 {
      for index in knockOuts { edges(a, b, into: &found) { trials.verdict(index, changes($0)) } }
      for index in criteria { edges(a, b, into: &found) { Piece(trials.part(index, changes($0))) } }
      for estimate in estimates { edges(a, b, into: &found) { side(of: estimate, $0) } }
    }
    return found.sorted()
  }

  /// What stays the same between two break points of a criterion.
  private struct Piece: Hashable {
    let isScored: Bool
    let isKnown: Bool
    let positions: [Int]

    init(_ part: SiteTrials.Part) {
      (isScored, isKnown, positions) = (part.isScored, part.isKnown, part.positions)
    }
  }

  private func changes(_ index: Int) -> SiteTrials.Changes {
    given.merging([option.field: scale.value(index)]) { _, own in own }
  }

  private func suffices(_ index: Int) -> Bool { goal.isReached(by: trials.outcome(changes(index)).order) }

  /// Whether a statement agrees with what is estimated today: a missing distance cannot lie outside its estimate.
  func isPlausible(_ index: Int) -> Bool { estimates.allSatisfy { side(of: $0, index) == 0 } }

  /// Below, within or above the range that is estimated today: −1, 0, 1.
  private func side(of estimate: FactPath, _ index: Int) -> Int {
    guard let span = trials.facts([:]).fact(estimate).span,
      let number = trials.facts(changes(index)).fact(estimate).leading?.number
    else { return 0 }
    return number < span.low ? -1 : number > span.high ? 1 : 0
  }

  /// Numbers that rules compare the field with; break points that need no search.
  private func directNumbers(_ knockOuts: [Int], _ criteria: [Int]) -> [Decimal34] {
    let ids = Set(knockOuts.map { trials.knockOut($0).id })
    let needs = trials.base.knockOuts.filter { ids.contains($0.knockOut.id) }.flatMap(\.requirement.required)
    let anchors = criteria.flatMap { trials.base.criteria[$0].criterion.measures }.flatMap { measure in
      guard measure.path == option.definition.path, case .piecewiseLinear(let anchors) = measure.function else {
        return [Decimal34]()
      }
      return anchors.map(\.value)
    }
    return needs.compactMap(\.number) + anchors
  }

  /// Numbers that rules compare indicators with.
  private func indicatorNumbers(_ knockOuts: [Int], _ criteria: [Int]) -> [(FactPath, [Decimal34])] {
    let ids = Set(knockOuts.map { trials.knockOut($0).id })
    let needs = trials.base.knockOuts.filter { ids.contains($0.knockOut.id) }.compactMap { result in
      result.requirement.fact.map { ($0, result.requirement.required.compactMap(\.number)) }
    }
    let anchors = criteria.flatMap { trials.base.criteria[$0].criterion.measures }.map { measure in
      guard case .piecewiseLinear(let anchors) = measure.function else { return (measure.path, [Decimal34]()) }
      return (measure.path, anchors.map(\.value))
    }
    return (needs + anchors).filter { $0.0.root == .indicator }
  }

  /// Steps near which an indicator takes some numbers, if it is linear in the field; it saves most of the halving.
  private func guesses(_ path: FactPath, _ numbers: [Decimal34], _ low: Int, _ high: Int) -> [Int] {
    guard let first = trials.facts(changes(low)).fact(path).leading?.number,
      let last = trials.facts(changes(high)).fact(path).leading?.number, first != last
    else { return [] }
    return numbers.filter { min(first, last) < $0 && $0 < max(first, last) }.flatMap { number -> [Int] in
      let way = (Decimal34(high - low) * (number - first)).dividing(by: last - first)
      guard let steps = way?.rounded(toPlaces: 0, .floor).intValue else { return [] }
      return [low + steps - 1, low + steps, low + steps + 1, low + steps + 2]
    }
  }

  /// A stated value cannot exceed what surely bounds it: a plot is no larger than the free area.
  ///
  /// When the world changes, what somebody can change too changes with it.
  private var upperLimit: Int {
    let bounds = trials.base.knockOuts.filter { $0.requirement.fact == option.definition.path }
      .flatMap(\.knockOut.notMoreThan)
    let facts = trials.facts(given)
    let limits = bounds.compactMap { path -> Int? in
      let fact = facts.fact(path)
      guard fact.status != .aged, let high = fact.span?.high else { return nil }
      let isFixed = trials.assessor.rulebook.dictionary[path]?.change == nil && path.root == .site
      return option.kind == .clarify || isFixed ? scale.indices(around: high)[1] : nil
    }
    return limits.reduce(scale.high, min)
  }

  private func edges<Key: Hashable>(_ low: Int, _ high: Int, into found: inout Set<Int>, _ key: (Int) -> Key) {
    let last = key(high)
    var start = low
    var current = key(low)
    while current != last {
      let edge = first(from: start, to: high) { key($0) != current }
      found.formUnion([edge - 1, edge])
      (start, current) = (edge, key(edge))
    }
  }

  /// The first step after `low` for which a condition holds that is false there, true at `high` and turns once.
  private func first(from low: Int, to high: Int, _ holds: (Int) -> Bool) -> Int {
    var (low, high) = (low, high)
    while high - low > 1 {
      let middle = low + (high - low) / 2
      if holds(middle) { high = middle } else { low = middle }
    }
    return high
  }

  /// The least and the greatest values that suffice, beginning at one end: at least so much, at most so much.
  private func missing(_ points: [Int], _ sufficing: [Int: Bool]) -> FactChange? {
    guard let low = points.first, let high = points.last else { return nil }
    let good = points.filter { sufficing[$0] == true }
    if good.count == points.count { return option.change(to: scale.value(low), .any) }
    if sufficing[high] == true {
      guard let bad = points.last(where: { sufficing[$0] != true }), let next = points.first(where: { $0 > bad }) else {
        return nil
      }
      return change(first(from: bad, to: next, suffices), upwards: true, isOpen: true, limit: high)
    }
    if sufficing[low] == true {
      guard let bad = points.first(where: { sufficing[$0] != true }), let next = points.last(where: { $0 < bad }) else {
        return nil
      }
      let index = first(from: -bad, to: -next) { suffices(-$0) }
      return change(-index, upwards: false, isOpen: true, limit: low)
    }
    return good.first.map { option.change(to: scale.value($0), .exactly) }
  }

  /// The nearest sufficient value above and below today's; the smaller step.
  private func nearest(_ points: [Int], _ sufficing: [Int: Bool]) -> FactChange? {
    let up = walk(points.filter { $0 >= scale.today?.up ?? .min }, sufficing, upwards: true)
    let down = walk(points.filter { $0 <= scale.today?.down ?? .min }.reversed(), sufficing, upwards: false)
    return [up, down].compactMap(\.self).min { $0.step < $1.step }
  }

  private func walk(_ points: [Int], _ sufficing: [Int: Bool], upwards: Bool) -> FactChange? {
    guard let place = points.firstIndex(where: { sufficing[$0] == true }), let limit = points.last else { return nil }
    let isOpen = points[place...].allSatisfy { sufficing[$0] == true }
    let sign = upwards ? 1 : -1
    let index =
      place == 0
      ? points[0] : sign * first(from: sign * points[place - 1], to: sign * points[place]) { suffices(sign * $0) }
    return change(index, upwards: upwards, isOpen: isOpen, limit: limit)
  }

  /// Rounded outwards to what is shown, if that suffices too.
  private func change(_ index: Int, upwards: Bool, isOpen: Bool, limit: Int) -> FactChange {
    let rounded = scale.shown(index, upwards: upwards)
    let isWithin = upwards ? rounded <= limit : rounded >= limit
    let final = rounded != index && isWithin && suffices(rounded) ? rounded : index
    return option.change(to: scale.value(final), isOpen ? (upwards ? .atLeast : .atMost) : .exactly)
  }
}
