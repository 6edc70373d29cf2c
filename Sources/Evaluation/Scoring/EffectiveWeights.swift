package import Decimals
package import Rulebook

/// Turns base weights into those that count for one case: base → profile factors → zero for what is not scored → shared
/// in the group → in the side → sides.
///
/// They follow from the choice of scored criteria alone.
struct EffectiveWeights: Sendable {
  /// A criterion with its weight after the profile.
  private struct Entry {
    let side: Side
    let group: Int
    let weight: Decimal34
  }

  private let entries: [Entry]
  /// Adjusted weights by group, in the order of the names; criteria outside the case included.
  private let groupWeights: [Decimal34]
  private let groupSides: [Side]
  private let sides: [Side: Decimal34]

  /// The weights of a rulebook with a profile.
  ///
  /// - Parameters:
  ///   - criteria: those of the case.
  ///   - outside: criteria that are no part of the case, but whose weight belongs to the same groups: those of the project
  ///     when sites are ranked.
  ///   - sides: weight of each side. A side without a scored criterion leaves its weight to the other.
  init(_ criteria: [Criterion], outside: [Criterion] = [], preset: Preset?, sides: [Side: Decimal34]) {
    let all = criteria + outside
    let names = Set(all.map(\.group)).sorted()
    let places = Dictionary(uniqueKeysWithValues: names.enumerated().map { ($1, $0) })
    let weighed = all.map { criterion in
      Entry(
        side: criterion.side, group: places[criterion.group] ?? 0,
        weight: criterion.weight * preset.factor(of: criterion))
    }
    groupWeights = names.indices.map { group in
      weighed.filter { $0.group == group }.map(\.weight).reduce(.zero, +)
    }
    groupSides = names.indices.map { group in weighed.last { $0.group == group }?.side ?? .investor }
    entries = Array(weighed.prefix(criteria.count))
    self.sides = sides
  }

  /// Sets the weights of the results; those of scored criteria add up to 100, or to nothing when none is scored.
  func apply(to results: inout [CriterionResult]) {
    for (index, weight) in weights(scored: results.map(\.status.isScored)).enumerated() {
      results[index].weight = weight
    }
  }

  /// The weights of the criteria when some of them are scored; zero for the others.
  func weights(scored: [Bool]) -> [Decimal34] {
    var live = [Decimal34](repeating: .zero, count: groupWeights.count)
    for (entry, isScored) in zip(entries, scored) where isScored {
      live[entry.group] = live[entry.group] + entry.weight
    }
    let totals = Dictionary(uniqueKeysWithValues: sides.keys.map { ($0, total(of: $0, live)) })
    let present = sides.filter { totals[$0.key] ?? .zero > .zero }
    let sum = present.values.reduce(Decimal34.zero, +)
    return zip(entries, scored).map { entry, isScored in
      guard isScored, let side = present[entry.side], let total = totals[entry.side], sum > .zero else { return .zero }
      // side weight × (group / side) × (criterion / scored in group), multiplied before dividing to stay exact longer.
      let numerator = .hundred * side * groupWeights[entry.group] * entry.weight
      return numerator.dividing(by: sum * total * live[entry.group]) ?? .zero
    }
  }

  /// What the groups of a side weigh that have a scored criterion.
  private func total(of side: Side, _ live: [Decimal34]) -> Decimal34 {
    groupWeights.indices.filter { groupSides[$0] == side && live[$0] > .zero }.map { groupWeights[$0] }.reduce(.zero, +)
  }
}

extension Preset? {
  /// The factor on the weight of a criterion: its own if the profile names one, else that of its group, else 1.
  package func factor(of criterion: Criterion) -> Decimal34 {
    self?.factors[criterion.id] ?? self?.factors[criterion.group] ?? .one
  }
}
