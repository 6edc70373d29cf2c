internal import Facts
public import Rulebook
public import SourceText

/// Which rules the tests speak of, so that a rule that nobody has thought through is seen.
///
/// Criteria without data do not score and are left out.
public struct RuleTestCoverage: Sendable {
  /// How far a rule is tested.
  public enum State: Sendable, Hashable {
    case untouched
    /// Only one of two outcomes is expected anywhere: a knock-out that is only met, a criterion with one number of points.
    case oneWay
    case covered
  }

  /// A rule, or a row of a table.
  public struct Item: Sendable {
    public let part: RulePart
    /// Id of the rule; for a row that of its table.
    public let id: String
    /// Title, or the row in one line.
    public let title: LocalizedText
    public let location: SourceLocation
    public let state: State
  }

  /// In the order of the rulebook.
  public let items: [Item]

  /// Items of one part.
  public func items(of part: RulePart) -> [Item] { items.filter { $0.part == part } }

  /// The coverage of a rulebook by tests that were run.
  public init(_ rulebook: Rulebook, _ results: [RuleTestResult]) {
    let touched = Touched(results)
    var items = rulebook.knockOuts.map { rule in
      Item(
        part: .knockOut, id: rule.id, title: rule.title, location: rule.location, state: touched.state(of: rule))
    }
    items += rulebook.criteria.filter { $0.evidence != .pending }.map { rule in
      let count = touched.points[rule.id]?.count ?? 0
      return Item(
        part: .criterion, id: rule.id, title: rule.title, location: rule.location,
        state: count > 1 ? .covered : count == 1 ? .oneWay : .untouched)
    }
    items += rulebook.presets.map { rule in
      Item(
        part: .preset, id: rule.id, title: rule.title, location: rule.location,
        state: touched.presets.contains(rule.id) ? .covered : .untouched)
    }
    items += rulebook.advice.map { rule in
      Item(
        part: .advice, id: rule.id, title: LocalizedText(both: rule.id), location: rule.location,
        state: touched.advice.contains(rule.id) ? .covered : .untouched)
    }
    items += rulebook.tables.flatMap { table in
      table.rows.map { row in
        Item(
          part: .table, id: table.id, title: LocalizedText(both: table.line(row)), location: row.location,
          state: touched.rows.contains(row) ? .covered : .untouched)
      }
    }
    self.items = items
  }
}

/// What the expectations of tests speak of, whether they came true or not.
private struct Touched {
  var verdicts: [String: Set<Verdict>] = [:]
  var notAsked: Set<String> = []
  var points: [String: Set<RuleTest.Points>] = [:]
  var presets: Set<String> = []
  var advice: Set<String> = []
  var rows: Set<DecisionTable.Row> = []

  init(_ results: [RuleTestResult]) {
    for result in results {
      if let preset = result.test.preset { presets.insert(preset.id) }
      for expectation in result.test.expectations { note(expectation, result) }
    }
  }

  /// A knock-out that is switched off can only be expected not to be asked.
  func state(of rule: KnockOut) -> RuleTestCoverage.State {
    let verdicts = verdicts[rule.id] ?? []
    let isWhole = verdicts.isSuperset(of: [.met, .notMet]) || (rule.isSwitchedOff && notAsked.contains(rule.id))
    return isWhole ? .covered : verdicts.isEmpty ? .untouched : .oneWay
  }

  private mutating func note(_ expectation: RuleTest.Expectation, _ result: RuleTestResult) {
    switch expectation.demand {
    case .verdict(let id, let verdict?): verdicts[id, default: []].insert(verdict)
    case .points(let id, let expected):
      switch expected {
      case .within, .unknown: points[id, default: []].insert(expected)
      case .notAsked, .pending: break
      }
    case .suggestedPreset(let id?): presets.insert(id)
    case .advice(let id, let isGiven):
      if isGiven { advice.insert(id) }
      rows.formUnion(result.rows(of: id, at: expectation.label))
    case .verdict(let id, nil): notAsked.insert(id)
    case .suggestedPreset(nil), .standing, .score, .order: break
    }
  }
}

extension RuleTestResult {
  /// The rows by which the table of a hint answers, also those that answer with nothing and keep the hint from appearing.
  fileprivate func rows(of advice: String, at label: String?) -> [DecisionTable.Row] {
    guard let assessment = assessments[label ?? ""] ?? assessments.values.first,
      let id = assessment.rulebook.advice.first(where: { $0.id == advice })?.table,
      let table = assessment.rulebook.tables.first(where: { $0.id == id })
    else { return [] }
    let values = table.inputs.compactMap { input in
      assessment.fact(input.fact).leading.map { (input.name, $0) }
    }
    return table.matching(Dictionary(values, uniquingKeysWith: { first, _ in first }))
  }
}
