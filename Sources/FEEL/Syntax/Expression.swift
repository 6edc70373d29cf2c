import SourceText

/// A FEEL expression that was read: its text, its tree, and what is wrong with it.
///
/// Reading never fails; an expression with errors evaluates to null where parts are missing. Immutable: read once,
/// evaluate often.
public struct Expression: Sendable, Hashable {
  /// What a text is read as.
  public enum Form: Sendable, Hashable {
    case expression
    /// Tests of an input, as in the cells of decision tables: `< 5, [10..20]`, `not("a")`, `-`.
    case unaryTests
  }

  /// The text as given; all ranges count its UTF-8 bytes.
  public let text: String
  /// What the text was read as.
  public let form: Form
  /// The tree.
  public let syntax: Syntax
  /// What is wrong with the form of the text, in order of place.
  public let problems: [Problem]

  /// Reads a text.
  ///
  /// - Parameters:
  ///   - names: names of several words, or with operators in them (`plan status`, `a-b`), that may be read as one
  ///     name. Plain names and the built-in functions need not be given.
  public static func parse(
    _ text: String, names: some Sequence<String> = [String](), as form: Form = .expression
  ) -> Expression {
    var known = Builtins.knownNames
    for name in names { known.insert(name) }
    var parser = Parser(text, names: known)
    let syntax = form == .expression ? parser.parseWhole() : parser.parseWholeTests()
    return Expression(text: text, form: form, syntax: syntax, problems: parser.allProblems)
  }

  /// Whether there is no error in the form of the text.
  public var isValid: Bool { !problems.contains { $0.severity == .error } }

  /// Every dotted name that the expression reads from outside, in order of first use; see ``Syntax/paths``.
  public var paths: [NamePath] { syntax.paths }
}

extension Expression: CustomStringConvertible {
  /// The expression as FEEL text in one form: single spaces, only the parentheses that are needed.
  public var description: String { Printer.text(syntax) }
}

extension Syntax: CustomStringConvertible {
  /// The node as FEEL text; see ``Expression/description``.
  public var description: String { Printer.text(self) }
}
