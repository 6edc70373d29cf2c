import SourceText

/// Operators, weakest first: or, and, comparison, + −, * /, **, sign, instance of.
extension Parser {
  mutating func parseDisjunction() -> Syntax {
    let start = token.range.lower
    var left = parseConjunction()
    while take(.or) {
      let right = parseConjunction()
      left = node(.or(left, right), from: start)
    }
    return left
  }

  private mutating func parseConjunction() -> Syntax {
    let start = token.range.lower
    var left = parseComparison()
    while take(.and) {
      let right = parseComparison()
      left = node(.and(left, right), from: start)
    }
    return left
  }

  private mutating func parseComparison() -> Syntax {
    let start = token.range.lower
    var left = parseSum()
    while true {
      if let comparison = comparisonOperator {
        advance()
        let right = parseSum()
        left = node(.comparison(comparison, left, right), from: start)
      } else if take(.between) {
        let low = parseSum()
        expect(.and)
        let high = parseSum()
        left = node(.between(left, low: low, high: high), from: start)
      } else if take(.in) {
        let tests = parseMembershipTests()
        left = node(.membership(left, tests), from: start)
      } else {
        return left
      }
    }
  }

  /// The comparison that the current token is.
  var comparisonOperator: Syntax.ComparisonOperator? {
    guard case .symbol(let symbol) = token.kind else { return nil }
    return Syntax.ComparisonOperator(rawValue: symbol.rawValue)
  }

  mutating func parseSum() -> Syntax {
    parseChain([.plus, .minus]) { $0.parseProduct() }
  }

  private mutating func parseProduct() -> Syntax {
    parseChain([.times, .divide]) { $0.parsePower() }
  }

  private mutating func parsePower() -> Syntax {
    parseChain([.power]) { $0.parseSigned() }
  }

  private mutating func parseChain(_ symbols: [Symbol], _ operand: (inout Parser) -> Syntax) -> Syntax {
    let start = token.range.lower
    var left = operand(&self)
    while case .symbol(let symbol) = token.kind, symbols.contains(symbol),
      let arithmetic = Syntax.ArithmeticOperator(rawValue: symbol.rawValue)
    {
      advance()
      let right = operand(&self)
      left = node(.arithmetic(arithmetic, left, right), from: start)
    }
    return left
  }

  private mutating func parseSigned() -> Syntax {
    let start = token.range.lower
    guard at(.minus) else { return parseInstance() }
    advance()
    let operand = nested { $0.parseSigned() }
    return node(.negation(operand), from: start)
  }

  private mutating func parseInstance() -> Syntax {
    let start = token.range.lower
    var value = parsePostfix()
    while take(.instance) {
      if case .name("of") = token.kind { advance() } else { expected(LocalizedText(de: "„of“", en: "“of”")) }
      let type = parseType()
      value = node(.instance(value, type), from: start)
    }
    return value
  }
}
