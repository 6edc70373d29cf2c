internal import Decimals
internal import Facts
internal import Region
internal import Rulebook

/// Tries one site with some of its facts changed, many times.
///
/// The outcome is exactly that of ``SiteAssessor/result(_:)``. It comes cheaper, because a rule that reads none of the
/// changed fields keeps its result, and a rule that reads one is evaluated once for each value.
final class SiteTrials {
  /// What a site comes to with its changes.
  struct Outcome {
    var order: SiteOrder
    /// For each knock-out of the rulebook its verdict; nil where it does not exist.
    let verdicts: [Verdict?]
    /// For each criterion of sites its share of the score.
    let contributions: [Decimal34]
    /// Share (percent) of the assessed weight whose value is known.
    let knownPercent: Decimal34
    /// Whether other criteria are scored than without the changes, so that all weights differ.
    let isReweighted: Bool
  }

  /// What a criterion gives, without its weight.
  struct Part: Hashable {
    let isScored: Bool
    let isKnown: Bool
    let points: Decimal34
    /// For each measure where its leading value lies among the break points of its value function.
    let positions: [Int]
  }

  /// Values that take the place of what is known of fields.
  typealias Changes = [String: FactValue]

  let assessor: SiteAssessor
  let base: SiteResult
  private let facts: CaseFacts
  private var knockOuts: [Rule<KnockOut, Verdict?>] = []
  private var criteria: [Rule<Criterion, Part>] = []
  private let weights: [Decimal34]
  private let isScored: [Bool]
  private let isDecisive: [Bool]
  /// What the site comes to as it is.
  private(set) lazy var today: Outcome = outcome([:])

  init(_ base: SiteResult, _ assessor: SiteAssessor) {
    self.base = base
    self.assessor = assessor
    facts = assessor.facts(base.facts)
    weights = base.criteria.map(\.weight)
    isScored = base.criteria.map(\.status.isScored)
    isDecisive = assessor.rulebook.knockOuts.map(\.isDecisive)
    let dictionary = assessor.rulebook.dictionary
    knockOuts = assessor.rulebook.knockOuts.map { Rule($0) }
    criteria = assessor.rulebook.criteria.filter { !$0.isProject(dictionary) }.map { Rule($0) }
    for index in knockOuts.indices { _ = verdict(index, [:]) }
    for index in criteria.indices { _ = part(index, [:]) }
  }

  /// All fields that some rule reads, also those that a tried value made it read.
  var fields: Set<String> {
    (knockOuts.map(\.fields) + criteria.map(\.fields)).reduce(into: Set<String>()) { $0.formUnion($1) }
  }

  /// The knock-outs that read a field, by their place in the rulebook.
  func knockOuts(reading field: String) -> [Int] { knockOuts.indices.filter { knockOuts[$0].fields.contains(field) } }
  /// The criteria that read a field, by their place among those of sites.
  func criteria(reading field: String) -> [Int] { criteria.indices.filter { criteria[$0].fields.contains(field) } }
  /// Whether some rule reads both fields.
  func readTogether(_ a: String, _ b: String) -> Bool {
    knockOuts.contains { $0.fields.contains(a) && $0.fields.contains(b) }
      || criteria.contains { $0.fields.contains(a) && $0.fields.contains(b) }
  }
  /// Indicators behind rules that read a field and are estimated as a range today, in order of name.
  func ranges(reading field: String) -> [FactPath] {
    let measures = criteria(reading: field).flatMap { base.criteria[$0].criterion.measures }.map(\.path)
    let needs = knockOuts(reading: field).flatMap { knockOut($0).require.paths }
    return Set(measures + needs).sorted().filter { path in
      let fact = facts.fact(path)
      return path.root == .indicator && fact.status == .estimated && fact.isRange
    }
  }

  /// A knock-out by its place in the rulebook.
  func knockOut(_ index: Int) -> KnockOut { knockOuts[index].rule }

  /// The site with changes, as facts.
  func siteFacts(_ changes: Changes) -> SiteFacts { base.facts.setting(changes.mapValues { Fact.known($0) }) }

