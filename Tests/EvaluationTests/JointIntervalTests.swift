import Decimals
import Evaluation
import Facts
import Region
import Rulebook
import Testing

/// The interval of a score against brute force: every combination of values is set, and the rules are run again.
@Suite struct `Joint intervals` {
  struct Case: Sendable, CustomTestStringConvertible {
    let testDescription: String
    var criteria: [SmallCriterion]
    var knockOuts: [String] = []
    var site: [String: String]
    var districts = ["SPN"]
    var enquiry = ""
    /// What each field is tried with.
    var tried: [String: [FactValue]]
  }

  static let up = "{0: 0, 100: 100}"
  static let down = "{0: 100, 100: 0}"
  static let hill = "{0: 0, 40: 100, 100: 20}"
  static func claims(_ values: String...) -> String {
    "[" + values.map { "{value: \($0), as_of: \"2025\", source: s}" }.joined(separator: ", ") + "]"
  }
  static func numbers(_ values: [Int]) -> [FactValue] { values.map { .number(Decimal34($0)) } }

  /// Free land and the largest plot as the sources say it in sites/schwarze-pumpe.yaml.
  static let schwarzePumpe = [
    "free_ha": """
    [{value: 80, as_of: "2022", as_of_quality: undated, source: s},
     {value: 75, as_of: "2022", as_of_quality: undated, source: s},
     {value: 20.6, as_of: "2022", as_of_quality: undated, scope: part, source: s},
     {value: 21.8, as_of: "2016", scope: part, source: s},
     {value: 55, as_of: "2015", as_of_quality: page_date, scope: part, source: s}]
    """,
    "plot_ha": #"[{value: 15, as_of: "2022", as_of_quality: undated, source: s}]"#,
  ]

  static let cases = [
    Case(
      testDescription: "two criteria of one contradictory field, one rising, one falling",
      criteria: [
        SmallCriterion("a", weight: 40, measure: "site.a", points: up),
        SmallCriterion("b", weight: 20, measure: "site.a", points: down),
        SmallCriterion("c", .region, group: "r", weight: 40, measure: "site.c", points: up),
      ],
      site: ["a": claims("10", "40", "90"), "c": claims("20", "30")],
      tried: ["a": numbers([10, 40, 90]), "c": numbers([20, 30])]),
    Case(
      testDescription: "three criteria of one class, each for another",
      criteria: [
        SmallCriterion("a", weight: 20, measure: "site.siding", points: "{\"yes\": 100, \"no\": 0, planned: 50}"),
        SmallCriterion("b", weight: 40, measure: "site.siding", points: "{\"yes\": 0, \"no\": 100, planned: 50}"),
        SmallCriterion("c", .region, group: "r", weight: 40, measure: "site.gas", points: "{true: 100, false: 0}"),
      ],
      site: [:],
      tried: ["siding": [.text("yes"), .text("no")], "gas": [.boolean(true), .boolean(false)]]),
    Case(
      testDescription: "a missing number with bends in both functions",
      criteria: [
        SmallCriterion("a", weight: 30, measure: "site.a", points: hill),
        SmallCriterion("b", weight: 30, measure: "site.a", points: "{20: 100, 60: 0, 80: 50}"),
        SmallCriterion("c", .region, group: "r", weight: 40, measure: "site.b", points: up),
      ],
      site: ["b": "70"], tried: ["a": numbers([0, 20, 40, 60, 80, 100])]),
    Case(
      testDescription: "an aged number and a limit, bounded by nothing",
      criteria: [SmallCriterion("a", weight: 60, measure: "site.plot_ha", points: up, rest: "unit: ha")]
        + [
          SmallCriterion("b", .region, group: "r", weight: 40, measure: "site.plot_ha", points: down, rest: "unit: ha")
        ],
      knockOuts: ["id: k\nrequire: site.plot_ha >= enquiry.site.need_ha"],
      site: ["plot_ha": "[{value: 120, as_of: \"2001\", source: s}]"], enquiry: "site: {need_ha: 30}",
      tried: ["plot_ha": numbers([0, 29, 30, 100, 120])]),
    Case(
      testDescription: "a missing number bounded by a contradictory one",
      criteria: [
        SmallCriterion("a", weight: 60, measure: "site.plot_ha", points: up, rest: "unit: ha"),
        SmallCriterion("b", .region, group: "r", weight: 40, measure: "site.free_ha", points: down, rest: "unit: ha"),
      ],
      knockOuts: ["id: k\nrequire: site.plot_ha >= enquiry.site.need_ha\nnot_more_than: [site.free_ha]"],
      site: ["free_ha": claims("20", "50")], enquiry: "site: {need_ha: 30}",
      tried: ["plot_ha": numbers([0, 20, 29, 30, 50]), "free_ha": numbers([20, 50])]),
    Case(
      testDescription: "the claims of Schwarze Pumpe: two totals of one page, parts of it, two districts",
      criteria: [
        SmallCriterion("a", weight: 40, measure: "site.free_ha", points: up, rest: "unit: ha"),
        SmallCriterion("b", weight: 20, measure: "site.free_ha", points: "{70: 100, 78: 20, 90: 60}", rest: "unit: ha"),
        SmallCriterion("c", .region, group: "r", weight: 40, measure: "site.plot_ha", points: up, rest: "unit: ha"),
      ],
      knockOuts: [
        "id: area\nrequire: site.free_ha >= enquiry.site.need_ha", "id: place\nrequire: site.district = \"SPN\"",
      ],
      site: schwarzePumpe, districts: ["SPN", "BZ"], enquiry: "site: {need_ha: 78}",
      tried: ["free_ha": numbers([80, 75]), "district": [.text("SPN"), .text("BZ")]]),
  ]

