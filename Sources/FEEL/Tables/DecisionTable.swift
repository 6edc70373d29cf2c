/// A decision table (DMN 1.5, chapter 8): rows of tests over the same inputs, each with outputs, and a policy for rows
/// that match together.
///
/// Immutable: read once, decide often.
public struct DecisionTable: Sendable, Hashable {
  /// What an input column tests.
  public struct Input: Sendable, Hashable {
    /// The value that the cells of the column test.
    public let expression: Expression
    /// The values that may occur, as unary tests; nil when all may.
    public let allowed: Expression?

    /// An input column.
    public init(_ expression: Expression, allowed: Expression? = nil) {
      self.expression = expression
      self.allowed = allowed
    }
  }

  /// What an output column gives.
  public struct Output: Sendable, Hashable {
    /// The name of the entry where there are several outputs; nil for a single one.
    public let name: String?
    /// The type to which the cells are converted; nil for any.
    public let type: TypeSyntax?
    /// The values that may occur, the most important first, as unary tests; nil when all may.
    public let values: Expression?
    /// The value when no row matches; nil for none.
    public let fallback: Expression?

    /// An output column.
    public init(_ name: String? = nil, type: TypeSyntax? = nil, values: Expression? = nil, fallback: Expression? = nil)
    {
      self.name = name
      self.type = type
      self.values = values
      self.fallback = fallback
    }
  }

  /// One row: a cell for each input and for each output.
  public struct Rule: Sendable, Hashable {
    /// Unary tests, in the order of the inputs.
    public let tests: [Expression]
    /// Expressions, in the order of the outputs.
    public let outputs: [Expression]

    /// A row of its cells.
    public init(_ tests: [Expression], _ outputs: [Expression]) {
      self.tests = tests
      self.outputs = outputs
    }
  }

  /// A place in the table, to which the ranges of causes are relative. All count from 0.
  public enum Cell: Sendable, Hashable {
    case table
    case input(Int)
    case test(rule: Int, input: Int)
    case output(rule: Int, output: Int)
    case fallback(Int)
  }

  /// The columns that are tested.
  public let inputs: [Input]
  /// The columns that are given; at least one.
  public let outputs: [Output]
  /// The rows, in order.
  public let rules: [Rule]
  /// What counts when several rows match.
  public let hitPolicy: HitPolicy

  /// A table; nil when a row has not one cell for each column, or when there is no output.
  public init?(_ inputs: [Input], _ outputs: [Output], _ rules: [Rule], hitPolicy: HitPolicy = .unique) {
    guard !outputs.isEmpty,
      rules.allSatisfy({ $0.tests.count == inputs.count && $0.outputs.count == outputs.count })
    else { return nil }
    self.inputs = inputs
    self.outputs = outputs
    self.rules = rules
    self.hitPolicy = hitPolicy
  }

  /// Everything wrong with the form of the cells.
  public var problems: [(cell: Cell, problem: Problem)] {
    var found: [(cell: Cell, problem: Problem)] = []
    for (index, input) in inputs.enumerated() {
      found += (input.expression.problems + (input.allowed?.problems ?? [])).map { (.input(index), $0) }
    }
    for (row, rule) in rules.enumerated() {
      for (index, test) in rule.tests.enumerated() {
        found += test.problems.map { (.test(rule: row, input: index), $0) }
      }
      for (index, output) in rule.outputs.enumerated() {
        found += output.problems.map { (.output(rule: row, output: index), $0) }
      }
    }
    for (index, output) in outputs.enumerated() {
      found += output.fallback?.problems.map { (.fallback(index), $0) } ?? []
    }
    return found
  }
}
