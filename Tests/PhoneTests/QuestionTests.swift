import Advisory
import Decimals
import Evaluation
import Facts
import Foundation
import Region
import Report
import Rulebook
import SourceText
import Testing

@Suite struct `Question sheets` {
  static let ids = Project.samples.map(\.id)

  private func sheets(_ id: String, level: String?) throws -> QuestionSheets {
    let assessment = try Project.workspace().assess(Project.enquiry(id, level: level), asOf: Project.asOf)
    return QuestionSheets(assessment, top: 5, language: .de)
  }

  /// Everything that anybody could be shown, as one text each.
  private func texts(_ sheets: QuestionSheets) -> [String] {
    sheets.eachMail + [sheets.mails, sheets.text(color: false), sheets.json(mails: true).text]
  }

  @Test(arguments: ids, [Optional("strict"), "confidential", nil])
  func `say nothing of the project`(_ id: String, _ level: String?) throws {
    let enquiry = try #require(Project.samples.first { $0.id == id })
    let assessment = try Project.workspace().assess(Project.enquiry(id, level: level), asOf: Project.asOf)
    for language in Language.allCases {
      for text in texts(QuestionSheets(assessment, top: 5, language: language)) {
        let folded = text.lowercased()
        for word in try secrets(of: enquiry) { #expect(!folded.contains(word.lowercased()), "\(id): \(word)") }
        #expect(text.firstMatch(of: /Gesucht|Wanted|Arbeitspl[aä]tz|[Ii]nvest|[Vv]orhaben:/) == nil)
      }
    }
  }

  /// Title and summary with their telling words, sector, company, jobs, and every number with its unit. Words of the
  /// questions themselves are no secrets: who asks for hydrogen has to say so.
  private func secrets(of enquiry: Enquiry) throws -> [String] {
    let texts = [enquiry.title, enquiry.summary ?? enquiry.title].flatMap { [$0.de, $0.en] }
    let common = ["standort", "neues", "eines", "zweites", "industry", "plant", "second"]
    let words = texts.flatMap { $0.split { !$0.isLetter && $0 != "-" }.map(String.init) }
      .filter { $0.count > 5 && $0.first?.isUppercase == true && !common.contains($0.lowercased()) }
    let dictionary = try Project.workspace().rulebook.dictionary
    let asked = dictionary.definitions(of: .site).map { "\($0.label.de) \($0.label.en)" }.joined(separator: " ")
    var secrets = [enquiry.id] + texts + words.filter { !asked.localizedCaseInsensitiveContains($0) }
    for (path, value) in enquiry.values {
      let section = path.name.prefix { $0 != "." }
      if ["sector", "company"].contains(section) {
        secrets += (value.texts ?? []).filter { $0.count > 4 && !["large", "small", "medium"].contains($0) }
      }
      guard let number = value.number, !number.isZero else { continue }
      let format = FactFormat(dictionary, .de)
      let text = format.value(value, path).replacing("\u{A0}", with: " ")
      if text.contains(" ") { secrets.append("mind. " + text) }
      if path.name == "workforce.jobs_total" { secrets.append("\(number) Arbeit") }
    }
    return secrets
  }

  @Test(arguments: ids) func `fit a mail`(_ id: String) throws {
    let assessment = try Project.workspace().assess(Project.enquiry(id, level: "confidential"), asOf: Project.asOf)
    for language in Language.allCases {
      let sheets = QuestionSheets(assessment, top: 5, language: language)
      #expect(!sheets.sheets.isEmpty)
      for mail in sheets.eachMail {
        #expect(mail.split(separator: "\n").allSatisfy { $0.count <= 76 }, "\(mail)")
        #expect(mail.hasSuffix(language == .de ? "Mit freundlichen Grüßen\n" : "Kind regards\n"))
        #expect(mail.hasPrefix(language == .de ? "An: " : "To: "))
      }
      let lines = sheets.text(color: false).split(separator: "\n")
      #expect(lines.allSatisfy { $0.count <= 100 })
    }
  }

  @Test(arguments: ids) func `ask for all that is open, and for nothing else`(_ id: String) throws {
    let workspace = try Project.workspace()
    let assessment = workspace.assess(try Project.enquiry(id, level: "open"), asOf: Project.asOf)
    let sheets = QuestionSheets(assessment, top: 5, language: .de)
    let asked = Set(
      sheets.sheets.flatMap(\.blocks).flatMap { block in block.questions.map { "\(block.site.id) \($0.path)" } })
    let open = assessment.ranking.prefix(5).flatMap { result in
      result.openFields(workspace.rulebook.dictionary).filter { workspace.rulebook.dictionary[$0.path]?.ask != nil }
        .map { "\(result.site.id) \($0.path)" }
    }
    #expect(asked == Set(open))
    let power = assessment.ranking.prefix(5).allSatisfy { $0.knockOuts.contains { $0.knockOut.id == "power" } }
    let grid = sheets.sheets.first { $0.roles == ["grid_operator"] }
    #expect(power == (grid != nil))
    #expect(grid.map { $0.blocks.count == 5 && $0.blocks.allSatisfy { $0.questions.count == 1 } } ?? true)
  }

  @Test func `name what is required only where everybody may know of the project`() throws {
    let open = try sheets("e06_medizintechnik", level: "open")
    #expect(open.namesRequirements && !open.isSplitBySite)
    let required = Set(
      open.sheets.flatMap(\.blocks).flatMap(\.questions).compactMap { $0.required == nil ? nil : $0.path.name })
    #expect(!required.isEmpty)
    #expect(required.isSubset(of: ["largest_contiguous_ha", "available_area_ha", "zoning", "available_from"]))
    // Confidential until the investor agrees: e01 shares after consent only.
    #expect(try !sheets("e01_batterierecycling", level: "open").namesRequirements)
  }

  @Test func `do not show which sites are looked at together when strict`() throws {
    let strict = try sheets("e06_medizintechnik", level: "strict")
    #expect(strict.isSplitBySite && strict.sheets.allSatisfy { $0.blocks.count == 1 })
    let open = try sheets("e06_medizintechnik", level: "confidential")
    #expect(open.sheets.contains { $0.blocks.count > 1 })
    for sheet in open.sheets {
      let names = sheet.blocks.map(\.site.name)
      #expect(names == names.sorted())
    }
  }

  /// A slash belongs to the name of a town; with spaces around it two organisations stand beside each other.
  @Test func `know a municipality by the name under which it markets a site`() throws {
    let names = Set(try sheets("e01_batterierecycling", level: nil).sheets.map(\.addressee))
    #expect(names.contains("Stadt Lübbenau/Spreewald") && !names.contains("Gemeinde Lübbenau/Spreewald"), "\(names)")
    #expect(names.contains("Stadt Guben") && !names.contains("Gemeinde Guben"), "\(names)")
  }

  @Test func `ask to confirm what is outdated or contradictory`() throws {
    let text = try sheets("e04_pflanzenprotein", level: "confidential").mails
    #expect(text.contains("Bisher bekannt: 100 ha (um 2014). Gilt das noch?"))
  }
}
