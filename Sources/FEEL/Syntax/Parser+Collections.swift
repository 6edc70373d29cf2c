import SourceText

/// Lists, contexts, ranges and parentheses.
extension Parser {
  /// `[…]`: a list, or a range that includes its lower end.
  mutating func parseList() -> Syntax {
    let start = token.range.lower
    advance()
    if take(.closeBracket) { return node(.list([]), from: start) }
    let first = parseInner()
    if at(.dots) { return parseRange(from: start, first, lowerIncluded: true) }
    var items = [first]
    while take(.comma) { items.append(parseInner()) }
    expect(.closeBracket)
    return node(.list(items), from: start)
  }

  /// `(…)`: an expression in parentheses, a range, or a comparison that stands for a range.
  mutating func parseParenthesis() -> Syntax {
    let start = token.range.lower
    advance()
    if let comparison = comparisonOperator {
      advance()
      let bound = parseInner()
      expect(.closeParenthesis)
      return node(.comparisonTest(comparison, bound), from: start)
    }
    let inner = parseInner()
    if at(.dots) { return parseRange(from: start, inner, lowerIncluded: false) }
    expect(.closeParenthesis)
    return inner
  }

  /// `]…`: a range without its lower end.
  mutating func parseOpenRange() -> Syntax {
    let start = token.range.lower
    advance()
    let lower = parseInner()
    guard at(.dots) else {
      expected(LocalizedText(de: "„..“", en: "“..”"))
      return lower
    }
    return parseRange(from: start, lower, lowerIncluded: false)
  }

  /// The rest of a range; the current token is `..`.
  mutating func parseRange(from start: Int, _ lower: Syntax, lowerIncluded: Bool) -> Syntax {
    advance()
    let before = rangeEnds
    rangeEnds = true
    let upper = nested { $0.parseSum() }
    rangeEnds = before
    let included = at(.closeBracket)
    if included || at(.closeParenthesis) || at(.openBracket) {
      advance()
    } else {
      expected(LocalizedText(de: "„]“ oder „)“", en: "“]” or “)”"))
    }
    return node(.range(lower, upper, lowerIncluded: lowerIncluded, upperIncluded: included), from: start)
  }

  /// An expression within brackets, where an opening bracket is a filter again.
  mutating func parseInner() -> Syntax {
    let before = rangeEnds
    rangeEnds = false
    defer { rangeEnds = before }
    return parseExpression()
  }

  /// `{key: value, …}`.
  mutating func parseContext() -> Syntax {
    let start = token.range.lower
    advance()
    var entries: [Syntax.Entry] = []
    if take(.closeBrace) { return node(.context([]), from: start) }
    repeat {
      let keyStart = token.range.lower
      guard let key = parseKey() else { break }
      if entries.contains(where: { $0.key == key }) { report(.duplicateKey(key, SourceRange(keyStart, end))) }
      expect(.colon)
      entries.append(Syntax.Entry(key: key, value: parseInner()))
      declare(key)
    } while take(.comma)
    expect(.closeBrace)
    return node(.context(entries), from: start)
  }

  private mutating func parseKey() -> String? {
    if case .string(let text) = token.kind {
      advance()
      return text
    }
    guard let (name, offset) = scannedName() else {
      expected(LocalizedText(de: "ein Name", en: "a name"))
      return nil
    }
    jump(to: offset)
    return name
  }
}
