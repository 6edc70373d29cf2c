internal import Decimals
internal import Facts
internal import Rulebook

extension ResponseBuilder {
  /// The verdict of a knock-out in every case; what nothing known decides is met or not.
  mutating func table(_ knockOut: KnockOut, _ requirement: Requirement, _ rule: OpenRule) -> ResponseTable<Steps> {
    let numbers = rule.fields.filter { ranges[$0] != nil }
    let listed = rule.fields.filter { choices[$0] != nil }
    guard rule.isTraceable, numbers.count <= 1, let cases = combinations(listed) else {
      isExact = false
      return decided(knockOut, ResponseTable(discrete: [], sizes: [], continuous: nil, cells: [Steps(.unknown)]))
    }
    if let range = numbers.first.flatMap({ ranges[$0] }) {
      let cells = cases.map { steps(knockOut, $0, range) }
      let number = index(ofField: range.field)
      return decided(
        knockOut,
        ResponseTable(discrete: indices(listed), sizes: sizes(listed), continuous: number, cells: cells))
    }
    let facts = cases.map { $0.isEmpty ? base : probe.facts($0) }
    let verdicts = facts.map { probe.verdict(knockOut, $0) }
    let plain = ResponseTable(
      discrete: indices(listed), sizes: sizes(listed), continuous: nil, cells: verdicts.map { Steps($0) })
    guard verdicts.contains(.unknown) else { return plain }
    return decided(knockOut, residual(knockOut, requirement, rule, plain, cases, facts) ?? plain)
  }

  /// The verdict over the range of a field.
  private func steps(_ knockOut: KnockOut, _ changes: [String: Fact], _ field: FieldRange) -> Steps {
    let range = field.range(in: changes.isEmpty ? base : probe.facts(changes))
    return Steps(range.positions(of: field.breaks)) { u in
      let set = changes.merging([field.field: field.fact(range.value(at: u))]) { _, new in new }
      return probe.verdict(knockOut, probe.facts(set))
    }
  }

  /// The verdict where the compared indicator stays open when the fields are known; nil when that is not the cause.
  private mutating func residual(
    _ knockOut: KnockOut, _ requirement: Requirement, _ rule: OpenRule, _ plain: ResponseTable<Steps>,
    _ cases: [[String: Fact]], _ facts: [CaseFacts]
  ) -> ResponseTable<Steps>? {
    guard let path = requirement.fact, path.root == .indicator else { return nil }
    let open = plain.cells.indices.filter { plain.cells[$0].contains(.unknown) }
    if let readings = readings(open.map { facts[$0].fact(path) }) {
      guard plain.cells.count * readings.count <= Self.cellLimit else { return nil }
      let cells = readings.indices.flatMap { position in
        plain.cells.indices.map { cell -> Steps in
          let own = facts[cell].fact(path).readings
          guard open.contains(cell) else { return plain.cells[cell] }
          return Steps(verdict(knockOut, cases[cell], path, own[position % own.count]))
        }
      }
      let choice = index(.indicator(path), .choices(readings))
      guard uncertainties[choice].choiceCount == readings.count else { return nil }
      return ResponseTable(
        discrete: plain.discrete + [choice], sizes: plain.sizes + [readings.count], continuous: nil, cells: cells)
    }
    let spans = open.map { span(path, facts[$0].fact(path)) }
    guard let typical = spans.first ?? nil, !spans.contains(nil) else { return nil }
    var cells = plain.cells
    for (cell, span) in zip(open, spans) {
      guard let span else { continue }
      cells[cell] = Steps(span.positions(of: rule.limits(path))) { u in
        verdict(knockOut, cases[cell], path, .number(span.value(at: u)))
      }
    }
    let number = index(.indicator(path), .range(low: typical.low, high: typical.high))
    guard uncertainties[number].choiceCount == nil else { return nil }
    return ResponseTable(discrete: plain.discrete, sizes: plain.sizes, continuous: number, cells: cells)
  }

  private func verdict(
    _ knockOut: KnockOut, _ changes: [String: Fact], _ path: FactPath, _ value: FactValue
  ) -> Verdict {
    probe.verdict(knockOut, probe.facts(changes, fixing: [path: .known(value)]))
  }

  /// Adds a coin where a verdict stays open.
  private mutating func decided(_ knockOut: KnockOut, _ table: ResponseTable<Steps>) -> ResponseTable<Steps> {
    guard table.cells.contains(where: { $0.contains(.unknown) }) else { return table }
    let coin = index(.knockOut(knockOut.id), .choices([.boolean(true), .boolean(false)]))
    let cells = table.cells.map { $0.resolving(.met) } + table.cells.map { $0.resolving(.notMet) }
    return ResponseTable(
      discrete: table.discrete + [coin], sizes: table.sizes + [2], continuous: table.continuous, cells: cells)
  }
}
