public import Rulebook

/// Which rules are shown: all, or those that ids name.
public struct RuleSelection: Sendable {
  public let rulebook: Rulebook
  public let knockOuts: [KnockOut]
  public let criteria: [Criterion]
  public let presets: [Preset]
  /// Whether everything is shown, with the tree of weights.
  public let isWhole: Bool

  /// The whole rulebook.
  public init(_ rulebook: Rulebook) {
    self.rulebook = rulebook
    knockOuts = rulebook.knockOuts
    criteria = rulebook.criteria
    presets = rulebook.presets
    isWhole = true
  }

  /// The rules that the ids name. An id can name several: a knock-out and a group; groups and goals stand for their criteria.
  public init(_ rulebook: Rulebook, ids: [String]) {
    self.rulebook = rulebook
    knockOuts = rulebook.knockOuts.filter { ids.contains($0.id) }
    criteria = rulebook.criteria.filter { ids.contains($0.id) || ids.contains($0.group) || ids.contains($0.goal) }
    presets = rulebook.presets.filter { ids.contains($0.id) }
    isWhole = false
  }

  /// Every id that can be asked for.
  public static func names(in rulebook: Rulebook) -> [String] {
    let rules = rulebook.criteria.map(\.id) + rulebook.knockOuts.map(\.id) + rulebook.presets.map(\.id)
    return rules + rulebook.groups.map(\.id) + rulebook.goals.map(\.id)
  }
}
