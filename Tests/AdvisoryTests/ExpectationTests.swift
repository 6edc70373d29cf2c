import Advisory
import Decimals
import Evaluation
import Facts
import Region
import Report
import Rulebook
import SourceText
import Testing

/// What an officer who knows the region expects of the sample enquiries.
@Suite struct `The sample enquiries` {
  @Test func `leave a limit inside the error of an estimate open`() throws {
    let result = try RealWorkspace.result("e06", "schwarze-pumpe")
    let limit = try #require(result.knockOuts.first { $0.knockOut.id == "university_limit" })
    let span = try #require(limit.actual.span)
    #expect(limit.verdict == .unknown)
    #expect(limit.actual.status == .estimated)
    #expect(limit.requirement.required == [.number(Decimal34(30))])
    #expect(span.low < Decimal34(30) && Decimal34(30) < span.high, "\(span)")
    #expect(result.standing == .clarify)
    #expect(result.openDecisive == 1)
  }

  @Test func `need more land than most sites have`() throws {
    let assessment = try RealWorkspace.assessment("e03")
    let tooSmall = assessment.excluded.filter { site in site.exclusions.contains { $0.knockOut.id == "plot_area" } }
    #expect(tooSmall.count > 30)
    for site in tooSmall {
      let miss = try #require(site.exclusions.first { $0.knockOut.id == "plot_area" })
      let actual = try #require(miss.actual.span?.high)
      #expect(miss.requirement.required == [.number(Decimal34(38))])
      #expect(actual < Decimal34(38))
      #expect(miss.gap == Decimal34(38) - actual)
    }
  }

  @Test(arguments: Language.allCases) func `say why each site drops out`(language: Language) throws {
    let assessment = try RealWorkspace.assessment("e03")
    let document = AssessmentJSON(assessment, language: language, top: nil).document
    let excluded = try #require(JSONValue(document)["excluded"]?.items)
    #expect(excluded.count == assessment.excluded.count)
    for site in excluded {
      let misses = try #require(site["knock_outs"]?.items)
      #expect(!misses.isEmpty)
      for miss in misses {
        #expect(miss["status"]?.string == "not_met")
        #expect(miss["required"] != .null)
        #expect(miss["actual"] != .null)
        #expect(miss["reason"]?.string?.isEmpty == false)
        if miss["required"]?.number != nil { #expect((miss["gap"]?.number ?? 0) > 0) }
      }
    }
  }

  @Test func `ask for no plot when rooms are rented`() throws {
    let assessment = try RealWorkspace.assessment("e02")
    #expect(!assessment.ranking.isEmpty)
    for site in assessment.sites {
      #expect(!site.knockOuts.contains { $0.knockOut.id == "plot_area" })
      let land = site.criteria.filter { ["area_fit", "planning_status", "time_to_ready"].contains($0.criterion.id) }
      #expect(land.map(\.status) == [.notAsked, .notAsked, .notAsked])
    }
    let perHectare = try #require(assessment.project.criteria.first { $0.criterion.id == "jobs_per_ha" })
    #expect(perHectare.status == .notAsked, "no jobs by 0 ha")
    #expect(assessment.suggestedPreset?.id == "start_up")
  }

  @Test func `give a binding plan all points`() throws {
    let result = try RealWorkspace.result("e06", "goerlitz-schlauroth")
    let plan = try #require(result.criteria.first { $0.criterion.id == "planning_status" })
    #expect(plan.points?.value == .hundred)
    #expect(plan.points?.low == .hundred)
    #expect(plan.status == .known)
    #expect(plan.fact.leading == .text("legally_binding"))
  }

  @Test func `find the university beside Cottbus, and its old figure for land aged`() throws {
    let result = try RealWorkspace.result("e06", "tip-cottbus")
    let university = try #require(result.criteria.first { $0.criterion.id == "university_min" })
    #expect((university.fact.leading?.number ?? .hundred) < Decimal34(10))
    #expect(university.points?.value == .hundred)
    let limit = try #require(result.knockOuts.first { $0.knockOut.id == "university_limit" })
    #expect(limit.verdict == .met)
    let plot = try #require(result.knockOuts.first { $0.knockOut.id == "plot_area" })
    #expect(plot.verdict == .unknown, "a claim of 2014 no longer decides")
    #expect(plot.actual.status == .aged)
    #expect(result.standing == .clarify)
  }

  @Test func `keep both states open where a site lies in two`() throws {
    let result = try RealWorkspace.result("e06", "schwarze-pumpe")
    #expect(result.site.states == [.BB, .SN])
    #expect(result.site.districts == [.SPN, .BZ])
  }

  /// Decision 5: what has no source does not score, and every answer says how much that is.
  @Test(arguments: RealWorkspace.sampleIDs) func `say how much is not assessed`(id: String) throws {
    let assessment = try RealWorkspace.assessment(id)
    #expect(assessment.notAssessedPoints == Decimal34(39))
    for site in assessment.sites {
      for criterion in site.criteria where criterion.criterion.evidence == .pending {
        #expect(criterion.weight.isZero && criterion.points == nil && criterion.status == .pending)
      }
    }
  }
}

/// Enquiries as they are really typed.
@Suite struct `An enquiry` {
  private static func assess(_ text: String) throws -> Assessment {
    RealWorkspace.shared.assess(try RealWorkspace.enquiry(text), asOf: RealWorkspace.asOf)
  }

