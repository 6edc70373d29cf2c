import Decimals
import Evaluation
import Facts
import Region
import Rulebook
import Testing

/// Which answers can change the first places: against every answer at every stage, in small worlds drawn at random.
@Suite struct `The next question` {
  /// Every value that tells rules apart, by field.
  static let tried: [String: [FactValue]] = [
    "a": [0, 35, 70, 100].map { .number(Decimal34($0)) },
    "plot_ha": [0, 29, 30, 60, 100].map { .number(Decimal34($0)) },
    "gas": [.boolean(true), .boolean(false)], "siding": [.text("yes"), .text("no")],
  ]

  /// No value that is said not to matter changes who is first or among the first, whatever else is answered, before or
  /// after.
  @Test(arguments: UInt64(1)...24) func `has no false „cannot matter“`(seed: UInt64) throws {
    var draws = Draws(state: seed)
    let assessment = try Self.assessment(&draws)
    let top = Int.random(in: 1...2, using: &draws)
    let questions = assessment.nextQuestions(top: top)
    let stages = assessment.sites.map { Stages($0, assessment.assessor) }
    for fields in questions.cannotMatter {
      let own = try #require(stages.first { $0.site == fields.site })
      let others = stages.filter { $0.site != fields.site }.map(\.distinct)
      for path in fields.fields {
        let pairs = own.pairs(path.name)
        #expect(!Self.changes(pairs, others, top), "seed \(seed), \(fields.site) \(path)")
        #expect(!Self.changes(pairs, others, 1), "seed \(seed), \(fields.site) \(path), first place")
      }
    }
  }

  /// The answer is worth something: over the worlds some values are known not to matter although rules wait for them,
  /// and of those that can matter most really do.
  @Test func `tells values apart`() throws {
    var idle = 0
    var (asked, real) = (0, 0)
    for seed in UInt64(1)...24 {
      var draws = Draws(state: seed)
      let assessment = try Self.assessment(&draws)
      let top = Int.random(in: 1...2, using: &draws)
      let questions = assessment.nextQuestions(top: top)
      for fields in questions.cannotMatter {
        let site = try #require(assessment[fields.site])
        let waiting = Set(site.openFields(assessment.rulebook.dictionary).map(\.path))
        idle += fields.fields.count { waiting.contains($0) }
      }
      let stages = assessment.sites.map { Stages($0, assessment.assessor) }
      for question in questions.questions {
        let own = try #require(stages.first { $0.site == question.site.id })
        let others = stages.filter { $0.site != question.site.id }.map(\.distinct)
        asked += 1
        let pairs = own.pairs(question.path.name)
        if Self.changes(pairs, others, top) || Self.changes(pairs, others, 1) { real += 1 }
      }
    }
    #expect(idle >= 10)
    #expect(asked >= 20)
    #expect(real * 10 >= asked * 9, "\(real) of \(asked)")
  }

  @Test func `is weighted by how likely the answer changes the order`() throws {
    let world = SmallWorld(criteria: [
      SmallCriterion("a", weight: 60),
      SmallCriterion("gas", .region, group: "r", weight: 40, measure: "site.gas", points: "{true: 100, false: 0}"),
    ])
    // First: 30 + 40 = 70. Second: 60 + 20 (gas assumed): 80 or 100 or 60. Third: 6 + 0.
    let assessment = try world.assess([
      SmallSite("first", ["a": "50", "gas": "true"]), SmallSite("second", ["a": "100"]),
      SmallSite("third", ["a": "10", "gas": "false"]),
    ])
    #expect(assessment.ranking.map(\.site.id.rawValue) == ["second", "first", "third"])
    let questions = assessment.nextQuestions(top: 2)
    let gas = try #require(questions.question(SiteID("second"), FactPath(.site, "gas")))
    #expect(questions.questions.count == 1)
    #expect(gas.firstPlaceChange == Decimal34("0.5"))
    #expect(gas.expectedChanges == 1)
    #expect(gas.best?.standing == .ready && gas.best?.rank == 1)
    #expect(gas.worst?.standing == .ready && gas.worst?.rank == 2)
  }

  @Test func `names what cannot matter`() throws {
    let world = SmallWorld(
      criteria: [SmallCriterion("a", weight: 60), SmallCriterion("b", .region, group: "r", weight: 40)],
      knockOuts: ["id: k\nrequire: site.siding = \"yes\""])
    let assessment = try world.assess([
      SmallSite("far-behind", ["a": "0", "siding": "\"yes\""]),
      SmallSite("first", ["a": "100", "b": "80", "siding": "\"yes\""]),
      SmallSite("out", ["siding": "\"no\""]),
    ])
    let questions = assessment.nextQuestions(top: 1)
    #expect(questions.questions.isEmpty)
    let idle = Dictionary(
      uniqueKeysWithValues: questions.cannotMatter.map { ($0.site.rawValue, $0.fields.map(\.name)) })
    // `b` counts at the site that is far behind; `gas` touches no rule anywhere; the third is out whatever is said.
    #expect(idle["far-behind"]?.contains("b") == true)
    #expect(idle["first"]?.contains("gas") == true)
    #expect(idle["out"]?.contains("a") == true)
  }
}

