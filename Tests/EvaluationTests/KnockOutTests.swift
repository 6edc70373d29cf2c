import Decimals
import Evaluation
import Facts
import Rulebook
import Testing

/// Met, not met, or unknown; absent when the enquiry does not ask.
@Suite struct `A knock-out` {
  struct Case: CustomTestStringConvertible {
    let testDescription: String
    let rule: String
    var enquiry = ""
    var values: [String: String] = [:]
    var minutes: Fact?
    var districts = ["SPN"]
    /// nil: the knock-out does not exist for the enquiry.
    let verdict: Verdict?
    var gap: String?
    var decidedBy: String?
    var open: [String] = []

    init(
      _ name: String, _ rule: String, _ verdict: Verdict?, enquiry: String = "", values: [String: String] = [:],
      minutes: Fact? = nil, districts: [String] = ["SPN"], gap: String? = nil, decidedBy: String? = nil,
      open: [String] = []
    ) {
      (testDescription, self.rule, self.verdict, self.enquiry) = (name, rule, verdict, enquiry)
      (self.values, self.minutes, self.districts) = (values, minutes, districts)
      (self.gap, self.decidedBy, self.open) = (gap, decidedBy, open)
    }
  }

  private static let plot = """
    id: plot
    applies: enquiry.site.need_ha > 0
    require: site.plot_ha >= enquiry.site.need_ha
    not_more_than: [site.free_ha, site.a]
    """
  private static let need = "site: {need_ha: 20}"
  private static let limit = "id: limit\nrequire: indicator.minutes <= enquiry.site.max_min"
  private static let half = "site: {max_min: 30}"
  private static let siding = "id: siding\nrequire: site.siding = \"yes\""
  private static let zone = "id: zone\nrequire: '\"GI\" in site.zoning'"
  private static let district = """
    id: district
    applies: count(enquiry.site.excluded) > 0
    require: not(site.district in enquiry.site.excluded)
    """
  private static let two = #"[{value: 25, as_of: "2025", source: s}, {value: 15, as_of: "2024", source: s}]"#
  private static let twoSmall = #"[{value: 12, as_of: "2025", source: s}, {value: 15, as_of: "2024", source: s}]"#
  private static let agedSmall = #"[{value: 5, as_of: "2001", source: s}]"#

  private static func estimate(_ low: Decimal34, _ central: Decimal34, _ high: Decimal34) -> Fact {
    .estimated(low: low, central: central, high: high, inputs: [])
  }

  private static let largePart = #"[{value: 50, as_of: "2025", scope: part, source: s}]"#
  private static let smallPart = #"[{value: 5, as_of: "2025", scope: part, source: s}]"#
  private static func atMost(_ high: Decimal34) -> Fact {
    .unknown(absent: [FactPath(.site, "a")], bounds: Bounds(upper: high))
  }

  private static let ownBounds = [
    Case("a part that is large enough settles it", plot, .met, enquiry: need, values: ["plot_ha": largePart]),
    Case(
      "a part that is too small leaves it open", plot, .unknown, enquiry: need, values: ["plot_ha": smallPart],
      open: ["site.plot_ha"]),
    Case("an upper bound within the limit settles it", limit, .met, enquiry: half, minutes: atMost(Decimal34(24))),
    Case(
      "an upper bound beyond it leaves it open", limit, .unknown, enquiry: half, minutes: atMost(Decimal34(40)),
      open: ["site.a"]),
  ]

  private static let plots = [
    Case("met", plot, .met, enquiry: need, values: ["plot_ha": "25"]),
    Case("met at the limit", plot, .met, enquiry: need, values: ["plot_ha": "20"]),
    Case("not met, with the gap", plot, .notMet, enquiry: need, values: ["plot_ha": "12.5"], gap: "7.5"),
    Case("a missing fact is unknown", plot, .unknown, enquiry: need, open: ["site.plot_ha"]),
    Case(
      "claims on both sides of the limit", plot, .unknown, enquiry: need, values: ["plot_ha": two],
      open: ["site.plot_ha"]),
    Case("claims that are all too small", plot, .notMet, enquiry: need, values: ["plot_ha": twoSmall], gap: "5"),
    Case(
      "an aged claim never excludes", plot, .unknown, enquiry: need, values: ["plot_ha": agedSmall], gap: "15",
      open: ["site.plot_ha"]),
    Case("the investor is silent", plot, nil),
    Case("the investor needs none", plot, nil, enquiry: "site: {need_ha: 0}"),
    Case(
      "a bound excludes", plot, .notMet, enquiry: need, values: ["free_ha": "8"], gap: "12", decidedBy: "site.free_ha"),
    Case(
      "the second bound excludes", plot, .notMet, enquiry: need, values: ["free_ha": "30", "a": "8"], gap: "12",
      decidedBy: "site.a"),
    Case("a bound never meets", plot, .unknown, enquiry: need, values: ["free_ha": "80"], open: ["site.plot_ha"]),
    Case("a bound that is disputed", plot, .unknown, enquiry: need, values: ["free_ha": two], open: ["site.plot_ha"]),
    Case(
      "a bound counts only while the fact is missing", plot, .met, enquiry: need,
      values: ["plot_ha": "25", "free_ha": "8"]),
  ]

