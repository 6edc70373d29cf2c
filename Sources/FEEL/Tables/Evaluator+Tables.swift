import SourceText

/// Decision tables.
extension Evaluator {
  /// Decides with the names that are bound now.
  func decide(_ table: DecisionTable) -> TableOutcome {
    var decision = Decision(table: table, evaluator: self)
    let value = decision.value()
    return TableOutcome(
      outcome: Outcome(value: exhausted ? fail(.limit(.steps), nil) : value), matched: decision.matched,
      open: decision.open, findings: decision.findings)
  }

  /// Whether a value passes the unary tests of a cell.
  func passes(_ value: Value, cell: Expression) -> Truth {
    let verdict = binding([Binding(name: "?", value: value)]) { evaluate(cell.syntax) }
    return truth(verdict, "in", cell.syntax.range)
  }

  /// One decision: which rows match, and what follows from that.
  private struct Decision {
    let table: DecisionTable
    let evaluator: Evaluator
    var matched: [Int] = []
    var open: [Int] = []
    var findings: [TableOutcome.Finding] = []
    private var reasons = Null()
    private var known: [Int: Value] = [:]

    /// Open rows beyond this number are not tried one by one.
    static let greatestOpen = 10

    init(table: DecisionTable, evaluator: Evaluator) {
      self.table = table
      self.evaluator = evaluator
    }

    mutating func value() -> Value {
      var inputs: [Value] = []
      for (index, input) in table.inputs.enumerated() {
        let value = evaluate(input.expression, .input(index))
        if let allowed = input.allowed, !value.isNull, case .no = evaluator.passes(value, cell: allowed) {
          return fail(.notAllowed(value.description), .input(index), input.expression.syntax.range)
        }
        inputs.append(value)
      }
      for index in table.rules.indices { match(index, inputs) }
      return open.isEmpty ? result(of: matched) : agreed()
    }

    /// Finds whether a row matches; later cells are not looked at once one does not.
    private mutating func match(_ index: Int, _ inputs: [Value]) {
      var verdict = Truth.yes
      for (column, test) in table.rules[index].tests.enumerated() {
        let truth = evaluator.passes(inputs[column], cell: test)
        if case .unknown(let null) = truth { note(null, .test(rule: index, input: column)) }
        verdict = .and(verdict, truth)
        if case .no = verdict { return }
      }
      switch verdict {
      case .yes: matched.append(index)
      case .unknown(let null) where evaluator.isStrict:
        open.append(index)
        reasons = reasons.merged(null)
      case .no, .unknown: break
      }
    }

    /// The value on which all choices of the open rows agree.
    private mutating func agreed() -> Value {
      guard open.count <= Self.greatestOpen else { return .null(reasons) }
      var agreed: Value?
      for choice in 0..<(1 << open.count) {
        let chosen = open.enumerated().filter { choice >> $0.offset & 1 == 1 }.map(\.element)
        let value = result(of: (matched + chosen).sorted())
        if value.containsUnknown || (agreed ?? value) != value { return .null(reasons) }
        agreed = value
      }
      return agreed ?? .null(reasons)
    }

    /// What the policy makes of the rows that match.
    private mutating func result(of hits: [Int]) -> Value {
      guard let first = hits.first else { return fallback() }
      switch table.hitPolicy {
      case .unique: return hits.count == 1 ? output(first) : several(hits)
      case .first: return output(first)
      case .any:
        let value = output(first)
        for hit in hits.dropFirst() where output(hit) != value { return several(hits) }
        return value
      case .priority: return ordered(hits) { $0.first ?? .nothing }
      case .outputOrder: return ordered(hits) { .list($0) }
      case .ruleOrder, .collect(nil): return .list(hits.map { output($0) })
      case .collect(.count): return .number(hits.count)
      case .collect(let aggregation?): return collected(hits.map { output($0) }, aggregation)
      }
    }

    private mutating func several(_ hits: [Int]) -> Value { fail(.severalRules(hits), .table, nil) }

    /// The default outputs; null without any.
    private mutating func fallback() -> Value {
      guard table.outputs.contains(where: { $0.fallback != nil }) else { return fail(.noRule, .table, nil) }
      let values = table.outputs.enumerated().map { index, output in
        output.fallback.map { evaluate($0, .fallback(index)) } ?? .nothing
      }
      return compound(values)
    }

