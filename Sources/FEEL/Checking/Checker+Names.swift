import SourceText

/// Names and paths.
extension Checker {
  mutating func path(_ node: Syntax) -> StaticType {
    guard let path = node.path else {
      guard case .path(let base, let name) = node.kind else { return .any }
      return entry(name, of: type(of: base), node.range)
    }
    if let local = locals.last(where: { $0.name == path.segments[0] })?.type {
      return walk(local, path.segments.dropFirst(), node.range)
    }
    return declared(path, node.range)
  }

  /// The longest declared beginning, then entries of its type.
  private mutating func declared(_ path: NamePath, _ range: SourceRange) -> StaticType {
    for count in stride(from: path.segments.count, through: 1, by: -1) {
      let name = path.segments.prefix(count).joined(separator: ".")
      guard let type = declarations.type(of: name) else { continue }
      nameOrOperation(NamePath(Array(path.segments.prefix(count))), range)
      if declarations.isPrefix(name), count < path.segments.count { break }
      return walk(type, path.segments.dropFirst(count), range)
    }
    if path.segments.count == 1, Builtins.named(path.segments[0]) != nil { return .function }
    let bound = locals.map(\.name)
    let nearest = NearestName.of(path.description, among: bound + declarations.names)
    problems.append(.unknownName(path.description, nearest: nearest, range))
    return .any
  }

  private mutating func walk(_ type: StaticType, _ names: ArraySlice<String>, _ range: SourceRange) -> StaticType {
    var result = type
    for name in names { result = entry(name, of: result, range) }
    return result
  }

  private mutating func entry(_ name: String, of type: StaticType, _ range: SourceRange) -> StaticType {
    switch type {
    case .any, .anyContext: return .any
    case .list(let element): return .list(entry(name, of: element, range))
    case .context(let entries):
      if let type = entries[name] { return type }
      problems.append(.noEntry(name, nearest: NearestName.of(name, among: entries.keys.sorted()), range))
      return .any
    default: return property(name, of: type, range)
    }
  }

  private mutating func property(_ name: String, of type: StaticType, _ range: SourceRange) -> StaticType {
    guard let kind = type.kind, kind != .null else { return .any }
    let names = Properties.names(of: kind)
    guard names.contains(name) else {
      problems.append(.noProperty(name, kind, nearest: NearestName.of(name, among: names), range))
      return .any
    }
    switch name {
    case "time offset": return .daysAndTime
    case "timezone": return .string
    case "start included", "end included": return .boolean
    case "start", "end":
      if case .range(let element) = type { return element }
      return .any
    default: return .number
    }
  }
}
