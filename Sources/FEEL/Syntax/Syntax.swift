public import Decimals
public import SourceText

/// A node of the syntax tree with its place in the text.
///
/// Equality compares what is said, not where it stands.
public struct Syntax: Sendable, Hashable {
  /// What the node is.
  public let kind: Kind
  /// UTF-8 offsets in the text of the expression.
  public let range: SourceRange
  /// The dotted name that the node is, such as `site.plan_status`; nil for anything else.
  public let path: NamePath?
  /// Levels of nodes from here down, at least 1.
  let height: Int

  /// The forms of expression.
  public indirect enum Kind: Sendable, Hashable {
    case null
    case boolean(Bool)
    case number(Decimal34)
    case string(String)
    /// `@"2026-11-22"`: the text, and the value that it stands for (nil when there is none).
    case temporal(String, Value?)
    /// A name; `?` is the input of unary tests.
    case name(String)
    /// `base.name`.
    case path(Syntax, String)
    case negation(Syntax)
    case arithmetic(ArithmeticOperator, Syntax, Syntax)
    case comparison(ComparisonOperator, Syntax, Syntax)
    case and(Syntax, Syntax)
    case or(Syntax, Syntax)
    /// `value between low and high`.
    case between(Syntax, low: Syntax, high: Syntax)
    /// `value in test` or `value in (test, test)`.
    case membership(Syntax, [Syntax])
    case conditional(Syntax, then: Syntax, else: Syntax)
    case iteration([Iterator], Syntax)
    case quantified(Quantifier, [Iterator], Syntax)
    /// `base[condition or position]`.
    case filter(Syntax, Syntax)
    case instance(Syntax, TypeSyntax)
    case function([Parameter], Syntax)
    case call(Syntax, Arguments)
    case list([Syntax])
    case context([Entry])
    /// `[low..high]` with either kind of bracket.
    case range(Syntax, Syntax, lowerIncluded: Bool, upperIncluded: Bool)
    /// `< value` as a test or, in parentheses, as a range.
    case comparisonTest(ComparisonOperator, Syntax)
    /// The unary tests of a cell, one of which must hold.
    case tests([Syntax])
    /// `not(tests)`.
    case negatedTests([Syntax])
    /// `-`: every value passes.
    case anything
    /// A part that is not there; a problem says so.
    case missing
  }

  /// `+ - * / **`.
  public enum ArithmeticOperator: String, Sendable, Hashable, CaseIterable {
    case add = "+"
    case subtract = "-"
    case multiply = "*"
    case divide = "/"
    case power = "**"
  }

  /// `= != < <= > >=`.
  public enum ComparisonOperator: String, Sendable, Hashable, CaseIterable {
    case equal = "="
    case notEqual = "!="
    case less = "<"
    case lessOrEqual = "<="
    case greater = ">"
    case greaterOrEqual = ">="

    /// The operator with its sides exchanged: `a < b` says what `b > a` says.
    public var mirrored: ComparisonOperator {
      switch self {
      case .less: .greater
      case .lessOrEqual: .greaterOrEqual
      case .greater: .less
      case .greaterOrEqual: .lessOrEqual
      case .equal, .notEqual: self
      }
    }
  }

  /// `some` and `every`.
  public enum Quantifier: String, Sendable, Hashable, CaseIterable {
    case some, every
  }

  /// `name in list`, or `name in from..to`.
  public struct Iterator: Sendable, Hashable {
    /// The loop variable.
    public let name: String
    /// The list, or the first number.
    public let source: Syntax
    /// The last number of `from..to`; nil for a list.
    public let end: Syntax?
  }

  /// One entry of a context.
  public struct Entry: Sendable, Hashable {
    /// The name.
    public let key: String
    /// The expression after the colon.
    public let value: Syntax
  }

  /// What stands between the parentheses of a call.
  public enum Arguments: Sendable, Hashable {
    case positional([Syntax])
    case named([NamedArgument])

    /// The expressions alone, in order.
    public var values: [Syntax] {
      switch self {
      case .positional(let values): values
      case .named(let named): named.map(\.value)
      }
    }
  }

  /// `name: value` in a call.
  public struct NamedArgument: Sendable, Hashable {
    /// The name of the parameter.
    public let name: String
    /// The expression after the colon.
    public let value: Syntax
  }

  init(_ kind: Kind, _ range: SourceRange) {
    self.kind = kind
    self.range = range
    path = NamePath(of: kind)
    height = 1 + (kind.children.map(\.height).max() ?? 0)
  }

  /// The same form, wherever it stands.
  public static func == (a: Syntax, b: Syntax) -> Bool { a.kind == b.kind }

  /// Feeds the form alone.
  public func hash(into hasher: inout Hasher) { hasher.combine(kind) }
}

/// A parameter of a function definition.
public struct Parameter: Sendable, Hashable {
  /// The name.
  public let name: String
  /// The type after the colon; nil when none is written.
  public let type: TypeSyntax?

  /// A parameter of this name, of any type where none is given.
  public init(name: String, type: TypeSyntax? = nil) {
    self.name = name
    self.type = type
  }
}

/// A dotted name: `site.plan_status` is the segments `site` and `plan_status`.
public final class NamePath: Sendable, Hashable, CustomStringConvertible {
  /// The parts; at least one.
  public let segments: [String]
  /// The parts joined by dots.
  public let description: String

  /// A path of its parts, of which there must be one at least.
  public init(_ segments: [String]) {
    self.segments = segments
    description = segments.joined(separator: ".")
  }

  convenience init?(of kind: Syntax.Kind) {
    switch kind {
    case .name(let name): self.init([name])
    case .path(let base, let name):
      guard let path = base.path else { return nil }
      self.init(path.segments + [name])
    default: return nil
    }
  }

  /// The same parts.
  public static func == (a: NamePath, b: NamePath) -> Bool { a.segments == b.segments }

  /// Feeds the parts.
  public func hash(into hasher: inout Hasher) { hasher.combine(segments) }
}
