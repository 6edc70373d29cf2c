import Decimals
import Evaluation
import Facts
import Region
import Rulebook
import Testing

/// Standing, then open decisive knock-outs, then score, then id.
@Suite struct `The order of sites` {
  /// Two decisive knock-outs and one that only asks; a and b make the score.
  private static let world = SmallWorld(
    investor: 100, region: 0, undocumentedBelow: 50,
    criteria: [SmallCriterion("a", weight: 50), SmallCriterion("b", weight: 50)],
    knockOuts: [
      "id: one\nrequire: site.c > 5", "id: two\nrequire: site.d > 5", "id: asks\nrequire: site.e > 5\ndecisive: false",
    ])

  private static func site(
    _ id: String, _ a: Int?, _ b: Int?, _ c: Int? = 9, _ d: Int? = 9, _ e: Int? = 9
  ) -> SmallSite {
    let values = [("a", a), ("b", b), ("c", c), ("d", d), ("e", e)].compactMap { key, value in
      value.map { (key, String($0)) }
    }
    return SmallSite(id, Dictionary(uniqueKeysWithValues: values))
  }

  private static let sites = [
    site("unknown-weight", 100, nil, 9, 9), site("undocumented", nil, nil), site("ready-low", 10, 10),
    site("ready-high", 90, 90), site("ready-asks", 50, 50, 9, 9, nil), site("one-open", 100, 100, nil),
    site("two-open", 100, 100, nil, nil), site("undocumented-open", nil, nil, nil), site("excluded", 100, 100, 1),
    site("excluded-twice", 100, 100, 1, 1), site("excluded-and-open", 100, 100, nil, 3),
    site("excluded-by-asks", 100, 100, 9, 9, 1), site("twin-b", 30, 30), site("twin-a", 30, 30),
  ]

  @Test func `is standing, open points, score, id`() throws {
    let assessment = try Self.world.assess(Self.sites)
    #expect(
      assessment.ranking.map(\.site.id.rawValue) == [
        "ready-high", "unknown-weight", "ready-asks", "twin-a", "twin-b", "ready-low", "one-open", "two-open",
        "undocumented", "undocumented-open",
      ])
    // One exclusion before two; then the smaller gap as a share of what is asked for (2 of 5 before 4 of 5); then id.
    #expect(
      assessment.excluded.map(\.site.id.rawValue) == [
        "excluded-and-open", "excluded", "excluded-by-asks", "excluded-twice",
      ])
  }

  @Test(arguments: [
    ("ready-high", Standing.ready), ("ready-asks", .ready), ("unknown-weight", .ready), ("one-open", .clarify),
    ("two-open", .clarify), ("undocumented", .undocumented), ("undocumented-open", .undocumented),
    ("excluded", .excluded), ("excluded-and-open", .excluded), ("excluded-by-asks", .excluded),
  ]) func `follows the standing`(id: String, standing: Standing) throws {
    #expect(try Self.world.assess(Self.sites)[SiteID(id)]?.standing == standing)
  }

  @Test(arguments: [(49, Standing.ready), (50, .ready), (51, .undocumented)])
  func `sets apart what is known by less than the rulebook's share`(share: Int, standing: Standing) throws {
    let world = SmallWorld(
      investor: 100, region: 0, undocumentedBelow: share,
      criteria: [SmallCriterion("a", weight: 50), SmallCriterion("b", weight: 50)])
    #expect(try world.result(SmallSite("s", ["a": "1"])).standing == standing)
  }

  @Test func `without any scored criterion is not undocumented`() throws {
    let world = SmallWorld(
      investor: 100, region: 0, undocumentedBelow: 50,
      criteria: [SmallCriterion("a", weight: 100, evidence: "pending")])
    #expect(try world.result(SmallSite("s")).standing == .ready)
  }

  @Test(arguments: sites.indices) func `of two sites never depends on a third`(left: Int) throws {
    let all = try Self.world.assess(Self.sites)
    var rest = Self.sites
    let gone = rest.remove(at: left).id
    let some = try Self.world.assess(rest)
    #expect(some.ranking.map(\.site.id.rawValue) == all.ranking.map(\.site.id.rawValue).filter { $0 != gone })
    #expect(some.excluded.map(\.site.id.rawValue) == all.excluded.map(\.site.id.rawValue).filter { $0 != gone })
    for result in some.sites { #expect(result.score == all[result.site.id]?.score) }
  }

  @Test func `does not depend on the order of the files`() throws {
    let there = try Self.world.assess(Self.sites).sites.map(\.site.id)
    #expect(try Self.world.assess(Self.sites.reversed()).sites.map(\.site.id) == there)
  }
}

/// Musts that cannot be decided are said once.
@Suite struct `Musts that cannot be decided` {
  private static let world = SmallWorld(
    investor: 100, region: 0, criteria: [SmallCriterion("a", weight: 100)],
    knockOuts: [
      "id: one\napplies: enquiry.site.need_ha > 0\nrequire: site.free_ha > enquiry.site.need_ha\ndecides: [site.need_ha]"
    ])

  private static func causes(_ sites: [SmallSite], _ enquiry: String) throws -> [String] {
    try world.assess(sites, enquiry: enquiry).uncheckable.map { item in
      switch item.cause {
      case .listed: "\(item.path): listed"
      case .unknownEverywhere(let knockOut): "\(item.path): \(knockOut.id) unknown everywhere"
      case .noRule: "\(item.path): no rule"
      }
    }
  }

  @Test func `are those without a rule and those open at every site`() throws {
    let enquiry = "site: {need_ha: 5, zone: GE}\nmust: [site.zone, site.need_ha]"
    let blank = SmallSite("a")
    #expect(
      try Self.causes([blank, SmallSite("b")], enquiry) == [
        "site.zone: no rule", "site.need_ha: one unknown everywhere",
      ])
    #expect(try Self.causes([blank, SmallSite("b", ["free_ha": "9"])], enquiry) == ["site.zone: no rule"])
    #expect(try Self.causes([blank], "site: {need_ha: 5}") == ["site.need_ha: one unknown everywhere"])
    #expect(try Self.causes([blank], "").isEmpty)
  }
}
