import DataFiles
import Facts
import Foundation
import Region
import Rulebook
import SourceText
import Testing

@testable import Advisory

/// A small edit of the real rulebook that makes it faulty, and the finding that must speak of it.
struct SeededFault: Sendable, CustomTestStringConvertible {
  /// A text of the file and what takes its place.
  struct Edit: Sendable {
    let old: String
    let new: String
  }

  let name: String
  let file: String
  let edits: [Edit]
  let code: String
  var severity = Diagnostic.Severity.warning
  /// How the marked text begins; the place is in `placeFile`, else in the edited file.
  let marked: String
  var placeFile: String?
  /// Edits that an earlier state has too, before the one that makes it faulty.
  var decided: [Edit] = []

  init(
    _ name: String, _ file: String, _ old: String, _ new: String, _ code: String,
    _ severity: Diagnostic.Severity = .warning, marked: String, in placeFile: String? = nil, decided: [Edit] = []
  ) {
    self.init(
      name, file, [Edit(old: old, new: new)], code, severity, marked: marked, in: placeFile, decided: decided)
  }

  init(
    _ name: String, _ file: String, _ edits: [Edit], _ code: String, _ severity: Diagnostic.Severity = .warning,
    marked: String, in placeFile: String? = nil, decided: [Edit] = []
  ) {
    self.name = name
    self.file = file
    self.edits = edits
    self.code = code
    self.severity = severity
    self.marked = marked
    self.placeFile = placeFile
    self.decided = decided
  }

  var testDescription: String { name }

  func files() throws -> [String: SourceFile] { try files(decided + edits) }

  /// The state before, in which the rule was decided; nil where the fault needs none.
  func earlier() throws -> Rulebook? {
    guard !decided.isEmpty else { return nil }
    var findings = Diagnostics()
    let rulebook = Rulebook.read(try files(decided), into: &findings)
    #expect(rulebook != nil, "\(findings.errors)")
    return rulebook
  }

  private func files(_ edits: [Edit]) throws -> [String: SourceFile] {
    var files = try RulebookFiles.real()
    var text = String(decoding: try #require(files[file]).bytes, as: UTF8.self)
    for edit in edits {
      let range = try #require(text.range(of: edit.old), "\(file) has no \(edit.old)")
      text.replaceSubrange(range, with: edit.new)
    }
    files[file] = SourceFile(name: file, text: text)
    return files
  }
}

extension SeededFault {
  private static func knockOut(_ id: String, applies: String, require: String) -> String {
    """
    - id: \(id)
      title: {de: Probe, en: Probe}
      applies: \(applies)
      require: \(require)
      decisive: false
      decides: []
      because: {de: Probe., en: Probe.}
      basis: {status: assumption, review_by: 2027-06-30}
    uncheckable:
    """
  }

