import Advisory
import DataFiles
import Decimals
import Evaluation
import Facts
import Region
import Report
import Rulebook
import SourceText
import Testing

/// Hints on the real rules, sites and seeds (docs/reference/rulebook.md, “advice.yaml”).
@Suite struct `Hints` {
  private static let assessments = RealWorkspace.sampleIDs.compactMap { try? RealWorkspace.assessment($0) }

  private static func hints(_ assessment: Assessment) -> [Advice] {
    assessment.advice + assessment.ranking.flatMap(assessment.advice(at:))
  }

  private static let hintsByAssessment = assessments.flatMap { assessment in hints(assessment).map { (assessment, $0) }
  }

  @Test func `serve every goal together with the criteria, in some sample`() {
    let rulebook = RealWorkspace.shared.rulebook
    for goal in rulebook.goals {
      let scored = Self.assessments.filter { assessment in
        (assessment.project.criteria + (assessment.sites.first?.criteria ?? [])).contains {
          $0.criterion.goal == goal.id && $0.status.isScored
        }
      }
      let advised = Self.assessments.filter { Self.hints($0).contains { $0.rule.goal == goal.id } }
      let row = Self.assessments.map { assessment in
        let isScored = scored.contains { $0.enquiry.id == assessment.enquiry.id }
        let isAdvised = advised.contains { $0.enquiry.id == assessment.enquiry.id }
        return (isScored ? "K" : "·") + (isAdvised ? "H" : "·")
      }
      print("\(row.joined(separator: " "))  \(goal.id)")
      #expect(!scored.isEmpty || !advised.isEmpty, "\(goal.id) has no effect in any sample")
    }
  }

  @Test func `fire each for some sample, and say whole sentences in both languages`() {
    let rulebook = RealWorkspace.shared.rulebook
    var fired: Set<String> = []
    for assessment in Self.assessments {
      for hint in Self.hints(assessment) {
        fired.insert(hint.rule.id)
        for language in Language.allCases {
          let writer = AdviceText(FactFormat(rulebook.dictionary, language), assessment)
          for line in writer.lines(hint) {
            #expect(!line.contains("{") && !line.contains("()") && !line.contains("  "), "\(hint.rule.id): \(line)")
            #expect(!line.contains("keine Angabe") && !line.contains("no data"), "\(hint.rule.id): \(line)")
          }
        }
      }
    }
    let silent = Set(rulebook.advice.map(\.id)).subtracting(fired)
    #expect(silent.isSubset(of: Self.awaitsData), "never fire: \(silent.sorted())")
  }

  /// Rules whose condition no sample and site meets today.
  private static let awaitsData: Set = ["use_brownfield", "risk_subsidence", "risk_sealed_area", "risk_water_supply"]

