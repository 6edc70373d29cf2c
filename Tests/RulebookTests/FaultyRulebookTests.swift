import DataFiles
import Facts
import Foundation
import Rulebook
import SourceText
import Testing

/// One change to the real rulebook, and the finding that it must give.
struct Fault: Sendable, CustomTestStringConvertible {
  let name: String
  let file: String
  let old: String
  let new: String
  let code: String
  /// The text that is marked in the changed file; nil where the place does not matter.
  var marked: String?
  /// What was probably meant.
  var nearest: String?

  var testDescription: String { name }
}

@Suite struct `A faulty rulebook` {
  static let faults: [Fault] = [
    Fault(
      name: "weights of a side that do not add up", file: "weights.yaml", old: "skilled_catchment_30: 7",
      new: "skilled_catchment_30: 8", code: "rulebook/weights-miss-side"),
    Fault(
      name: "sides that do not add up", file: "weights.yaml", old: "investor: 60, region: 40",
      new: "investor: 60, region: 41", code: "rulebook/weights-miss-100"),
    Fault(
      name: "a negative weight", file: "weights.yaml", old: "labour_tightness: 3", new: "labour_tightness: -3",
      code: "rulebook/negative-weight", marked: "-3"),
    Fault(
      name: "two weights for one criterion", file: "weights.yaml", old: "airport_min: 1",
      new: "airport_min: 1\n    aid_rate: 2", code: "rulebook/two-weights", marked: "aid_rate"),
    Fault(
      name: "a weight for an unknown group", file: "weights.yaml", old: "  workforce:", new: "  workforse:",
      code: "rulebook/unknown-group", nearest: "workforce"),
    Fault(
      name: "an unknown fact as a measure", file: "criteria/knowledge.yaml", old: "measure: indicator.university_min",
      new: "measure: indicator.univrsity_min", code: "rulebook/unknown-fact", marked: "indicator.univrsity_min",
      nearest: "indicator.university_min"),
    Fault(
      name: "an unknown fact in a plain condition", file: "criteria/readiness.yaml",
      old: "applies: enquiry.site.area_ha > 0", new: "applies: enquiry.site.aera_ha > 0", code: "feel/unknown-name",
      marked: "enquiry.site.aera_ha", nearest: "enquiry.site.area_ha"),
    Fault(
      name: "an unknown fact in a quoted condition", file: "criteria/knowledge.yaml",
      old: "'enquiry.knowledge.university_desired = true", new: "'enquiry.knowledge.university_wished = true",
      code: "feel/unknown-name", marked: "enquiry.knowledge.university_wished"),
    Fault(
      name: "an unknown fact in a folded condition", file: "knock-outs.yaml",
      old: "require: site.rail_siding = \"yes\"",
      new: "require: >\n    site.rail_siding = \"yes\"\n    and site.rail = \"yes\"",
      code: "feel/unknown-name", marked: "site.rail"),
    Fault(
      name: "an unknown role that could change a field", file: "facts/site.yaml", old: "change: water_supplier}",
      new: "change: water_suplier}", code: "rulebook/unknown-role", nearest: "water_supplier"),
    Fault(
      name: "a role that could change an indicator", file: "facts/indicators.yaml", old: "unit: km\n  level: site",
      new: "unit: km\n  change: operator\n  level: site", code: "facts/change-outside-sites"),
    Fault(
      name: "a class that does not exist", file: "knock-outs.yaml", old: "site.rail_siding = \"yes\"",
      new: "site.rail_siding = \"yess\"", code: "feel/no-such-class", nearest: "yes"),
    Fault(
      name: "a must that does not exist", file: "knock-outs.yaml",
      old: "applies: '\"transport.max_motorway_min\" in enquiry.must'",
      new: "applies: '\"transport.max_motorway\" in enquiry.must'", code: "rulebook/not-in-list",
      marked: "\"transport.max_motorway\"", nearest: "transport.max_motorway_min"),
    Fault(
      name: "a number compared with a text", file: "knock-outs.yaml", old: "indicator.months_late <= 24",
      new: "indicator.months_late <= \"24\"", code: "feel/not-comparable"),
    Fault(
      name: "a condition that is a number", file: "criteria/readiness.yaml", old: "applies: enquiry.site.area_ha > 0",
      new: "applies: enquiry.site.area_ha", code: "feel/wrong-result"),
    Fault(
      name: "facts of different units", file: "knock-outs.yaml", old: "site.power_mw >= enquiry.utilities.power_mw",
      new: "site.power_mw >= enquiry.site.area_ha", code: "rulebook/units-compared",
      marked: "site.power_mw >= enquiry.site.area_ha"),
    Fault(
      name: "a rule that asks for the origin", file: "criteria/readiness.yaml",
      old: "applies: enquiry.site.area_ha > 0", new: "applies: enquiry.company.origin = \"DE\"",
      code: "rulebook/origin-in-rule", marked: "enquiry.company.origin"),
    Fault(
      name: "a rule that asks who may see the enquiry", file: "presets.yaml",
      old: "enquiry.sector.nace_division = \"72\"", new: "enquiry.confidentiality.level = \"open\"",
      code: "rulebook/confidentiality-in-rule"),
    Fault(
      name: "the unit of another fact", file: "criteria/knowledge.yaml", old: "unit: min", new: "unit: km",
      code: "rulebook/unit-differs", marked: "km"),
    Fault(
      name: "break points out of order", file: "criteria/knowledge.yaml", old: "    30: 70", new: "    5: 70",
      code: "rulebook/unordered-points", marked: "5"),
    Fault(
      name: "more than 100 points", file: "criteria/knowledge.yaml", old: "    10: 100", new: "    10: 110",
      code: "rulebook/points-outside", marked: "110"),
    Fault(
      name: "a class without points", file: "criteria/readiness.yaml",
      old: "    none: 0                     # kein Bebauungsplan\n", new: "", code: "rulebook/class-without-row"),
    Fault(
      name: "points for an unknown class", file: "criteria/readiness.yaml", old: "    legally_binding: 100",
      new: "    legaly_binding: 100", code: "rulebook/unknown-class", marked: "legaly_binding",
      nearest: "legally_binding"),
    Fault(
      name: "an unknown goal", file: "criteria/knowledge.yaml", old: "goal: g02_startups", new: "goal: g02_startup",
      code: "rulebook/unknown-goal", marked: "g02_startup", nearest: "g02_startups"),
    Fault(
      name: "an unknown role", file: "knock-outs.yaml", old: "ask: grid_operator", new: "ask: grid_operater",
      code: "rulebook/unknown-role", marked: "grid_operater", nearest: "grid_operator"),
    Fault(
      name: "a knock-out with an unknown criterion", file: "knock-outs.yaml", old: "criterion: area_fit",
      new: "criterion: area_fitt", code: "rulebook/unknown-criterion", marked: "area_fitt", nearest: "area_fit"),
    Fault(
      name: "a knock-out that decides an unknown must", file: "knock-outs.yaml",
      old: "decides: [site.zoning_required]", new: "decides: [site.zoning]", code: "rulebook/unknown-must",
      marked: "site.zoning"),
    Fault(
      name: "an unknown must that cannot be checked", file: "knock-outs.yaml", old: "- path: building.hall_m2",
      new: "- path: building.hal_m2", code: "rulebook/unknown-must", marked: "building.hal_m2",
      nearest: "building.hall_m2"),
    Fault(
      name: "a bound that is no number", file: "knock-outs.yaml", old: "indicator.free_area_ha, site.net_area_ha",
      new: "site.plan_status, site.net_area_ha", code: "rulebook/bound-not-a-number", marked: "site.plan_status"),
    Fault(
      name: "a factor for nothing", file: "presets.yaml", old: "knowledge: 2.5", new: "knowlege: 2.5",
      code: "rulebook/unknown-factor", marked: "knowlege", nearest: "knowledge"),
    Fault(
      name: "two knock-outs with one id", file: "knock-outs.yaml", old: "- id: zoning\n", new: "- id: plot_area\n",
      code: "rulebook/twice"),
    Fault(
      name: "two profiles with one id", file: "presets.yaml", old: "- id: research\n", new: "- id: start_up\n",
      code: "rulebook/twice"),
    Fault(
      name: "two groups with one letter", file: "groups.yaml", old: "mark: E", new: "mark: F",
      code: "rulebook/mark-twice"),
    Fault(
      name: "a letter that is a word", file: "groups.yaml", old: "mark: E", new: "mark: En", code: "rulebook/bad-mark",
      marked: "En"),
    Fault(
      name: "an unknown key", file: "criteria/knowledge.yaml", old: "  measure: indicator.subject_match",
      new: "  measure: indicator.subject_match\n  wieght: 3", code: "yaml/unknown-key", marked: "wieght"),
    Fault(
      name: "a share from which a result is firm that most results reach", file: "rulebook.yaml",
      old: "firm_percent: 80", new: "firm_percent: 30", code: "rulebook/firmness-outside", marked: "30"),
    Fault(
      name: "one place that is close to itself", file: "rulebook.yaml", old: "close_places: 3", new: "close_places: 1",
      code: "rulebook/firmness-outside", marked: "1"),
    Fault(
      name: "an assumption without a day of review", file: "rulebook.yaml", old: ", review_by: 2027-06-30", new: "",
      code: "rulebook/no-review-date"),
  ]

