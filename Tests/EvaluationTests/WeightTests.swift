import Decimals
import Evaluation
import Facts
import Rulebook
import Testing

/// Base → profile factors → zero → shared in the group → in the side → sides (docs/reference/rulebook.md).
@Suite struct `Effective weights` {
  /// Investor 60: work (a 20, b 10), land (c 20, d 10). Region 40: water (e 30), air (f 10).
  private static func world(
    pending: Set<String> = [], project: Set<String> = [], applies: [String: String] = [:], presets: String = "[]"
  ) -> SmallWorld {
    let parts: [(String, Side, String, Int)] = [
      ("a", .investor, "work", 20), ("b", .investor, "work", 10), ("c", .investor, "land", 20),
      ("d", .investor, "land", 10), ("e", .region, "water", 30), ("f", .region, "air", 10),
    ]
    return SmallWorld(
      criteria: parts.map { id, side, group, weight in
        SmallCriterion(
          id, side, group: group, weight: weight, measure: project.contains(id) ? "indicator.impact" : nil,
          evidence: pending.contains(id) ? "pending" : "available",
          rest: applies[id].map { "applies: \($0)" } ?? "")
      }, presets: presets)
  }

  private static let values = ["a": "50", "b": "20", "c": "100", "d": "0", "e": "40", "f": "80"]

  private static let presets = """
    - id: double
      title: {de: x, en: x}
      suggest_when: enquiry.site.need_ha > 1000
      priority: 1
      multiply: {work: 2, b: 0.5, e: 0}
      because: {de: x, en: x}
      basis: \(SmallWorld.basis)
    - id: triple
      title: {de: x, en: x}
      suggest_when: enquiry.site.need_ha > 1000
      priority: 4
      multiply: {work: 3, land: 3, water: 3, air: 3}
      because: {de: x, en: x}
      basis: \(SmallWorld.basis)
    - id: nothing
      title: {de: x, en: x}
      suggest_when: enquiry.site.need_ha > 1000
      priority: 2
      multiply: {work: 0, land: 0, water: 0, air: 0}
      because: {de: x, en: x}
      basis: \(SmallWorld.basis)
    - id: no_region
      title: {de: x, en: x}
      suggest_when: enquiry.site.need_ha > 1000
      priority: 3
      multiply: {water: 0, air: 0}
      because: {de: x, en: x}
      basis: \(SmallWorld.basis)
    """

  struct Case: CustomTestStringConvertible {
    let testDescription: String
    var pending: Set<String> = []
    var project: Set<String> = []
    var applies: [String: String] = [:]
    var preset: String?
    /// Weights of a…f, worked out by hand.
    let weights: [String]
    let score: String?
  }