  /// What the site comes to with changes.
  func outcome(_ changes: Changes) -> Outcome {
    let verdicts = knockOuts.indices.map { verdict($0, changes) }
    let parts = criteria.indices.map { part($0, changes) }
    if parts.indices.contains(where: { parts[$0].isScored != isScored[$0] }) { return reweighted(changes, verdicts) }
    let contributions = zip(parts, weights).map { part, weight in
      (weight * part.points).dividing(by: .hundred) ?? .zero
    }
    let known = zip(parts, weights).filter { $0.0.isScored && $0.0.isKnown }.map(\.1).reduce(Decimal34.zero, +)
    let open = verdicts.indices.count { verdicts[$0] == .unknown && isDecisive[$0] }
    let standing = Standing(
      isExcluded: verdicts.contains(.notMet), isOpen: open > 0,
      knownPercent: parts.contains(where: \.isScored) ? known : nil, assessor.rulebook)
    let order = SiteOrder(
      standing: standing, openDecisive: open, score: contributions.reduce(.zero, +), id: base.site.id)
    return Outcome(
      order: order, verdicts: verdicts, contributions: contributions, knownPercent: known, isReweighted: false)
  }

  private func reweighted(_ changes: Changes, _ verdicts: [Verdict?]) -> Outcome {
    let result = assessor.result(siteFacts(changes))
    return Outcome(
      order: result.order, verdicts: verdicts, contributions: result.criteria.map(\.contribution),
      knownPercent: result.knownPercent, isReweighted: true)
  }

  /// The verdict of a knock-out with changes; nil where it does not exist.
  func verdict(_ index: Int, _ changes: Changes) -> Verdict? {
    if let known = knockOuts[index].known(changes) { return known }
    let rule = knockOuts[index].rule
    return knockOuts[index].keep(changes, case: facts(changes)) { KnockOutResult.of(rule, $0)?.verdict }
  }

  /// What a criterion gives with changes.
  func part(_ index: Int, _ changes: Changes) -> Part {
    if let known = criteria[index].known(changes) { return known }
    let rule = criteria[index].rule
    return criteria[index].keep(changes, case: facts(changes)) { facts in
      let result = CriterionResult.of(rule, facts)
      return Part(
        isScored: result.status.isScored, isKnown: result.status != .unknown, points: result.points?.value ?? .zero,
        positions: result.status.isScored ? rule.measures.map { $0.function.position(of: facts.fact($0.path)) } : [])
    }
  }

  /// All facts of the site with changes.
  func facts(_ changes: Changes) -> CaseFacts {
    if changes.isEmpty { return facts }
    let other = assessor.facts(siteFacts(changes))
    other.reuse(facts, changed: Set(changes.keys))
    return other
  }

  /// A rule with its results for the values tried so far.
  private final class Rule<Body, Result> {
    let rule: Body
    private(set) var fields: Set<String> = []
    private var results: [Changes: Result] = [:]

    init(_ rule: Body) { self.rule = rule }

    /// The result that is known already: what the rule does not read makes no difference.
    func known(_ changes: Changes) -> Result? { results[relevant(changes)] }

    func keep(_ changes: Changes, case facts: CaseFacts, _ evaluate: (CaseFacts) -> Result) -> Result {
      facts.recorded = []
      let result = evaluate(facts)
      fields.formUnion(facts.recorded ?? [])
      facts.recorded = nil
      results[relevant(changes)] = result
      return result
    }

    private func relevant(_ changes: Changes) -> Changes {
      if changes.isEmpty { return changes }
      return changes.filter { fields.contains($0.key) }
    }
  }
}

extension ValueFunction {
  /// Where the leading value of a fact lies: on a break point (odd), between two of them (even), at a class; −1 when it is
  /// unknown or does not fit. Between two values of one position the points are linear.
  fileprivate func position(of fact: Fact) -> Int {
    switch (self, fact.leading) {
    case (.piecewiseLinear(let anchors), .number(let number)):
      let below = anchors.count { $0.value < number }
      return 2 * below + (anchors.contains { $0.value == number } ? 1 : 0)
    case (.classes(let classes), .text(let name)): return classes.keys.sorted().firstIndex(of: name) ?? -1
    case (.classes, .boolean(let flag)): return flag ? 1 : 0
    default: return -1
    }
  }
}