  @Test func `name at most three partners, none that has ended, and say which are unverified`() {
    for (assessment, hint) in Self.hintsByAssessment where hint.rule.kind == .partner {
      #expect((1...3).contains(hint.partners.count))
      #expect(!hint.partners.contains { $0.status == .ended })
      let writer = AdviceText(FactFormat(assessment.rulebook.dictionary, .de), assessment)
      for (partner, line) in zip(hint.partners, writer.lines(hint)) where partner.status == .check {
        #expect(line.contains("prüfen"), "\(partner.name)")
      }
      if hint.rule.partners?.match == .topics { #expect(hint.partners.allSatisfy { !$0.topics.isEmpty }) }
    }
  }

  @Test func `keep tasks of the region from investors, and say who acts by when`() {
    for rule in RealWorkspace.shared.rulebook.advice where rule.kind == .regionTask {
      #expect(!rule.audiences.contains(.investor), "\(rule.id)")
      #expect(rule.nextStep?.withinDays != nil, "\(rule.id)")
    }
  }

  /// Training is chosen by the trades that the enquiry looks for, and says which.
  @Test func `name training by trade`() throws {
    let reference = RealWorkspace.shared.reference
    var named = 0
    for assessment in Self.assessments {
      let wanted = assessment.enquiry.values[FactPath(.enquiry, "workforce.skills")]?.texts ?? []
      for hint in Self.hints(assessment) where hint.rule.partners?.match == .skills {
        for partner in hint.partners {
          #expect(!partner.topics.isEmpty && Set(partner.topics).isSubset(of: wanted), "\(partner.id)")
          let taught = partner.topics.flatMap { reference.skills[$0]?.training ?? [] }
          let offered = try #require(reference.partners.first { $0.id == partner.id }).topics
          #expect(!Set(taught).isDisjoint(with: offered), "\(partner.id)")
          named += 1
        }
      }
    }
    #expect(named > 20)
  }

  @Test func `on risks name the claim, its date and its source`() {
    var fromClaims: Set<String> = []
    for assessment in Self.assessments {
      let writer = AdviceText(FactFormat(assessment.rulebook.dictionary, .de), assessment)
      for hint in assessment.sites.flatMap(assessment.advice(at:)) where hint.rule.kind == .risk {
        guard hint.rule.when.paths.contains(where: { $0.root == .site }) else {
          #expect(hint.claims.isEmpty)
          continue
        }
        #expect(!hint.claims.isEmpty, "\(hint.rule.id)")
        let line = writer.lines(hint).joined()
        for claim in hint.claims {
          #expect(line.contains(claim.asOf.map { String($0.year) } ?? "?"), "\(line)")
          #expect(line.contains("(Angabe ") && !line.contains("://"), "\(line)")
        }
        fromClaims.insert(hint.rule.id)
      }
    }
    #expect(fromClaims.count >= 8, "\(fromClaims.sorted())")
  }

  /// A source of before 2024 is for officers, who check it before they pass it on.
  @Test func `on funding name date and source, promise nothing, and keep old sources inside`() throws {
    let rulebook = RealWorkspace.shared.rulebook
    for table in rulebook.tables {
      let asOf = try #require(table.asOf, "\(table.id)")
      #expect(!table.sources.isEmpty && table.basis.isAssumption, "\(table.id)")
      guard asOf.year < 2024 else { continue }
      let rules = rulebook.advice.filter { $0.table == table.id }
      #expect(rules.allSatisfy { $0.audiences == [.officer] }, "\(table.id)")
    }
    for language in Language.allCases {
      for (assessment, hint) in Self.hintsByAssessment where hint.rule.kind == .funding {
        let writer = AdviceText(FactFormat(rulebook.dictionary, language), assessment)
        #expect(!hint.sources.isEmpty, "\(hint.rule.id)")
        for line in writer.lines(hint) {
          #expect(line.firstMatch(of: /erhalten|bekommen|Anspruch|gesichert|will receive|entitled/) == nil, "\(line)")
        }
      }
    }
  }

  @Test func `on funding name both rates where a site lies in two Länder`() throws {
    let assessment = try RealWorkspace.assessment("e06")
    let park = try #require(assessment.sites.first { $0.site.id.rawValue == "schwarze-pumpe" })
    let hints = assessment.advice(at: park)
    let rates = hints.first { $0.rule.id == "grw" }?.answers.map { $0.outputs["rate_max_pct"] }
    #expect(rates == [.number(Decimal34(35)), .number(Decimal34(25))])
    #expect(hints.first { $0.rule.id == "jtf_investment" }?.answers.count == 2)
  }

  /// The stated effect is the difference of two assessments.
  @Test func `of levers state what a second run shows`() throws {
    var checked = 0
    for assessment in Self.assessments {
      for hint in assessment.advice {
        guard let effect = hint.effect, let before = assessment.project.score else { continue }
        let changed = assessment.enquiry.setting(effect.fact, to: effect.to)
        let after = try #require(RealWorkspace.shared.assess(changed, asOf: RealWorkspace.asOf).project.score)
        #expect(after.value - before.value == effect.points)
        #expect(effect.points > .zero)
        checked += 1
      }
    }
    #expect(checked > 5)
  }
}

@Suite struct `Decision tables` {
  private static func codes(_ old: String, _ new: String) throws -> [String: String] {
    var diagnostics = Diagnostics()
    _ = Rulebook.read(try RulebookFiles.changed("funding/grw.yaml", old, new), into: &diagnostics)
    return Dictionary(
      diagnostics.all.map { ($0.code, ([$0.message] + $0.notes.map(\.message)).map(\.en).joined(separator: " ")) },
      uniquingKeysWith: { a, _ in a })
  }

  @Test func `with a gap are refused with a combination that shows it`() throws {
    let found = try Self.codes("  - {district: LDS, size: medium, rate_max_pct: 10}\n", "")
    #expect(found["rulebook/table-gap"]?.contains("district = LDS, ") == true)
  }

