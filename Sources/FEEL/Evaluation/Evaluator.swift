import SourceText

/// Walks a syntax tree and computes its value. One object serves one evaluation; it is not shared.
final class Evaluator {
  let source: any FactSource
  let level: Level
  let limits: Limits
  let types: Conformance
  /// Who is told every value on the way; nil for nobody.
  var trace: Trace?
  /// Names bound inside the expression, the innermost last.
  var locals: [Binding] = []
  /// The facts of a compiled expression, by place.
  let row: [Value?]
  private var steps = 0
  private var depth = 0
  /// Set when the steps are used up; everything is null from then on.
  private(set) var exhausted = false

  init(
    source: any FactSource, row: [Value?] = [], level: Level, limits: Limits, types: [String: TypeSyntax] = [:]
  ) {
    self.row = row
    self.types = Conformance(definitions: types)
    self.source = source
    self.level = level
    self.limits = limits
  }

  var isStrict: Bool { level == .strict }

  /// Counts work; false when there has been too much.
  func spend(_ count: Int = 1) -> Bool {
    steps += count
    if steps > limits.steps { exhausted = true }
    return !exhausted
  }

  /// Null with its cause.
  func fail(_ reason: Reason, _ range: SourceRange?) -> Value {
    .null(Null(causes: [Cause(reason, at: range)]))
  }

  /// What an operation on nulls gives: their causes, or `reason` when they have none.
  func propagate(_ values: [Value], _ reason: Reason, _ range: SourceRange?) -> Value {
    var merged = Null()
    for value in values {
      if let null = value.null { merged = merged.merged(null) }
    }
    return merged.isUnknown ? .null(merged) : fail(reason, range)
  }

  /// Works one level deeper, unless that is too deep.
  func deeper(_ range: SourceRange, _ body: () -> Value) -> Value {
    guard spend() else { return fail(.limit(.steps), range) }
    guard depth < limits.depth else { return fail(.limit(.depth), range) }
    depth += 1
    defer { depth -= 1 }
    return body()
  }

  /// The value of a node.
  func evaluate(_ node: Syntax) -> Value {
    guard spend() else { return fail(.limit(.steps), node.range) }
    guard depth < limits.depth else { return fail(.limit(.depth), node.range) }
    depth += 1
    defer { depth -= 1 }
    return trace.map { $0.record(node, at: depth) { compute(node) } } ?? compute(node)
  }

  private func compute(_ node: Syntax) -> Value {
    switch node.kind {
    case .null: return .nothing
    case .boolean(let value): return .boolean(value)
    case .number(let value): return .number(value)
    case .string(let text): return .string(text)
    case .temporal(let text, let value): return value ?? fail(.invalidText("temporal", text), node.range)
    case .name, .path: return readPath(node)
    case .negation, .arithmetic: return arithmetic(node)
    case .comparison, .and, .or, .between, .conditional: return logic(node)
    case .membership, .tests, .negatedTests, .comparisonTest, .anything: return membership(node)
    case .iteration, .quantified: return loop(node)
    case .filter(let base, let condition): return filter(base, condition, node.range)
    case .instance(let value, let type): return instance(value, type)
    case .function, .call: return function(node)
    case .list, .context, .range: return collection(node)
    case .missing: return fail(.missingPart, node.range)
    }
  }

  /// The value of a whole expression, null when the steps do not suffice; `input` is what unary tests test.
  func value(of node: Syntax, input: Value?) -> Value {
    if let input { locals.append(Binding(name: "?", value: input)) }
    let value = evaluate(node)
    return exhausted ? fail(.limit(.steps), node.range) : value
  }

  /// Evaluates with more names bound; the binding ends with the call.
  func binding<T>(_ bindings: [Binding], _ body: () -> T) -> T {
    let count = locals.count
    locals += bindings
    defer { locals.removeSubrange(count...) }
    return body()
  }

  private func collection(_ node: Syntax) -> Value {
    switch node.kind {
    case .list(let items): return bounded(.list(items.map(evaluate)), node.range)
    case .context(let entries): return context(entries, node.range)
    case .range(let low, let high, let lowIn, let highIn):
      return range(evaluate(low), evaluate(high), lowIn, highIn, node.range)
    default: return fail(.missingPart, node.range)
    }
  }

  /// Each entry sees those before it.
  private func context(_ entries: [Syntax.Entry], _ range: SourceRange) -> Value {
    let count = locals.count
    defer { locals.removeSubrange(count...) }
    var builder = ContextBuilder()
    for entry in entries {
      let value = named(entry.key, evaluate(entry.value), entry.value)
      guard builder.set(entry.key, value) else { return fail(.argumentValue(entry.key, .duplicateKey), range) }
      locals.append(Binding(name: entry.key, value: value))
    }
    return bounded(.context(Context(builder)), range)
  }

  /// A function definition that is an entry knows its own name.
  private func named(_ name: String, _ value: Value, _ node: Syntax) -> Value {
    guard case .function = node.kind, case .function(let function) = value, case .closure(let closure) = function.code
    else { return value }
    return .function(
      Function(
        Function.Closure(
          parameters: closure.parameters, body: closure.body, locals: closure.locals, ownName: name)))
  }

  private func range(_ low: Value, _ high: Value, _ lowIn: Bool, _ highIn: Bool, _ place: SourceRange) -> Value {
    let sameKind = low.kind == high.kind && Ordering.isOrdered(low)
    let oneKnown = (low.isNull && Ordering.isOrdered(high)) || (high.isNull && Ordering.isOrdered(low))
    guard sameKind || oneKnown || (low.isUnknown && high.isUnknown) else {
      return propagate([low, high], .rangeEnds(low.kind, high.kind), place)
    }
    return .range(RangeValue(low, high, lowerIncluded: lowIn, upperIncluded: highIn))
  }
}

extension Expression {
  /// Computes the value.
  ///
  /// - Parameters:
  ///   - facts: the values of the names; see ``NamedValues`` for a simple source.
  ///   - input: the value that unary tests test, `?`; nil for expressions.
  ///   - level: how a missing value is understood.
  ///   - limits: how much work may be done.
  ///   - types: named types that `instance of` and parameters may use, besides those of FEEL.
  /// - Returns: the value; null with causes and absent facts where there is none. Never throws, never traps.
  public func evaluate(
    in facts: some FactSource, input: Value? = nil, level: Level = .standard, limits: Limits = Limits(),
    types: [String: TypeSyntax] = [:]
  ) -> Outcome {
    let evaluator = Evaluator(source: facts, level: level, limits: limits, types: types)
    return Outcome(value: evaluator.value(of: syntax, input: input))
  }
}

extension Syntax {
  /// Computes the value of a part of an expression; see ``Expression/evaluate(in:input:level:limits:types:)``.
  ///
  /// Names that the rest of the expression binds around this part are not known here.
  public func evaluate(
    in facts: some FactSource, input: Value? = nil, level: Level = .standard, limits: Limits = Limits()
  ) -> Outcome {
    Expression(text: "", form: .expression, syntax: self, problems: [])
      .evaluate(in: facts, input: input, level: level, limits: limits)
  }
}