  static let conditions: [SeededFault] = [
    .init(
      "a criterion asked for beyond the range of its fact", "criteria/readiness.yaml",
      "applies: enquiry.site.area_ha > 0", "applies: enquiry.site.area_ha > 3000", "rulebook/never-applies",
      marked: "enquiry.site.area_ha > 3000"),
    .init(
      "a knock-out asked for below the range of its fact", "knock-outs.yaml", "enquiry.utilities.power_mw > 0.5",
      "enquiry.utilities.power_mw < 0", "rulebook/never-applies", marked: "enquiry.utilities.power_mw < 0"),
    .init(
      "a profile for a sector that does not exist", "presets.yaml", "enquiry.sector.nace_division = \"72\"",
      "enquiry.sector.nace_division = \"7200\"", "rulebook/never-applies", marked: "enquiry.sector.nace_division"),
    .init(
      "a hint for a negative number of apprentices", "advice.yaml", "when: enquiry.workforce.apprentices > 0",
      "when: enquiry.workforce.apprentices < 0", "rulebook/never-applies", marked: "enquiry.workforce.apprentices < 0"),
    .init(
      "a list with fewer than no entries", "knock-outs.yaml", "count(enquiry.preferences.states) = 1",
      "count(enquiry.preferences.states) < 0", "rulebook/never-applies", marked: "count(enquiry.preferences.states) < 0"
    ),
    .init(
      "a share compared with percent", "presets.yaml", "enquiry.workforce.jobs_total < 50 and",
      "indicator.lignite_match > 50 and", "rulebook/never-applies", marked: "indicator.lignite_match > 50"),
    .init(
      "limits that leave nothing between two facts", "advice.yaml", "when: enquiry.investment.invest_meur >= 10",
      "when: enquiry.workforce.jobs_new > enquiry.workforce.jobs_total and enquiry.workforce.jobs_new < 1",
      "rulebook/never-applies", marked: "enquiry.workforce.jobs_new > enquiry.workforce.jobs_total"),
    .init(
      "a criterion asked for from zero on", "criteria/readiness.yaml", "applies: enquiry.site.area_ha > 0",
      "applies: enquiry.site.area_ha >= 0", "rulebook/always-applies", marked: "enquiry.site.area_ha >= 0"),
    .init(
      "a profile for every answer", "presets.yaml", "in [\"preferred\", \"required\"]",
      "in [\"no\", \"possible\", \"preferred\", \"required\"]", "rulebook/always-applies",
      marked: "enquiry.building.existing_building in"),
    .init(
      "a hint for any number of jobs", "advice.yaml", "when: enquiry.workforce.jobs_total >= 50",
      "when: enquiry.workforce.jobs_total >= 0", "rulebook/always-applies", marked: "enquiry.workforce.jobs_total >= 0"),
  ]

  static let knockOuts: [SeededFault] = [
    .init(
      "a knock-out that any power meets", "knock-outs.yaml", "site.power_mw >= enquiry.utilities.power_mw",
      "site.power_mw >= 0", "rulebook/always-met", marked: "site.power_mw >= 0"),
    .init(
      "a knock-out that any class meets", "knock-outs.yaml", "indicator.heat_gas_h2 in [\"now\", \"dated\"]",
      "indicator.heat_gas_h2 in [\"now\", \"dated\", \"none\"]", "rulebook/always-met",
      marked: "indicator.heat_gas_h2 in"),
    .init(
      "a knock-out that yes and no meet", "knock-outs.yaml", "require: site.rail_siding = \"yes\"",
      "require: site.rail_siding in [\"yes\", \"no\"]", "rulebook/always-met", marked: "site.rail_siding in"),
    .init(
      "a knock-out that no power meets", "knock-outs.yaml", "site.power_mw >= enquiry.utilities.power_mw",
      "site.power_mw < 0", "rulebook/never-met", .error, marked: "site.power_mw < 0"),
    .init(
      "a knock-out that contradicts its own condition", "knock-outs.yaml",
      "\"GI\" in site.zoning or (\"GE\" in site.zoning and enquiry.site.zoning_required != \"GI\")",
      "\"GI\" in site.zoning and enquiry.site.zoning_required = \"any\"", "rulebook/never-met", .error,
      marked: "'\"GI\" in site.zoning"),
    .init(
      "two knock-outs on either side of one limit", "knock-outs.yaml", "uncheckable:",
      knockOut(
        "small_plot", applies: "indicator.needed_plot_ha > 0",
        require: "site.largest_contiguous_ha < indicator.needed_plot_ha"), "rulebook/contradictory-knock-outs", .error,
      marked: "site.largest_contiguous_ha < indicator.needed_plot_ha"),
    .init(
      "two knock-outs that want a siding and none", "knock-outs.yaml", "uncheckable:",
      knockOut(
        "no_siding", applies: "enquiry.transport.rail_siding = \"required\"", require: "site.rail_siding = \"no\""),
      "rulebook/contradictory-knock-outs", .error, marked: "site.rail_siding = \"no\""),
    .init(
      "two knock-outs with one amount above and below", "knock-outs.yaml", "uncheckable:",
      knockOut(
        "little_water", applies: "enquiry.utilities.wastewater_m3_day > 100",
        require: "site.wastewater_m3_day < enquiry.utilities.wastewater_m3_day"),
      "rulebook/contradictory-knock-outs", .error, marked: "site.wastewater_m3_day < "),
    .init(
      "a limit that no site keeps", "knock-outs.yaml",
      "require: indicator.university_min <= enquiry.knowledge.max_university_min",
      "require: indicator.university_min > 100000", "rulebook/excludes-everywhere",
      marked: "indicator.university_min > 100000"),
  ]

