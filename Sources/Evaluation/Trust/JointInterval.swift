public import Decimals
internal import Rulebook

/// The least and the greatest score that the values of a site can give together.
public struct JointInterval: Sendable, Hashable {
  public let low: Decimal34
  public let high: Decimal34
}

extension SiteResponse {
  /// The scores that are possible; narrower than the sum of the extremes of the criteria where several depend on one value.
  ///
  /// Criteria that share no uncertainty add up. Of those that do, every combination of choices is tried, and every break
  /// point of a number: between break points the sum is linear, so that its extremes lie there. Exact if ``isExact``; of
  /// criteria whose combinations are too many, the sum of their extremes.
  public var interval: JointInterval { interval(of: criteria) }

  /// The scores of one side as shares of the whole score.
  func interval(of side: Side) -> JointInterval {
    let own = criteria.filter { result.criteria[$0.index].criterion.side == side }
    let open = Set(own.map(\.index))
    let settled = result.criteria.indices.filter { result.criteria[$0].criterion.side == side && !open.contains($0) }
      .map { result.criteria[$0].contribution }.reduce(Decimal34.zero, +)
    return interval(of: own, settled: settled)
  }

  /// The scores that are possible when no knock-out excludes the site; nil when one surely does.
  public var intervalIfOffered: JointInterval? {
    if isSurelyExcluded { return nil }
    var (low, high) = (settledScore, settledScore)
    for component in JointComponent.all(criteria, knockOuts) {
      guard let span = component.span(result) else { return nil }
      low = low + span.low
      high = high + span.high
    }
    return JointInterval(low: low, high: high)
  }

  private func interval(of criteria: [CriterionResponse], settled: Decimal34? = nil) -> JointInterval {
    var low = settled ?? settledScore
    var high = low
    for component in JointComponent.all(criteria, []) {
      guard let span = component.span(result) else { continue }
      low = low + span.low
      high = high + span.high
    }
    return JointInterval(low: low, high: high)
  }
}

/// Rules of one site that depend, directly or through others, on the same uncertainties.
struct JointComponent {
  var criteria: [CriterionResponse] = []
  var knockOuts: [KnockOutResponse] = []
  var uncertainties: Set<Int> = []

  /// Rules in groups that share nothing.
  static func all(_ criteria: [CriterionResponse], _ knockOuts: [KnockOutResponse]) -> [JointComponent] {
    var components: [JointComponent] = []
    func add(_ uncertainties: [Int], _ change: (inout JointComponent) -> Void) {
      var joined = JointComponent()
      joined.uncertainties = Set(uncertainties)
      components.removeAll { other in
        guard !other.uncertainties.isDisjoint(with: uncertainties) else { return false }
        joined.criteria += other.criteria
        joined.knockOuts += other.knockOuts
        joined.uncertainties.formUnion(other.uncertainties)
        return true
      }
      change(&joined)
      components.append(joined)
    }
    for criterion in criteria { add(criterion.table.uncertainties) { $0.criteria.append(criterion) } }
    for knockOut in knockOuts { add(knockOut.table.uncertainties) { $0.knockOuts.append(knockOut) } }
    return components
  }

  /// The least and the greatest sum of the contributions over all cases that no knock-out excludes; nil when there is none.
  func span(_ result: SiteResult) -> JointInterval? {
    if criteria.count == 1, knockOuts.isEmpty { return outer(result) }
    let tables =
      criteria.map { (discrete: $0.table.discrete, sizes: $0.table.sizes) }
      + knockOuts.map { (discrete: $0.table.discrete, sizes: $0.table.sizes) }
    var sizes: [Int: Int] = [:]
    for table in tables { for (index, size) in zip(table.discrete, table.sizes) { sizes[index] = size } }
    let order = sizes.keys.sorted()
    let count = order.reduce(1) { min($0 * (sizes[$1] ?? 1), ResponseBuilder.cellLimit + 1) }
    guard count <= ResponseBuilder.cellLimit else { return outer(result) }
    var span: JointInterval?
    for number in 0..<count {
      var rest = number
      var choice: [Int: Int] = [:]
      for index in order {
        choice[index] = rest % (sizes[index] ?? 1)
        rest /= sizes[index] ?? 1
      }
      guard let own = caseSpan({ choice[$0] ?? 0 }, result) else { continue }
      span = JointInterval(low: min(span?.low ?? own.low, own.low), high: max(span?.high ?? own.high, own.high))
    }
    return span
  }

  /// The same for one combination of choices.
  private func caseSpan(_ choice: (Int) -> Int, _ result: SiteResult) -> JointInterval? {
    let numbers = Set((criteria.map(\.table.continuous) + knockOuts.map(\.table.continuous)).compactMap(\.self))
    var (low, high) = (Decimal34.zero, Decimal34.zero)
    for number in numbers.sorted().map(Optional.some) + [nil] {
      let curves = criteria.filter { $0.table.continuous == number }.map {
        WeightedCurve(curve: $0.table.cell(choice), weight: result.criteria[$0.index].weight)
      }
      let steps = knockOuts.filter { $0.table.continuous == number }.map { $0.table.cell(choice) }
      let sums = WeightedCurve.sums(curves, within: steps)
      guard let least = sums.min(), let greatest = sums.max() else { return nil }
      low = low + least
      high = high + greatest
    }
    return JointInterval(low: low, high: high)
  }

  /// Each criterion by itself.
  private func outer(_ result: SiteResult) -> JointInterval {
    var (low, high) = (Decimal34.zero, Decimal34.zero)
    for criterion in criteria {
      let points = criterion.table.cells.flatMap(\.breaks).map(\.points)
      let weight = result.criteria[criterion.index].weight
      low = low + (weight * (points.min() ?? .zero)).dividing(by: .hundred, else: .zero)
      high = high + (weight * (points.max() ?? .zero)).dividing(by: .hundred, else: .zero)
    }
    return JointInterval(low: low, high: high)
  }
}

/// The points of a criterion over one number, with what they weigh.
struct WeightedCurve {
  let curve: Curve
  let weight: Decimal34

  /// The sums of the contributions at every break point that no knock-out excludes; the end of an interval belongs to it.
  static func sums(_ curves: [WeightedCurve], within steps: [Steps]) -> [Decimal34] {
    let positions = Set(curves.flatMap { $0.curve.breaks.map(\.u) } + steps.flatMap(\.positions) + [.zero]).sorted()
    let isOpen = { (u: Decimal34) in steps.allSatisfy { $0.verdict(at: u) != .notMet } }
    let middles = zip(positions, positions.dropFirst()).map { isOpen(($0 + $1).dividing(by: Decimal34(2), else: $0)) }
    return positions.indices.compactMap { index in
      let isNextTo = (index > 0 && middles[index - 1]) || (index < middles.count && middles[index])
      guard isNextTo || isOpen(positions[index]) else { return nil }
      return curves.map { $0.contribution(at: positions[index]) }.reduce(.zero, +)
    }
  }

  private func contribution(at u: Decimal34) -> Decimal34 {
    (weight * curve.points(at: u)).dividing(by: .hundred, else: .zero)
  }
}
