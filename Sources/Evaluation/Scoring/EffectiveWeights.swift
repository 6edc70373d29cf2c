internal import Decimals
internal import Rulebook

/// Turns base weights into those that count for one case: base → profile factors → zero for what is not scored → shared
/// in the group → in the side → sides.
enum EffectiveWeights {
  /// Sets the weights of the results; those of scored criteria add up to 100, or to nothing when none is scored.
  ///
  /// - Parameters:
  ///   - outside: criteria that are no part of these results, but whose weight belongs to the same groups: those of the
  ///     project when sites are ranked.
  ///   - sides: weight of each side. A side without a scored criterion leaves its weight to the other.
  static func apply(
    to results: inout [CriterionResult], outside: [Criterion] = [], preset: Preset?, sides: [Side: Decimal34]
  ) {
    let adjusted = results.map { $0.criterion.weight * factor($0.criterion, preset) }
    var groups = Groups(results, adjusted)
    for criterion in outside { groups.add(criterion, criterion.weight * factor(criterion, preset), isScored: false) }
    let present = sides.filter { groups.total(of: $0.key) > .zero }
    let sum = present.values.reduce(Decimal34.zero, +)
    for index in results.indices {
      let criterion = results[index].criterion
      guard results[index].status.isScored, let side = present[criterion.side], sum > .zero else {
        results[index].weight = .zero
        continue
      }
      // side weight × (group / side) × (criterion / scored in group), multiplied before dividing to stay exact longer.
      let numerator = .hundred * side * groups.weight(of: criterion.group) * adjusted[index]
      let denominator = sum * groups.total(of: criterion.side) * groups.scored(in: criterion.group)
      results[index].weight = numerator.dividing(by: denominator) ?? .zero
    }
  }

  /// The factor of a profile: that of the criterion if it names one, else that of the group, else 1.
  private static func factor(_ criterion: Criterion, _ preset: Preset?) -> Decimal34 {
    preset?.factors[criterion.id] ?? preset?.factors[criterion.group] ?? .one
  }

  /// Sums of adjusted weights by group and side.
  private struct Groups {
    private var all: [String: Decimal34] = [:]
    private var live: [String: Decimal34] = [:]
    private var side: [String: Side] = [:]

    init(_ results: [CriterionResult], _ adjusted: [Decimal34]) {
      for (result, weight) in zip(results, adjusted) { add(result.criterion, weight, isScored: result.status.isScored) }
    }

    mutating func add(_ criterion: Criterion, _ weight: Decimal34, isScored: Bool) {
      let group = criterion.group
      side[group] = criterion.side
      all[group, default: .zero] = all[group, default: .zero] + weight
      if isScored { live[group, default: .zero] = live[group, default: .zero] + weight }
    }

    func weight(of group: String) -> Decimal34 { all[group] ?? .zero }
    func scored(in group: String) -> Decimal34 { live[group] ?? .zero }

    /// What the groups of a side weigh that have a scored criterion.
    func total(of wanted: Side) -> Decimal34 {
      all.keys.sorted().filter { side[$0] == wanted && scored(in: $0) > .zero }.map(weight).reduce(.zero, +)
    }
  }
}
