import Decimals
import Evaluation
import Facts
import Region
import Rulebook
import Testing

/// Shares over drawn cases against shares that can be worked out by hand.
@Suite struct `Robustness of the order` {
  struct Case: Sendable, CustomTestStringConvertible {
    let testDescription: String
    var criteria: [SmallCriterion]
    var knockOuts: [String] = []
    var sites: [SmallSite]
    var enquiry = ""
    /// Percent of the cases in which the site is first.
    var first: [String: Double]
    /// Percent of the cases in which it drops out; those not named never do.
    var out: [String: Double] = [:]
  }

  private static let plain = [SmallCriterion("a", weight: 100)]
  private static let two = [SmallCriterion("a", weight: 50), SmallCriterion("b", weight: 50)]
  private static let plot = ["id: k\nrequire: site.plot_ha >= enquiry.site.need_ha"]
  private static let asking = "site: {need_ha: 10}"

  static let cases: [Case] = [
    Case(
      testDescription: "all is known", criteria: two,
      sites: [.init("x", ["a": "60", "b": "60"]), .init("y", ["a": "50", "b": "50"])],
      first: ["x": 100, "y": 0]),
    Case(
      testDescription: "a missing number against a known one", criteria: plain,
      sites: [.init("x", ["a": "30"]), .init("y")], first: ["x": 30, "y": 70]),
    Case(
      testDescription: "two missing numbers", criteria: plain, sites: [.init("x"), .init("y")],
      first: ["x": 50, "y": 50]),
    Case(
      testDescription: "one number behind two criteria that cancel out",
      criteria: [
        SmallCriterion("a", weight: 50), SmallCriterion("b", weight: 50, measure: "site.a", points: "{0: 100, 100: 0}"),
      ],
      sites: [.init("x"), .init("y", ["a": "50"])], first: ["x": 100, "y": 0]),
    Case(
      testDescription: "two readings", criteria: plain,
      sites: [
        .init("x", ["a": "[{value: 80, as_of: \"2025\", source: s}, {value: 20, as_of: \"2025\", source: s}]"]),
        .init("y", ["a": "50"]),
      ],
      first: ["x": 50, "y": 50]),
    Case(
      testDescription: "a missing class",
      criteria: [
        SmallCriterion("a", weight: 100, measure: "site.siding", points: "{\"yes\": 100, \"no\": 0, planned: 50}")
      ], sites: [.init("x"), .init("y", ["siding": "planned"])], first: ["x": 50, "y": 50]),
    Case(
      testDescription: "an open knock-out: the limit is met with probability one half", criteria: plain,
      knockOuts: plot,
      sites: [.init("x", ["a": "90"]), .init("y", ["a": "50", "plot_ha": "20"])], enquiry: asking,
      first: ["x": 50, "y": 50], out: ["x": 50]),
    Case(
      testDescription: "a bound that equals the limit is met with probability one half", criteria: plain,
      knockOuts: ["id: k\nrequire: site.plot_ha >= enquiry.site.need_ha\nnot_more_than: [site.free_ha]"],
      sites: [.init("x", ["a": "90", "free_ha": "10"]), .init("y", ["a": "50", "plot_ha": "20"])], enquiry: asking,
      first: ["x": 50, "y": 50], out: ["x": 50]),
    Case(
      testDescription: "two sites that may both drop out", criteria: plain, knockOuts: plot,
      sites: [.init("x", ["a": "90"]), .init("y", ["a": "50"])], enquiry: asking, first: ["x": 50, "y": 25],
      out: ["x": 50, "y": 50]),
    Case(
      testDescription: "ties go to the smaller id", criteria: plain,
      sites: [.init("y", ["a": "50"]), .init("x", ["a": "50"])], first: ["x": 100, "y": 0]),
  ]