  static let criteria: [SeededFault] = [
    .init(
      "the same points for every number", "criteria/balance.yaml", "    2: 100\n    5: 60\n    10: 20\n    15: 0",
      "    2: 50\n    15: 50", "rulebook/constant-points", marked: "id: services"),
    .init(
      "the same points for every class", "criteria/climate.yaml", "    none: 0\n    one: 40\n    both: 100",
      "    none: 40\n    one: 40\n    both: 40", "rulebook/constant-points", marked: "id: net_zero_fit"),
    .init(
      "break points above all values", "criteria/workforce.yaml", "    3: 0\n    6: 50\n    9: 100",
      "    30: 0\n    60: 50\n    90: 100", "rulebook/does-not-separate", marked: "id: labour_tightness"),
    .init(
      "break points below all values", "criteria/transport.yaml", "    30: 100\n    75: 50\n    120: 0",
      "    0: 100\n    1: 50\n    2: 0", "rulebook/does-not-separate", marked: "id: airport_min"),
    .init(
      "one indicator in two criteria", "criteria/workforce.yaml",
      "measure: indicator.unemployment_rate_pct\n  unit: percent", "measure: indicator.skilled_ratio\n  unit: ratio",
      "rulebook/counted-twice", marked: "id: labour_tightness"),
    .init(
      "one way in two criteria", "criteria/transport.yaml", "measure: indicator.airport_min",
      "measure: indicator.motorway_min", "rulebook/counted-twice", marked: "id: airport_min"),
    .init(
      "one answer of the investor in two criteria", "criteria/jobs.yaml", "measure: indicator.apprentices_pct",
      "measure: enquiry.utilities.water_reuse_percent", "rulebook/counted-twice", marked: "id: apprentices"),
    .init(
      "an overlap that nobody agreed to", "criteria/climate.yaml", "  overlaps: [heat_gas_h2]\n", "",
      "rulebook/counted-twice", marked: "id: waste_heat"),
    .init(
      "all weight on one criterion", "weights.yaml", allWeight(on: "skilled_catchment_30"), "rulebook/decides-alone",
      marked: "id: skilled_catchment_30", in: "criteria/workforce.yaml"),
    .init(
      "all weight on another criterion", "weights.yaml", allWeight(on: "motorway_min"), "rulebook/decides-alone",
      marked: "id: motorway_min", in: "criteria/transport.yaml"),
    .init(
      "a share with break points in percent", "criteria/knowledge.yaml", "    0.5: 70\n    1: 100",
      "    50: 70\n    100: 100", "rulebook/anchor-outside-range", marked: "50"),
    .init(
      "a way of less than nothing", "criteria/transport.yaml", "    5: 100", "    -5: 100",
      "rulebook/anchor-outside-range", marked: "-5"),
    .init(
      "more than a hundred percent", "criteria/cost.yaml", "    45: 100", "    450: 100",
      "rulebook/anchor-outside-range", marked: "450"),
    .init(
      "claims that age at once", "facts/site.yaml", "range: [0, 1000]\n  max_age_years: 8",
      "range: [0, 1000]\n  max_age_years: 0", "rulebook/aged-only", marked: "id: land_price", in: "criteria/cost.yaml"),
  ]

