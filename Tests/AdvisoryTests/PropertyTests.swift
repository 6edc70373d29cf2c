import Decimals
import Evaluation
import Facts
import Foundation
import Region
import Report
import Rulebook
import SourceText
import Testing

@testable import Advisory

/// What holds for every site and every enquiry.
@Suite struct `Whatever is asked` {
  static let samples = RealWorkspace.sampleIDs

  /// A site assessed alone gets what it gets among all; the order is that of these results. So no site ever changes the
  /// order or the score of others.
  @Test(arguments: ["e03", "e06"]) func `the others do not matter`(id: String) throws {
    let workspace = RealWorkspace.shared
    let enquiry = try RealWorkspace.sample(id)
    let all = try RealWorkspace.assessment(id)
    let alone = try workspace.register.sites.map { try workspace.assess(alone: $0, enquiry) }
    for result in alone {
      let among = try #require(all[result.site.id])
      #expect(result.standing == among.standing, "\(result.site.id)")
      #expect(result.score == among.score, "\(result.site.id)")
      #expect(result.openDecisive == among.openDecisive, "\(result.site.id)")
      #expect(result.knownPercent == among.knownPercent, "\(result.site.id)")
      #expect(result.criteria == among.criteria, "\(result.site.id)")
      #expect(result.knockOuts == among.knockOuts, "\(result.site.id)")
    }
    let order = alone.filter { $0.standing != .excluded }.sorted { a, b in
      if a.standing != b.standing { return a.standing < b.standing }
      if a.openDecisive != b.openDecisive { return a.openDecisive < b.openDecisive }
      return a.score.value != b.score.value ? a.score.value > b.score.value : a.site.id < b.site.id
    }
    #expect(order.map(\.site.id) == all.ranking.map(\.site.id))
  }

  @Test(arguments: [1, 2, 3]) func `some sites have the order that they have among all`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let workspace = RealWorkspace.shared
    let some = workspace.register.sites.filter { _ in Int.random(in: 0..<6, using: &random) == 0 }
    let ids = Set(some.map(\.id))
    let all = try RealWorkspace.assessment("e06")
    let part = workspace.with(some).assess(try RealWorkspace.sample("e06"), asOf: RealWorkspace.asOf)
    #expect(part.ranking.map(\.site.id) == all.ranking.map(\.site.id).filter(ids.contains), "seed \(seed)")
    #expect(part.excluded.map(\.site.id) == all.excluded.map(\.site.id).filter(ids.contains), "seed \(seed)")
  }

  @Test(arguments: samples) func `contributions add up`(id: String) throws {
    let assessment = try RealWorkspace.assessment(id)
    for site in assessment.sites {
      #expect(site.criteria.map(\.contribution).reduce(.zero, +) == site.score.value, "\(site.site.id)")
      #expect(site.score.low <= site.score.value && site.score.value <= site.score.high, "\(site.site.id)")
      #expect(site.score.low >= .zero && site.score.high <= Self.hundredAndABit, "\(site.site.id)")
      let weight = site.criteria.map(\.weight).reduce(.zero, +)
      #expect((weight - .hundred).magnitude < Self.bit, "\(site.site.id): \(weight)")
      #expect(site.knownPercent >= .zero && site.knownPercent <= Self.hundredAndABit, "\(site.site.id)")
      for side in Side.allCases {
        guard let score = site.sides[side] else { continue }
        #expect(score.low <= score.value && score.value <= score.high && score.high <= Self.hundredAndABit)
      }
    }
    let project = assessment.project
    #expect(
      (project.criteria.map(\.contribution).reduce(.zero, +) - (project.score?.value ?? .zero)).magnitude < Self.bit)
  }

  @Test(arguments: samples) func `every site is answered for once`(id: String) throws {
    let assessment = try RealWorkspace.assessment(id)
    #expect(assessment.sites.map(\.site.id).sorted() == RealWorkspace.shared.register.sites.map(\.id))
    for site in assessment.sites {
      #expect((site.standing == .excluded) == !site.exclusions.isEmpty)
      #expect((assessment.rank(of: site.site.id) == nil) == (site.standing == .excluded))
    }
  }

  @Test(arguments: samples) func `no site drops out because a fact is missing`(id: String) throws {
    for site in try RealWorkspace.assessment(id).excluded {
      for miss in site.exclusions {
        #expect(miss.actual.isKnown && miss.actual.status != .aged, "\(site.site.id): \(miss.knockOut.id)")
        #expect(!miss.requirement.required.isEmpty, "\(site.site.id): \(miss.knockOut.id)")
        if miss.requirement.required.first?.number != nil {
          #expect((miss.gap ?? .zero) > .zero, "\(site.site.id): \(miss.knockOut.id) has no gap")
        }
      }
    }
  }

  @Test(arguments: samples) func `two runs give the same bytes`(id: String) throws {
    let again = RealWorkspace.shared.with(
      ["schwarze-pumpe", "goerlitz-schlauroth", "massen", "tip-cottbus", "kw-hafen"].compactMap {
        RealWorkspace.shared.register[SiteID($0)]
      })
    let enquiry = try RealWorkspace.sample(id)
    let texts = (0..<2).map { _ in
      AssessmentJSON(again.assess(enquiry, asOf: RealWorkspace.asOf), language: .de, top: nil).document.text
    }
    #expect(texts[0] == texts[1])
  }

  @Test func `the same files have the same hashes`() throws {
    var diagnostics = Diagnostics()
    let again = try #require(Workspace.open(RealWorkspace.folders, into: &diagnostics))
    #expect(again.registerHash == RealWorkspace.shared.registerHash)
    #expect(again.referenceHash == RealWorkspace.shared.referenceHash)
    #expect(again.rulebook.hash == RealWorkspace.shared.rulebook.hash)
    #expect(again.registerHash.count == 64)
  }

  private static let bit = Decimal34("1e-28") ?? .zero
  private static let hundredAndABit = .hundred + bit
}

/// Silence never pays: without the claims of a field no site stands better.
@Suite struct `Deleting the claims of a field` {
  @Test(arguments: ["e03", "e06"]) func `never improves the standing`(id: String) throws {
    let workspace = RealWorkspace.shared
    let enquiry = try RealWorkspace.sample(id)
    var compared = 0
    for site in workspace.register.sites {
      let before = try RealWorkspace.result(id, site.id.rawValue)
      // Only what rules read can matter; the rest of the fields is left alone to save time.
      for field in site.claims.keys.sorted() where Self.isRead(field) {
        var bare = site
        bare.claims[field] = nil
        let after = try workspace.assess(alone: bare, enquiry)
        compared += 1
        if before.standing == .excluded {
          #expect(after.standing != .ready, "\(site.id) without \(field) is ready, with it excluded")
        } else {
          #expect(
            after.standing >= before.standing, "\(site.id) without \(field): \(before.standing) → \(after.standing)")
          #expect(
            after.standing != before.standing || after.openDecisive >= before.openDecisive, "\(site.id), \(field)")
        }
      }
    }
    #expect(compared > 200)
  }

  private static func isRead(_ field: String) -> Bool {
    [
      "largest_contiguous_ha", "available_area_ha", "net_area_ha", "total_area_ha", "zoning", "rail_siding",
      "available_from", "origin", "plan_status", "motorway_km",
    ].contains(field)
  }
}

/// A small generator of pseudo-random numbers (SplitMix64), the same on every machine.
struct SeededGenerator: RandomNumberGenerator {
  var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