/// Numbers from a seed (SplitMix64).
struct Draws: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}

extension `The next question` {
  /// Three sites with some values missing, some contradictory, under rules with drawn weights.
  static func assessment(_ draws: inout Draws) throws -> Assessment {
    let weight = Int.random(in: 1...5, using: &draws) * 10
    let knockOuts = [
      "id: k1\nrequire: site.siding = \"yes\"\ndecisive: \(Bool.random(using: &draws))",
      "id: k2\nrequire: site.plot_ha >= 30",
    ].filter { _ in Bool.random(using: &draws) }
    let world = SmallWorld(
      undocumentedBelow: [0, 50].randomElement(using: &draws) ?? 0,
      criteria: [
        SmallCriterion("a", weight: weight),
        SmallCriterion("plot", group: "h", weight: 60 - weight, measure: "site.plot_ha", rest: "unit: ha"),
        SmallCriterion("gas", .region, group: "r", weight: 40, measure: "site.gas", points: "{true: 100, false: 0}"),
      ], knockOuts: knockOuts)
    return try world.assess(["p", "q", "r"].map { SmallSite($0, values(&draws)) })
  }

  private static func values(_ draws: inout Draws) -> [String: String] {
    let possible = [
      "a": ["0", "35", "70", "100"], "plot_ha": ["29", "30", "60", "100"], "gas": ["true", "false"],
      "siding": ["\"yes\"", "\"yes\"", "\"no\"", "planned"],
    ]
    var values: [String: String] = [:]
    for field in possible.keys.sorted() {
      let own = possible[field] ?? []
      switch Int.random(in: 0..<10, using: &draws) {
      case 0..<3: break
      case 3: values[field] = Claimed.list(own.shuffled(using: &draws).prefix(2))
      default: values[field] = own.randomElement(using: &draws)
      }
    }
    return values
  }

  private enum Claimed {
    static func list(_ values: some Sequence<String>) -> String {
      "[" + values.map { "{value: \($0), as_of: \"2025\", source: s}" }.joined(separator: ", ") + "]"
    }
  }

  /// Whether a site with one of two keys is among the first `count` and with the other not, for any keys of the others.
  static func changes(_ pairs: [(SiteOrder?, SiteOrder?)], _ others: [[SiteOrder?]], _ count: Int) -> Bool {
    pairs.contains { before, after in
      // Of the key of another site only this counts: whether it stands before the one and before the other.
      let sides = others.map { keys in Set(keys.map { [stands($0, before: before), stands($0, before: after)] }) }
      let all = sides.reduce([[0, 0]]) { sums, own in
        sums.flatMap { sum in own.map { [sum[0] + ($0[0] ? 1 : 0), sum[1] + ($0[1] ? 1 : 0)] } }
      }
      return all.contains { (before != nil && $0[0] < count) != (after != nil && $0[1] < count) }
    }
  }

  private static func stands(_ key: SiteOrder?, before other: SiteOrder?) -> Bool {
    guard let key, let other else { return false }
    return key < other
  }

  /// Everything that a site can become: each open field unanswered, or with each of its values.
  struct Stages {
    let site: SiteID
    private var keys: [[String: FactValue]: SiteOrder?] = [:]
    private let open: [String: [FactValue]]

    init(_ result: SiteResult, _ assessor: SiteAssessor) {
      site = result.site.id
      var open: [String: [FactValue]] = [:]
      for (field, all) in tried {
        let fact = result.facts.fact(field)
        if !fact.isKnown || fact.leading == .text("planned") && fact.readings.count == 1 {
          open[field] = all
        } else if fact.readings.count > 1 {
          open[field] = fact.readings.flatMap { $0 == .text("planned") ? all : [$0] }
        }
      }
      self.open = open
      for values in Self.stages(open) {
        let facts = result.facts.setting(values.mapValues { .known($0) })
        let result = assessor.result(facts)
        keys[values] = result.standing == .excluded ? SiteOrder?.none : result.order
      }
    }

    private static func stages(_ open: [String: [FactValue]]) -> [[String: FactValue]] {
      open.sorted { $0.key < $1.key }.reduce([[:]]) { all, next in
        all.flatMap { known in
          [known] + next.value.map { known.merging([next.key: $0]) { _, new in new } }
        }
      }
    }

    /// Each key that it can have, once.
    var distinct: [SiteOrder?] { Array(Set(keys.values)) }

    /// What it is before and after an answer to a field, at every stage; each pair once.
    func pairs(_ field: String) -> [(SiteOrder?, SiteOrder?)] {
      var seen: Set<[SiteOrder?]> = []
      for (values, before) in keys where values[field] == nil {
        for value in open[field] ?? [] {
          guard let after = keys[values.merging([field: value]) { _, new in new }], after != before else { continue }
          seen.insert([before, after])
        }
      }
      return seen.map { ($0[0], $0[1]) }
    }
  }
}
