import Decimals
import Evaluation
import Facts
import Region
import Rulebook
import Testing

/// The response of a site says the same as the rules, run again with values set: over all sites and samples.
@Suite struct `The response of a site` {
  static let samples = RealWorkspace.sampleIDs

  @Test(arguments: samples) func `agrees with the rules and is within the sum of the extremes`(id: String) throws {
    let assessment = try RealWorkspace.assessment(id)
    let tolerance = try #require(Decimal34("1e-20"))
    for result in assessment.sites {
      let response = assessment.assessor.response(result)
      for draw in 0..<2 { check(response, draw, assessment) }
      #expect(response.isExact, "\(result.site.id)")
      #expect(response.interval.low >= result.score.low - tolerance, "\(result.site.id)")
      #expect(response.interval.high <= result.score.high + tolerance, "\(result.site.id)")
    }
  }

  /// Sets each field to one of its values and compares every rule.
  private func check(_ response: SiteResponse, _ draw: Int, _ assessment: Assessment) {
    var facts: [String: Fact] = [:]
    var choice: [Int: Int] = [:]
    for (index, uncertainty) in response.uncertainties.enumerated() {
      guard case .field(let path) = uncertainty.source else { continue }
      if let count = uncertainty.choiceCount, case .choices(let values) = uncertainty.domain {
        choice[index] = (draw + index) % count
        facts[path.name] = .known(values[(draw + index) % count])
      }
    }
    let again = assessment.assessor.result(response.result.facts.setting(facts))
    for criterion in response.criteria {
      let isSet = criterion.table.discrete.allSatisfy { choice[$0] != nil }
      guard isSet, let points = again.criteria[criterion.index].points else { continue }
      let own = criterion.table.cell { choice[$0] ?? 0 }.breaks.map(\.points)
      #expect(
        isNear(own.min(), points.low) && isNear(own.max(), points.high), "\(response.result.site.id) \(criterion)")
    }
    for knockOut in response.knockOuts where knockOut.table.discrete.allSatisfy({ choice[$0] != nil }) {
      let id = response.result.knockOuts[knockOut.index].knockOut.id
      let verdict = again.knockOuts.first { $0.knockOut.id == id }?.verdict
      let steps = knockOut.table.cell { choice[$0] ?? 0 }
      switch verdict {
      case .met: #expect(!steps.contains(.notMet), "\(response.result.site.id) \(id)")
      case .notMet: #expect(!steps.contains(.met), "\(response.result.site.id) \(id)")
      case .unknown, nil: #expect(steps.contains(.met) && steps.contains(.notMet), "\(response.result.site.id) \(id)")
      }
    }
  }

  private func isNear(_ a: Decimal34?, _ b: Decimal34) -> Bool {
    a.map { ($0 - b).magnitude.doubleValue < 1e-20 } ?? false
  }
}