    /// The outputs of a row as one value.
    private mutating func output(_ rule: Int) -> Value {
      if let value = known[rule] { return value }
      let cells = table.rules[rule].outputs
      let values = cells.enumerated().map { checked(rule, $0.offset, $0.element) }
      let value = compound(values)
      known[rule] = value
      return value
    }

    private func compound(_ values: [Value]) -> Value {
      if table.outputs.count == 1 { return values[0] }
      let names = table.outputs.enumerated().map { $0.element.name ?? "\($0.offset + 1)" }
      return .context(Context(zip(names, values).map { ($0, $1) }))
    }

    /// The value of an output cell, converted, and null unless it is allowed.
    private mutating func checked(_ rule: Int, _ column: Int, _ cell: Expression) -> Value {
      let place = DecisionTable.Cell.output(rule: rule, output: column)
      let output = table.outputs[column]
      let value = evaluate(cell, place)
      guard !value.isNull else { return value }
      let converted = output.type.map { evaluator.types.coerce(value, to: $0) } ?? value
      guard let converted else {
        return fail(.notInOutputs(value.description), place, cell.syntax.range)
      }
      if let values = output.values, case .no = evaluator.passes(converted, cell: values) {
        return fail(.notInOutputs(converted.description), place, cell.syntax.range)
      }
      return converted
    }

    /// The outputs by their rank among the allowed values, the first output first; equal ones by row.
    private mutating func ordered(_ hits: [Int], _ choose: ([Value]) -> Value) -> Value {
      var ranked: [(ranks: [Int], value: Value)] = []
      for hit in hits {
        let value = output(hit)
        if value.containsUnknown, evaluator.isStrict {
          value.collectUnknowns(into: &reasons)
          return .null(reasons)
        }
        ranked.append((ranks(of: value), value))
      }
      let order = ranked.indices.sorted { a, b in
        ranked[a].ranks == ranked[b].ranks ? a < b : ranked[a].ranks.lexicographicallyPrecedes(ranked[b].ranks)
      }
      return choose(order.map { ranked[$0].value })
    }

    private func ranks(of value: Value) -> [Int] {
      table.outputs.enumerated().compactMap { index, output in
        guard let values = output.values, case .tests(let tests) = values.syntax.kind else { return nil }
        var part = value
        if table.outputs.count > 1, case .context(let context) = value { part = context.values[index] }
        let rank = tests.firstIndex { test in
          if case .yes = evaluator.contains(evaluator.evaluate(test), part, test.range) { return true }
          return false
        }
        return rank ?? tests.count
      }
    }

    /// Several outputs are aggregated each for itself.
    private mutating func collected(_ values: [Value], _ aggregation: HitPolicy.Aggregation) -> Value {
      guard table.outputs.count > 1 else { return aggregate(values, aggregation) }
      return compound(
        table.outputs.indices.map { column in
          aggregate(
            values.map { value in
              guard case .context(let context) = value else { return value }
              return context.values[column]
            }, aggregation)
        })
    }

    private func aggregate(_ values: [Value], _ aggregation: HitPolicy.Aggregation) -> Value {
      let place = table.rules.first?.outputs.first?.syntax.range ?? SourceRange(at: 0)
      return Builtins.named(aggregation.rawValue)?.call([.list(values)], evaluator, place) ?? .nothing
    }

    // MARK: Causes

    private mutating func evaluate(_ cell: Expression, _ place: DecisionTable.Cell) -> Value {
      let value = evaluator.evaluate(cell.syntax)
      if let null = value.null { note(null, place) }
      return value
    }

    private mutating func fail(_ reason: Reason, _ cell: DecisionTable.Cell, _ range: SourceRange?) -> Value {
      let null = Null(causes: [Cause(reason, at: range)])
      note(null, cell)
      return .null(null)
    }

    private mutating func note(_ null: Null, _ cell: DecisionTable.Cell) {
      for cause in null.causes where findings.count < 8 {
        let finding = TableOutcome.Finding(cell: cell, cause: cause)
        if !findings.contains(finding) { findings.append(finding) }
      }
    }
  }
}