  @Test func `with an overlap are refused, unless the first row counts`() throws {
    let row = "- {district: LDS, size: medium, rate_max_pct: 10}"
    let found = try Self.codes(row, row + "\n  " + row)
    #expect(found["rulebook/table-overlap"]?.contains("district = LDS, ") == true)
    var files = try RulebookFiles.changed("funding/grw.yaml", row, row + "\n  " + row)
    let text = String(decoding: files["funding/grw.yaml"]?.bytes ?? [], as: UTF8.self)
    files["funding/grw.yaml"] = SourceFile(name: "grw", text: text.replacing("unique", with: "first"))
    var diagnostics = Diagnostics()
    #expect(Rulebook.read(files, into: &diagnostics) != nil)
  }

  @Test func `must give every value in every row`() throws {
    let found = try Self.codes("size: medium, rate_max_pct: 10}", "size: medium}")
    #expect(found["rulebook/table-output-missing"]?.contains("rate_max_pct") == true)
  }

  @Test func `stay silent when an unknown input decides, and speak when it does not`() throws {
    let tables = RealWorkspace.shared.rulebook.tables
    let zim = try #require(tables.first { $0.id == "zim_cooperation" })
    #expect(zim.answer(for: ["size": .text("small")])?.outputs["rate_max_pct"] == .number(Decimal34(55)))
    #expect(zim.answer(for: ["size": .text("large")]) == nil)
    let large = zim.answer(for: ["size": .text("large"), "employees": .number(Decimal34(500))])
    #expect(large?.outputs.values.allSatisfy { $0 == .unknown } == true)
    let start = try #require(tables.first { $0.id == "jtf_start_up" })
    #expect(start.answer(for: ["state": .text("BB")]) == nil)
    #expect(start.answer(for: ["state": .text("SN")])?.source?.contains("sachsen.de") == true)
  }

  @Test func `close a gap with otherwise`() throws {
    let found = try Self.codes(
      "  - {district: LDS, size: medium, rate_max_pct: 10}\n", "  otherwise: {rate_max_pct: null}\n  # ")
    #expect(found["rulebook/table-gap"] == nil)
  }

  @Test func `hold between their dates`() throws {
    let table = try #require(RealWorkspace.shared.rulebook.tables.first { $0.id == "grw_rate" })
    for (day, isValid) in [("2024-04-22", false), ("2024-04-23", true), ("2027-12-31", true), ("2028-01-01", false)] {
      #expect(table.isValid(on: try #require(PartialDate(day))) == isValid)
    }
  }

  /// The table and the indicator `aid_rate_pct` speak of the same rates.
  @Test func `of aid say what the reference data say`() throws {
    let table = try #require(RealWorkspace.shared.rulebook.tables.first { $0.id == "grw_rate" })
    let rows = try DataFolder.table("aid_rates").rows
    #expect(rows.count == 28)
    for row in rows {
      let district = try #require(row["district"])
      let size = try #require(row["size_class"])
      let outputs = table.answer(for: ["district": .text(district), "size": .text(size)])?.outputs
      let rate = try #require(row["rate_max_pct"].flatMap { Decimal34($0) })
      #expect(outputs?["rate_max_pct"] == .number(rate), "\(district) \(size)")
    }
  }
}

@Suite struct `Rooms to let` {
  @Test func `are ranked for an enquiry that rents, and only then`() throws {
    let renting = try RealWorkspace.assessment("e02")
    #expect(renting.rooms.count > 10)
    #expect(renting.rooms.first?.room.hasLabs == true, "laboratories are asked for")
    #expect(!renting.rooms.contains { $0.room.status == .ended })
    let building = try RealWorkspace.assessment("e06")
    #expect(building.rooms.isEmpty)
  }

  @Test func `without laboratories are out when laboratories are a must`() throws {
    let renting = try RealWorkspace.assessment("e02")
    // What an old page said about laboratories may have changed: it keeps the must open.
    let fresh = renting.rooms.filter { $0.room.hasLabs == false && $0.room.asOf.year >= 2022 }
    #expect(!fresh.isEmpty)
    for house in fresh {
      #expect(house.result.standing == .excluded, "\(house.room.id)")
      #expect(house.result.exclusions.contains { $0.knockOut.id == "lab_space" })
    }
  }

  @Test func `never promise that a room is free`() throws {
    let renting = try RealWorkspace.assessment("e02")
    let page = RecommendText(renting, language: .de, options: .init()).text
    #expect(page.contains("Ob etwas frei ist, sagt nur das Haus"))
  }
}
