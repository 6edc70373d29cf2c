import DataFiles
import Decimals
import Evaluation
import Facts
import Foundation
import Region
import Rulebook
import Testing

@testable import Advisory

/// What would bring a site among the first five, over all sites and all sample enquiries.
@Suite struct `What it would take` {
  @Test(arguments: RealWorkspace.sampleIDs) func `is confirmed by changing the claims and running again`(id: String) throws {
    let assessment = try RealWorkspace.assessment(id)
    let enquiry = try RealWorkspace.sample(id)
    let clock = ContinuousClock()
    var found = 0
    for site in assessment.sites {
      let start = clock.now
      let answer = assessment.counterfactuals(for: site, places: 5)
      let time = clock.now - start
      print("CF", id, site.site.id, assessment.rank(of: site.site.id) ?? 0, site.standing, time, answer.isReached, answer.all.map { cf in "\(cf.rank ?? 0): " + cf.changes.map { "\($0.kind) \($0.path) \($0.from.leading.map { "\($0)" } ?? "-") -> \($0.to) \($0.reach) \($0.step)" }.joined(separator: " + ") }, answer.obstacle.map { "\($0)".prefix(80) } ?? "")
      #expect(answer.isReached == ((assessment.rank(of: site.site.id) ?? .max) <= 5))
      for counterfactual in answer.all {
        found += 1
        var changed = site.site
        for change in counterfactual.changes {
          changed.claims[change.path.name] = [
            Claim(value: change.to, asOf: RealWorkspace.asOf, source: "test", publisher: .official)
          ]
        }
        let again = try RealWorkspace.shared.assess(alone: changed, enquiry)
        let ahead = assessment.ranking.count { other in other.site.id != site.site.id && Self.comesBefore(other, again) }
        #expect(again.standing != .excluded && ahead < 5, "\(id) \(site.site.id): \(counterfactual.changes)")
        #expect(counterfactual.rank == ahead + 1)
        #expect(counterfactual.result.score == again.score)
      }
    }
    print("CFSUM", id, found)
  }

  private static func comesBefore(_ a: SiteResult, _ b: SiteResult) -> Bool {
    if a.standing != b.standing { return a.standing < b.standing }
    if a.openDecisive != b.openDecisive { return a.openDecisive < b.openDecisive }
    return a.score.value != b.score.value ? a.score.value > b.score.value : a.site.id < b.site.id
  }
}
