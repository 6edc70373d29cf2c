import DataFiles
import Foundation
import Testing

/// Mistakes in site files and rule files: found before any site is ranked, at their place.
@Suite struct `A data or rule file with a mistake` {
  struct Case: CustomTestStringConvertible {
    let testDescription: String
    let code: String
    /// Below `sites/` or `rules/lausitz/`.
    let file: String
    let old: String
    /// With a mark at the place of the finding, where the message has one.
    let new: String
    let says: String
    let exit: Int32

    init(
      _ name: String, _ code: String, in file: String, _ old: String, _ new: String, says: String = "", exit: Int32 = 1
    ) {
      (testDescription, self.code, self.file) = (name, code, file)
      (self.old, self.new, self.says, self.exit) = (old, new, says, exit)
    }

    /// The file with the mistake, and where it is.
    func broken(_ text: String) throws -> Marked {
      let range = try #require(text.range(of: old), "\(file) no longer holds \(old)")
      return Marked(text.replacingCharacters(in: range, with: new))
    }
  }

  private static let massen = "massen.yaml"
  private static let sites = [
    Case(
      "a misspelt field of the head", "yaml/unknown-key", in: massen, "municipality:", "◆municipalty:",
      says: "„municipality“"),
    Case("a misspelt field", "sites/unknown-field", in: massen, "  origin:", "  ◆orign:", says: "„origin“"),
    Case("a number as text", "yaml/wrong-type", in: massen, "{value: 310,", "{value: ◆viel,"),
    Case("a rate out of range", "facts/out-of-range", in: massen, "{value: 310,", "{value: ◆31000,"),
    Case("an unknown class", "facts/unknown-class", in: massen, "{value: mixed,", "{value: ◆mixd,", says: "„mixed“"),
    Case(
      "an unknown sector", "facts/unknown-word", in: massen, "[metal, automotive,", "[metal, ◆automotiv,",
      says: "„automotive“"),
    Case("a source that is not listed", "sites/unknown-source", in: massen, "source: s1}", "source: ◆s9}", says: "s1"),
    Case("a date that does not exist", "yaml/wrong-type", in: massen, "as_of: \"2016\"", "as_of: ◆\"2016-13\""),
    Case(
      "a claim without a date", "yaml/missing-key", in: massen, ", as_of: \"2016\", source: s1}", ", source: s1}",
      says: "as_of"),
    Case("an unknown district", "yaml/unknown-word", in: massen, "district: EE", "district: ◆EEE", says: "EE"),
    Case("a district of the other state", "sites/state-of-district", in: massen, "state: BB", "state: ◆SN", says: "EE"),
    Case("no such coordinate", "sites/no-coordinate", in: massen, "{lat: 51.645", "◆{lat: 151.645"),
    Case(
      "coordinates swapped: a warning", "sites/outside-region", in: massen, "{lat: 51.645, lon: 13.745",
      "◆{lat: 13.745, lon: 51.645", exit: 0),
    Case(
      "two files with one id", "sites/duplicate-id", in: massen, "id: massen", "id: tip-cottbus", says: "massen.yaml"),
    Case("a duplicate key", "yaml/duplicate-key", in: massen, "state: BB", "state: BB\n◆state: BB"),
  ]

