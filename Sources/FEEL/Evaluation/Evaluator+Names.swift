import SourceText

/// Names, paths and properties.
extension Evaluator {
  func readPath(_ node: Syntax) -> Value {
    if let path = node.path {
      if let local = local(path.segments[0]) { return walk(local, path.segments.dropFirst(), node.range) }
      return fact(path, node.range)
    }
    guard case .path(let base, let name) = node.kind else { return fail(.missingPart, node.range) }
    return entry(name, of: evaluate(base), node.range)
  }

  private func local(_ name: String) -> Value? {
    locals.last { $0.name == name }?.value
  }

  /// The longest path that the source knows, then entries of what it has there.
  private func fact(_ path: NamePath, _ range: SourceRange) -> Value {
    var known = path
    while true {
      switch source.fact(known) {
      case .value(let value): return walk(value, path.segments.dropFirst(known.segments.count), range)
      case .absent: return absent(known, range)
      case .undefined:
        guard known.segments.count > 1 else { return dotted(path, range) ?? builtin(path, range) }
        known = NamePath(Array(known.segments.dropLast()))
      }
    }
  }

  /// A name that was declared with dots in it, such as a parameter `person.name`, is a path where it is not bound.
  private func dotted(_ path: NamePath, _ range: SourceRange) -> Value? {
    let parts = path.segments[0].split(separator: ".").map(String.init)
    guard path.segments.count == 1, parts.count > 1 else { return nil }
    if let local = local(parts[0]) { return walk(local, parts.dropFirst(), range) }
    return fact(NamePath(parts), range)
  }

  func absent(_ path: NamePath, _ range: SourceRange) -> Value {
    let cause = Cause(.absentFact(path.description), at: range)
    return .null(Null(causes: [cause], absent: isStrict ? [path.description] : []))
  }

  private func builtin(_ path: NamePath, _ range: SourceRange) -> Value {
    guard path.segments.count == 1, let builtin = Builtins.named(path.segments[0]) else {
      return fail(.unknownName(path.segments[0]), range)
    }
    return .function(Function(builtin))
  }

  func walk(_ value: Value, _ names: ArraySlice<String>, _ range: SourceRange) -> Value {
    names.reduce(value) { entry($1, of: $0, range) }
  }

  /// `value.name`: an entry, a property, or, for a list, that of each element.
  func entry(_ name: String, of value: Value, _ range: SourceRange) -> Value {
    switch value {
    case .context(let context):
      return context[name] ?? fail(.noEntry(name), range)
    case .list(let items):
      guard spend(items.count) else { return fail(.limit(.steps), range) }
      return .list(items.map { entry(name, of: $0, range) })
    case .null: return propagate([value], .noProperty(name, .null), range)
    default:
      return Properties.value(name, of: value) ?? fail(.noProperty(name, value.kind), range)
    }
  }
}
