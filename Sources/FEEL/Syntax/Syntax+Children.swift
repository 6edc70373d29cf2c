extension Syntax.Kind {
  /// The nodes directly below, in order of the text.
  var children: [Syntax] {
    switch self {
    case .null, .boolean, .number, .string, .temporal, .name, .anything, .missing: []
    case .path(let base, _), .negation(let base), .instance(let base, _), .comparisonTest(_, let base): [base]
    case .function(_, let body): [body]
    case .arithmetic(_, let a, let b), .comparison(_, let a, let b), .and(let a, let b), .or(let a, let b),
      .filter(let a, let b), .range(let a, let b, _, _):
      [a, b]
    case .between(let a, let b, let c), .conditional(let a, let b, let c): [a, b, c]
    case .membership(let value, let tests): [value] + tests
    case .iteration(let iterators, let body), .quantified(_, let iterators, let body):
      iterators.flatMap(\.sources) + [body]
    case .call(let callee, let arguments): [callee] + arguments.values
    case .list(let items), .tests(let items), .negatedTests(let items): items
    case .context(let entries): entries.map(\.value)
    }
  }
}

extension Syntax.Iterator {
  /// The list, or both ends.
  var sources: [Syntax] { [source] + (end.map { [$0] } ?? []) }
}

extension Syntax {
  /// Visits the node and all below, parents first, in order of the text.
  public func walk(_ visit: (Syntax) -> Void) {
    visit(self)
    for child in kind.children { child.walk(visit) }
  }

  /// Every dotted name that is read from outside, in order of first use.
  ///
  /// Names bound within (loop variables, parameters, context entries, `item` in filters) and names of built-in
  /// functions are left out.
  public var paths: [NamePath] {
    var collector = PathCollector()
    collector.visit(self, bound: [])
    return collector.found
  }
}

/// Finds free dotted names.
private struct PathCollector {
  var found: [NamePath] = []
  private var seen: Set<NamePath> = []

  mutating func visit(_ node: Syntax, bound: Set<String>) {
    if let path = node.path {
      if !bound.contains(path.segments[0]), Builtins.named(path.segments[0]) == nil, seen.insert(path).inserted {
        found.append(path)
      }
      return
    }
    switch node.kind {
    case .iteration(let iterators, let body):
      visit(iterators, body, bound: bound.union(["partial"]))
    case .quantified(_, let iterators, let body):
      visit(iterators, body, bound: bound)
    case .filter(let base, let condition):
      visit(base, bound: bound)
      visit(condition, bound: bound.union(["item"]))
    case .function(let parameters, let body):
      visit(body, bound: bound.union(parameters.map(\.name)))
    case .context(let entries):
      var inner = bound
      for entry in entries {
        visit(entry.value, bound: inner)
        inner.insert(entry.key)
      }
    default:
      for child in node.kind.children { visit(child, bound: bound) }
    }
  }

  private mutating func visit(_ iterators: [Syntax.Iterator], _ body: Syntax, bound: Set<String>) {
    var inner = bound
    for iterator in iterators {
      for source in iterator.sources { visit(source, bound: inner) }
      inner.insert(iterator.name)
    }
    visit(body, bound: inner)
  }
}
