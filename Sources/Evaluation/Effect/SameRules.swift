internal import Facts
internal import Rulebook

/// Which rules of two states of a rulebook judge a site alike, so that what one gives need not be computed again.
///
/// Weights are left out: they come in after the points. So are texts, places in files and the basis.
struct SameRules: Sendable {
  /// Ids of criteria that give the same points in both.
  let criteria: Set<String>
  /// Ids of knock-outs that give the same verdict in both.
  let knockOuts: Set<String>
  /// Ids of criteria that also weigh the same.
  let unchanged: Set<String>

  init(_ old: Rulebook, _ new: Rulebook) {
    let same = new.criteria.filter { criterion in old.criterion(criterion.id).map(criterion.measuresLike) ?? false }
    criteria = Set(same.map(\.id))
    unchanged = Set(same.filter { $0.weight == old.criterion($0.id)?.weight }.map(\.id))
    let before = Dictionary(old.knockOuts.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    knockOuts = Set(new.knockOuts.filter { before[$0.id].map($0.judgesLike) ?? false }.map(\.id))
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
