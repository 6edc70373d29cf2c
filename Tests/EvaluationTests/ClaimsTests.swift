import Decimals
import Facts
import Region
import Testing

/// Which claim leads, and what the others mean (docs/reference/site-files.md, “How a file is read”).
@Suite struct `Claims of one field` {
  struct Case: CustomTestStringConvertible {
    let testDescription: String
    let claims: [Claim]
    let readings: [Int]
    let status: Fact.Status
    var lower: Int?
    var inputs: Int?

    init(
      _ name: String, _ claims: [Claim], _ readings: [Int], _ status: Fact.Status, lower: Int? = nil, inputs: Int? = nil
    ) {
      (testDescription, self.claims, self.readings) = (name, claims, readings)
      (self.status, self.lower, self.inputs) = (status, lower, inputs)
    }
  }

  private static func claim(
    _ value: Int, _ asOf: String, _ quality: AsOfQuality = .dated, _ publisher: Claim.Publisher = .official,
    part: Bool = false
  ) -> Claim {
    guard let date = PartialDate(asOf) else { preconditionFailure("a date") }
    return Claim(
      value: .number(Decimal34(value)), asOf: date, asOfQuality: quality, scope: part ? .part : .whole, source: "s",
      publisher: publisher)
  }

  private static let cases = [
    Case("no claim", [], [], .unknown),
    Case("a single claim", [claim(80, "2022")], [80], .known),
    Case("the newest leads", [claim(80, "2019"), claim(75, "2022")], [75, 80], .conflicting),
    Case("the newer month leads", [claim(80, "2022-03"), claim(75, "2022-05")], [75, 80], .conflicting),
    Case("equal values are one reading", [claim(80, "2019"), claim(80, "2022")], [80], .known, inputs: 2),
    Case("80.0 and 80 are one reading", [claim(80, "2019"), decimal("80.0")], [80], .known),
    Case(
      "dated before undated of the same year", [claim(1, "2022", .undated), claim(2, "2022")], [2, 1], .conflicting),
    Case(
      "dated before a page date before undated",
      [claim(1, "2022", .undated), claim(2, "2022", .pageDate), claim(3, "2022")], [3, 2, 1], .conflicting),
    Case(
      "a finer undated date does not beat the year that the source carries",
      [claim(1, "2022-06", .undated), claim(2, "2022")], [2, 1], .conflicting),
    Case("a newer undated one leads", [claim(1, "2021"), claim(2, "2022", .undated)], [2, 1], .conflicting),
    Case(
      "official before operator before press",
      [claim(1, "2022", .dated, .press), claim(2, "2022", .dated, .operator), claim(3, "2022")], [3, 2, 1],
      .conflicting),
    Case(
      "a newer press report before an older office", [claim(1, "2021"), claim(2, "2022", .dated, .press)], [2, 1],
      .conflicting),
    Case(
      "a dated press report before an undated office",
      [claim(1, "2022", .undated, .official), claim(2, "2022", .dated, .press)], [2, 1], .conflicting),
    Case("of equals the first in the file", [claim(1, "2022"), claim(2, "2022")], [1, 2], .conflicting),
    Case("a part never leads", [claim(80, "2016"), claim(21, "2026", part: true)], [80], .known, inputs: 2),
    Case(
      "parts bound from below", [claim(8, "2025", part: true), claim(21, "2024", part: true)], [], .unknown, lower: 21),
    Case("newer than the as-of date is left out", [claim(80, "2022"), claim(75, "2027")], [80], .known, inputs: 1),
    Case("all newer: nothing known", [claim(75, "2026-12")], [], .unknown),
    Case("the day itself counts", [claim(75, "2026-11-22")], [75], .known),
    Case("the day after does not", [claim(75, "2026-11-23")], [], .unknown),
    Case("the year of the as-of date counts", [claim(75, "2026")], [75], .known),
    Case("a newer part bounds nothing", [claim(75, "2027", part: true)], [], .unknown),
    Case("ten full years are aged", [claim(80, "2015")], [80], .aged),
    Case("not yet ten full years", [claim(80, "2016")], [80], .known),
    Case("ten years to the day", [claim(80, "2016-11-22")], [80], .aged),
    Case("ten years less a day", [claim(80, "2016-11-23")], [80], .known),
    Case(
      "an aged claim does not dispute a fresh one", [claim(80, "2012"), claim(75, "2022")], [75], .known, inputs: 2),
    Case("all aged: the newest leads", [claim(80, "2010"), claim(75, "2012")], [75, 80], .aged),
    Case("an aged whole still leads before a part", [claim(80, "2010"), claim(20, "2024", part: true)], [80], .aged),
  ]

  private static func decimal(_ text: String) -> Claim {
    guard let value = Decimal34(text), let date = PartialDate("2020") else { preconditionFailure("a claim") }
    return Claim(value: .number(value), asOf: date, source: "s", publisher: .official)
  }

  @Test(arguments: cases) func `resolve to`(_ c: Case) {
    let fact = Claims.fact("f", c.claims, asOf: SmallWorld.asOf, maxAgeYears: 10)
    #expect(fact.readings == c.readings.map { FactValue.number(Decimal34($0)) })
    #expect(fact.status == c.status)
    #expect(fact.bounds.lower == c.lower.map { Decimal34($0) })
    #expect(fact.bounds.upper == nil)
    if let inputs = c.inputs { #expect(fact.inputs.count == inputs) }
    if c.readings.isEmpty { #expect(fact.absent == [FactPath(.site, "f")]) }
  }

  @Test func `do not age without a limit`() {
    let fact = Claims.fact("f", [Self.claim(80, "1990")], asOf: SmallWorld.asOf, maxAgeYears: nil)
    #expect(fact.status == .known)
  }

  @Test func `that are newer are named`() {
    let newer = Claims.newer([Self.claim(1, "2022"), Self.claim(2, "2027")], than: SmallWorld.asOf)
    #expect(newer.map(\.value) == [.number(2)])
  }
}
