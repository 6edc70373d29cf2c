import DataFiles
import Decimals
import Evaluation
import Foundation
import Region
import Rulebook
import Testing

/// From complete registers facts are deleted at random; a site that is said to be first in so many of 100 cases is first in
/// so many of 100 registers once all facts are known again.
@Suite struct `Calibration` {
  /// Registers made up, each with its own draws.
  private static let registers = 600
  private static let draws = 500
  private static let world = SmallWorld(
    weightsVary: 0,
    criteria: [
      SmallCriterion("a", weight: 25), SmallCriterion("b", weight: 20),
      SmallCriterion("a2", weight: 15, measure: "site.a", points: "{0: 0, 40: 100, 100: 60}"),
      SmallCriterion(
        "c", .region, group: "r", weight: 20, measure: "site.siding", points: "{\"yes\": 100, \"no\": 0, planned: 50}"),
      SmallCriterion("d", .region, group: "r", weight: 20, measure: "site.d"),
    ], knockOuts: ["id: k\nrequire: site.plot_ha >= enquiry.site.need_ha"])
  private static let enquiry = "site: {need_ha: 10}"

  /// What was said of a site, and what came out.
  struct Outcome {
    let stated: Double
    let isFirst: Bool
  }

  /// How true values are made; statements always assume equal chances.
  enum Truth: CaseIterable {
    /// As the statements assume: uniform on the range.
    case uniform
    /// Otherwise: three of four values in the better half, three of four limits met.
    case better
  }

  /// The mean squared error of a calibrated share p is p (1 − p). Each of ten bins may be off by four standard errors of
  /// its own outcomes, so that with a fixed seed no bin fails by chance (1 in 1 600 for all ten), and by 0.01 for shares that are
  /// themselves counted over 500 draws (standard error at most 0.022, averaged over a bin of 30 and more).
  @Test func `holds when values are as open as assumed`() throws {
    let bins = Self.bins(try Self.uniform.get())
    #expect(bins.map(\.count).reduce(0, +) == Self.registers * Self.siteCount)
    for bin in bins where bin.count >= 30 {
      let allowed = 4 * (bin.stated * (1 - bin.stated) / Double(bin.count)).squareRoot() + 0.01
      #expect(abs(bin.observed - bin.stated) <= allowed, "\(bin)")
    }
    #expect(bins.count { $0.count >= 30 } >= 8, "the registers must give small and great shares")
  }

  /// All outcomes at once: Spiegelhalter, D. J. (1986), Statistics in Medicine 5, 421–433. The statistic is standard normal for
  /// calibrated shares; beyond 4 by chance once in 16 000 seeds. It finds shares that are too bold or too timid throughout.
  @Test func `is neither too bold nor too timid`() throws {
    let outcomes = try Self.uniform.get()
    #expect(abs(Self.spiegelhalter(outcomes)) < 4)
    let bolder = outcomes.map {
      Outcome(stated: $0.stated < 0.5 ? $0.stated * 0.7 : 1 - (1 - $0.stated) * 0.7, isFirst: $0.isFirst)
    }
    #expect(abs(Self.spiegelhalter(bolder)) > 4, "the test must notice shares that are too bold")
  }

  private static func spiegelhalter(_ outcomes: [Outcome]) -> Double {
    let sums = outcomes.reduce((0.0, 0.0)) { sums, outcome in
      let (p, x) = (outcome.stated, outcome.isFirst ? 1.0 : 0)
      return (sums.0 + (x - p) * (1 - 2 * p), sums.1 + (1 - 2 * p) * (1 - 2 * p) * p * (1 - p))
    }
    return sums.0 / sums.1.squareRoot()
  }

  /// The test can fail: statements made for other registers are far off.
  @Test func `fails for shares that say nothing`() throws {
    let outcomes = try Self.uniform.get()
    let stated = outcomes.map(\.stated)
    let shifted = outcomes.indices.map { index in
      Outcome(stated: stated[(index + 1) % stated.count], isFirst: outcomes[index].isFirst)
    }
    let off = Self.bins(shifted).filter { $0.count >= 30 && abs($0.observed - $0.stated) > 0.2 }
    #expect(off.count >= 4)
  }

  /// The table in docs/explanation/robustness.md is what this test computes; LOTSE_RECORD=1 writes it anew.
  @Test func `stands in the documentation as computed`() throws {
    let uniform = Self.bins(try Self.uniform.get())
    let better = Self.bins(try Self.better.get())
    var lines = [
      "| stated | as assumed: sites | stated, mean | first in fact | better than assumed: sites | stated, mean | first in fact |",
      "| --- | --- | --- | --- | --- | --- | --- |",
    ]
    for index in uniform.indices {
      let cells = [uniform[index], better[index]].flatMap { bin in
        ["\(bin.count)"] + (bin.count == 0 ? ["–", "–"] : [Self.percent(bin.stated), Self.percent(bin.observed)])
      }
      lines.append("| \(10 * index)–\(10 * index + 10) | \(cells.joined(separator: " | ")) |")
    }
    let page = DataFolder.package.appending(path: "docs/explanation/robustness.md")
    let text = try String(contentsOf: page, encoding: .utf8)
    let parts = text.components(separatedBy: "<!-- calibration -->\n")
    try #require(parts.count == 3, "the page must mark the place of the table twice")
    let table = lines.joined(separator: "\n") + "\n"
    if ProcessInfo.processInfo.environment["LOTSE_RECORD"] == "1" {
      try [parts[0], table, parts[2]].joined(separator: "<!-- calibration -->\n").write(
        to: page, atomically: true, encoding: .utf8)
    } else {
      #expect(parts[1] == table, "LOTSE_RECORD=1 records it anew")
    }
  }