  private static let cases = [
    // 20·50 + 10·20 + 20·100 + 10·0 + 30·40 + 10·80 = 5200, of 100
    Case(testDescription: "base weights", weights: ["20", "10", "20", "10", "30", "10"], score: "52"),
    // b has no source: its 10 stay in the group and go to a. 30·50 + 20·100 + 30·40 + 10·80 = 5500
    Case(
      testDescription: "pending is shared in the group", pending: ["b"], weights: ["30", "0", "20", "10", "30", "10"],
      score: "55"),
    // c is not asked: land is d alone with 30. 20·50 + 10·20 + 30·0 + 30·40 + 10·80 = 3200
    Case(
      testDescription: "not asked is shared in the group", applies: ["c": "1 = 2"],
      weights: ["20", "10", "0", "30", "30", "10"], score: "32"),
    // The group water has nothing left: its 30 go to air. 20·50 + 10·20 + 20·100 + 40·80 = 6400
    Case(
      testDescription: "an empty group is shared in the side", pending: ["e"],
      weights: ["20", "10", "20", "10", "0", "40"], score: "64"),
    // The region has nothing: the investor side is the score. (1000 + 200 + 2000) / 60
    Case(
      testDescription: "a side without a scored criterion leaves all to the other", pending: ["e", "f"],
      weights: [
        "33.33333333333333333333333333333333", "16.66666666666666666666666666666667",
        "33.33333333333333333333333333333333", "16.66666666666666666666666666666667", "0", "0",
      ], score: nil),
    // Factors: a 40, b 5 (its own factor, not that of the group), c 20, d 10; e 0, f 10.
    // Investor 75 → 60: a 32, b 4, c 16, d 8. Region: air alone with 40. 1600 + 80 + 1600 + 0 + 3200 = 6480
    Case(
      testDescription: "a profile changes groups and criteria, not the sides", preset: "double",
      weights: ["32", "4", "16", "8", "0", "40"], score: "64.8"),
    Case(
      testDescription: "all weights scaled alike change nothing", preset: "triple",
      weights: ["20", "10", "20", "10", "30", "10"], score: "52"),
    // The profile counts first, then the group is shared: work 45 of 75 and b alone in it.
    // b 36, c 16, d 8, f 40: 36·20 + 16·100 + 40·80 = 5520
    Case(
      testDescription: "profile before sharing", pending: ["a"], preset: "double",
      weights: ["0", "36", "16", "8", "0", "40"], score: "55.2"),
    Case(
      testDescription: "all factors zero: no weight, no points", preset: "nothing",
      weights: ["0", "0", "0", "0", "0", "0"], score: "0"),
    Case(
      testDescription: "all factors of a side zero: the other is the score", preset: "no_region",
      weights: [
        "33.33333333333333333333333333333333", "16.66666666666666666666666666666667",
        "33.33333333333333333333333333333333", "16.66666666666666666666666666666667", "0", "0",
      ], score: nil),
    Case(
      testDescription: "all pending: no weight, no points", pending: ["a", "b", "c", "d", "e", "f"],
      weights: ["0", "0", "0", "0", "0", "0"], score: "0"),
  ]

  @Test(arguments: cases) func `are`(_ c: Case) throws {
    let world = Self.world(pending: c.pending, project: c.project, applies: c.applies, presets: Self.presets)
    let result = try world.result(SmallSite("s", Self.values), preset: c.preset)
    #expect(result.criteria.map(\.weight.description) == c.weights)
    if let score = c.score { #expect(result.score.value.description == score) }
    #expect(result.score.value == result.criteria.map(\.contribution).reduce(.zero, +))
    #expect(result.score.low == result.score.value)
    #expect(result.score.high == result.score.value)
  }

  @Test func `of a lone side make its mean the score`() throws {
    let result = try Self.world(pending: ["e", "f"]).result(SmallSite("s", Self.values))
    let fit = try #require(result.sides[.investor])
    #expect(result.sides[.region] == nil)
    #expect((fit.value - result.score.value).magnitude < (Decimal34("1e-30") ?? .zero))
    #expect(fit.value.rounded(toPlaces: 6).description == "53.333333")
  }

  @Test func `give both sides from 0 to 100`() throws {
    let result = try Self.world().result(SmallSite("s", Self.values))
    // (1000 + 200 + 2000) / 60 and (1200 + 800) / 40
    #expect(result.sides[.investor]?.value.rounded(toPlaces: 6).description == "53.333333")
    #expect(result.sides[.region]?.value == 50)
  }

  @Test func `stay with what is unknown`() throws {
    let result = try Self.world().result(SmallSite("s", ["a": "50"]))
    #expect(result.criteria.map(\.weight.description) == ["20", "10", "20", "10", "30", "10"])
    // 20·50 known; the other 80 from nothing to all, half of it counted.
    #expect(result.score.value == 50)
    #expect(result.score.low == 10)
    #expect(result.score.high == 90)
    #expect(result.knownPercent == 20)
  }

  @Test func `leave nothing to a profile that is not asked for`() throws {
    let assessment = try Self.world(presets: Self.presets.replacing("> 1000", with: "> 1")).assess(
      [SmallSite("s", Self.values)], enquiry: "site: {need_ha: 2}")
    #expect(assessment.preset == nil)
    #expect(assessment.suggestedPreset?.id == "double", "the smallest priority number")
    #expect(assessment.sites.first?.score.value == 52)
  }
}
