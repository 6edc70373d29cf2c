import SourceText

/// Infers types from the declarations and collects what cannot work.
struct Checker {
  let declarations: Declarations
  var problems: [Problem] = []
  /// Types of the names bound within, the innermost last.
  var locals: [(name: String, type: StaticType)] = []
  /// Conditions of the branches around the node.
  var assumptions: [Assumption] = []

  init(_ declarations: Declarations) { self.declarations = declarations }

  /// The type of a node; reports problems on the way.
  mutating func type(of node: Syntax) -> StaticType {
    switch node.kind {
    case .null: return .null
    case .boolean, .tests, .negatedTests, .anything, .membership, .instance, .and, .or, .comparison, .between,
      .quantified:
      visitCondition(node)
      return .boolean
    case .number: return .number
    case .string(let text): return .oneOf([text])
    case .temporal(_, let value): return value.map { StaticType($0.kind) } ?? .any
    case .name, .path: return path(node)
    case .negation(let operand): return negation(operand)
    case .arithmetic(let symbol, let a, let b): return arithmetic(symbol, a, b, node.range)
    case .conditional(let condition, let then, let otherwise): return conditional(condition, then, otherwise)
    case .iteration(let iterators, let body): return iteration(iterators, body)
    case .filter(let base, let condition): return filter(base, condition)
    case .function(let parameters, let body):
      withLocals(parameters.map { ($0.name, $0.type.map(Self.type) ?? .any) }) { _ = $0.type(of: body) }
      return .function
    case .call(let callee, let arguments): return call(callee, arguments, node.range)
    case .list(let items): return .list(items.map { type(of: $0) }.reduce(.null) { $0.joined($1) })
    case .context(let entries): return context(entries)
    case .range(let low, let high, _, _): return range(low, high, node.range)
    case .comparisonTest(_, let bound): return .range(type(of: bound))
    case .missing: return .any
    }
  }

  /// Runs with more names bound.
  mutating func withLocals<T>(_ names: [(String, StaticType)], _ body: (inout Checker) -> T) -> T {
    let count = locals.count
    locals += names.map { (name: $0.0, type: $0.1) }
    defer { locals.removeSubrange(count...) }
    return body(&self)
  }

  private mutating func range(_ low: Syntax, _ high: Syntax, _ place: SourceRange) -> StaticType {
    let (a, b) = (type(of: low), type(of: high))
    compare(a, b, place)
    return .range(a.joined(b))
  }

  private mutating func context(_ entries: [Syntax.Entry]) -> StaticType {
    var types: [String: StaticType] = [:]
    let count = locals.count
    defer { locals.removeSubrange(count...) }
    for entry in entries {
      let type = type(of: entry.value)
      types[entry.key] = type
      locals.append((entry.key, type))
    }
    return .context(types)
  }

  private mutating func iteration(_ iterators: [Syntax.Iterator], _ body: Syntax) -> StaticType {
    let count = locals.count
    defer { locals.removeSubrange(count...) }
    locals.append(("partial", .list(.any)))
    bind(iterators)
    return .list(type(of: body))
  }

  /// Binds loop variables; the caller unbinds them.
  mutating func bind(_ iterators: [Syntax.Iterator]) {
    for iterator in iterators {
      let source = type(of: iterator.source)
      if let end = iterator.end { compare(source, type(of: end), iterator.source.range.union(end.range)) }
      if case .range(let element) = source {
        locals.append((iterator.name, element))
      } else {
        locals.append((iterator.name, source.element))
      }
    }
  }

  private mutating func filter(_ base: Syntax, _ condition: Syntax) -> StaticType {
    let list = type(of: base)
    var names: [(String, StaticType)] = [("item", list.element)]
    // Entries that are not known in advance could be any name, so unknown names cannot be told here.
    if case .context(let entries) = list.element { names += entries.map { ($0.key, $0.value) } }
    let before = problems.count
    let verdict = withLocals(names) { $0.type(of: condition) }
    if [nil, .context].contains(list.element.kind), list.element.isOpen {
      problems = problems.enumerated().filter { $0.offset < before || $0.element.code != "feel/unknown-name" }
        .map(\.element)
    }
    switch verdict {
    case .number: return list.element
    case .boolean, .any: return list.kind == .list ? list : .list(list)
    default:
      if let kind = verdict.kind, kind != .null { problems.append(.badFilter(kind, condition.range)) }
      return list
    }
  }

  /// The type that is written in a parameter list.
  static func type(_ type: TypeSyntax) -> StaticType {
    switch type {
    case .named(let name):
      guard let kinds = Conformance.kinds[name], kinds.count == 1, let kind = kinds.first else { return .any }
      return StaticType(kind)
    case .list(let element): return .list(Self.type(element))
    case .range(let element): return .range(Self.type(element))
    case .context: return .anyContext
    case .function: return .function
    }
  }
}

extension StaticType {
  /// Whether there may be entries that are not known.
  var isOpen: Bool { self == .any || self == .anyContext }
}

extension Expression {
  /// Everything that cannot work, given what the names are: unknown names and functions, wrong arguments, comparisons
  /// of different kinds or with classes that do not exist. Includes ``problems``.
  ///
  /// - Parameters:
  ///   - declarations: the names that may be read.
  ///   - input: the type of what unary tests test.
  ///   - expected: the kind that the result must have; nil for any.
  public func check(
    _ declarations: Declarations, input: StaticType = .any, expected: Value.Kind? = nil
  ) -> [Problem] {
    var checker = Checker(declarations)
    if form == .unaryTests { checker.locals.append((name: "?", type: input)) }
    let type = checker.type(of: syntax)
    if let expected, let found = type.kind, found != expected {
      checker.problems.append(.wrongResult(expected, found, syntax.range))
    }
    return (problems + checker.problems).sorted { $0.range.lower < $1.range.lower }
  }

  /// The type of the result as far as the declarations tell.
  public func type(_ declarations: Declarations) -> StaticType {
    var checker = Checker(declarations)
    return checker.type(of: syntax)
  }
}
