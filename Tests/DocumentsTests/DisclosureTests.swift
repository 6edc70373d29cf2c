import Advisory
import DataFiles
import Evaluation
import Foundation
import Region
import Report
import SourceText
import Testing

@testable import Documents

/// Nothing internal leaves in a report: a site, a field and a remark are planted, and looked for.
@Suite struct `Reports leak nothing` {
  private static let trap: ReportWorld = {
    let folder = FileManager.default.temporaryDirectory.appending(path: "report-trap-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    do {
      try FileManager.default.copyItem(at: DataFolder.sites, to: folder)
      let pump = try String(contentsOf: folder.appending(path: "schwarze-pumpe.yaml"), encoding: .utf8)
      let hidden = pump.replacing("id: schwarze-pumpe\n", with: "id: geheimpark\n")
        .replacing(/name: .*\n/, with: "name: GEHEIMPARK\nvisibility: internal\n", maxReplacements: 1)
      try hidden.write(to: folder.appending(path: "geheimpark.yaml"), atomically: true, encoding: .utf8)
      let path = folder.appending(path: "goerlitz-schlauroth.yaml")
      let site = try String(contentsOf: path, encoding: .utf8)
        .replacing("railway yard", with: "GEHEIMNUTZUNG").replacing("notes: ", with: "notes: GEHEIMVERMERK ")
      try site.write(to: path, atomically: true, encoding: .utf8)
    } catch { preconditionFailure("\(error)") }
    return ReportWorld(
      rules: [
        "facts/site.yaml": { text in
          text.replacing("- {id: former_use,", with: "- {id: former_use, visibility: internal,")
            .replacing("- id: plan_status\n", with: "- id: plan_status\n  visibility: internal\n")
        }
      ], sites: folder, samples: ["e01", "e06"])
  }()

  private static func forOthers(_ id: String, _ language: Language) -> [(name: String, html: String)] {
    let assessment = trap.assessment(id)
    let sites = ["goerlitz-schlauroth", "schwarze-pumpe"].flatMap { site in
      [trap.report(site, assessment, language), trap.report(site, nil, language)].compactMap { $0?.document }
    }
    let towns = ["Görlitz", "Spremberg"].compactMap { trap.municipality($0, assessment, language) }
    return (sites + [trap.shortlist(assessment, language, top: 12)] + towns).map { ($0.title, $0.html) }
  }

  @Test(arguments: ["e01", "e06"], Language.allCases)
  func `to investors and municipalities`(_ id: String, _ language: Language) {
    let documents = Self.forOthers(id, language)
    #expect(documents.count >= 5)
    for (name, html) in documents {
      #expect(!html.contains("GEHEIM"), "\(name)")
      #expect(!html.contains("rechtskräftig") && !html.contains("legally binding"), "\(name)")
      for word in Self.forbidden { #expect(!html.contains(word), "\(word) in \(name)") }
      #expect(
        PersonalData.first(in: html.replacing(/<style>[\s\S]*?<\/style>|<svg[\s\S]*?<\/svg>/, with: "")) == nil,
        "\(name)")
    }
  }

  private static let forbidden = [
    "Aufgaben der Region", "Tasks of the region", "Nutzen für die Region", "Regional benefit", "Beitrag des Vorhabens",
    "Contribution of the project", "Spart neue Flächen", "Spares undeveloped land", "score:",
  ]

  @Test func `although the planted things are there`() {
    let assessment = Self.trap.assessment("e06")
    #expect(assessment.sites.contains { $0.site.name == "GEHEIMPARK" })
    #expect(Self.trap.office(assessment, .de, top: 100).html.contains("GEHEIMPARK"))
    #expect(Self.trap.report("geheimpark", assessment, .de) == nil)
    #expect(Self.trap.report("geheimpark", nil, .de) == nil)
  }

  /// A shortlist names the sites that it presents and no others.
  @Test(arguments: ["e01", "e06"], Language.allCases) func `of other sites`(_ id: String, _ language: Language) {
    let assessment = ReportWorld.shared.assessment(id)
    let html = ReportWorld.shared.shortlist(assessment, language).html
    let own = assessment.ranking.prefix(3).map(\.site.name)
    for result in assessment.sites where !own.contains(where: { $0.contains(result.site.name) }) {
      #expect(!html.contains(result.site.name), "\(result.site.name)")
    }
  }

  /// Without consent the sheet says nothing of the enquiry: it is the same whatever was asked, apart from the hints that
  /// hang on whether a site is offered.
  @Test(arguments: Language.allCases) func `to municipalities without consent`(_ language: Language) throws {
    let world = ReportWorld.shared
    let secret = ["e01", "e02", "e08"].map(world.assessment).filter {
      !Disclosure($0, for: .municipality("Guben")).namesEnquiry
    }
    try #require(secret.count >= 2)
    let sheets = secret.compactMap { world.municipality("Guben", $0, language) }
    #expect(Set(sheets.map(\.id)).count == 1)
    for (sheet, assessment) in zip(sheets, secret) {
      #expect(!sheet.html.contains(assessment.enquiry.id) && !sheet.html.contains(assessment.enquiry.title[language]))
    }
  }

  @Test func `to municipalities of a strictly confidential enquiry`() {
    #expect(ReportWorld.shared.municipality("Guben", ReportWorld.shared.assessment("e03"), .de) == nil)
  }
}
