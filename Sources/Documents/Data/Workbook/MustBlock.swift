internal import Decimals
internal import Evaluation
internal import Facts
internal import Report
internal import Rulebook
internal import Workbook

/// The columns of one knock-out on the sheet of musts.
struct MustBlock {
  /// What a column holds.
  enum Part: Hashable {
    /// Least and greatest number that may be true.
    case from, to
    /// What the missing number can be: by other facts, and by its own claims.
    case atMostByOthers, atLeast, atMost
    /// One of several values that may be true, from 0.
    case value(Int)
    /// Whether it is asked, where that depends on the site.
    case asked
    case verdict
  }

  /// How the verdict is found.
  enum Kind {
    case number(comparison: String, required: Decimal34)
    /// By a table of values with verdicts, from a row of the sheet of value functions on; the last row is no value at all.
    case values([(text: String, verdict: Verdict)], firstRow: Int)
    /// The verdict of the program, as a value.
    case given
  }

  let knockOut: KnockOut
  let kind: Kind
  let firstColumn: Int
  let parts: [Part]
  /// Result and trace of each site, in the order of the plan; nil where it is not asked.
  let entries: [(result: KnockOutResult, trace: KnockOutTrace)?]

  func column(_ part: Part) -> Int? { parts.firstIndex(of: part).map { firstColumn + $0 } }
  var verdictColumn: Int { firstColumn + parts.count - 1 }

  /// The blocks of all knock-outs, side by side.
  ///
  /// - Parameter row: the first row for tables of values on the sheet of value functions.
  static func all(
    _ view: ExportView, _ sites: [SiteResult], _ traces: [SiteTrace], below row: Int
  ) -> [MustBlock] {
    var (row, column) = (row, SheetPlan.firstColumn)
    return view.assessment.rulebook.knockOuts.compactMap { knockOut in
      let entries = zip(sites, traces).map { site, trace in
        site.knockOuts.firstIndex { $0.knockOut.id == knockOut.id }.map { (site.knockOuts[$0], trace.knockOuts[$0]) }
      }
      guard entries.contains(where: { $0 != nil }) else { return nil }
      let kind = kind(entries.compactMap { $0 }, view, row)
      let block = MustBlock(
        knockOut: knockOut, kind: kind, firstColumn: column, parts: parts(kind, entries.compactMap { $0?.1 }),
        entries: entries)
      if case .values(let table, _) = kind { row += table.count }
      column += block.parts.count
      return block
    }
  }

  private static func kind(_ entries: [(KnockOutResult, KnockOutTrace)], _ view: ExportView, _ row: Int) -> Kind {
    let tests = Set(entries.map(\.1.test))
    guard tests.count == 1, let test = tests.first else { return .given }
    switch test {
    case .given: return .given
    case .number(let comparison, let required): return .number(comparison: comparison, required: required)
    case .values: return table(entries, view).map { .values($0, firstRow: row) } ?? .given
    }
  }

  /// Every value that stands at a site with its verdict, then no value at all; nil when one text has two verdicts.
  private static func table(_ entries: [(KnockOutResult, KnockOutTrace)], _ view: ExportView)
    -> [(text: String, verdict: Verdict)]?
  {
    var verdicts: [String: Verdict] = [:]
    var none: Verdict?
    for (_, trace) in entries {
      guard !trace.readings.isEmpty else {
        none = trace.outcomes.first
        continue
      }
      for (value, outcome) in zip(trace.readings, trace.outcomes) {
        let text = view.format.value(value, trace.fact)
        guard verdicts.updateValue(outcome, forKey: text) ?? outcome == outcome else { return nil }
      }
    }
    return verdicts.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
      + [(view.say("(keine Angabe)", "(no data)"), none ?? .unknown)]
  }

  private static func parts(_ kind: Kind, _ traces: [KnockOutTrace]) -> [Part] {
    var parts: [Part] = []
    switch kind {
    case .number:
      parts = [.from, .to]
      if traces.contains(where: { $0.atMost != nil }) { parts.append(.atMostByOthers) }
      if traces.contains(where: { $0.bounds.lower != nil }) { parts.append(.atLeast) }
      if traces.contains(where: { $0.bounds.upper != nil }) { parts.append(.atMost) }
    case .values: parts = (0..<max(1, traces.map(\.readings.count).max() ?? 1)).map(Part.value)
    case .given: break
    }
    if traces.contains(where: { $0.applies != .met }), !parts.isEmpty { parts.append(.asked) }
    return parts + [.verdict]
  }
}