  private static let rules = [
    Case(
      "weights that miss 100", "rulebook/weights-miss-side", in: "weights.yaml", "planning_status: 4",
      "planning_status: 5", says: "61 statt 60"),
    Case(
      "sides that miss 100", "rulebook/weights-miss-100", in: "weights.yaml", "{investor: 60, region: 40}",
      "{investor: 60, region: 41}", says: "101 statt 100"),
    Case(
      "a negative weight", "rulebook/negative-weight", in: "weights.yaml", "planning_status: 4", "planning_status: ◆-4"),
    Case(
      "a weight without a criterion", "rulebook/criterion-without-weight", in: "weights.yaml", "planning_status: 4",
      "planing_status: 4", says: "planning_status"),
    Case(
      "an unordered value function", "rulebook/unordered-points", in: "criteria/knowledge.yaml",
      "    30: 70\n    60: 20", "    60: 20\n    ◆30: 70"),
    Case(
      "a class without a row", "rulebook/class-without-row", in: "criteria/readiness.yaml",
      "    none: 0                     # kein Bebauungsplan\n", "", says: "none"),
    Case(
      "a class that the dictionary lacks", "rulebook/unknown-class", in: "criteria/readiness.yaml",
      "    legally_binding:", "    ◆legaly_binding:", says: "„legally_binding“"),
    Case("points above 100", "rulebook/points-outside", in: "criteria/knowledge.yaml", "    10: 100", "    10: ◆110"),
    Case(
      "an anchor that is no number", "rulebook/anchor-not-a-number", in: "criteria/knowledge.yaml", "    10: 100",
      "    ◆zehn: 100"),
    Case("the wrong unit", "rulebook/unit-differs", in: "criteria/knowledge.yaml", "unit: min", "unit: ◆km"),
    Case(
      "an unknown fact to measure", "rulebook/unknown-fact", in: "criteria/knowledge.yaml",
      "measure: indicator.university_min", "measure: ◆indicator.universty_min", says: "„indicator.university_min“"),
    Case(
      "an unknown goal", "rulebook/unknown-goal", in: "criteria/knowledge.yaml", "goal: g03_research_links",
      "goal: g03_research_link", says: "„g03_research_links“"),
    Case(
      "an unknown role", "rulebook/unknown-role", in: "knock-outs.yaml", "  ask: operator\n  criterion: area_fit",
      "  ask: operators\n  criterion: area_fit", says: "„operator“"),
    Case(
      "an unknown name in an expression", "feel/unknown-name", in: "knock-outs.yaml",
      "require: site.largest_contiguous_ha >=", "require: ◆site.largest_contigous_ha >=", says: "largest_contiguous_ha"),
    Case(
      "a type error in an expression", "feel/", in: "knock-outs.yaml",
      "require: site.power_mw >= enquiry.utilities.power_mw", "require: site.power_mw >= \"viel\""),
    Case(
      "a rule that asks the clock", "rulebook/clock-in-rule", in: "knock-outs.yaml",
      "require: site.power_mw >= enquiry.utilities.power_mw", "require: ◆today() >= date(\"2027-01-01\")"),
    Case(
      "a broken expression", "feel/", in: "knock-outs.yaml",
      "require: site.largest_contiguous_ha >= indicator.needed_plot_ha", "require: site.largest_contiguous_ha >="),
    Case(
      "an expression out of place in quotes", "feel/", in: "knock-outs.yaml",
      "'\"transport.max_motorway_min\" in enquiry.must'", "'\"transport.max_motorway_min\" inn enquiry.must'"),
    Case("an unknown key", "yaml/unknown-key", in: "presets.yaml", "priority: 1", "◆prioritty: 1", says: "„priority“"),
    Case(
      "a profile for an unknown group", "rulebook/unknown-factor", in: "presets.yaml", "{knowledge: 2.5,",
      "{◆knowlege: 2.5,", says: "„knowledge“"),
  ]

  @Test(arguments: sites) func `of a site is told`(_ c: Case) throws {
    let scratch = try Scratch()
    let folder = try scratch.smallRegister()
    try Self.check(c, scratch, folder: "sites", ["--sites", folder])
  }

  @Test(arguments: rules) func `of the rulebook is told`(_ c: Case) throws {
    let scratch = try Scratch()
    let rules = try scratch.copy("rules/lausitz", to: "rules")
    let options = ["--rules", rules, "--sites", try scratch.smallRegister()]
    try Self.check(c, scratch, folder: "rules", options)
  }

  private static func check(_ c: Case, _ scratch: Scratch, folder: String, _ options: [String]) throws {
    let url = scratch.url("\(folder)/\(c.file)")
    let broken = try c.broken(String(contentsOf: url, encoding: .utf8))
    try Data(broken.text.utf8).write(to: url)
    let run = try Program.run(["recommend", Program.sample("e06")] + options)
    #expect(run.code == c.exit && !run.crashed)
    #expect(run.output.isEmpty == (c.exit != 0), "no result beside an error")
    guard c.exit != 0 else { return }
    #expect(run.messages.contains("[\(c.code)"), "\(run.messages)")
    if let place = broken.place {
      #expect(run.messages.contains("\(url.path):\(place): "), "\(place) in \(run.messages)")
    }
    if !c.says.isEmpty { #expect(run.messages.contains(c.says), "\(run.messages)") }
  }

  @Test func `in several files is told at once`() throws {
    let scratch = try Scratch()
    let rules = try scratch.copy("rules/lausitz", to: "rules")
    for (file, old, new) in [
      ("weights.yaml", "planning_status: 4", "planning_status: x"), ("presets.yaml", "priority: 1", "priority: x"),
    ] {
      let url = scratch.url("rules/\(file)")
      try Data(String(contentsOf: url, encoding: .utf8).replacing(old, with: new).utf8).write(to: url)
    }
    let run = try Program.run(["recommend", Program.sample("e06"), "--rules", rules])
    #expect(run.code == 1)
    #expect(run.messages.contains("weights.yaml:") && run.messages.contains("presets.yaml:"), "\(run.messages)")
  }

  @Test func `that cannot be read is told`() throws {
    // The administrator may read everything.
    guard getuid() != 0 else { return }
    let scratch = try Scratch()
    let path = try scratch.write("a.yaml", Data("id: a\n".utf8))
    try FileManager.default.setAttributes([.posixPermissions: 0], ofItemAtPath: path)
    let run = try Program.run(["recommend", path])
    #expect(run.code == 1 && run.messages.contains("[files/unreadable]"), "\(run.messages)")
  }
}
