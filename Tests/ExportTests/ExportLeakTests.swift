import DataFiles
import Documents
import Evaluation
import Facts
import Foundation
import Region
import Report
import Rulebook
import SourceText
import Testing
import Workbook

@testable import Advisory

/// Nothing internal stands in any file for investors: values planted where a file that prints too much would show them.
@Suite struct `Files for investors leak nothing` {
  /// Texts of every file for investors, by name.
  struct Files: Sendable {
    let assessment: Assessment
    let texts: [(name: String, text: String)]
  }

  /// Internal sites, internal fields, remarks in site files: each with a word or a number that stands nowhere else.
  static let planted = ["GEHEIM", "2345.678", "2345,678", "2.345,68", "1876.543", "1876,543", "1.876,54"]

  static let files = Result { try make() }

  private static func make() throws -> [Files] {
    let world = try trap()
    let samples = ["e01_batterierecycling", "e06_medizintechnik"]
    return try samples.flatMap { id in
      try Language.allCases.map { language in
        let enquiry = try ExportWorld.shared.get().assessment(id).enquiry
        let assessment = world.assess(enquiry, asOf: ExportWorld.asOf)
        let view = ExportView(assessment, for: .investor, language: language)
        return Files(assessment: assessment, texts: try texts(of: view))
      }
    }
  }

  /// A register in which the best site of e06 is internal, and all sites have internal claims and remarks.
  private static func trap() throws -> Workspace {
    let world = try ExportWorld.shared.get()
    let first = try #require(try world.assessment("e06_medizintechnik").ranking.first).site.id.rawValue
    var workspace = try world.changing([
      "facts/site.yaml": {
        $0.replacing("- {id: former_use,", with: "- {id: former_use, visibility: internal,")
          .replacing("- id: power_mw\n", with: "- id: power_mw\n  visibility: internal\n")
          .replacing("- {id: net_area_ha,", with: "- {id: net_area_ha, visibility: internal,")
      }
    ])
    var diagnostics = Diagnostics()
    let files = try #require(Advisory.Files.folder(DataFolder.sites.path, endings: [".yaml"], into: &diagnostics))
    let changed = files.map { SourceFile(name: $0.name, text: plant($0.file, isInternal: $0.name == "\(first).yaml")) }
    workspace.register = Register.read(
      changed, dictionary: workspace.rulebook.dictionary, vocabulary: workspace.vocabulary, into: &diagnostics)
    try #require(!diagnostics.hasErrors, "\(DiagnosticRenderer(language: .en).render(diagnostics))")
    return workspace
  }

  /// A site file with values in three internal fields and a remark, and with another name if the site is internal.
  private static func plant(_ file: SourceFile, isInternal: Bool) -> String {
    let fields = ["former_use", "net_area_ha", "power_mw"]
    // Three sites have no claim at all.
    if String(decoding: file.bytes, as: UTF8.self).contains("\nclaims: {}") {
      return String(decoding: file.bytes, as: UTF8.self)
    }
    var (lines, isSkipped) = ([String](), false)
    for line in String(decoding: file.bytes, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false) {
      if !line.hasPrefix(" ") {
        isSkipped = line.hasPrefix("notes:") || line.isEmpty
      } else if line.hasPrefix("  "), line.dropFirst(2).first?.isLetter == true {
        isSkipped = fields.contains { line == "  \($0):" } || (isSkipped && !line.hasSuffix(":"))
      }
      if isSkipped { continue }
      lines.append(isInternal && line.hasPrefix("name:") ? "name: GEHEIM-STANDORT" : String(line))
      if line.hasPrefix("status:") { lines += ["notes: GEHEIM-NOTIZ"] + (isInternal ? ["visibility: internal"] : []) }
    }
    let values = ["GEHEIM-NUTZUNG", "2345.678", "1876.543"]
    let claims = zip(fields, values).flatMap { field, value in
      ["  \(field):", "  - {value: \(value), as_of: \"2024\", source: s1, note: GEHEIM-BEMERKUNG}"]
    }
    return (lines + claims).joined(separator: "\n") + "\n"
  }

  private static func texts(of view: ExportView) throws -> [(name: String, text: String)] {
    let files = try AnswerPackage(view).files()
    let book = AssessmentWorkbook(view).workbook
    let cells = book.sheets.flatMap { sheet in sheet.cells.values.map { "\($0.content)" } } + book.sheets.map(\.name)
    return files.filter { !$0.name.hasSuffix(".xlsx") }.map { ($0.name, String(decoding: $0.bytes, as: UTF8.self)) }
      + [("xlsx", cells.joined(separator: "\n") + book.title + book.subject)]
  }

  @Test func `whatever the format`() throws {
    let all = try Self.files.get()
    #expect(all.count == 4)
    for files in all {
      #expect(files.texts.count == 7 && files.texts.allSatisfy { $0.text.count > 1000 }, "\(files.texts.map(\.name))")
      for (name, text) in files.texts {
        let leaks = Self.planted.filter(text.contains)
        #expect(leaks.isEmpty, "\(name)")
      }
    }
  }

  /// The same values stand in what an officer gets, so the test looks for the right ones.
  @Test func `what an officer gets has the planted values`() throws {
    let enquiry = try ExportWorld.shared.get().assessment("e06_medizintechnik").enquiry
    let view = ExportView(try Self.trap().assess(enquiry, asOf: ExportWorld.asOf), for: .officer, language: .de)
    let csv = String(decoding: CSVText(SiteTable(view)).bytes, as: UTF8.self)
    for word in ["GEHEIM-STANDORT", "GEHEIM-NUTZUNG", "2345.678", "1876.543"] { #expect(csv.contains(word)) }
  }

  /// Neither sites that are not offered nor points, weights and what the region gains.
  @Test func `no points and no site that is not offered`() throws {
    for files in try Self.files.get() {
      let excluded = files.assessment.excluded.filter { result in
        !files.assessment.ranking.contains {
          $0.site.id.rawValue.contains(result.site.id.rawValue) || $0.site.name.contains(result.site.name)
        }
      }
      for (name, text) in files.texts where name != "mail.txt" {
        let named = excluded.filter { text.contains("\"\($0.site.id)\"") || text.contains($0.site.name) }.map(\.site.id)
        #expect(named.isEmpty, "\(name)")
        let plain = text.replacing("Muss-Punkte", with: "")
        let words = [
          "points", "Punkte", "weight", "Gewicht", "score", "contribution", "region_side", "Nutzen für die Region",
        ]
        #expect(words.filter(plain.contains).isEmpty, "\(name)")
      }
    }
  }
}
