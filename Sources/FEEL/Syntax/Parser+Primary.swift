import SourceText

/// Literals, names, brackets.
extension Parser {
  mutating func parsePrimary() -> Syntax {
    let start = token.range.lower
    switch token.kind {
    case .number(let value):
      advance()
      return node(value.map { .number($0) } ?? .missing, from: start)
    case .string(let text):
      advance()
      return node(.string(text), from: start)
    case .name(let name):
      advance()
      return node(.name(name), from: start)
    case .keyword(let word): return parseKeyword(word)
    case .symbol(let symbol): return parseSymbol(symbol)
    case .unexpected:
      let missing = parseMissing()
      advance()
      return missing
    case .end: return parseMissing()
    }
  }

  private mutating func parseMissing() -> Syntax {
    expected(LocalizedText(de: "ein Wert", en: "a value"))
    return Syntax(.missing, SourceRange(at: token.range.lower))
  }

  private mutating func parseKeyword(_ word: Keyword) -> Syntax {
    let start = token.range.lower
    switch word {
    case .true, .false:
      advance()
      return node(.boolean(word == .true), from: start)
    case .null:
      advance()
      return node(.null, from: start)
    case .not:
      advance()
      return node(.name("not"), from: start)
    case .if: return nested { $0.parseConditional() }
    case .for: return nested { $0.parseIteration() }
    case .some: return nested { $0.parseQuantified(.some) }
    case .every: return nested { $0.parseQuantified(.every) }
    case .function: return nested { $0.parseFunction() }
    case .and, .or, .then, .else, .in, .return, .satisfies, .between, .instance: return parseMissing()
    }
  }

  private mutating func parseSymbol(_ symbol: Symbol) -> Syntax {
    switch symbol {
    case .at: parseTemporal()
    case .openBrace: nested { $0.parseContext() }
    case .openBracket: nested { $0.parseList() }
    case .openParenthesis: nested { $0.parseParenthesis() }
    case .closeBracket: nested { $0.parseOpenRange() }
    default: parseMissing()
    }
  }

  private mutating func parseTemporal() -> Syntax {
    let start = token.range.lower
    advance()
    guard case .string(let text) = token.kind else {
      expected(LocalizedText(de: "ein Text wie \"2026-11-22\"", en: "a text such as \"2026-11-22\""))
      return node(.missing, from: start)
    }
    advance()
    let value = TemporalText.value(of: text)
    if value == nil { report(.badTemporal(text, SourceRange(start, end))) }
    return node(.temporal(text, value), from: start)
  }
}
