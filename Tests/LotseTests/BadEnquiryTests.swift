import Foundation
import Testing

/// Each mistake in an enquiry has a clear message at its place, exit code 1, and no result.
@Suite struct `An enquiry with a mistake` {
  struct Case: CustomTestStringConvertible {
    let testDescription: String
    let code: String
    let bytes: Data
    let place: String?
    /// What the message must name, in German.
    let says: String

    init(_ name: String, _ code: String, _ marked: String, says: String = "") {
      let marked = Marked(marked)
      (testDescription, self.code, self.says) = (name, code, says)
      (bytes, place) = (Data(marked.text.utf8), marked.place)
    }

    init(_ name: String, _ code: String, bytes: [UInt8], place: String) {
      (testDescription, self.code, says) = (name, code, "")
      (self.bytes, self.place) = (Data(bytes), place)
    }
  }

  private static let form = [
    Case("not UTF-8", "yaml/not-utf8", bytes: Array("id: a\ntitle: Gr".utf8) + [0xFC, 0x6E, 0x0A], place: "2:10"),
    Case("UTF-16", "yaml/not-utf8", bytes: [0xFF, 0xFE, 0x69, 0, 0x64, 0], place: "1:1"),
    Case("a tab", "yaml/tab", "id: a\nsite:\n◆\tarea_ha: 3\n"),
    Case("a duplicate key", "yaml/duplicate-key", "id: a\nsite: {area_ha: 3}\n◆site: {area_ha: 4}\n", says: "site"),
    Case(
      "a duplicate key inside", "yaml/duplicate-key", "id: a\nsite:\n  area_ha: 3\n  ◆area_ha: 3\n", says: "area_ha"),
    Case("an alias", "yaml/alias", "id: a\ntitle: ◆&x y\nsummary: *x\n"),
    Case("a tag", "yaml/tag", "id: ◆!!str a\n"),
    Case("a merge key", "yaml/merge-key", "id: a\nsite: {◆<<: {area_ha: 3}}\n"),
    Case("a second document", "yaml/second-document", "id: a\n◆---\nid: b\n"),
    Case("a complex key", "yaml/complex-key", "id: a\n? ◆[site]\n: 3\n"),
    Case("an open bracket", "yaml/syntax", "id: a\nmust: [site.area_ha\n"),
    Case("an open quote", "yaml/syntax", "id: \"a\nsite: {area_ha: 3}\n"),
    Case("wrong indentation", "yaml/syntax", "id: a\nsite:\n    area_ha: 3\n  plot_min_ha: 3\n"),
    Case("an empty file", "yaml/empty", ""),
    Case("only a comment", "yaml/empty", "# noch nichts\n"),
    Case("a list", "yaml/wrong-type", "◆- id: a\n"),
    Case("a text", "yaml/wrong-type", "◆Medizintechnik, 1,5 ha\n"),
    Case("very deep nesting", "yaml/too-deep", "id: a\nsite: " + String(repeating: "[", count: 5000) + "\n"),
    Case("no id", "yaml/missing-key", "◆site: {area_ha: 3}\n", says: "id"),
  ]

  private static let content = [
    Case("a misspelt section", "yaml/unknown-key", "id: a\n◆sitte: {area_ha: 3}\n", says: "„site“"),
    Case("a misspelt field", "yaml/unknown-key", "id: a\nsite:\n  ◆aera_ha: 3\n", says: "„area_ha“"),
    Case("a text for a number", "yaml/wrong-type", "id: a\nsite: {area_ha: ◆viel}\n", says: "viel"),
    Case("a quoted number", "yaml/wrong-type", "id: a\nsite: {area_ha: ◆\"3\"}\n", says: "Anführungszeichen"),
    Case("a German number", "yaml/wrong-type", "id: a\nsite:\n  area_ha: ◆1,5\n", says: "1,5"),
    Case("a number for a list", "yaml/wrong-type", "id: a\nmust: ◆3\n"),
    Case("yes for a truth value", "yaml/wrong-type", "id: a\nsite: {bimsch: ◆yes}\n", says: "yes"),
    Case("half a person", "yaml/wrong-type", "id: a\nworkforce: {jobs_total: ◆2.5}\n", says: "2.5"),
    Case("a negative area", "facts/out-of-range", "id: a\nsite: {area_ha: ◆-3}\n", says: "-3"),
    Case("an area larger than a district", "facts/out-of-range", "id: a\nsite: {area_ha: ◆90000}\n", says: "90000"),
    Case("a number beyond all measure", "facts/out-of-range", "id: a\nsite: {area_ha: ◆1e300}\n"),
    Case(
      "a day that does not exist", "yaml/wrong-type", "id: a\ntimeline: {build_ready_by: ◆2027-13}\n", says: "2027-13"),
    Case(
      "an unknown district", "facts/unknown-word", "id: a\npreferences: {districts_excluded: [BZ, ◆XX]}\n", says: "XX"),
    Case("an unknown state", "facts/unknown-word", "id: a\npreferences: {states: [◆BE]}\n", says: "BE"),
    Case("an unknown NACE division", "facts/unknown-word", "id: a\nsector: {nace_division: ◆\"34\"}\n", says: "34"),
    Case("an unknown topic", "facts/unknown-word", "id: a\nknowledge: {topics: [◆medicall]}\n", says: "„medical“"),
    Case("an unknown class", "facts/unknown-class", "id: a\nsite: {zoning_required: ◆GEE}\n", says: "„GE“"),
    Case("an unknown path", "enquiry/unknown-path", "id: a\nmust: [◆site.plot_min]\n", says: "„site.plot_min_ha“"),
    Case(
      "a must on a missing value", "enquiry/must-without-value", "id: a\n◆must: [site.plot_min_ha]\n",
      says: "site.plot_min_ha"),
    Case(
      "a must on a null", "enquiry/must-without-value",
      "id: a\nsite: {plot_min_ha: null}\n◆must_have: [site.plot_min_ha]\n"),
    Case(
      "a must that asks for nothing", "enquiry/must-on-zero",
      "id: a\nsite: {plot_min_ha: ◆0}\nmust: [site.plot_min_ha]\n"),
    Case(
      "filled and listed as unknown", "enquiry/filled-and-unknown",
      "id: a\nsite: {area_ha: ◆3}\nunknown: [site.area_ha]\n"),
    Case(
      "both names of a list", "enquiry/two-names",
      "id: a\nsite: {area_ha: 3}\nmust: [site.area_ha]\n◆must_have: [site.area_ha]\n"),
  ]

