public import Rulebook
public import SourceText

/// The states of a rulebook that are recorded, and what changed between those that are kept.
public struct RulebookHistory: Sendable {
  /// One state.
  public struct Entry: Sendable {
    public let hash: String
    /// In order; empty for the state in the folder when nobody has recorded it.
    public let records: [RulebookLife.Record]
    /// Whether it is the state in the folder.
    public let isCurrent: Bool
    /// What changed since the state before it that is kept; nil for the first, and for a state that is not kept.
    public let change: Change?
    /// Whether its rules are known: kept in the folder of earlier states, or in the folder itself.
    public let isKnown: Bool
  }

  /// From one state to a later one.
  public struct Change: Sendable {
    public let from: Rulebook
    public let to: Rulebook
    public let difference: RulebookDifference
  }

  public let rulebook: Rulebook
  /// The oldest first.
  public let entries: [Entry]
}

extension Workspace {
  /// The history of the rulebook: from its record of decisions and the states kept beside it.
  public func history(into diagnostics: inout Diagnostics) -> RulebookHistory {
    var hashes: [String] = []
    for record in rulebook.life.records where !hashes.contains(record.hash) { hashes.append(record.hash) }
    if !hashes.contains(rulebook.hash) { hashes.append(rulebook.hash) }
    var entries: [RulebookHistory.Entry] = []
    var before: Rulebook?
    for hash in hashes {
      let isCurrent = hash == rulebook.hash
      let state = isCurrent ? rulebook : RulebookSnapshot.read(hash, in: folders.rules, into: &diagnostics)
      let change = before.flatMap { old in
        state.map { RulebookHistory.Change(from: old, to: $0, difference: RulebookDifference(from: old, to: $0)) }
      }
      entries.append(
        RulebookHistory.Entry(
          hash: hash, records: rulebook.life.records(of: hash), isCurrent: isCurrent, change: change,
          isKnown: state != nil))
      before = state ?? before
    }
    return RulebookHistory(rulebook: rulebook, entries: entries)
  }
}