  @Test(arguments: faults) func `is reported with place and cause`(_ fault: Fault) throws {
    let files = try RulebookFiles.changed(fault.file, fault.old, fault.new)
    var diagnostics = Diagnostics()
    let rulebook = Rulebook.read(files, into: &diagnostics)
    let found = try #require(
      diagnostics.all.first { $0.code == fault.code }, "\(diagnostics.all.map { "\($0.code) \($0.message.en)" })")
    #expect((rulebook == nil) == diagnostics.hasErrors)
    if let marked = fault.marked {
      let location = try #require(found.location)
      #expect(location.file.name == fault.file)
      #expect(location.file.text(location.range) == marked)
    }
    if let nearest = fault.nearest { #expect(found.hint?.de.contains("„\(nearest)“") == true, "\(found)") }
    #expect(!found.message.de.isEmpty && !found.message.en.isEmpty)
  }

  /// A syntax error behind the last sign of a condition, in each style of scalar.
  @Test(arguments: [
    "applies: enquiry.site.area_ha >", "applies: 'enquiry.site.area_ha >'", "applies: \"enquiry.site.area_ha >\"",
    "applies: >-\n    enquiry.site.area_ha\n    >",
  ])
  func `tells line and column of a syntax error`(_ text: String) throws {
    let files = try RulebookFiles.changed("criteria/readiness.yaml", "applies: enquiry.site.area_ha > 0", text)
    var diagnostics = Diagnostics()
    #expect(Rulebook.read(files, into: &diagnostics) == nil)
    let found = try #require(diagnostics.errors.first { $0.code.hasPrefix("feel/") })
    let place = try #require(found.location).position
    let lines = try #require(files["criteria/readiness.yaml"])
    let line = try #require(lines.line(place.line))
    // The place is at, or just behind, the operator that lacks its right side.
    let sign = try #require(line.lastIndex(of: ">"))
    let column = line.distance(from: line.startIndex, to: sign) + 1
    #expect((column...column + 2).contains(place.column), "\(place) in \(line)")
  }

