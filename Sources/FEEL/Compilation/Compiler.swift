import SourceText

/// Turns syntax into steps.
struct Compiler {
  let layout: FactLayout
  /// Filters around the node; beyond two they are left to the interpreter.
  private var filters = 0

  init(layout: FactLayout) { self.layout = layout }

  /// A step for every node; what cannot be prepared is interpreted.
  func compile(_ node: Syntax) -> Step { prepared(node) ?? InterpretedStep(node) }

  /// A part of a node: outside of filters it may be interpreted, within it may not, because the interpreter does not
  /// know the element.
  private func part(_ node: Syntax) -> Step? { filters == 0 ? compile(node) : prepared(node) }

  private func parts(_ nodes: [Syntax]) -> [Step]? {
    let steps = nodes.compactMap(part)
    return steps.count == nodes.count ? steps : nil
  }

  /// The step; nil when the node cannot be prepared.
  private func prepared(_ node: Syntax) -> Step? {
    switch node.kind {
    case .null: return ConstantStep(.nothing, node.range)
    case .boolean(let value): return ConstantStep(.boolean(value), node.range)
    case .number(let value): return ConstantStep(.number(value), node.range)
    case .string(let text): return ConstantStep(.string(text), node.range)
    case .temporal(_, let value): return value.map { ConstantStep($0, node.range) }
    case .name, .path: return name(node)
    case .negation(let operand): return part(operand).map { NegationStep($0, node.range) }
    case .arithmetic(let symbol, let a, let b): return pair(a, b) { ArithmeticStep(symbol, $0, $1, node.range) }
    case .comparison(let symbol, let a, let b): return pair(a, b) { ComparisonStep(symbol, $0, $1, node.range) }
    case .and(let a, let b): return pair(a, b) { JunctionStep(isAnd: true, $0, $1, node.range) }
    case .or(let a, let b): return pair(a, b) { JunctionStep(isAnd: false, $0, $1, node.range) }
    case .between(let value, let low, let high):
      return parts([value, low, high]).map { BetweenStep($0[0], $0[1], $0[2], node.range) }
    case .conditional(let condition, let then, let otherwise):
      return parts([condition, then, otherwise]).map { ConditionalStep($0[0], $0[1], $0[2], node.range) }
    case .membership(let value, let tests): return membership(value, tests, node.range)
    case .list(let items): return list(items, node.range)
    case .filter(let base, let condition): return filter(base, condition, node.range)
    case .call(let callee, .positional(let arguments)): return call(callee, arguments, node.range)
    case .call, .iteration, .quantified, .instance, .function, .context, .range, .comparisonTest, .tests,
      .negatedTests, .anything, .missing:
      return nil
    }
  }

  private func pair(_ a: Syntax, _ b: Syntax, _ make: (Step, Step) -> Step) -> Step? {
    guard let a = part(a), let b = part(b) else { return nil }
    return make(a, b)
  }

  // MARK: Names

  private func name(_ node: Syntax) -> Step? {
    guard let path = node.path else {
      guard case .path(let base, let name) = node.kind else { return nil }
      return part(base).map { EntryStep($0, name, node.range) }
    }
    guard var step = fact(path, node.range) else { return nil }
    for level in 0..<filters {
      step = ElementStep(isOuter: level < filters - 1, path: path, outside: step, node.range)
    }
    return step
  }

  /// The longest beginning of the path that has a place. A name without a place may be a function, or unknown.
  private func fact(_ path: NamePath, _ range: SourceRange) -> Step? {
    for count in stride(from: path.segments.count, through: 1, by: -1) {
      let known = count == path.segments.count ? path : NamePath(Array(path.segments.prefix(count)))
      guard let place = layout.place(of: known.description) else { continue }
      return FactStep(place: place, path: known, rest: path.segments.dropFirst(count), range)
    }
    guard path.segments.count > 1 || Builtins.named(path.segments[0]) == nil else { return nil }
    return path.segments[0].contains(".") ? nil : UnknownNameStep(path, range)
  }

  // MARK: Collections

  private func list(_ items: [Syntax], _ range: SourceRange) -> Step? {
    guard let steps = parts(items) else { return nil }
    let constants = steps.compactMap(\.constant)
    guard constants.count == items.count, constants.count <= 16, constants.allSatisfy({ $0.kind != .list }) else {
      return ListStep(steps, range)
    }
    return ConstantStep(.list(constants), range)
  }

  private func membership(_ value: Syntax, _ tests: [Syntax], _ range: SourceRange) -> Step? {
    guard let tested = part(value) else { return nil }
    var prepared: [MembershipStep.Test] = []
    for test in tests {
      // `?` is the tested value within the tests, and nothing here knows it.
      guard !test.mentionsInput else { return nil }
      let comparison: (symbol: Syntax.ComparisonOperator, bound: Syntax)? =
        if case .comparisonTest(let symbol, let bound) = test.kind { (symbol, bound) } else { nil }
      guard let operand = part(comparison?.bound ?? test) else { return nil }
      prepared.append(MembershipStep.Test(symbol: comparison?.symbol, operand: operand, range: test.range))
    }
    return MembershipStep(tested, prepared, range)
  }

  private func filter(_ base: Syntax, _ condition: Syntax, _ range: SourceRange) -> Step? {
    guard filters < 2, let list = part(base), let outside = part(condition) else { return nil }
    var inner = self
    inner.filters += 1
    guard let verdict = inner.prepared(condition) else { return nil }
    return FilterStep(list, verdict, outside: outside, range)
  }

  private func call(_ callee: Syntax, _ arguments: [Syntax], _ range: SourceRange) -> Step? {
    // Within a filter an element could have an entry of the name; the steps do not call such functions.
    guard case .name(let name) = callee.kind, filters == 0, layout.place(of: name) == nil,
      let builtin = Builtins.named(name), let steps = parts(arguments)
    else { return nil }
    if name == "count", steps.count == 1, let filter = steps[0] as? FilterStep, filter.givesList {
      return CountStep(filter, range)
    }
    return CallStep(builtin, steps, range)
  }
}

/// A name that is nothing outside of a filter.
final class UnknownNameStep: Step, @unchecked Sendable {
  private let name: String

  init(_ path: NamePath, _ range: SourceRange) {
    name = path.segments[0]
    super.init(range)
  }

  override func value(_ evaluator: Evaluator, _ scope: Scope) -> Value { evaluator.fail(.unknownName(name), range) }
}
