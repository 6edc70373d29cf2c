internal import FEEL
internal import Facts
internal import Rulebook

/// Evaluates conditions of the rulebook at level strict, over every combination of the readings that they touch.
struct RuleEvaluator {
  let facts: CaseFacts
  /// Combinations beyond this number are not tried; the verdict is then unknown.
  static let combinationLimit = 4096

  /// The verdict of a condition.
  ///
  /// - Parameter substitute: facts that take the place of the case's own, for bounds.
  func judge(_ rule: RuleExpression, substitute: [FactPath: [Value]] = [:]) -> Judgement {
    if substitute.isEmpty, let known = facts.judgement(of: rule) { return known }
    let paths = rule.paths
    let readings = paths.map { (substitute.isEmpty ? nil : substitute[$0]) ?? self.readings($0) }
    let count = readings.reduce(1) { min($0 * max($1.count, 1), Self.combinationLimit + 1) }
    guard count <= Self.combinationLimit else { return Judgement(verdict: .unknown, open: Set(paths)) }
    var seen: Set<Verdict> = []
    var open: Set<FactPath> = []
    var row = FactRow(rule.compiled.layout)
    for choice in 0..<count {
      Self.assign(choice, of: readings, to: &row)
      let outcome = rule.compiled.evaluate(in: row, level: .strict)
      switch outcome.value {
      case .boolean(true): seen.insert(.met)
      case .boolean(false): seen.insert(.notMet)
      default:
        seen.insert(.unknown)
        open.formUnion(outcome.absent.compactMap { FactPath($0) })
      }
    }
    if seen.count == 1, let only = seen.first, only != .unknown { return Judgement(verdict: only, open: []) }
    // Readings that disagree keep the verdict open too.
    let several = zip(paths, readings).filter { $1.count > 1 }.map(\.0)
    return Judgement(verdict: .unknown, open: resolved(open.union(seen.count > 1 ? Set(several) : [])))
  }

  /// The readings that a fact is tried with.
  func readings(_ path: FactPath) -> [Value] {
    facts.dictionary[path]?.feelReadings(facts.fact(path)) ?? []
  }

  /// An indicator is open because of the facts that it lacks, or that are aged or disputed.
  private func resolved(_ paths: Set<FactPath>) -> Set<FactPath> {
    paths.reduce(into: []) { result, path in
      let fact = facts.fact(path)
      if path.root == .indicator, !fact.isKnown, !fact.absent.isEmpty {
        result.formUnion(fact.absent)
      } else if fact.status == .aged || fact.status == .conflicting {
        result.formUnion(fact.siteFacts(behind: path))
      } else {
        result.insert(path)
      }
    }
  }

  /// Puts one combination of the readings into a row.
  private static func assign(_ choice: Int, of readings: [[Value]], to row: inout FactRow) {
    var rest = choice
    for (place, options) in readings.enumerated() where !options.isEmpty {
      row[place] = options[rest % options.count]
      rest /= options.count
    }
  }
}
