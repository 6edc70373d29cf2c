import SourceText

/// Unary tests: what stands after `in`, and the cells of decision tables.
extension Parser {
  /// A whole text as unary tests: `-`, tests separated by commas, or `not(tests)`.
  mutating func parseWholeTests() -> Syntax {
    let start = token.range.lower
    if at(.minus), following().kind == .end {
      advance()
      return node(.anything, from: start)
    }
    if let negated = parseNegatedTests() { return negated }
    let tests = parseTests()
    finish()
    return node(.tests(tests), from: start)
  }

  /// `not(tests)` when nothing follows; otherwise nothing is read.
  private mutating func parseNegatedTests() -> Syntax? {
    guard at(.not), following().kind == .symbol(.openParenthesis) else { return nil }
    let before = self
    let start = token.range.lower
    advance()
    advance()
    let tests = parseTests()
    if at(.closeParenthesis), following().kind == .end {
      advance()
      return node(.negatedTests(tests), from: start)
    }
    self = before
    return nil
  }

  private mutating func parseTests() -> [Syntax] {
    var tests: [Syntax] = []
    repeat { tests.append(parseTest { $0.parseInner() }) } while take(.comma)
    return tests
  }

  /// A comparison with the input, or a value, range or condition.
  private mutating func parseTest(_ value: (inout Parser) -> Syntax) -> Syntax {
    let start = token.range.lower
    guard let comparison = comparisonOperator else { return value(&self) }
    advance()
    let bound = nested { $0.parseSum() }
    return node(.comparisonTest(comparison, bound), from: start)
  }

  /// What stands after `in`: tests in parentheses, or one test.
  mutating func parseMembershipTests() -> [Syntax] {
    let before = self
    let start = token.range.lower
    if take(.openParenthesis) {
      let tests = parseTests()
      if at(.dots), tests.count == 1 { return [parseRange(from: start, tests[0], lowerIncluded: false)] }
      expect(.closeParenthesis)
      guard continuesOperand, mayReadAgain else { return tests }
      // Not the tests but an operand that starts with a parenthesis: `x in (a)[0]`.
      restart(from: before)
    }
    return [parseTest { parser in parser.nested { $0.parseSum() } }]
  }

  /// Whether the current token makes the parentheses before it a part of a longer operand.
  private var continuesOperand: Bool {
    guard case .symbol(let symbol) = token.kind else { return false }
    return [.plus, .minus, .times, .divide, .power, .dot, .openParenthesis].contains(symbol)
      || (symbol == .openBracket && !rangeEnds)
  }
}
