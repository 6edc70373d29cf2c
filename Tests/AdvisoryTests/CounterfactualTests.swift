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

/// What would bring a site among the first five, over all sites and all sample enquiries.
@Suite struct `What it would take` {
  /// Pairs take longer: they are looked for at every fourth site.
  @Test(arguments: RealWorkspace.sampleIDs) func `is confirmed by changing the claims and running again`(
    id: String
  ) throws {
    let assessment = try RealWorkspace.assessment(id)
    let enquiry = try RealWorkspace.sample(id)
    var found = 0
    for (index, site) in assessment.sites.enumerated() {
      let answer = assessment.counterfactuals(for: site, places: 5, pairs: index.isMultiple(of: 4))
      #expect(answer.isReached == ((assessment.rank(of: site.site.id) ?? .max) <= 5))
      for counterfactual in answer.all {
        found += 1
        let again = try RealWorkspace.shared.assess(alone: site.site.claiming(counterfactual.changes), enquiry)
        let ahead = assessment.ranking.count { $0.site.id != site.site.id && comesBefore($0, again) }
        #expect(again.standing != .excluded && ahead < 5, "\(id) \(site.site.id): \(counterfactual.changes)")
        #expect(counterfactual.rank == ahead + 1)
        #expect(counterfactual.result.score == again.score)
      }
      if let obstacle = answer.obstacle { #expect(answer.all.isEmpty, "\(obstacle)") }
    }
    #expect(found > 5, "\(found)")
  }

  @Test func `names the plot at Schwarze Pumpe for battery recycling`() throws {
    let assessment = try RealWorkspace.assessment("e01")
    let site = try RealWorkspace.result("e01", "schwarze-pumpe")
    let change = try #require(assessment.counterfactuals(for: site, places: 5).change)
    #expect(change.changes.map(\.path.name) == ["largest_contiguous_ha"])
    #expect(change.changes[0].to == .number(Decimal34(18)) && change.changes[0].reach == .atLeast)
    #expect(change.changes[0].role == "operator" && change.rank == 1)
    // One hundredth of a hectare less does not do.
    let less = try #require(Decimal34("17.99"))
    let again = assessment.assessor.result(site.facts.setting(["largest_contiguous_ha": .known(.number(less))]))
    #expect(again.standing == .excluded)
  }

  @Test func `a missing distance stays within its estimate`() throws {
    let assessment = try RealWorkspace.assessment("e02")
    for site in assessment.ranking.dropFirst(5).prefix(8) {
      for change in assessment.counterfactuals(for: site, places: 5).all.flatMap(\.changes)
      where change.path.name == "motorway_km" && !change.from.isKnown {
        let today = try #require(site.criteria.first { $0.criterion.id == "motorway_min" }?.fact.span)
        let facts = site.facts.setting(["motorway_km": .known(change.to)])
        let then = assessment.assessor.result(facts).criteria.first { $0.criterion.id == "motorway_min" }
        let minutes = try #require(then?.fact.leading?.number)
        #expect(today.low <= minutes && minutes <= today.high, "\(site.site.id)")
      }
    }
  }
}

@Suite struct `A must that is asked less strictly` {
  @Test(arguments: RealWorkspace.sampleIDs) func `lets in the sites that are named and no others`(id: String) throws {
    let assessment = try RealWorkspace.assessment(id)
    let relaxations = assessment.relaxations
    #expect(!relaxations.isEmpty)
    #expect(relaxations.map(\.step) == relaxations.map(\.step).sorted())
    for relaxation in relaxations {
      let asking = assessment.assessor.asking(assessment.enquiry.setting(relaxation.path, to: relaxation.to))
      let offered = assessment.excluded.filter { asking.result($0.facts).standing != .excluded }
      #expect(offered.map(\.site.id) == relaxation.sites.map(\.site.id), "\(id) \(relaxation.path)")
    }
  }

  /// A must eased by less lets nobody in.
  @Test(arguments: RealWorkspace.sampleIDs) func `is the nearest that does`(id: String) throws {
    let assessment = try RealWorkspace.assessment(id)
    for relaxation in assessment.relaxations {
      guard case (.number(let from), .number(let to)) = (relaxation.from, relaxation.to) else { continue }
      let unit = assessment.rulebook.dictionary[relaxation.path]?.unit
      let step = Decimal34("1e-\(Unit.places(of: to, unit))") ?? .one
      let less = to < from ? to + step : to - step
      guard less != from else { continue }
      let asking = assessment.assessor.asking(assessment.enquiry.setting(relaxation.path, to: .number(less)))
      let offered = assessment.excluded.filter { asking.result($0.facts).standing != .excluded }
      #expect(offered.isEmpty, "\(id) \(relaxation.path) \(less): \(offered.map(\.site.id))")
    }
  }

  @Test func `says at which place a site would come in`() throws {
    let assessment = try RealWorkspace.assessment("e01")
    let site = try RealWorkspace.result("e01", "schwarze-pumpe")
    let change = try #require(assessment.investorChanges(for: site).first)
    #expect(change.path.name == "site.plot_min_ha" && change.to == .number(Decimal34(15)))
    let enquiry = assessment.enquiry.setting(change.path, to: change.to)
    let again = RealWorkspace.shared.assess(enquiry, asOf: RealWorkspace.asOf)
    #expect(again.rank(of: site.site.id) == change.rank)
  }
}

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

  @Test(arguments: [("e01", "schwarze-pumpe"), ("e06", "kodersdorf"), ("e02", "calau-sued"), ("e06", "tip-cottbus")])
  func `say what would have to change`(id: String, site: String) throws {
    let text = try Language.allCases.map { language in
      let page = ExplainText(
        try RealWorkspace.assessment(id), try RealWorkspace.result(id, site), language: language, color: false)
      let head = language == .de ? "WAS MÜSSTE" : "WHAT WOULD"
      let lines = page.text.split(separator: "\n", omittingEmptySubsequences: false)
      let section = lines.drop { !$0.hasPrefix(head) }.prefix { !$0.isEmpty }
      #expect(section.count > 1)
      return section.joined(separator: "\n")
    }
    let difference = try Snapshot("change.\(id).\(site).txt").difference(from: text.joined(separator: "\n\n") + "\n")
    #expect(difference == nil, "\(difference ?? "")")
  }
}

/// Standing, then open decisive knock-outs, then points, then id.
private func comesBefore(_ a: SiteResult, _ b: SiteResult) -> Bool {
  if a.standing != b.standing { return a.standing < b.standing }
  if a.openDecisive != b.openDecisive { return a.openDecisive < b.openDecisive }
  return a.score.value != b.score.value ? a.score.value > b.score.value : a.site.id < b.site.id
}

extension Site {
  /// The site with one new official claim for each change, in place of what was claimed before.
  fileprivate func claiming(_ changes: [FactChange]) -> Site {
    var site = self
    for change in changes {
      site.claims[change.path.name] = [
        Claim(value: change.to, asOf: RealWorkspace.asOf, source: "test", publisher: .official)
      ]
    }
    return site
  }
}

extension SiteFacts {
  fileprivate func setting(_ changes: [FactChange]) -> SiteFacts {
    setting(Dictionary(uniqueKeysWithValues: changes.map { ($0.path.name, Fact.known($0.to)) }))
  }
}
