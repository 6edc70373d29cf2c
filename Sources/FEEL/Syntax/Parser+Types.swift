import SourceText

/// Types after `instance of` and in parameter lists.
extension Parser {
  mutating func parseType() -> TypeSyntax {
    parseType(depth: 0)
  }

  private mutating func parseType(depth: Int) -> TypeSyntax {
    guard depth < 50 else {
      report(.tooDeep(token.range))
      return .any
    }
    if take(.function) { return parseFunctionType(depth: depth + 1) }
    if take(.null) { return .named("Null") }
    guard case .name(let name) = token.kind else {
      expected(LocalizedText(de: "ein Typ", en: "a type"))
      return .any
    }
    advance()
    switch name {
    case "list": return .list(take(.less) ? parseClosed(depth: depth + 1) : .any)
    case "range": return .range(take(.less) ? parseClosed(depth: depth + 1) : .any)
    case "context" where take(.less): return parseContextType(depth: depth + 1)
    default: return .named(qualified(name))
    }
  }

  /// The rest of a dotted type name.
  private mutating func qualified(_ first: String) -> String {
    var name = first
    while at(.dot), case .name(let next) = following().kind {
      advance()
      advance()
      name += "." + next
    }
    return name
  }

  private mutating func parseClosed(depth: Int) -> TypeSyntax {
    let type = parseType(depth: depth)
    expect(.greater)
    return type
  }

  private mutating func parseContextType(depth: Int) -> TypeSyntax {
    var entries: [TypeSyntax.TypeEntry] = []
    if take(.greater) { return .context([]) }
    repeat {
      guard let (name, offset) = scannedName() else { break }
      jump(to: offset)
      expect(.colon)
      entries.append(TypeSyntax.TypeEntry(name: name, type: parseType(depth: depth)))
    } while take(.comma)
    expect(.greater)
    return .context(entries.sorted { $0.name < $1.name })
  }

  private mutating func parseFunctionType(depth: Int) -> TypeSyntax {
    var parameters: [TypeSyntax] = []
    guard take(.less) else { return .named("function") }
    if !at(.greater) {
      repeat { parameters.append(parseType(depth: depth)) } while take(.comma)
    }
    expect(.greater)
    guard take(.arrow) else { return .function(parameters, .any) }
    return .function(parameters, parseType(depth: depth))
  }
}
