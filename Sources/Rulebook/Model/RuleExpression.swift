public import FEEL
public import Facts
public import SourceText
internal import YAML

/// A FEEL expression that stands in a rule file, with the way back to its place there.
public struct RuleExpression: Sendable, Hashable {
  public let expression: Expression
  /// The facts it reads, in order of first use; names that are no facts are left out (the check reports them).
  public let paths: [FactPath]
  /// The same, prepared for rows whose places are those of ``paths``.
  public let compiled: CompiledExpression
  /// The whole expression in its file.
  public let location: SourceLocation
  private let place: @Sendable (SourceRange) -> SourceRange

  init(_ node: Node, _ scalar: Scalar, file: SourceFile) {
    expression = Expression.parse(scalar.text)
    paths = expression.paths.compactMap { FactPath($0.description) }
    compiled = CompiledExpression(expression, for: FactLayout(paths.map(\.description)))
    location = SourceLocation(file, node.range)
    let offsets = scalar.offsets
    place = { offsets.fileRange($0) }
  }

  /// The condition that never holds, of a rule that stands in no file.
  init(neverAt location: SourceLocation) {
    expression = Expression.parse("false")
    paths = []
    compiled = CompiledExpression(expression, for: FactLayout([]))
    self.location = location
    place = { $0 }
  }

  /// The fact that a part of the expression names; nil when it names none.
  public func path(of part: Syntax) -> FactPath? {
    part.path.flatMap { compiled.layout.place(of: $0.description) }.map { paths[$0] }
  }

  /// The place in the file of a range of the expression.
  public func location(of range: SourceRange) -> SourceLocation {
    SourceLocation(location.file, place(range))
  }

  /// Whether it says no and nothing else: `applies: false` switches a rule off.
  public var isNever: Bool {
    if case .boolean(false) = expression.syntax.kind { true } else { false }
  }

  /// The same text at the same place.
  public static func == (a: RuleExpression, b: RuleExpression) -> Bool {
    a.expression == b.expression && a.location == b.location
  }

  /// Feeds the text alone.
  public func hash(into hasher: inout Hasher) { hasher.combine(expression.text) }
}