  static let measures: [SeededFault] = [
    .init(
      "kilometres compared with minutes", "knock-outs.yaml",
      "require: indicator.motorway_min <= enquiry.transport.max_motorway_min",
      "require: indicator.motorway_km <= enquiry.transport.max_motorway_min", "rulebook/units-compared", .error,
      marked: "indicator.motorway_km <="),
    .init(
      "hectares within square metres", "knock-outs.yaml",
      "require: site.largest_contiguous_ha >= indicator.needed_plot_ha",
      "require: site.largest_contiguous_ha in [enquiry.building.hall_m2..5000]", "rulebook/units-compared", .error,
      marked: "site.largest_contiguous_ha in"),
    .init(
      "minutes as a bound of hectares", "knock-outs.yaml", "not_more_than: [indicator.free_area_ha,",
      "not_more_than: [indicator.motorway_min,", "rulebook/units-compared", .error, marked: "id: plot_area"),
    .init(
      "percent that are called a ratio", "criteria/workforce.yaml",
      "measure: indicator.unemployment_rate_pct\n  unit: percent",
      "measure: indicator.unemployment_rate_pct\n  unit: ratio", "rulebook/unit-differs", .error, marked: "ratio"),
    .init(
      "weights of a side that miss its sum", "weights.yaml", "labour_tightness: 3", "labour_tightness: 4",
      "rulebook/weights-miss-side", .error, marked: "skilled_catchment_30"),
    .init(
      "sides that miss 100", "weights.yaml", "sides: {investor: 60, region: 40}", "sides: {investor: 60, region: 39}",
      "rulebook/weights-miss-100", .error, marked: ""),
    .init(
      "a goal that lost its only hint", "advice.yaml", "goal: g15_europe_sorbian", "goal: g08_positive_impulses",
      "rulebook/goal-without-effect", marked: "id: g15_europe_sorbian", in: "goals.yaml"),
    .init(
      "a goal left to criteria without data", "advice.yaml",
      Array(repeating: Edit(old: "goal: g06_diversification", new: "goal: g07_productivity_clusters"), count: 3),
      "rulebook/goal-without-effect", marked: "id: g06_diversification",
      in: "goals.yaml"),
  ]

  static let tablesAndDates: [SeededFault] = [
    .init(
      "a table without a row for one case", "funding/grw.yaml",
      "  - {district: LDS, size: medium, rate_max_pct: 10}\n", "", "rulebook/table-gap", .error, marked: "id: grw_rate"),
    .init(
      "a table with two rows for one case", "funding/grw.yaml", "{district: [CB, SPN], size: medium,",
      "{district: [CB, SPN, LDS], size: medium,", "rulebook/table-overlap", .error,
      marked: "{district: LDS, size: medium"),
    .init(
      "a row behind one that says the same", "funding/grw.yaml",
      [
        .init(old: "hit_policy: unique", new: "hit_policy: first"),
        .init(old: "{district: LDS, size: medium,", new: "{district: [CB, LDS], size: medium,"),
        .init(
          old: "  - {district: LDS, size: large",
          new: "  - {district: CB, size: medium, rate_max_pct: 1}\n"
            + "  - {district: LDS, size: large"),
      ], "rulebook/row-never-matches", marked: "{district: CB, size: medium, rate_max_pct: 1}"),
    .init(
      "a table that no longer holds", "funding/grw.yaml", "to: 2027-12-31", "to: 2025-12-31", "rulebook/table-expired",
      marked: "id: grw_rate"),
    .init(
      "an assumption of a knock-out past its day", "knock-outs.yaml", "review_by: 2027-06-30", "review_by: 2026-06-30",
      "rulebook/review-due", marked: "id: plot_area"),
    .init(
      "an assumption of a hint past its day", "advice.yaml", "review_by: 2027-06-30", "review_by: 2026-06-30",
      "rulebook/review-due", marked: "id: meet_agency"),
    .init(
      "a source older than the limit of the rulebook", "criteria/cost.yaml", "sources: ['IW-Zukunftspanel 2012']",
      "sources: ['IW-Zukunftspanel 2005']", "rulebook/source-outdated", marked: "id: aid_rate"),
    .init(
      "a limit shorter than a source is old", "rulebook.yaml", "source_max_age_years: 15", "source_max_age_years: 10",
      "rulebook/source-outdated", marked: "id: aid_rate", in: "criteria/cost.yaml"),
    .init(
      "a source older than the limit of its criterion", "criteria/readiness.yaml", "source_max_age_years: 20",
      "source_max_age_years: 15", "rulebook/source-outdated", marked: "id: area_fit"),
  ]

