import SourceText

/// Reads an expression; recursive descent. It never fails: missing parts become ``Syntax/Kind/missing`` and a problem.
struct Parser {
  var lexer: Lexer
  var names: KnownNames
  var token: Token
  /// Where the last token that was taken ended.
  var end = 0
  /// Whether the upper end of a range is being read, where `[` may close the range.
  var rangeEnds = false
  private(set) var problems: [Problem] = []
  private var depth = 0
  /// How often a part was read twice; limited, because nested parts would multiply the work.
  private var repeats = 0

  /// Levels of nesting that are read; deeper text is a problem.
  static let greatestDepth = 200
  /// Levels of the tree, where chains such as `1 + 1 + 1` count each operator.
  static let greatestHeight = 500

  init(_ text: String, names: KnownNames) {
    lexer = Lexer(text)
    self.names = names
    token = lexer.token(at: 0, names: names)
  }

  /// What was found, in order of place.
  var allProblems: [Problem] {
    var seen: Set<Problem> = []
    return (lexer.problems + problems).filter { seen.insert($0).inserted }.sorted { $0.range.lower < $1.range.lower }
  }

  // MARK: Tokens

  mutating func advance() {
    end = token.range.upper
    token = lexer.token(at: end, names: names)
  }

  /// Continues after the byte at `offset`, for names that are read as a whole.
  mutating func jump(to offset: Int) {
    end = offset
    token = lexer.token(at: offset, names: names)
  }

  /// Declares a name from here on.
  mutating func declare(_ name: String) {
    guard KnownNames.isName(name), !KnownNames.isPlain(name) else { return }
    names.insert(name)
    token = lexer.token(at: end, names: names)
  }

  func at(_ symbol: Symbol) -> Bool { token.kind == .symbol(symbol) }

  func at(_ keyword: Keyword) -> Bool { token.kind == .keyword(keyword) }

  mutating func take(_ symbol: Symbol) -> Bool {
    guard at(symbol) else { return false }
    advance()
    return true
  }

  mutating func take(_ keyword: Keyword) -> Bool {
    guard at(keyword) else { return false }
    advance()
    return true
  }

  mutating func expect(_ symbol: Symbol) {
    if !take(symbol) { expected(LocalizedText(de: "„\(symbol.rawValue)“", en: "“\(symbol.rawValue)”")) }
  }

  mutating func expect(_ keyword: Keyword) {
    if !take(keyword) { expected(LocalizedText(de: "„\(keyword.rawValue)“", en: "“\(keyword.rawValue)”")) }
  }

  /// The token after the current one.
  func following() -> Token {
    var copy = lexer
    return copy.token(at: token.range.upper, names: names)
  }

  /// Whether a part may still be read a second time.
  var mayReadAgain: Bool { repeats < 50 }

  /// Goes back to an earlier state.
  mutating func restart(from before: Parser) {
    let count = repeats + 1
    self = before
    repeats = count
  }

  // MARK: Problems and nodes

  mutating func report(_ problem: Problem) {
    // One problem a place: what follows from the first only confuses.
    guard !problems.contains(where: { $0.range.lower == problem.range.lower }) else { return }
    problems.append(problem)
  }

  mutating func expected(_ what: LocalizedText) {
    report(.expected(what, found: token.described, token.range))
  }

  /// Makes a node that reaches from `start` to the last token taken.
  mutating func node(_ kind: Syntax.Kind, from start: Int) -> Syntax {
    let range = SourceRange(start, max(start, end))
    let node = Syntax(kind, range)
    guard node.height > Self.greatestHeight else { return node }
    return giveUp(range)
  }

  /// Reads a part one level deeper.
  mutating func nested(_ read: (inout Parser) -> Syntax) -> Syntax {
    guard depth < Self.greatestDepth else { return giveUp(token.range) }
    depth += 1
    defer { depth -= 1 }
    return read(&self)
  }

  /// Skips the rest of the text.
  private mutating func giveUp(_ range: SourceRange) -> Syntax {
    report(.tooDeep(range))
    end = lexer.bytes.count
    token = Token(kind: .end, range: SourceRange(at: end))
    return Syntax(.missing, range)
  }

  // MARK: Entry

  /// A whole text as one expression.
  mutating func parseWhole() -> Syntax {
    let result = parseExpression()
    finish()
    return result
  }

  /// Reports what follows the end of the expression.
  mutating func finish() {
    guard token.kind != .end else { return }
    report(.leftOver(token.described, SourceRange(token.range.lower, lexer.bytes.count)))
  }

  mutating func parseExpression() -> Syntax {
    nested { $0.parseDisjunction() }
  }
}
