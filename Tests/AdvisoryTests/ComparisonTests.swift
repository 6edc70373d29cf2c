import DataFiles
import Decimals
import Evaluation
import Facts
import Region
import Report
import Rulebook
import SourceText
import Testing

@testable import Advisory

@Suite struct `What reverses two sites` {
  @Test(arguments: ["e01", "e06"]) func `by a fact is confirmed`(id: String) throws {
    let assessment = try RealWorkspace.assessment(id)
    let sites = Array(assessment.ranking.prefix(6)) + assessment.excluded.prefix(2)
    for (a, b) in zip(sites, sites.dropFirst()) {
      let reversal = assessment.reversal(b, a)
      guard let leader = assessment[reversal.leader], let other = assessment[reversal.other] else { continue }
      #expect(leader.standing == .excluded || comesBefore(leader, other))
      for rise in reversal.rises {
        let again = assessment.assessor.result(other.facts.setting(rise.changes))
        #expect(leader.standing == .excluded ? again.standing != .excluded : comesBefore(again, leader))
      }
      if let fall = reversal.falls {
        let again = assessment.assessor.result(leader.facts.setting(fall.changes))
        #expect(again.standing == .excluded || comesBefore(other, again))
        #expect(fall.worldChanges == 0, "nobody makes a site worse")
      }
    }
  }

  /// At the named weight both have the same points; a little beyond the other leads, a little before it does not.
  @Test(arguments: ["e03", "e06", "e08"]) func `by a weight is exact`(id: String) throws {
    let ranking = try RealWorkspace.assessment(id).ranking
    var seen = 0
    for (a, b) in zip(ranking.prefix(12), ranking.dropFirst().prefix(12)) {
      let reversal = try RealWorkspace.assessment(id).reversal(a, b)
      for swap in reversal.weights {
        seen += 1
        let tie = Self.lead(a, b, swap.criterion.id, swap.from, swap.to)
        #expect(tie.magnitude < (Decimal34("1e-25") ?? .zero), "\(swap.criterion.id): \(tie)")
        let little = (swap.to - swap.from).dividing(by: Decimal34(1000)) ?? .zero
        #expect(Self.lead(a, b, swap.criterion.id, swap.from, swap.to - little) >= .zero)
        #expect(Self.lead(a, b, swap.criterion.id, swap.from, swap.to + little) <= .zero)
      }
    }
    #expect(seen > 10)
  }

  /// The lead in points of a over b when one criterion has another weight and all others give way in proportion.
  private static func lead(
    _ a: SiteResult, _ b: SiteResult, _ id: String, _ from: Decimal34, _ to: Decimal34
  ) -> Decimal34 {
    let factor = (.hundred - to).dividing(by: .hundred - from) ?? .zero
    return zip(a.criteria, b.criteria).reduce(.zero) { sum, pair in
      guard let x = pair.0.points?.value, let y = pair.1.points?.value else { return sum }
      let weight = pair.0.criterion.id == id ? to : pair.0.weight * factor
      return sum + ((weight * (x - y)).dividing(by: .hundred) ?? .zero)
    }
  }
}

/// Pages that are too long to describe.
@Suite struct `Comparisons and explanations` {
  static let compared = [
    ("two", ["tip-cottbus", "schwarze-pumpe"]), ("excluded", ["guben-sued", "kodersdorf"]),
    ("five", ["massen", "kodersdorf", "schwarze-pumpe", "goerlitz-schlauroth", "guben-sued"]),
  ]

  @Test(arguments: compared, Language.allCases) func `fit A4 landscape`(
    names: (String, [String]), language: Language
  ) throws {
    let assessment = try RealWorkspace.assessment("e06")
    let comparison = SiteComparison(assessment, try names.1.map { try RealWorkspace.result("e06", $0) })
    let text = CompareText(comparison, language: language, color: false).text
    for line in text.split(separator: "\n") { #expect(line.count <= CompareText.width, "\(line)") }
    let difference = try Snapshot("compare.\(names.0).\(language.rawValue).txt").difference(from: text)
    #expect(difference == nil, "\(difference ?? "")")
  }

  @Test func `as JSON have the same numbers`() throws {
    let assessment = try RealWorkspace.assessment("e06")
    let sites = try ["tip-cottbus", "schwarze-pumpe"].map { try RealWorkspace.result("e06", $0) }
    let comparison = SiteComparison(assessment, sites)
    let document = JSONValue(CompareJSON(comparison, language: .de).document)
    #expect(document["sites"]?.items?.compactMap { $0["site"]?.string } == ["schwarze-pumpe", "tip-cottbus"])
    let differences = try #require(document["criteria"]?.items).compactMap { $0["differences"]?.items?[1].number }
    let sum = differences.reduce(0, +)
    #expect(abs(sum - (sites[0].score.value - sites[1].score.value).doubleValue) < 0.0001)
    #expect(document["reversals"]?.items?.count == 1)
  }

}

extension SiteFacts {
  fileprivate func setting(_ changes: [FactChange]) -> SiteFacts {
    setting(Dictionary(uniqueKeysWithValues: changes.map { ($0.path.name, Fact.known($0.to)) }))
  }
}
