import Advisory
import Decimals
import FEEL
import Facts
import Region
import Rulebook
import Testing

@testable import Evaluation

/// Every rule of the real rulebook with each fact that it reads absent in turn (design decision 1): the verdict is
/// unknown, or every value that the fact may have confirms it.
@Suite struct `A rule without one of its facts` {
  struct Rule: CustomTestStringConvertible {
    let testDescription: String
    let expression: RuleExpression
  }

  static let sites = [
    "schwarze-pumpe", "goerlitz-schlauroth", "tip-cottbus", "kw-hafen", "massen", "rietschen-teicha",
  ].map(SiteID.init)

  /// Every condition of the rulebook that reads a fact.
  private static let rules: [Rule] = {
    let book = RealWorkspace.shared.rulebook
    let knockOuts = book.knockOuts.flatMap { knockOut in
      [(knockOut.id + " requires", Optional(knockOut.require)), (knockOut.id + " applies", knockOut.applies)]
    }
    let others =
      book.criteria.map { ($0.id + " applies", $0.applies) } + book.presets.map { ($0.id + " fits", $0.suggestWhen) }
    return (knockOuts + others).compactMap { name, rule in
      rule.flatMap { $0.paths.isEmpty ? nil : Rule(testDescription: name, expression: $0) }
    }
  }()

  @Test func `is every rule that reads a fact`() { #expect(Self.rules.count > 40) }

  @Test(arguments: rules) func `is open, or decided whatever the fact is`(rule: Rule) throws {
    for id in RealWorkspace.sampleIDs {
      for site in Self.sites {
        let facts = try Self.facts(id, site)
        let evaluator = RuleEvaluator(facts: facts)
        for path in rule.expression.paths where Self.canBeAbsent(path, in: rule.expression) {
          let definition = try #require(RealWorkspace.shared.rulebook.dictionary[path])
          let absent = Value.null(Null(causes: [], absent: [path.description]))
          let without = evaluator.judge(rule.expression, substitute: [path: [absent]]).verdict
          guard without != .unknown else { continue }
          for value in Self.completions(definition, facts.fact(path)) {
            let with = evaluator.judge(rule.expression, substitute: [path: [value]]).verdict
            #expect(with == without, "\(id) × \(site): \(path) = \(value) gives \(with), absent gives \(without)")
          }
        }
      }
    }
  }

  /// All facts of a sample enquiry at a site.
  static func facts(_ id: String, _ site: SiteID) throws -> CaseFacts {
    let workspace = RealWorkspace.shared
    let found = try #require(workspace.register[site], "no site \(site)")
    let enquiry = try RealWorkspace.sample(id)
    let siteFacts = SiteFacts(found, dictionary: workspace.rulebook.dictionary, asOf: RealWorkspace.asOf)
    let input = IndicatorInput(
      site: siteFacts, enquiry: enquiry, reference: workspace.reference, asOf: RealWorkspace.asOf)
    return CaseFacts(site: siteFacts, enquiry: enquiry, dictionary: workspace.rulebook.dictionary) {
      input.indicator($0)
    }
  }

  /// An enquiry that lists no must has none; `is known(x)` asks for absence itself.
  private static func canBeAbsent(_ path: FactPath, in rule: RuleExpression) -> Bool {
    !["enquiry.must", "enquiry.nice"].contains(path.description)
      && !rule.expression.text.contains("is known(\(path.description))")
  }

  /// Values that a fact may have: its own readings, the ends of its range, every class, yes and no, lists of them.
  private static func completions(_ definition: FactDefinition, _ fact: Fact) -> [Value] {
    let own = definition.feelReadings(fact).filter { !$0.containsUnknown }
    switch definition.kind {
    case .number, .integer:
      let ends = definition.range.map { [$0.lowerBound, $0.upperBound] } ?? []
      let tried = (["0", "0.4", "0.6", "1", "5", "6", "24", "25", "30", "1000000"].compactMap { Decimal34($0) })
      return own + (ends + tried).map(Value.number)
    case .boolean: return [.boolean(true), .boolean(false)]
    case .oneClass: return definition.classes.filter { !$0.isUndetermined }.map { .string($0.id) }
    case .classList:
      let single = definition.classes.filter { !$0.isUndetermined }.map { Value.string($0.id) }
      return own + [.list([]), .list(single)] + single.map { .list([$0]) }
    case .text: return own + words(definition).map(Value.string)
    case .textList:
      let single = words(definition).map(Value.string)
      return own + [.list([]), .list(single)] + single.map { .list([$0]) }
    case .date: return own
    }
  }

  private static func words(_ definition: FactDefinition) -> [String] {
    let listed = definition.vocabulary.flatMap { RealWorkspace.shared.vocabulary[$0]?.sorted() } ?? []
    return Array(listed.prefix(12)) + ["63", "72", "BB", "BZ", "something else"]
  }
}

/// Every criterion of the real rulebook with its fact taken away: what is possible grows and never shrinks.
@Suite struct `A criterion without its fact` {
  private static let criteria = RealWorkspace.shared.rulebook.criteria.filter { $0.evidence != .pending }.map(\.id)

