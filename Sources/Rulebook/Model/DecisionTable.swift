public import Decimals
public import FEEL
public import Facts
public import SourceText

/// A table whose rows give outputs for combinations of facts, such as aid rates by district and size.
///
/// Rows have named cells, so that people can read and change them. The check reports gaps and overlaps.
public struct DecisionTable: Sendable, Hashable {
  /// How many rows may match.
  public enum HitPolicy: String, Sendable, Hashable, CaseIterable {
    /// Exactly one; gaps and overlaps are errors.
    case unique
    /// The first in order.
    case first
  }

  /// What a cell asks of its input.
  public enum Cell: Sendable, Hashable {
    /// One of these classes.
    case classes([String])
    case boolean(Bool)
    /// FEEL unary tests of a number: `<= 3`, `[10..50)`.
    case tests(Expression)
  }

  /// A column that is asked.
  public struct Input: Sendable, Hashable {
    public let name: String
    public let fact: FactPath
  }

  /// A value in the answer.
  public enum Output: Sendable, Hashable {
    case number(Decimal34)
    case text(LocalizedText)
    /// Stated to be unknown (`null`).
    case unknown
  }

  /// One line of the table. An input without a cell may be anything.
  public struct Row: Sendable, Hashable {
    public let cells: [String: Cell]
    public let outputs: [String: Output]
    /// Where this row is stated, when the table has sources for different rows.
    public let source: String?
    public let location: SourceLocation
  }

  public let id: String
  public let title: LocalizedText
  public let hitPolicy: HitPolicy
  /// First and last day on which the table holds; nil on a side that is open.
  public let validFrom: PartialDate?
  public let validTo: PartialDate?
  public let inputs: [Input]
  public let rows: [Row]
  /// The outputs when no row matches; nil: then there is no answer.
  public let otherwise: [String: Output]?
  /// What the sources say last, for the reader to judge their age; nil when it is not stated.
  public let asOf: PartialDate?
  /// Web addresses or titles.
  public let sources: [String]
  public let basis: Basis
  public let location: SourceLocation

  /// Whether the table holds on a day.
  public func isValid(on day: PartialDate) -> Bool {
    if let validFrom, validFrom.isSurelyAfter(day) { return false }
    if let validTo, day.isSurelyAfter(validTo) { return false }
    return true
  }

  /// What a table says in a case.
  public struct Answer: Sendable, Hashable {
    public let outputs: [String: Output]
    /// The source of the row, else the first of the table.
    public let source: String?
  }

  /// The answer for one value of each input.
  ///
  /// - Parameter values: by the name of the input; an input without a value is unknown.
  /// - Returns: nil when no row matches and there is no `otherwise`, and when it depends on an unknown input which row does.
  public func answer(for values: [String: FactValue]) -> Answer? {
    var dependsOnUnknown = false
    for row in rows {
      switch matches(row, values) {
      case true?:
        guard !dependsOnUnknown || hitPolicy == .unique else { return nil }
        return Answer(outputs: row.outputs, source: row.source ?? sources.first)
      case false?: continue
      case nil: dependsOnUnknown = true
      }
    }
    return dependsOnUnknown ? nil : otherwise.map { Answer(outputs: $0, source: sources.first) }
  }

  /// The rows that surely match, in order.
  package func matching(_ values: [String: FactValue]) -> [Row] { rows.filter { matches($0, values) == true } }

  /// nil when every cell with a value matches, but one of an unknown input is left.
  private func matches(_ row: Row, _ values: [String: FactValue]) -> Bool? {
    let known = row.cells.compactMap { name, cell in values[name].map { Self.matches(cell, $0) } }
    if known.contains(false) { return false }
    return known.count == row.cells.count ? true : nil
  }

  private static func matches(_ cell: Cell, _ value: FactValue) -> Bool {
    switch (cell, value) {
    case (.classes(let names), .text(let name)): names.contains(name)
    case (.boolean(let wanted), .boolean(let flag)): wanted == flag
    case (.tests(let tests), .number(let number)):
      tests.evaluate(in: NamedValues(), input: .number(number), level: .strict).value == .boolean(true)
    default: false
    }
  }
}
