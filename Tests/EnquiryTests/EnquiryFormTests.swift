import Advisory
import DataFiles
import Evaluation
import Facts
import Rulebook
import Foundation
import SourceText
import Testing

@testable import Region

/// Sample enquiries go through the form and come out the same.
@Suite struct `Forms of enquiries` {
  private static let workspace: Workspace = {
    var diagnostics = Diagnostics()
    let folders = Folders(
      rules: DataFolder.package.appending(path: "rules/lausitz").path, sites: DataFolder.sites.path,
      seeds: DataFolder.seeds.path)
    guard let workspace = Workspace.open(folders, into: &diagnostics) else { preconditionFailure("\(diagnostics.all)") }
    return workspace
  }()
  private static var dictionary: FactsDictionary { workspace.rulebook.dictionary }
  static let samples = DataFolder.ids(in: DataFolder.seeds.appending(path: "enquiries"))
  private static let day = PartialDate("2026-11-22")

  private static func sample(_ id: String) throws -> SourceFile {
    let data = try Data(contentsOf: DataFolder.seeds.appending(path: "enquiries/\(id).yaml"))
    return SourceFile(name: id, bytes: [UInt8](data))
  }

  private static func outcome(_ base: SourceFile, _ typed: EnquiryEntries) -> EnquiryEdit.Outcome {
    EnquiryEdit(base, typed).outcome(dictionary, workspace.vocabulary)
  }

  private static func entries(_ pairs: KeyValuePairs<String, [String]>) -> EnquiryEntries {
    pairs.reduce(into: EnquiryEntries()) { $0[$1.key] = $1.value }
  }

  /// Sent unchanged, a file stays as it is, byte for byte, in both languages.
  @Test(arguments: samples, Language.allCases) func `that change nothing write nothing`(
    _ id: String, _ language: Language
  ) throws {
    let file = try Self.sample(id)
    let shown = EnquiryEntries(file, dictionary: Self.dictionary, language: language)
    #expect(shown.names.count > 20)
    #expect(Self.outcome(file, shown).file.bytes == file.bytes)
  }

  /// Typed into an empty form, an enquiry says the same and is assessed the same.
  @Test(arguments: samples, Language.allCases) func `write what was typed`(_ id: String, _ language: Language) throws {
    let file = try Self.sample(id)
    let shown = EnquiryEntries(file, dictionary: Self.dictionary, language: language)
    let outcome = Self.outcome(EnquiryEdit.blank, shown)
    let new = try #require(outcome.enquiry, "\(outcome.issues)")
    var diagnostics = Diagnostics()
    let old = try #require(Self.workspace.enquiry(file, into: &diagnostics))
    // An empty list and no list are told apart in files only.
    let stated = old.values.filter { $0.value != .list([]) }
    #expect(new.values == stated)
    #expect(Set(new.must) == Set(old.must) && Set(new.nice) == Set(old.nice) && new.unknown == old.unknown)
    #expect(new.id == old.id && new.title.de == old.title.de && new.answerBy == old.answerBy)
    let day = try #require(Self.day)
    let (a, b) = (Self.workspace.assess(old, asOf: day), Self.workspace.assess(new, asOf: day))
    #expect(a.ranking.map(\.site.id) == b.ranking.map(\.site.id))
    #expect(a.ranking.map(\.score) == b.ranking.map(\.score))
  }

  @Test func `change one value and keep all else`() throws {
    let file = SourceFile(
      name: "-",
      text: """
        # von Hand
        id: x  # bleibt
        title: {de: Werk, en: Plant}
        site: {area_ha: 1.5}  # netto
        workforce:
          skills:
          - mechatronics
        must: [site.area_ha]
        claims:
          guben-sued: {}
        free_text_points: [Kran]

        """)
    let outcome = Self.outcome(
      file,
      Self.entries([
        "title": ["Zweites Werk"], "site.area_ha": ["2,25 ha"], "site.plot_min_ha": ["2"],
        "workforce.skills": ["plastics", "mechatronics"], "workforce.jobs_total": ["60"],
        "timeline.build_ready_by": ["11/2027"], "answer_by": ["1.2.2027"],
        "mark.site.area_ha": [], "mark.site.plot_min_ha": ["must"], "mark.workforce.skills": ["nice"],
      ]))
    #expect(outcome.errors.isEmpty, "\(outcome.issues)")
    #expect(
      String(decoding: outcome.file.bytes, as: UTF8.self) == """
        # von Hand
        id: x  # bleibt
        title: {de: Zweites Werk, en: Plant}
        answer_by: "2027-02-01"
        site: {area_ha: 2.25, plot_min_ha: 2}  # netto
        workforce:
          jobs_total: 60
          skills: [plastics, mechatronics]
        timeline:
          build_ready_by: "2027-11"
        must: [site.plot_min_ha]
        nice: [workforce.skills]
        claims:
          guben-sued: {}
        free_text_points: [Kran]

        """)
  }

  @Test(arguments: Language.allCases) func `change a title in the language in which they show it`(_ language: Language)
  {
    let file = SourceFile(name: "-", text: "id: x\ntitle: {en: Plant}\nsummary: {en: A plant, de: Ein Werk}\n")
    let shown = EnquiryEntries(file, dictionary: Self.dictionary, language: language)
    #expect(shown["title"] == ["Plant"] && shown["summary"] == ["Ein Werk"])
    let outcome = Self.outcome(file, Self.entries(["title": ["Mill"], "summary": ["Eine Mühle"]]))
    let text = String(decoding: outcome.file.bytes, as: UTF8.self)
    #expect(text == "id: x\ntitle: {en: Mill}\nsummary: {en: A plant, de: Eine Mühle}\n")
  }

  @Test(arguments: [
    ("site.area_ha", "viel", "yaml/wrong-type"), ("site.area_ha", "1.500", "claim/ambiguous-number"),
    ("site.area_ha", "5000", "facts/out-of-range"), ("site.area_ha", "3 km", "claim/unit"),
    ("site.zoning_required", "GX", "facts/unknown-class"), ("timeline.build_ready_by", "bald", "yaml/wrong-type"),
    ("id", "Projekt Müller", "enquiry/bad-code-name"), ("answer_by", "2026", "enquiry/no-day"),
    ("environment.noise", "Ruf 0355 123456 an", "enquiry/personal-data"),
  ]) func `say at the field what is wrong`(_ name: String, _ text: String, _ code: String) throws {
    var typed = Self.entries(["id": ["x"]])
    typed[name] = [text]
    let outcome = Self.outcome(EnquiryEdit.blank, typed)
    #expect(outcome.enquiry == nil)
    #expect(outcome.errors.map { "\($0.field ?? "?") \($0.diagnostic.code)" } == ["\(name) \(code)"])
    // Nothing is lost: the form shows it again.
    #expect(EnquiryEdit(EnquiryEdit.blank, typed).entries(Self.dictionary, .de)[name] == [text])
  }

  @Test func `find errors of the file at their fields`() throws {
    let file = SourceFile(name: "-", text: "site: {area_ha: viel}\nmust: [site.plot_min_ha]\nodd: 1\n")
    let errors = Self.outcome(file, EnquiryEntries()).errors
    #expect(
      Set(errors.map { "\($0.field ?? "?") \($0.diagnostic.code)" }) == [
        "site.area_ha yaml/wrong-type", "site.plot_min_ha enquiry/must-without-value", "id enquiry/no-code-name",
        "? yaml/unknown-key",
      ])
    #expect(EnquiryEntries(file, dictionary: Self.dictionary, language: .de).text("site.area_ha") == "viel")
  }
}