  // MARK: - Registers

  private static let uniform = Result { try outcomes(.uniform, seed: 2026) }
  private static let better = Result { try outcomes(.better, seed: 2026) }

  private static let siteCount = 5

  private static func outcomes(_ truth: Truth, seed: UInt64) throws -> [Outcome] {
    try (0..<registers).flatMap { register in
      var generator = SeededGenerator(seed: seed, stream: "registers", block: register)
      let complete = (0..<siteCount).map { _ in facts(truth, &generator) }
      let sites = complete.enumerated().map { SmallSite("s\($0)", $1.mapValues(\.first)) }
      // How much is deleted differs between registers, so that all shares occur.
      let kept = generator.below(9)
      let gaps = complete.enumerated().map { index, facts in
        SmallSite("s\(index)", known(facts, kept, &generator))
      }
      let first = try world.assess(sites, enquiry: enquiry).ranking.first?.site.id
      // A house of its own hash, so that each register has draws of its own; a settled site keeps the knock-out decidable.
      let assessment = try world.assess(
        gaps + [SmallSite("z", ["a": "0", "b": "0", "siding": "\"no\"", "d": "0", "plot_ha": "10"])], enquiry: enquiry,
        hash: String(register + 1, radix: 16))
      let robustness = try #require(assessment.robustness(draws: draws, top: 1))
      let shares = Dictionary(uniqueKeysWithValues: robustness.sites.map { ($0.id, $0.firstPercent.doubleValue / 100) })
      return sites.map { site in
        Outcome(stated: shares[SiteID(site.id)] ?? 0, isFirst: first == SiteID(site.id))
      }
    }
  }

  /// True values by field, each with the other one that a contradiction would name.
  private static func facts(_ truth: Truth, _ generator: inout SeededGenerator) -> [String: (
    first: String, other: String
  )] {
    func number(upTo most: Double) -> String {
      let u = generator.unit()
      let value = truth == .better && generator.below(2) == 0 ? max(u, 1 - u) : u
      return "\((most * value * 10_000).rounded() / 10_000)"
    }
    let yes = generator.below(4) < (truth == .better ? 3 : 2)
    return [
      "a": (number(upTo: 100), ""), "b": (number(upTo: 100), ""), "siding": (yes ? "\"yes\"" : "\"no\"", ""),
      "d": (number(upTo: 100), number(upTo: 100)), "plot_ha": (number(upTo: 20), ""),
    ]
  }

  /// The claims that are left, drawn in the order of the fields.
  private static func known(
    _ facts: [String: (first: String, other: String)], _ kept: Int, _ generator: inout SeededGenerator
  ) -> [String: String] {
    facts.sorted { $0.key < $1.key }.reduce(into: [:]) { claims, fact in
      claims[fact.key] = known(fact.value, kept, &generator)
    }
  }

  /// The claim that is left: the true value, one of two in any order, or none.
  private static func known(
    _ fact: (first: String, other: String), _ kept: Int, _ generator: inout SeededGenerator
  ) -> String? {
    if generator.below(9) < kept { return fact.first }
    if fact.other.isEmpty { return nil }
    let readings = generator.below(2) == 0 ? [fact.first, fact.other] : [fact.other, fact.first]
    return "[\(readings.map { "{value: \($0), as_of: \"2025\", source: s}" }.joined(separator: ", "))]"
  }

  // MARK: - Reliability

  struct Bin: CustomStringConvertible {
    var count = 0
    var statedSum = 0.0
    var firsts = 0

    var stated: Double { statedSum / Double(max(1, count)) }
    var observed: Double { Double(firsts) / Double(max(1, count)) }
    var description: String { "stated \(stated), first in fact \(observed), \(count) sites" }
  }

  /// Ten bins of stated shares; a share of 1 belongs to the last.
  private static func bins(_ outcomes: [Outcome]) -> [Bin] {
    outcomes.reduce(into: Array(repeating: Bin(), count: 10)) { bins, outcome in
      let index = min(9, Int(outcome.stated * 10))
      bins[index].count += 1
      bins[index].statedSum += outcome.stated
      bins[index].firsts += outcome.isFirst ? 1 : 0
    }
  }

  private static func percent(_ share: Double) -> String {
    (Decimal34(100 * share) ?? .zero).rounded(toPlaces: 0).description
  }
}
