internal import Decimals
internal import FEEL
internal import Facts
internal import SourceText

extension DecisionTable {
  var description: RuleDescription {
    RuleDescription(
      .table, id, title, at: location,
      [
        .title: .text(title), .hitPolicy: .name(hitPolicy.rawValue), .validFrom: validFrom.map { .date($0) },
        .validTo: validTo.map { .date($0) }, .asOf: asOf.map { .date($0) },
        .inputs: .names(inputs.map { "\($0.name): \($0.fact)" }),
        .rows: .lines(rows.map { line($0) }), .otherwise: otherwise.map { .name(Self.words($0)) },
        .basis: .basis(basis), .sources: .list(sources),
      ])
  }

  /// A row in one line: `district: CB, SPN; size: medium → rate_max_pct: 35`. Cells in the order of the inputs.
  public func line(_ row: Row) -> String {
    let cells = inputs.compactMap { input in row.cells[input.name].map { "\(input.name): \($0.ruleText)" } }
    return cells.joined(separator: "; ") + " → " + Self.words(row.outputs) + (row.source.map { " (\($0))" } ?? "")
  }

  private static func words(_ outputs: [String: Output]) -> String {
    outputs.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value.ruleText)" }.joined(separator: "; ")
  }
}

extension DecisionTable.Cell {
  fileprivate var ruleText: String {
    switch self {
    case .classes(let names): names.joined(separator: ", ")
    case .boolean(let flag): flag ? "true" : "false"
    case .tests(let tests): tests.description
    }
  }
}

extension DecisionTable.Output {
  fileprivate var ruleText: String {
    switch self {
    case .number(let number): number.description
    case .text(let text): "\(text.de) / \(text.en)"
    case .unknown: "null"
    }
  }
}

extension FactValue {
  /// As a rule file writes it.
  var ruleText: String {
    switch self {
    case .number(let number): number.description
    case .text(let text): text
    case .boolean(let flag): flag ? "true" : "false"
    case .date(let date): date.description
    case .list(let items): "[" + items.map(\.ruleText).joined(separator: ", ") + "]"
    }
  }
}