  @Test(arguments: cases) func `is what can be worked out`(_ c: Case) throws {
    let world = SmallWorld(investor: 100, region: 0, weightsVary: 0, criteria: c.criteria, knockOuts: c.knockOuts)
    // Knock-outs that are open everywhere would be a reservation; a settled third site keeps them apart.
    let settled = SmallSite("z", ["a": "0", "b": "0", "plot_ha": "20", "siding": "\"no\""])
    let assessment = try world.assess(c.sites + [settled], enquiry: c.enquiry)
    let draws = 10_000
    let robustness = try #require(assessment.robustness(draws: draws, top: 3))
    for site in robustness.sites where site.id != SiteID("z") {
      Self.expect(site.firstPercent, try #require(c.first[site.id.rawValue]), draws, "\(site.id) first")
      Self.expect(site.outPercent, c.out[site.id.rawValue] ?? 0, draws, "\(site.id) out")
    }
    let all = robustness.sites.map(\.firstPercent).reduce(robustness.nobodyPercent, +)
    #expect(all == .hundred)
  }

  private static func expect(_ percent: Decimal34, _ exact: Double, _ draws: Int, _ what: String) {
    let (p, n) = (exact / 100, Double(draws))
    let allowed = 4 * (p * (1 - p) / n).squareRoot() + 1 / n
    #expect(abs(percent.doubleValue / 100 - p) <= allowed, "\(what): \(percent) instead of \(exact)")
  }

  /// A knock-out of which nothing is known anywhere is a reservation, not a coin for every site.
  @Test func `leaves out what is known nowhere and says so`() throws {
    let world = SmallWorld(investor: 100, region: 0, criteria: Self.plain, knockOuts: Self.plot)
    let assessment = try world.assess([.init("x", ["a": "90"]), .init("y", ["a": "50"])], enquiry: Self.asking)
    let robustness = try #require(assessment.robustness(top: 5))
    #expect(robustness.reservations.map(\.id) == ["k"])
    #expect(robustness.sites.map(\.outPercent) == [.zero, .zero])
    #expect(robustness.firmness.level == .firm)
  }

  @Test func `draws a site the same whatever other sites exist, and twice the same`() throws {
    let world = SmallWorld(investor: 100, region: 0, criteria: Self.two, knockOuts: Self.plot)
    let site = SmallSite("x", ["a": "90"])
    func out(_ others: [SmallSite]) throws -> Decimal34? {
      let settled = SmallSite("z", ["a": "0", "b": "0", "plot_ha": "20"])
      let assessment = try world.assess([site, settled] + others, enquiry: Self.asking)
      return assessment.robustness(top: 5)?.sites.first { $0.id == SiteID("x") }?.outPercent
    }
    let alone = try out([])
    #expect(try out([]) == alone)
    #expect(try out([.init("a", ["a": "10"]), .init("w")]) == alone)
  }

  /// x leads on a, y on b; equal weights that may move by half: the lead of 4 on equal weights holds while b does not
  /// exceed a by more than it makes up for.
  @Test func `varies the weights by the share of the rulebook`() throws {
    let sites = [SmallSite("x", ["a": "80", "b": "40"]), SmallSite("y", ["a": "40", "b": "60"])]
    func first(_ vary: Int) throws -> Decimal34? {
      let world = SmallWorld(investor: 100, region: 0, weightsVary: vary, criteria: Self.two)
      return try world.assess(sites).robustness(top: 2)?.sites.first?.firstPercent
    }
    // x is first while a weighs more than 1/3: always for ±30 %, in 5 of 6 cases for ±50 % (a uniform on 1/4…3/4).
    #expect(try first(30) == .hundred)
    Self.expect(try #require(try first(50)), 500 / 6, 1_000, "±50 %")
  }

  @Test func `tells facts and weights apart in detail`() throws {
    let world = SmallWorld(investor: 100, region: 0, criteria: Self.two)
    let sites = [SmallSite("x", ["a": "80", "b": "40"]), SmallSite("y", ["a": "40", "b": "60"])]
    let robustness = try #require(try world.assess(sites).robustness(top: 2, detail: true))
    let causes = try #require(robustness.causes)
    #expect(robustness.draws == 10_000 && robustness.errorPoints == Decimal34("1.0"))
    #expect(causes.factsAlone == .hundred)
    Self.expect(causes.weightsAlone, 500 / 6, 10_000, "weights alone")
    // Equal weights may stand in any order: a uniform on 0…1.
    Self.expect(causes.sameOrder, 200 / 3, 10_000, "any order of equals")
  }

  /// Places of x over the cases: first in 70, second in 30 of 100; of which 90 in the middle are both.
  @Test func `counts places and their central range`() throws {
    let world = SmallWorld(investor: 100, region: 0, weightsVary: 0, criteria: Self.plain)
    let assessment = try world.assess([.init("x"), .init("y", ["a": "30"]), .init("z", ["a": "2"])])
    let robustness = try #require(assessment.robustness(draws: 10_000, top: 3))
    let x = try #require(robustness.sites.first { $0.id == SiteID("x") })
    Self.expect(x.acceptability[0], 70, 10_000, "first")
    Self.expect(x.acceptability[1], 28, 10_000, "second")
    Self.expect(x.acceptability[2], 2, 10_000, "third")
    #expect(x.places == 1...2, "the third place is one of the outer five of a hundred")
    #expect(x.topPercent == .hundred)
  }
}
