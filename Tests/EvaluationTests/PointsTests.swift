import Decimals
import Evaluation
import Facts
import Rulebook
import Testing

/// What a criterion counts, and between what its points lie.
@Suite struct `Points of a criterion` {
  struct Case: CustomTestStringConvertible {
    let testDescription: String
    var measure = "site.a"
    var points = "{0: 0, 10: 100, 20: 20, 30: 40}"
    var assume = "middle"
    var rest = ""
    var values: [String: String] = [:]
    var fact: Fact?
    let status: CriterionResult.Status
    let value: String?
    let low: String
    let high: String

    init(
      _ name: String, _ status: CriterionResult.Status, _ points: (String, String, String)?, measure: String = "site.a",
      function: String = "{0: 0, 10: 100, 20: 20, 30: 40}", assume: String = "middle", rest: String = "",
      values: [String: String] = [:], fact: Fact? = nil
    ) {
      testDescription = name
      (self.measure, self.points, self.assume, self.rest) = (measure, function, assume, rest)
      (self.values, self.fact, self.status) = (values, fact, status)
      (value, low, high) = (points?.0, points?.1 ?? "", points?.2 ?? "")
    }
  }

  private static func estimate(_ low: Decimal34, _ central: Decimal34, _ high: Decimal34) -> Fact {
    .estimated(low: low, central: central, high: high, inputs: [])
  }

  private static func bounded(_ lower: Decimal34?, _ upper: Decimal34?) -> Fact {
    .unknown(absent: [FactPath(.site, "a")], bounds: Bounds(lower: lower, upper: upper))
  }

  private static let classes = #"{"yes": 100, "no": 0, planned: [20, 60]}"#
  private static let two = #"[{value: 5, as_of: "2025", source: s}, {value: 15, as_of: "2024", source: s}]"#
  private static let aged = #"[{value: 5, as_of: "2001", source: s}]"#
  private static let part = #"[{value: 22, as_of: "2025", scope: part, source: s}]"#
  private static let minutes = "indicator.minutes"

  private static let cases = [
    Case("a known number", .known, ("50", "50", "50"), values: ["a": "5"]),
    Case("unknown: the middle of what is possible", .unknown, ("50", "0", "100")),
    Case("unknown: a number of the rulebook", .unknown, ("30", "0", "100"), assume: "30"),
    Case(
      "unknown: a number kept above what is possible at least", .unknown, ("24", "24", "40"), assume: "0",
      values: ["a": part]),
    Case(
      "unknown: a number kept below what is possible at most", .unknown, ("40", "24", "40"), assume: "90",
      values: ["a": part]),
    Case("unknown: the middle above a part", .unknown, ("32", "24", "40"), values: ["a": part]),
    Case("claims that disagree: the leading one counts", .conflicting, ("50", "50", "60"), values: ["a": two]),
    Case(
      "an aged value: counted, anything possible", .aged, ("25", "0", "100"), measure: "site.plot_ha",
      function: "{0: 0, 20: 100}", rest: "unit: ha", values: ["plot_ha": aged]),
    Case(
      "an estimate over the top of a hill", .estimated, ("50", "50", "100"), measure: minutes, rest: "unit: min",
      fact: estimate(5, 5, 12)),
    Case(
      "an estimate whose ends are worse than its centre", .estimated, ("100", "50", "100"), measure: minutes,
      rest: "unit: min", fact: estimate(5, 10, 12)),
    Case(
      "unknown between bounds around the valley", .unknown, ("30", "20", "40"), measure: minutes, rest: "unit: min",
      fact: bounded(18, nil)),
    Case(
      "unknown below a bound", .unknown, ("25", "0", "50"), measure: minutes, rest: "unit: min", fact: bounded(nil, 5)),
    Case(
      "a class", .known, ("100", "100", "100"), measure: "site.siding", function: classes, values: ["siding": "yes"]),
    Case(
      "a class with a span", .known, ("40", "20", "60"), measure: "site.siding", function: classes,
      values: ["siding": "planned"]),
    Case("a class unknown", .unknown, ("50", "0", "100"), measure: "site.siding", function: classes),
    Case(
      "a truth value", .known, ("70", "70", "70"), measure: "site.gas", function: "{true: 70, false: 10}",
      values: ["gas": "true"]),
    Case(
      "of two measures the greater", .known, ("80", "80", "80"), function: "{0: 0, 100: 100}",
      rest: "or_measure: site.b\nor_points: {0: 0, 10: 100}", values: ["a": "60", "b": "8"]),
    Case(
      "of two measures one unknown: at least the other", .known, ("60", "60", "100"), function: "{0: 0, 100: 100}",
      rest: "or_measure: site.b\nor_points: {0: 0, 10: 100}", values: ["a": "60"]),
    Case(
      "of two measures the unknown one may decide", .unknown, ("50", "10", "100"), function: "{0: 0, 100: 100}",
      rest: "or_measure: site.b\nor_points: {0: 0, 10: 100}", values: ["a": "10"]),
    Case("does not apply", .notAsked, nil, rest: "applies: 1 = 2", values: ["a": "5"]),
    Case("the enquiry does not say", .notAsked, nil, rest: "applies: enquiry.site.need_ha > 0", values: ["a": "5"]),
    Case(
      "applies depends on a fact of the site that is missing", .unknown, ("50", "0", "100"),
      rest: "applies: site.b > 0",
      values: ["a": "5"]),
  ]

  @Test(arguments: cases) func `are`(_ c: Case) throws {
    let criterion = SmallCriterion(
      "x", weight: 100, measure: c.measure, points: c.points, assume: c.assume, rest: c.rest)
    let world = SmallWorld(investor: 100, region: 0, criteria: [criterion])
    let site = SmallSite("s", c.values, indicators: c.fact.map { ["minutes": $0] } ?? [:])
    let result = try #require(try world.result(site).criteria.first)
    #expect(result.status == c.status)
    #expect(result.points?.value.description == c.value)
    #expect((result.points?.low.description ?? "") == c.low)
    #expect((result.points?.high.description ?? "") == c.high)
  }

  @Test(arguments: [Side.investor, .region]) func `of a silent enquiry`(side: Side) throws {
    let criterion = SmallCriterion("x", side, weight: 100, measure: "site.a", rest: "applies: enquiry.site.need_ha > 0")
    let world = SmallWorld(
      investor: side == .investor ? 100 : 0, region: side == .region ? 100 : 0, criteria: [criterion])
    let result = try #require(try world.result(SmallSite("s", ["a": "50"])).criteria.first)
    #expect(result.status == (side == .investor ? .notAsked : .unknown), "silence never pays for the region")
    #expect(result.tellUs == [FactPath(.enquiry, "site.need_ha")])
  }

  @Test func `that depend on the project alone stay out of the ranking`() throws {
    let world = SmallWorld(
      investor: 60, region: 40,
      criteria: [
        SmallCriterion("a", weight: 60),
        SmallCriterion("x", .region, group: "h", weight: 40, measure: "indicator.impact"),
      ])
    let result = try world.assess([SmallSite("s", ["a": "70"])])
    #expect(result.sites.first?.criteria.map(\.criterion.id) == ["a"])
    #expect(result.sites.first?.score.value == 70)
    #expect(result.project.criteria.map(\.criterion.id) == ["x"])
    #expect(result.project.score?.low == 0)
    #expect(result.project.score?.high == 100)
  }
}
