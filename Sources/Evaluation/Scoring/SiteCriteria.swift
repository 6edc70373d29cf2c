internal import Rulebook

/// The criteria that can differ between sites, with the weights that they can have: the same for every site.
struct SiteCriteria: Sendable {
  /// In the order of the rulebook.
  let criteria: [Criterion]
  let weights: EffectiveWeights

  /// - Parameter preset: the weighting profile to apply; nil: base weights.
  init(_ rulebook: Rulebook, _ preset: Preset?) {
    criteria = rulebook.criteria.filter { !$0.isProject(rulebook.dictionary) }
    let ofProject = rulebook.criteria.filter { $0.isProject(rulebook.dictionary) }
    weights = EffectiveWeights(criteria, outside: ofProject, preset: preset, sides: rulebook.weights.sides)
  }
}
