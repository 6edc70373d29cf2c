import Decimals
import Facts
import Region
import Rulebook
import Testing

@testable import Evaluation

@Suite struct `The firmness of the first places` {
  struct Case: Sendable, CustomTestStringConvertible {
    /// Percent first, and percent dropped out, in the printed order.
    let sites: [(first: Int, out: Int)]
    let level: Firmness.Level
    var places: Int?
    var percent: Int
    var cause: Firmness.Cause?
    var rival: String?

    var testDescription: String { "\(sites.map { "\($0.first)" }.joined(separator: " ")) is \(level)" }
  }

  /// Firm from 80, close from 80 for at most 3 places.
  static let cases: [Case] = [
    Case(sites: [(80, 0), (20, 0)], level: .firm, places: 1, percent: 80, rival: "s1"),
    Case(sites: [(79, 0), (21, 0)], level: .close, places: 2, percent: 100, cause: .points, rival: "s1"),
    Case(
      sites: [(41, 5), (25, 0), (18, 0), (16, 0)], level: .close, places: 3, percent: 84, cause: .points, rival: "s1"),
    Case(sites: [(41, 40), (25, 0), (13, 0), (21, 0)], level: .open, percent: 41, cause: .knockOuts, rival: "s1"),
    Case(sites: [(5, 86), (18, 40), (8, 70), (69, 0)], level: .open, percent: 5, cause: .knockOuts, rival: "s3"),
    Case(sites: [(34, 0), (17, 0), (20, 0), (20, 0)], level: .open, percent: 34, cause: .points, rival: "s2"),
    Case(sites: [(50, 50)], level: .open, percent: 50, cause: .knockOuts),
    Case(sites: [(100, 0)], level: .firm, places: 1, percent: 100),
  ]

  @Test(arguments: cases) func `follows the thresholds`(_ c: Case) throws {
    let rules = SmallWorld(criteria: [
      SmallCriterion("a", weight: 60), SmallCriterion("b", .region, group: "r", weight: 40),
    ])
    .rulebook.firmness
    let sites = c.sites.enumerated().map { index, site in
      Robustness.Site(
        id: SiteID("s\(index)"), rank: index + 1, firstPercent: Decimal34(site.first), topPercent: .hundred,
        outPercent: Decimal34(site.out), places: nil, acceptability: [])
    }
    let firmness = Firmness(sites, rules: rules)
    #expect(firmness.level == c.level)
    #expect(firmness.places == c.places)
    #expect(firmness.percent == Decimal34(c.percent))
    #expect(firmness.cause == c.cause)
    #expect(firmness.rival?.id.rawValue == c.rival)
  }
}
