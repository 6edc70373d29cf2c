import SourceText

/// Paths, filters and calls.
extension Parser {
  mutating func parsePostfix() -> Syntax {
    let start = token.range.lower
    var base = parsePrimary()
    while true {
      if at(.dot) {
        base = parsePath(base, from: start)
      } else if at(.openBracket), !closesRange {
        advance()
        let condition = parseExpression()
        expect(.closeBracket)
        base = node(.filter(base, condition), from: start)
      } else if at(.openParenthesis) {
        let arguments = parseArguments()
        base = node(.call(base, arguments), from: start)
      } else {
        return base
      }
    }
  }

  private mutating func parsePath(_ base: Syntax, from start: Int) -> Syntax {
    advance()
    switch token.kind {
    case .name(let name):
      advance()
      return node(.path(base, name), from: start)
    case .keyword(let word):
      advance()
      return node(.path(base, word.rawValue), from: start)
    default:
      expected(LocalizedText(de: "ein Name", en: "a name"))
      return node(.path(base, ""), from: start)
    }
  }

  /// Whether an opening bracket ends a range such as `[1..10[` instead of starting a filter.
  private var closesRange: Bool {
    guard rangeEnds else { return false }
    switch following().kind {
    case .end: return true
    case .keyword(let word):
      return [.and, .or, .then, .else, .return, .satisfies, .in, .between, .instance].contains(word)
    case .symbol(let symbol):
      return ![.minus, .openBracket, .openParenthesis, .openBrace, .at].contains(symbol)
    case .name, .number, .string, .unexpected: return false
    }
  }

  /// The arguments of a call; the current token is the opening parenthesis.
  private mutating func parseArguments() -> Syntax.Arguments {
    let before = rangeEnds
    rangeEnds = false
    defer { rangeEnds = before }
    advance()
    if take(.closeParenthesis) { return .positional([]) }
    let arguments = scannedName(before: .colon) != nil ? parseNamedArguments() : parsePositionalArguments()
    expect(.closeParenthesis)
    return arguments
  }

  private mutating func parsePositionalArguments() -> Syntax.Arguments {
    var values: [Syntax] = []
    repeat { values.append(parseExpression()) } while take(.comma)
    return .positional(values)
  }

  private mutating func parseNamedArguments() -> Syntax.Arguments {
    var arguments: [Syntax.NamedArgument] = []
    repeat {
      guard let (name, offset) = scannedName(before: .colon) else {
        expected(LocalizedText(de: "ein Parametername mit Doppelpunkt", en: "a parameter name and a colon"))
        break
      }
      jump(to: offset)
      expect(.colon)
      arguments.append(Syntax.NamedArgument(name: name, value: parseExpression()))
    } while take(.comma)
    return .named(arguments)
  }

  /// The name of any words that starts at the current token and reaches to `symbol`, with its end.
  func scannedName(before symbol: Symbol) -> (String, end: Int)? {
    guard let (name, end) = scannedName() else { return nil }
    var copy = lexer
    return copy.token(at: end, names: KnownNames([])).kind == .symbol(symbol) ? (name, end) : nil
  }

  /// The longest run of words and of operators that names may contain, from the current token on.
  func scannedName() -> (String, end: Int)? {
    let start = token.range.lower
    guard start < lexer.bytes.count, Characters.startsName(lexer.scalar(start).0) else { return nil }
    var (position, end) = (start, start)
    while position < lexer.bytes.count {
      let (scalar, next) = lexer.scalar(position)
      let space = Characters.isSpace(scalar)
      guard space || Characters.continuesName(scalar) || Characters.joinsName(scalar) else { break }
      position = next
      if !space { end = next }
    }
    return (lexer.words(start, end), end)
  }
}