  @Test func `with nothing but its id works and says what is missing`() throws {
    let assessment = try Self.assess("id: leer\n")
    #expect(assessment.sites.count == 92)
    #expect(assessment.excluded.isEmpty)
    #expect(assessment.ranking.allSatisfy { $0.openDecisive == 0 })
    #expect(assessment.uncheckable.isEmpty)
    #expect(assessment.stillToState.count > 5)
    for path in ["site.area_ha", "knowledge.topics", "company.size_class"] {
      #expect(assessment.stillToState.contains(FactPath(.enquiry, path)), "\(path)")
    }
    let text = RecommendText(assessment, language: .de, options: .init()).text
    #expect(text.contains("IHRE ANGABE"))
    #expect(text.contains("keine Bedingung genannt"))
  }

  @Test func `that no site meets says which requirement costs how many`() throws {
    let assessment = try Self.assess(
      """
      id: riesig
      site: {area_ha: 2000, plot_min_ha: 2000, zoning_required: GI}
      knowledge: {topics: [medical], max_university_min: 1, university_desired: true}
      preferences: {districts_excluded: [CB, SPN, OSL, EE, LDS, BZ, GR]}
      must: [site.plot_min_ha, knowledge.max_university_min, preferences.districts_excluded]
      """)
    #expect(assessment.ranking.isEmpty)
    #expect(assessment.excluded.count == 92)
    let groups = Dictionary(uniqueKeysWithValues: assessment.exclusionGroups.map { ($0.knockOut.id, $0) })
    #expect(groups["excluded_district"]?.count == 92)
    #expect((groups["plot_area"]?.count ?? 0) > 50)
    #expect(assessment.exclusionGroups.map(\.count) == assessment.exclusionGroups.map(\.count).sorted(by: >))
    for group in assessment.exclusionGroups {
      #expect(
        group.count == assessment.excluded.count { $0.exclusions.contains { $0.knockOut.id == group.knockOut.id } })
      #expect(group.alone <= group.count)
    }
    let text = RecommendText(assessment, language: .de, options: .init()).text
    #expect(text.contains("Kein Standort erfüllt alle Muss-Bedingungen."))
    #expect(text.contains("Vom Investor ausgeschlossener Kreis: 92"))
  }

  /// The short form of an enquiry, as in the reference.
  @Test func `of a few lines works`() throws {
    let assessment = try Self.assess(
      """
      id: a-2026-117
      title: Medizintechnik, zweites Werk
      answer_by: 2026-11-24
      sector: {nace_division: "32"}
      company: {size_class: medium}
      site: {area_ha: 1.5, plot_min_ha: 1.3, zoning_required: GE, max_price_eur_m2: 60}
      workforce: {jobs_total: 60, skills: [mechatronics, plastics]}
      knowledge: {topics: [medical], max_university_min: 30}
      timeline: {build_ready_by: 2027-11}
      must: [site.plot_min_ha, site.zoning_required, knowledge.max_university_min]
      """)
    #expect(assessment.enquiry.title == LocalizedText(both: "Medizintechnik, zweites Werk"))
    #expect(assessment.enquiry.strength("site.zoning_required") == .must)
    #expect(assessment.enquiry.strength("site.max_price_eur_m2") == .should)
    #expect(!assessment.ranking.isEmpty && !assessment.excluded.isEmpty)
    let asked = Set(assessment.sites.flatMap(\.knockOuts).map(\.knockOut.id))
    #expect(asked.isSuperset(of: ["plot_area", "zoning", "university_limit", "build_ready"]))
    #expect(!asked.contains("land_price"), "a price that is no must excludes nobody")
    #expect(assessment.uncheckable.isEmpty, "the three musts can be decided")
  }

  /// A limit in minutes excludes only as a must.
  @Test func `excludes by minutes only when they are a must`() throws {
    let wish = try Self.assess("id: a\ntransport: {max_motorway_min: 5}\n")
    #expect(wish.excluded.isEmpty)
    let must = try Self.assess("id: a\ntransport: {max_motorway_min: 5}\nmust: [transport.max_motorway_min]\n")
    #expect(!must.excluded.isEmpty)
    #expect(must.excluded.allSatisfy { $0.exclusions.map(\.knockOut.id) == ["motorway_limit"] })
  }

  @Test func `that leaves out the newest claims says so`() throws {
    let old = try #require(PartialDate("2012-01-01"))
    let assessment = RealWorkspace.shared.assess(try RealWorkspace.sample("e06"), asOf: old)
    let text = RecommendText(assessment, language: .en, options: .init()).text
    #expect(text.contains("Claims newer than the day of assessment were left out"))
    #expect(assessment.sites.count { !$0.leftOut.isEmpty } > 50)
  }

  @Test(arguments: RealWorkspace.shared.rulebook.presets.map(\.id)) func `under a profile keeps the rules of the sum`(
    preset: String
  ) throws {
    let workspace = RealWorkspace.shared
    var none = Diagnostics()
    let profile = try #require(workspace.preset(preset, into: &none))
    let some = workspace.with(
      ["schwarze-pumpe", "tip-cottbus", "kw-hafen"].compactMap { workspace.register[SiteID($0)] })
    for id in RealWorkspace.sampleIDs {
      let assessment = some.assess(try RealWorkspace.sample(id), preset: profile, asOf: RealWorkspace.asOf)
      #expect(assessment.preset?.id == preset && assessment.suggestedPreset?.id != preset)
      for site in assessment.sites {
        #expect(site.criteria.map(\.contribution).reduce(.zero, +) == site.score.value)
        let same = try RealWorkspace.result(id, site.site.id.rawValue)
        #expect(site.knockOuts == same.knockOuts, "a profile changes weights, never verdicts")
        #expect(site.criteria.map(\.points) == same.criteria.map(\.points))
      }
    }
  }
}
