import SourceText

/// `if`, `for`, `some`, `every` and function definitions.
extension Parser {
  mutating func parseConditional() -> Syntax {
    let start = token.range.lower
    advance()
    let condition = parseInner()
    expect(.then)
    let then = parseInner()
    expect(.else)
    let otherwise = parseExpression()
    return node(.conditional(condition, then: then, else: otherwise), from: start)
  }

  mutating func parseIteration() -> Syntax {
    let start = token.range.lower
    let known = names
    advance()
    let iterators = parseIterators()
    expect(.return)
    let body = parseExpression()
    names = known
    return node(.iteration(iterators, body), from: start)
  }

  mutating func parseQuantified(_ quantifier: Syntax.Quantifier) -> Syntax {
    let start = token.range.lower
    let known = names
    advance()
    let iterators = parseIterators()
    expect(.satisfies)
    let condition = parseExpression()
    names = known
    return node(.quantified(quantifier, iterators, condition), from: start)
  }

  private mutating func parseIterators() -> [Syntax.Iterator] {
    var iterators: [Syntax.Iterator] = []
    repeat {
      let name = parseVariable()
      expect(.in)
      let source = parseInner()
      let last = take(.dots) ? parseInner() : nil
      iterators.append(Syntax.Iterator(name: name, source: source, end: last))
      declare(name)
    } while take(.comma)
    return iterators
  }

  /// The words up to `in`.
  private mutating func parseVariable() -> String {
    let start = token.range.lower
    while true {
      switch token.kind {
      case .name: advance()
      case .keyword(let word) where word != .in: advance()
      case .symbol(let symbol) where [.dot, .plus, .minus, .times, .divide, .power].contains(symbol) && end > start:
        advance()
      default:
        guard end > start else {
          expected(LocalizedText(de: "ein Name", en: "a name"))
          return ""
        }
        return lexer.words(start, end)
      }
    }
  }

  mutating func parseFunction() -> Syntax {
    let start = token.range.lower
    let known = names
    defer { names = known }
    advance()
    expect(.openParenthesis)
    let parameters = at(.closeParenthesis) ? [] : parseParameters()
    expect(.closeParenthesis)
    for parameter in parameters { declare(parameter.name) }
    if case .name("external") = token.kind {
      report(.externalFunction(token.range))
      advance()
    }
    let body = parseExpression()
    return node(.function(parameters, body), from: start)
  }

  private mutating func parseParameters() -> [Parameter] {
    var parameters: [Parameter] = []
    repeat {
      guard let (name, offset) = scannedName() else {
        expected(LocalizedText(de: "ein Parametername", en: "a parameter name"))
        break
      }
      jump(to: offset)
      let type = take(.colon) ? parseType() : nil
      parameters.append(Parameter(name: name, type: type))
    } while take(.comma)
    return parameters
  }
}