  @Test func `gives findings of several files at once`() throws {
    var files = try RulebookFiles.changed("knock-outs.yaml", "ask: grid_operator", "ask: grid_operater")
    files["criteria/readiness.yaml"] = try RulebookFiles.changed(
      "criteria/readiness.yaml", "applies: enquiry.site.area_ha > 0", "applies: enquiry.site.aera_ha > 0")[
        "criteria/readiness.yaml"]
    var diagnostics = Diagnostics()
    #expect(Rulebook.read(files, into: &diagnostics) == nil)
    #expect(Set(diagnostics.errors.map(\.code)) == ["rulebook/unknown-role", "feel/unknown-name"])
  }

  @Test func `lacks a file`() throws {
    var files = try RulebookFiles.real()
    files["goals.yaml"] = nil
    var diagnostics = Diagnostics()
    #expect(Rulebook.read(files, into: &diagnostics) == nil)
    #expect(diagnostics.errors.map(\.code).contains("rulebook/missing-file"))
  }

  @Test func `has a file that belongs to nothing`() throws {
    var files = try RulebookFiles.real()
    files["weight.yaml"] = files["weights.yaml"]
    var diagnostics = Diagnostics()
    #expect(Rulebook.read(files, into: &diagnostics) != nil)
    let found = try #require(diagnostics.all.first { $0.code == "rulebook/strange-file" })
    #expect(found.hint?.de.contains("weights.yaml") == true)
  }
}

@Suite struct `The rulebook of the Lausitz` {
  @Test func `has no error`() throws {
    var diagnostics = Diagnostics()
    let rulebook = try #require(Rulebook.read(RulebookFiles.real(), into: &diagnostics))
    #expect(diagnostics.errors.map(\.message.en) == [])
    #expect(rulebook.criteria.count == 39)
    #expect(rulebook.knockOuts.count == 18)
  }

  @Test func `asks for review of its assumptions when their day has passed`() throws {
    var diagnostics = Diagnostics()
    let rulebook = try #require(Rulebook.read(RulebookFiles.real(), into: &diagnostics))
    #expect(rulebook.overdueReviews(asOf: try #require(.init("2027-06-30"))).isEmpty)
    let late = rulebook.overdueReviews(asOf: try #require(.init("2027-07-01")))
    #expect(late.count == 3 + 14 + 5)
    #expect(late.allSatisfy { $0.severity == .warning && $0.location != nil })
  }
}
