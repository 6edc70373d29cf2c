internal import Decimals
internal import FEEL
internal import Facts
internal import SourceText

/// Finds combinations of inputs for which no row, or more than one row, of a table matches.
struct DecisionTableCheck {
  let dictionary: FactsDictionary
  /// Combinations beyond this number are not tried.
  static let combinationLimit = 20_000

  /// One finding for each row that lacks an output, one for the first gap and one for the first overlap, each with the
  /// combination that shows it.
  func run(_ table: DecisionTable) -> [Diagnostic] { missingOutputs(table) + gapsAndOverlaps(table) }

  /// Rows that leave out an output which another row gives: it is to be written as `null`.
  private func missingOutputs(_ table: DecisionTable) -> [Diagnostic] {
    let names = Set(table.rows.flatMap(\.outputs.keys) + (table.otherwise ?? [:]).keys)
    return table.rows.compactMap { row in
      names.subtracting(row.outputs.keys).min().map { RuleWording.missingOutput(table, $0, row.location) }
    }
  }

  private func gapsAndOverlaps(_ table: DecisionTable) -> [Diagnostic] {
    let domains = table.inputs.map { ($0.name, values(of: $0, in: table)) }
    guard domains.reduce(1, { min($0 * max($1.1.count, 1), Self.combinationLimit + 1) }) <= Self.combinationLimit else {
      return [RuleWording.tableTooLarge(table)]
    }
    var reached: Set<Int> = []
    // For each row an earlier row that answers for it, with the combination.
    var hidden: [Int: (values: [String: FactValue], by: DecisionTable.Row)] = [:]
    var gap: [String: FactValue]?
    var overlap: (values: [String: FactValue], rows: [DecisionTable.Row])?
    for values in combinations(domains[...]) {
      let rows = table.matching(values)
      if let first = rows.first { reached.insert(first.location.range.lower) }
      for row in rows.dropFirst() where hidden[row.location.range.lower] == nil {
        hidden[row.location.range.lower] = (values, rows[0])
      }
      if rows.isEmpty, gap == nil, table.otherwise == nil { gap = values }
      if rows.count > 1, overlap == nil, table.hitPolicy == .unique { overlap = (values, rows) }
    }
    var found: [Diagnostic] = []
    if let gap { found.append(RuleWording.gap(table, words(gap, table))) }
    if let overlap {
      let (first, second) = (overlap.rows[0].location, overlap.rows[1].location)
      found.append(RuleWording.overlap(table, words(overlap.values, table), first, second))
    }
    // With overlaps the rows behind are hidden by them; they are told of already.
    guard overlap == nil, !domains.contains(where: \.1.isEmpty) else { return found }
    return found
      + table.rows.filter { !reached.contains($0.location.range.lower) }.map { row in
        let earlier = hidden[row.location.range.lower].map { (words($0.values, table), $0.by.location) }
        return RuleWording.rowNeverMatches(table, row, earlier: earlier)
      }
  }

  private func words(_ values: [String: FactValue], _ table: DecisionTable) -> String {
    table.inputs.map { input in
      let text: String
      switch values[input.name] {
      case .number(let number)?: text = number.description
      case .boolean(let flag)?: text = flag ? "true" : "false"
      default: text = values[input.name]?.text ?? "–"
      }
      return "\(input.fact) = \(text)"
    }.joined(separator: ", ")
  }

  /// Every class; both truth values; for numbers each limit that a cell names, and a number on either side of it.
  private func values(of input: DecisionTable.Input, in table: DecisionTable) -> [FactValue] {
    guard let definition = dictionary[input.fact] else { return [] }
    if definition.kind == .boolean { return [.boolean(true), .boolean(false)] }
    guard definition.kind.isNumeric else { return definition.allowedWords.map(FactValue.text) }
    let limits = table.rows.compactMap { $0.cells[input.name] }.flatMap(Self.numbers)
    let sorted = Array(Set(limits)).sorted()
    let between = zip(sorted, sorted.dropFirst()).map { ($0 + $1).dividing(by: Decimal34(2)) ?? $0 }
    let ends = [sorted.first.map { $0 - .one }, sorted.last.map { $0 + .one }].compactMap(\.self)
    let all = (sorted + between + ends).filter { definition.range?.contains($0) ?? true }
    return all.sorted().map(FactValue.number)
  }

  private static func numbers(_ cell: DecisionTable.Cell) -> [Decimal34] {
    guard case .tests(let tests) = cell else { return [] }
    var found: [Decimal34] = []
    tests.syntax.walk { node in
      if case .number(let number) = node.kind { found.append(number) }
    }
    return found
  }

  private func combinations(_ domains: ArraySlice<(String, [FactValue])>) -> [[String: FactValue]] {
    guard let (name, values) = domains.first else { return [[:]] }
    let rest = combinations(domains.dropFirst())
    return values.flatMap { value in rest.map { $0.merging([name: value]) { first, _ in first } } }
  }
}