  private static let others = [
    Case("an estimate within the limit", limit, .met, enquiry: half, minutes: estimate(20, 24, 28)),
    Case("an estimate beyond the limit", limit, .notMet, enquiry: half, minutes: estimate(31, 40, 48), gap: "1"),
    Case(
      "a limit inside the error", limit, .unknown, enquiry: half, minutes: estimate(24, 32, 40),
      open: ["indicator.minutes"]),
    Case(
      "a centre within, an end beyond", limit, .unknown, enquiry: half, minutes: estimate(24, 29, 34),
      open: ["indicator.minutes"]),
    Case("an end exactly at the limit", limit, .met, enquiry: half, minutes: estimate(24, 27, 30)),
    Case(
      "an indicator that is unknown names what it lacks", limit, .unknown, enquiry: half,
      minutes: .unknown(absent: [FactPath(.site, "a")]), open: ["site.a"]),
    Case("no limit stated", limit, nil, minutes: estimate(24, 27, 30)),
    Case("a recorded no", siding, .notMet, values: ["siding": "\"no\""]),
    Case("a class that leaves it open", siding, .unknown, values: ["siding": "planned"], open: ["site.siding"]),
    Case("a recorded yes", siding, .met, values: ["siding": "\"yes\""]),
    Case("a list that has it", zone, .met, values: ["zoning": "[GE, GI]"]),
    Case("a list without it", zone, .notMet, values: ["zoning": "[GE]"]),
    Case("a list with an open class", zone, .unknown, values: ["zoning": "[GE, G]"], open: ["site.zoning"]),
    Case("an open class beside the wanted one", zone, .met, values: ["zoning": "[G, GI]"]),
    Case("a district that is excluded", district, .notMet, enquiry: "site: {excluded: [SPN]}"),
    Case("another district", district, .met, enquiry: "site: {excluded: [BZ]}"),
    Case(
      "two districts, one excluded", district, .unknown, enquiry: "site: {excluded: [BZ]}", districts: ["SPN", "BZ"],
      open: ["site.district"]),
    Case(
      "two districts, both excluded", district, .notMet, enquiry: "site: {excluded: [BZ, SPN]}",
      districts: ["SPN", "BZ"]),
    Case("two districts, none excluded", district, .met, enquiry: "site: {excluded: [CB]}", districts: ["SPN", "BZ"]),
    Case("an empty list of districts", district, nil, enquiry: "site: {excluded: []}"),
    Case("no list of districts", district, nil),
    Case("it never applies", "id: off\napplies: false\nrequire: site.a > 5", nil, values: ["a": "1"]),
    Case(
      "applies depends on the site: no", "id: x\napplies: site.b = 1\nrequire: site.a > 5", nil,
      values: ["a": "1", "b": "0"]),
    Case(
      "applies is open at the site, and it is met", "id: x\napplies: site.b = 1\nrequire: site.a > 5", .met,
      values: ["a": "9"]),
    Case(
      "applies is open at the site, and it is not met", "id: x\napplies: site.b = 1\nrequire: site.a > 5", .unknown,
      values: ["a": "1"], gap: "4", open: ["site.b"]),
    Case(
      "a division by zero decides nothing", "id: x\nrequire: site.a / site.b > 5", .unknown,
      values: ["a": "1", "b": "0"]),
  ]

  @Test(arguments: plots + others + ownBounds) func `gives`(_ c: Case) throws {
    let world = SmallWorld(
      criteria: [SmallCriterion("e", weight: 60), SmallCriterion("f", .region, group: "h", weight: 40)],
      knockOuts: [c.rule])
    let site = SmallSite("s", c.values, indicators: c.minutes.map { ["minutes": $0] } ?? [:], districts: c.districts)
    let result = try world.result(site, enquiry: c.enquiry)
    let knockOut = result.knockOuts.first
    #expect(knockOut?.verdict == c.verdict)
    #expect(knockOut?.gap?.description == c.gap)
    #expect(knockOut?.decidedBy?.description == c.decidedBy)
    #expect((knockOut?.open ?? []).map(\.description).sorted() == c.open)
    #expect((result.standing == .excluded) == (c.verdict == .notMet))
    #expect(result.openDecisive == (c.verdict == .unknown ? 1 : 0))
  }

  @Test func `says what it demands and what is there`() throws {
    let world = SmallWorld(
      criteria: [SmallCriterion("a", weight: 60), SmallCriterion("b", .region, group: "h", weight: 40)],
      knockOuts: [Self.plot])
    let result = try #require(try world.result(SmallSite("s", ["plot_ha": "12.5"]), enquiry: Self.need).knockOuts.first)
    #expect(result.requirement.comparison == ">=")
    #expect(result.requirement.required == [.number(20)])
    #expect(result.requirement.unit == .hectares)
    #expect(result.actual.leading == .number(Decimal34("12.5") ?? 0))
  }
}