  @Test(arguments: criteria) func `may still have the points that it had`(id: String) throws {
    let criterion = try #require(RealWorkspace.shared.rulebook.criterion(id))
    var compared = 0
    for sample in RealWorkspace.sampleIDs {
      for site in `A rule without one of its facts`.sites {
        let facts = try `A rule without one of its facts`.facts(sample, site)
        let with = CriterionResult.of(criterion, facts)
        for path in criterion.measures.map(\.path) {
          let without = CriterionResult.of(criterion, facts.without(path))
          guard let possible = without.points, let points = with.points else {
            #expect(with.points == nil || criterion.side == .investor && path.root == .enquiry)
            continue
          }
          compared += 1
          #expect(possible.low <= points.low, "\(sample) × \(site): \(path)")
          #expect(possible.high >= points.high, "\(sample) × \(site): \(path)")
          #expect((possible.low...possible.high).contains(points.value), "\(sample) × \(site): \(path)")
          #expect((possible.low...possible.high).contains(possible.value), "\(sample) × \(site): \(path)")
        }
      }
    }
    #expect(compared > 0)
  }

  /// Indicators that something stands in for when the field is missing: another measure, not a wider one.
  private static let standIns: [String: Set<String>] = [
    "brownfield": ["origin"], "motorway_min": ["motorway_km"], "airport_min": ["airport_ber_km", "airport_drs_km"],
  ]

  @Test(arguments: RealWorkspace.sampleIDs) func `and without a field behind an indicator too`(sample: String) throws {
    let workspace = RealWorkspace.shared
    for id in `A rule without one of its facts`.sites {
      let with = try #require(try RealWorkspace.assessment(sample)[id])
      for field in Set(with.criteria.flatMap(Self.fields)).sorted() {
        var site = try #require(workspace.register[id])
        guard site.claims.removeValue(forKey: field) != nil else { continue }
        let without = try workspace.assess(alone: site, RealWorkspace.sample(sample))
        for (before, after) in zip(with.criteria, without.criteria) where Self.fields(before).contains(field) {
          guard let points = before.points, Self.standIns[before.criterion.id]?.contains(field) != true else {
            continue
          }
          let possible = try #require(after.points)
          #expect(
            possible.low <= points.low && points.high <= possible.high,
            "\(before.criterion.id): \(sample) × \(id) without \(field)")
        }
      }
    }
  }

  /// The fields of the site that a criterion rests on.
  private static func fields(_ result: CriterionResult) -> Set<String> {
    Set(result.fact.inputs.compactMap { FactPath($0.path) }.filter { $0.root == .site }.map(\.name))
  }
}

extension CaseFacts {
  /// The same case, one fact unknown.
  fileprivate func without(_ path: FactPath) -> CaseFacts {
    let whole = self
    guard path.root == .indicator || path.root == .site, let site else { return self }
    var bare = site.site
    if path.root == .site { bare.claims[path.name] = nil }
    return CaseFacts(
      site: SiteFacts(bare, dictionary: dictionary, asOf: site.asOf), enquiry: enquiry, dictionary: dictionary
    ) { name in
      let own = FactPath(.indicator, name)
      return own == path ? .unknown(absent: [own]) : whole.fact(own)
    }
  }
}
