internal import Facts
internal import Rulebook

/// Which rules of two states of a rulebook judge a site alike, so that what one gives need not be computed again.
///
/// Weights are left out: they come in after the points. So are texts, places in files and the basis.
struct SameRules: Sendable {
  /// For each criterion of sites of the old state the place of the same in the new one; nil when it measures otherwise.
  let criteria: [Int?]
  /// The same for knock-outs.
  let knockOuts: [Int?]
  /// Ids of criteria that also weigh the same.
  let unchanged: Set<String>

  init(_ old: RulebookComparison.State, _ new: RulebookComparison.State) {
    criteria = old.ofSites.map { criterion in
      new.ofSites.firstIndex { $0.id == criterion.id && $0.measuresLike(criterion) }
    }
    knockOuts = old.rulebook.knockOuts.map { knockOut in
      new.rulebook.knockOuts.firstIndex { $0.id == knockOut.id && $0.judgesLike(knockOut) }
    }
    unchanged = Set(
      zip(old.ofSites, criteria).compactMap { criterion, place in
        place.flatMap { new.ofSites[$0].weight == criterion.weight ? criterion.id : nil }
      })
  }
}

extension Criterion {
  fileprivate func measuresLike(_ other: Criterion) -> Bool {
    applies?.expression == other.applies?.expression && measures == other.measures && assume == other.assume
      && (evidence == .pending) == (other.evidence == .pending) && side == other.side && group == other.group
  }
}

extension KnockOut {
  fileprivate func judgesLike(_ other: KnockOut) -> Bool {
    applies?.expression == other.applies?.expression && require.expression == other.require.expression
      && notMoreThan == other.notMoreThan && isDecisive == other.isDecisive
  }
}