  /// Rules of an earlier state that name a decision, changed without another.
  static let decisions: [SeededFault] = [
    .init(
      "break points that were decided otherwise", "criteria/knowledge.yaml", "    30: 70", "    30: 80",
      "rulebook/decision-reused", marked: "id: university_min", decided: [decision]),
    .init(
      "a limit that was decided otherwise", "knock-outs.yaml",
      "require: site.largest_contiguous_ha >= indicator.needed_plot_ha",
      "require: site.largest_contiguous_ha >= 0.1", "rulebook/decision-reused", marked: "id: plot_area",
      decided: [decision]),
    .init(
      "weights that were decided otherwise", "weights.yaml",
      [
        .init(old: "skilled_catchment_30: 7", new: "skilled_catchment_30: 2"),
        .init(old: "motorway_min: 4", new: "motorway_min: 9"),
      ], "rulebook/decision-reused", marked: "skilled_catchment_30",
      decided: [.init(old: "investor:\n", new: "basis: \(basis)\ninvestor:\n")]),
  ]

  static let all = conditions + knockOuts + criteria + measures + tablesAndDates + decisions

  /// An invented decision.
  static let basis = "{status: decided, by: Beirat, on: 2026-03-12, ref: TOP 4}"
  /// The first rule of a file was decided.
  static let decision = Edit(old: "basis: {status: assumption, review_by: 2027-06-30}", new: "basis: \(basis)")

  /// Every weight zero, but for one criterion of the sites and one of the project.
  private static func allWeight(on criterion: String) -> [Edit] {
    guard let file = try? RulebookFiles.real()["weights.yaml"] else { return [] }
    return String(decoding: file.bytes, as: UTF8.self).split(separator: "\n").filter { $0.hasPrefix("    ") }.map {
      line in
      let id = line.prefix { $0 != ":" }.trimmingCharacters(in: .whitespaces)
      return Edit(old: "\(line)\n", new: "    \(id): \(id == criterion ? 60 : id == "good_work" ? 40 : 0)\n")
    }
  }
}

@Suite struct `A seeded fault of the rulebook` {
  /// Few sites, so that each check is short.
  static let register = [
    "tip-cottbus", "massen", "goerlitz-schlauroth", "schwarze-pumpe", "guben-sued", "kodersdorf", "loebau-west-b178",
    "wildau-technologiepark", "industriepark-lausitz-schwarzheide", "zittau-weinau",
  ]

  /// Few enquiries, for the same reason.
  static let samples = ["e01_batterierecycling", "e06_medizintechnik"]

  static func check(_ files: [String: SourceFile], earlier: [Rulebook] = []) -> RulesCheck {
    let world = RealWorkspace.shared
    let sites = world.register.sites.filter { register.contains($0.id.rawValue) }
    return RulesCheck(asOf: RealWorkspace.asOf) {
      Rulebook.read(files, into: &$0)
    } world: { rulebook, _ in
      Workspace(
        folders: world.folders, rulebook: rulebook, register: Register(sites), reference: world.reference,
        registerHash: world.registerHash, referenceHash: world.referenceHash)
    } earlier: { _, _ in
      earlier
    } samples: { workspace, findings in
      samples.compactMap { name in
        let path = "\(world.folders.seeds)/enquiries/\(name).yaml"
        return Files.read(path, into: &findings).flatMap { workspace.enquiry($0, into: &findings) }
      }
    }
  }

  /// What the same check says of the rulebook as it is.
  static let clean: Set<String> = Set(((try? RulebookFiles.real()).map { check($0).findings.all } ?? []).map(\.code))

  @Test func `is there forty times and more`() {
    #expect(SeededFault.all.count >= 40)
    #expect(Set(SeededFault.all.map(\.name)).count == SeededFault.all.count)
  }

