/// What a decision table came to.
public struct TableOutcome: Sendable, Hashable {
  /// Something that failed in a cell.
  public struct Finding: Sendable, Hashable {
    /// Where in the table.
    public let cell: DecisionTable.Cell
    /// What, with the range in the text of the cell.
    public let cause: Cause
  }

  /// The value; null with causes where there is none.
  public let outcome: Outcome
  /// The rows that match, in order, from 0.
  public let matched: [Int]
  /// The rows of which it is not known whether they match (level strict only).
  public let open: [Int]
  /// What failed in cells, at most eight, whether or not it decides the value.
  public let findings: [Finding]

  /// The value; null when there is none.
  public var value: Value { outcome.value }
}

extension DecisionTable {
  /// Decides.
  ///
  /// At level strict, rows that may match are tried with and without: the value is known where all agree.
  public func decide(
    in facts: some FactSource, level: Level = .standard, limits: Limits = Limits(), types: [String: TypeSyntax] = [:]
  ) -> TableOutcome {
    let evaluator = Evaluator(source: facts, level: level, limits: limits, types: types)
    return evaluator.decide(self)
  }
}