  @Test(arguments: cases) func `are what brute force finds`(_ c: Case) throws {
    let world = SmallWorld(criteria: c.criteria, knockOuts: c.knockOuts)
    let assessment = try world.assess([SmallSite("s", c.site, districts: c.districts)], enquiry: c.enquiry)
    let result = try #require(assessment.sites.first)
    let response = assessment.assessor.response(result)
    #expect(response.isExact)
    let results = Self.all(c.tried).filter(Self.isPossible).map { values in
      assessment.assessor.result(result.facts.setting(values.mapValues { .known($0) }))
    }
    #expect(results.allSatisfy { $0.score.low == $0.score.high })
    let scores = results.map(\.score.value)
    #expect(response.interval.low == scores.min())
    #expect(response.interval.high == scores.max())
    let offered = results.filter { $0.standing != .excluded }.map(\.score.value)
    #expect(response.intervalIfOffered?.low == offered.min())
    #expect(response.intervalIfOffered?.high == offered.max())
  }

  /// A plot cannot be larger than what is free.
  static func isPossible(_ values: [String: FactValue]) -> Bool {
    guard let plot = values["plot_ha"]?.number, let free = values["free_ha"]?.number else { return true }
    return plot <= free
  }

  static func all(_ tried: [String: [FactValue]]) -> [[String: FactValue]] {
    tried.sorted { $0.key < $1.key }.reduce([[:]]) { all, next in
      all.flatMap { known in next.value.map { known.merging([next.key: $0]) { _, new in new } } }
    }
  }

  @Test func `of independent fields are the sum of the extremes`() throws {
    let world = SmallWorld(criteria: [
      SmallCriterion("a", weight: 60), SmallCriterion("b", .region, group: "r", weight: 40),
    ])
    let assessment = try world.assess([SmallSite("s", ["a": Self.claims("10", "30")])])
    let result = try #require(assessment.sites.first)
    let interval = assessment.assessor.response(result).interval
    #expect(interval.low == result.score.low)
    #expect(interval.high == result.score.high)
  }

  @Test func `a limit that nothing else depends on is met with equal chance`() throws {
    let world = SmallWorld(
      criteria: [SmallCriterion("b", .region, group: "r", weight: 40)], knockOuts: ["id: k\nrequire: site.a >= 7"])
    let assessment = try world.assess([SmallSite("s", ["b": "1"])])
    let result = try #require(assessment.sites.first)
    let knockOut = try #require(assessment.assessor.response(result).knockOuts.first)
    let steps = knockOut.table.cells[0]
    #expect(steps.positions == [.zero, Decimal34("0.5"), .one])
    #expect(steps.at == [.notMet, .met, .met])
    #expect(steps.between == [.notMet, .met])
  }
}