  @Test(arguments: SeededFault.all) func `is found with code, place and an example`(_ fault: SeededFault) throws {
    let findings = Self.check(try fault.files(), earlier: [try fault.earlier()].compactMap(\.self)).findings.all
    let said = findings.map { "\($0.code) \($0.message.en)" }
    let found = try #require(
      findings.first { finding in
        guard finding.code == fault.code, let place = finding.location else { return false }
        return place.file.name == fault.placeFile ?? fault.file
          && place.file.text(place.range).hasPrefix(fault.marked)
      }, "\(said)")
    #expect(found.severity == fault.severity)
    #expect(found.hint != nil || found.severity == .error, "says nothing of what to do")
    #expect(found.message.de != found.message.en)
    if Self.sayNumbers.contains(fault.code) {
      #expect(found.message.de.contains { $0.isNumber }, "\(found.message.de)")
    } else {
      #expect(found.notes.contains { $0.message.de.hasPrefix("Beispiel: ") }, "\(found.notes)")
      #expect(found.notes.contains { $0.message.en.hasPrefix("For example") }, "\(found.notes)")
    }
  }

  /// Findings for which no site and no enquiry can be named: they say the numbers, the days or the range.
  static let sayNumbers: Set<String> = [
    "rulebook/weights-miss-100", "rulebook/weights-miss-side", "rulebook/review-due", "rulebook/table-expired",
    "rulebook/source-outdated", "rulebook/anchor-outside-range", "rulebook/goal-without-effect",
  ]

  /// A new decision, words alone, and what was an assumption before.
  @Test(arguments: [
    [SeededFault.Edit(old: "    30: 70", new: "    30: 80"), .init(old: "ref: TOP 4", new: "ref: TOP 5")],
    [.init(old: "Kurze Wege entscheiden, ob", new: "Kurze Fahrten entscheiden, ob")],
    [
      .init(old: "    30: 70", new: "    30: 80"),
      .init(old: SeededFault.basis, new: "{status: assumption, review_by: 2027-06-30}"),
    ],
  ])
  func `is not seen in a decided rule that was changed as it should`(_ edits: [SeededFault.Edit]) throws {
    let fault = SeededFault(
      "", "criteria/knowledge.yaml", edits, "", marked: "", decided: [SeededFault.decision])
    let check = Self.check(try fault.files(), earlier: [try fault.earlier()].compactMap(\.self))
    #expect(check.rulebook != nil)
    #expect(!check.findings.all.contains { $0.code == "rulebook/decision-reused" })
  }

  @Test func `is not there without the edit`() throws {
    let check = RulesCheck(RealWorkspace.folders, asOf: RealWorkspace.asOf)
    let serious = check.findings.all.filter { $0.severity != .note }
    #expect(serious.map { "\($0.code) \($0.message.en)" } == [])
    #expect(check.sites == 92)
    #expect(Self.clean.isDisjoint(with: SeededFault.all.map(\.code)), "the few sites of the test suffice")
  }

  /// What is so on purpose can be said in the rulebook: `false` switches off, pending criteria are left alone.
  @Test func `is not seen in what is so on purpose`() throws {
    let off = try RulebookFiles.changed(
      "knock-outs.yaml", "applies: enquiry.utilities.power_mw > 0.5", "applies: false")
    let findings = Self.check(off).findings.all
    let notes = findings.filter { $0.code == "rulebook/switched-off" }
    #expect(notes.count == 2)
    #expect(findings.filter { $0.severity != .note }.isEmpty)
    let pending = try RulebookFiles.changed(
      "criteria/energy.yaml", "applies: enquiry.utilities.power_mw > 0", "applies: enquiry.utilities.power_mw < 0")
    #expect(!Self.check(pending).findings.all.contains { $0.code == "rulebook/never-applies" })
  }

  /// No sample asks for it, but a value would: it is named in a note and not called dead.
  @Test func `is not a rule that only no sample touches`() throws {
    let rare = try RulebookFiles.changed(
      "knock-outs.yaml", "applies: enquiry.utilities.power_mw > 0.5", "applies: enquiry.utilities.power_mw > 1900")
    let findings = Self.check(rare).findings.all
    #expect(!findings.contains { $0.code == "rulebook/never-applies" })
    let untouched = try #require(findings.first { $0.code == "rulebook/untouched-by-samples" })
    #expect(untouched.severity == .note)
    #expect(
      untouched.notes.contains { $0.message.de.hasPrefix("Ausschlusskriterien: ") && $0.message.de.contains("power") })
  }
}
