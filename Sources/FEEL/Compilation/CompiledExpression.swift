/// An expression prepared for rows of one layout: names have become places, constant parts values.
///
/// It means what the expression means; a test holds the two equal. What is not prepared, such as loops and function
/// definitions, is left to the interpreter. Of the limits, steps count less here. Compile once, evaluate often, from
/// any number of threads.
public struct CompiledExpression: Sendable {
  /// What was compiled.
  public let expression: Expression
  /// The layout of the rows.
  public let layout: FactLayout
  private let root: Step

  /// Prepares an expression.
  public init(_ expression: Expression, for layout: FactLayout) {
    self.expression = expression
    self.layout = layout
    root = Compiler(layout: layout).compile(expression.syntax)
  }

  /// Computes the value for a row; see ``Expression/evaluate(in:input:level:limits:types:)``.
  ///
  /// - Parameter row: facts of ``layout``; rows of another layout are left to the interpreter.
  public func evaluate(
    in row: FactRow, level: Level = .standard, limits: Limits = Limits(), types: [String: TypeSyntax] = [:]
  ) -> Outcome {
    guard row.layout === layout else { return expression.evaluate(in: row, level: level, limits: limits, types: types) }
    let evaluator = Evaluator(source: row, row: row.values, level: level, limits: limits, types: types)
    let value = root.value(evaluator, .outside)
    return Outcome(value: evaluator.exhausted ? evaluator.fail(.limit(.steps), expression.syntax.range) : value)
  }
}