  @Test(arguments: form + content) func `is told so`(_ c: Case) throws {
    let scratch = try Scratch()
    let path = try scratch.write("anfrage.yaml", c.bytes)
    let run = try Program.run(["recommend", path, "--sites", try scratch.smallRegister()])
    #expect(run.code == 1 && !run.crashed)
    #expect(run.output.isEmpty, "no result beside an error")
    #expect(run.messages.contains("[\(c.code)]"), "\(run.messages)")
    if let place = c.place { #expect(run.messages.contains("\(path):\(place): "), "\(place) in \(run.messages)") }
    if !c.says.isEmpty { #expect(run.messages.contains(c.says), "\(run.messages)") }
  }

  @Test func `names every mistake of a file at once`() throws {
    let text = "id: a\nsite: {area_ha: viel, bimsch: yes, zone: GE}\nknowledge: {topics: [x]}\n"
    let run = try Program.run(["recommend", "-"], input: Data(text.utf8))
    #expect(run.code == 1)
    for place in ["-:2:17:", "-:2:31:", "-:2:36:", "-:3:22:"] {
      #expect(run.messages.contains(place), "\(run.messages)")
    }
  }

  @Test func `that only warns is answered`() throws {
    let text = "id: a\nsite: {area_ha: 3}\nmust: [site.area_ha]\nnice: [site.area_ha]\n"
    let run = try Program.run(["recommend", "-"], input: Data(text.utf8))
    #expect(run.code == 0)
    #expect(run.messages.contains("[enquiry/must-and-nice]"))
    #expect(run.output.contains("ERGEBNIS"))
  }
}

/// Requests for what is not there.
@Suite struct `A request for what is not there` {
  struct Case: CustomTestStringConvertible {
    let arguments: [String]
    let code: String
    let says: String

    init(_ code: String, _ arguments: String..., says: String) {
      (self.code, self.arguments, self.says) = (code, arguments, says)
    }

    var testDescription: String { arguments.joined(separator: " ") }
  }

  private static let e06 = "seeds/enquiries/e06_medizintechnik.yaml"
  private static let cases = [
    Case("files/not-found", "recommend", "seeds/enquiries/e06_medizintechnic.yaml", says: "e06_medizintechnik.yaml"),
    Case("files/not-found", "recommend", "", says: "„“"),
    Case("files/not-found", "recommend", "nirgends/a.yaml", says: "a.yaml"),
    Case("files/is-folder", "recommend", "seeds/enquiries", says: "Ordner"),
    Case("files/is-folder", "recommend", "/", says: "Ordner"),
    Case("request/unknown-preset", "recommend", e06, "--preset", "startup", says: "„start_up“"),
    Case("request/unknown-preset", "recommend", e06, "--preset", "xyzxyz", says: "start_up"),
    Case("request/unknown-site", "explain", e06, "schwarzepumpe", says: "„schwarze-pumpe“"),
    Case("request/unknown-site", "explain", e06, "", says: "„“"),
    Case("request/unknown-site", "compare", e06, "massen", "schwarzepumpe", says: "„schwarze-pumpe“"),
    Case("files/no-folder", "recommend", e06, "--rules", "regeln", says: "--rules"),
    Case("files/no-folder", "recommend", e06, "--sites", "orte", says: "--sites"),
    Case("files/no-folder", "recommend", e06, "--seeds", "daten", says: "--seeds"),
    Case("files/no-folder", "recommend", e06, "--rules", "rules/lausitz/weights.yaml", says: "weights.yaml"),
    Case("rulebook/missing-file", "recommend", e06, "--rules", "docs", says: "weights.yaml"),
    Case("files/no-files", "recommend", e06, "--sites", "docs", says: "docs"),
  ]

  @Test(arguments: cases) func `is told so`(_ c: Case) throws {
    let run = try Program.run(c.arguments)
    #expect(run.code == 1 && !run.crashed)
    #expect(run.output.isEmpty)
    #expect(run.messages.contains("[\(c.code)]"), "\(run.messages)")
    if !c.says.isEmpty { #expect(run.messages.contains(c.says), "\(run.messages)") }
  }
}
