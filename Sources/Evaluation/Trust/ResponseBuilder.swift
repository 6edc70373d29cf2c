internal import Decimals
internal import Facts
internal import Region
internal import Rulebook

extension SiteAssessor {
  /// How a result depends on what is not settled at its site.
  ///
  /// - Complexity: some evaluations of each open rule.
  public func response(_ result: SiteResult) -> SiteResponse {
    var builder = ResponseBuilder(self, result)
    return builder.response()
  }
}

/// Puts the response of one site together.
struct ResponseBuilder {
  /// Combinations beyond this number are not tabled.
  static let cellLimit = RuleEvaluator.combinationLimit

  let result: SiteResult
  let dictionary: FactsDictionary
  let probe: SiteProbe
  /// The case as it stands.
  let base: CaseFacts
  var rules: [OpenRule]
  /// Choices of fields that have some, by field.
  var choices: [String: [FieldChoice]] = [:]
  var ranges: [String: FieldRange] = [:]
  private(set) var uncertainties: [Uncertainty] = []
  private var indices: [Uncertainty.Source: Int] = [:]
  var isExact = true

  init(_ assessor: SiteAssessor, _ result: SiteResult) {
    self.result = result
    let dictionary = assessor.rulebook.dictionary
    self.dictionary = dictionary
    probe = SiteProbe(assessor: assessor, site: result.facts)
    let measured = result.criteria.filter(\.status.isScored).filter { $0.criterion.alternative == nil }
    let compared = result.knockOuts.filter { $0.decidedBy == nil && $0.verdict == .unknown }
    // What the result has computed already.
    let known =
      measured.filter { $0.fact.isKnown || !$0.fact.absent.isEmpty }.map { ($0.measure, $0.fact) }
      + compared.compactMap { knockOut in knockOut.requirement.fact.map { ($0, knockOut.actual) } }
    base = probe.facts([:], fixing: Dictionary(known, uniquingKeysWith: { first, _ in first }))
    rules =
      result.criteria.enumerated().filter { Self.isOpen($1) }.map { OpenRule($0, $1, dictionary) }
      + (result.standing == .excluded
        ? [] : result.knockOuts.enumerated().filter { $1.verdict == .unknown }.map { OpenRule($0, $1, dictionary) })
  }

  private static func isOpen(_ result: CriterionResult) -> Bool {
    guard result.status.isScored, let points = result.points else { return false }
    return points.low < points.high
  }

  mutating func response() -> SiteResponse {
    guard !rules.isEmpty else {
      return SiteResponse(result: result, uncertainties: [], criteria: [], knockOuts: [], isExact: true)
    }
    findFields()
    var criteria: [CriterionResponse] = []
    var knockOuts: [KnockOutResponse] = []
    for rule in rules {
      switch rule.kind {
      case .criterion(let criterion):
        criteria.append(CriterionResponse(index: rule.index, table: table(criterion, rule)))
      case .knockOut(let knockOut, let requirement):
        let table = table(knockOut, requirement, rule)
        knockOuts.append(KnockOutResponse(index: rule.index, isDecisive: knockOut.isDecisive, table: table))
      }
    }
    return SiteResponse(
      result: result, uncertainties: uncertainties, criteria: criteria, knockOuts: knockOuts, isExact: isExact)
  }

  /// The index of an uncertainty, which is added when it is new.
  mutating func index(_ source: Uncertainty.Source, _ domain: Uncertainty.Domain) -> Int {
    if let index = indices[source] { return index }
    uncertainties.append(Uncertainty(source: source, domain: domain))
    indices[source] = uncertainties.count - 1
    return uncertainties.count - 1
  }

  /// The index of a field.
  mutating func index(ofField field: String) -> Int {
    let source = Uncertainty.Source.field(FactPath(.site, field))
    if let range = ranges[field]?.range { return index(source, .range(low: range.low, high: range.high)) }
    return index(source, .choices((choices[field] ?? []).map(\.value)))
  }

  /// Every combination of the choices of some fields, the first varying fastest; nil when there are too many.
  func combinations(_ fields: [String]) -> [[String: Fact]]? {
    var all: [[String: Fact]] = [[:]]
    for field in fields {
      let own = choices[field] ?? []
      guard all.count * own.count <= Self.cellLimit else { return nil }
      all = own.flatMap { choice in all.map { $0.merging(choice.facts) { old, _ in old } } }
    }
    return all
  }
}

/// One value that a field may have, with the facts that it sets.
struct FieldChoice {
  let value: FactValue
  let facts: [String: Fact]
}
