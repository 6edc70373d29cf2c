import Decimals
import SourceText

/// One word of an expression.
struct Token: Hashable {
  enum Kind: Hashable {
    case name(String)
    case keyword(Keyword)
    /// A number; nil when it is too large.
    case number(Decimal34?)
    /// A string literal after its escapes.
    case string(String)
    case symbol(Symbol)
    /// A character that FEEL does not use.
    case unexpected
    case end
  }

  let kind: Kind
  let range: SourceRange
}

/// Words that cannot be names on their own.
enum Keyword: String, CaseIterable {
  case `true`, `false`, null, and, or, `if`, then, `else`, `for`, `in`, `return`, some, every, satisfies, between
  case instance, function, not
}

/// Operators and brackets.
enum Symbol: String, CaseIterable {
  case dots = ".."
  case arrow = "->"
  case power = "**"
  case notEqual = "!="
  case lessOrEqual = "<="
  case greaterOrEqual = ">="
  case dot = "."
  case plus = "+"
  case minus = "-"
  case times = "*"
  case divide = "/"
  case equal = "="
  case less = "<"
  case greater = ">"
  case openParenthesis = "("
  case closeParenthesis = ")"
  case openBracket = "["
  case closeBracket = "]"
  case openBrace = "{"
  case closeBrace = "}"
  case comma = ","
  case colon = ":"
  case at = "@"
}
