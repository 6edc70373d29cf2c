/// How many rows of a table meet what is asked.
public struct ScreeningCounts: Sendable, Hashable {
  /// Rows that were assessed.
  public internal(set) var rows = 0
  /// Rows that a knock-out excludes.
  public internal(set) var excluded = 0
  /// By place of the knock-out in the rulebook; knock-outs that do not exist for the enquiry stay at zero.
  public internal(set) var knockOuts: [KnockOutCount]

  /// What came of a knock-out.
  public struct KnockOutCount: Sendable, Hashable {
    public internal(set) var notMet = 0
    /// Rows at which it stays open.
    public internal(set) var open = 0
  }

  /// Nothing counted yet.
  init(knockOuts: Int) { self.knockOuts = Array(repeating: KnockOutCount(), count: knockOuts) }

  /// Adds the counts of other rows.
  mutating func add(_ other: ScreeningCounts) {
    rows += other.rows
    excluded += other.excluded
    for index in knockOuts.indices {
      knockOuts[index].notMet += other.knockOuts[index].notMet
      knockOuts[index].open += other.knockOuts[index].open
    }
  }
}
