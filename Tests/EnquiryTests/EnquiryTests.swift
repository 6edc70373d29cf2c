import Advisory
import DataFiles
import Facts
import Foundation
import Region
import Report
import Rulebook
import SourceText
import Testing
import YAML

private let rulebook: Rulebook? = {
  var diagnostics = Diagnostics()
  return (try? RulebookFiles.real()).flatMap { Rulebook.read($0, into: &diagnostics) }
}()

private func read(_ text: String) throws -> (enquiry: Enquiry?, diagnostics: Diagnostics) {
  let dictionary = try #require(rulebook).dictionary
  let decoding = Decoding(SourceFile(name: "enquiry.yaml", text: text))
  let enquiry = Enquiry(decoding, dictionary: dictionary, vocabulary: [:])
  return (enquiry, decoding.diagnostics)
}

@Suite struct `The plausibility of an enquiry` {
  /// Enough values not to be called nearly empty.
  static let body = "id: test\nsector: {nace_division: \"32\"}\ntransport: {rail_siding: none, trucks_per_day: 3}\n"
  static let asOf = "2026-11-22"

  static let cases: [(text: String, codes: [String], marked: String?)] = [
    ("", [], nil),
    ("company: {size_class: micro, employees_group: 10}", ["enquiry/size-class"], "micro"),
    ("company: {size_class: small, employees_group: 50}", ["enquiry/size-class"], "small"),
    ("company: {size_class: medium, employees_group: 250}", ["enquiry/size-class"], "medium"),
    ("company: {size_class: medium, employees_group: 249}", [], nil),
    ("company: {size_class: large, employees_group: 12}", [], nil),
    ("site: {plot_min_ha: 3, area_ha: 2}", ["enquiry/plot-exceeds-area"], "3"),
    ("site: {plot_min_ha: 2, area_ha: 2}", [], nil),
    ("utilities: {power_mw: 5, power_mw_final: 4}", ["enquiry/power-exceeds-final"], "5"),
    ("workforce: {jobs_total: 10, apprentices: 11}", ["enquiry/apprentices-exceed-jobs"], "11"),
    ("workforce: {jobs_total: 10, jobs_new: 11}", ["enquiry/new-jobs-exceed-jobs"], "11"),
    ("timeline: {decision_by: 2028-01, build_ready_by: 2027-12}", ["enquiry/dates-out-of-order"], "2027-12"),
    ("timeline: {decision_by: 2028, start_operation_by: 2027-12}", ["enquiry/dates-out-of-order"], "2027-12"),
    ("timeline: {decision_by: 2027-12, build_ready_by: 2027}", [], nil),
    ("timeline: {build_ready_by: 2026-10}", ["enquiry/date-in-the-past"], "2026-10"),
    ("timeline: {build_ready_by: 2026-11}", [], nil),
  ]

  @Test(arguments: cases)
  func `is checked value by value`(_ c: (text: String, codes: [String], marked: String?)) throws {
    let (enquiry, diagnostics) = try read(Self.body + c.text + "\n")
    #expect(diagnostics.errors.map(\.message.en) == [])
    let found = try #require(enquiry).plausibility(asOf: try #require(PartialDate(Self.asOf)))
    #expect(found.map(\.code) == c.codes)
    #expect(found.allSatisfy { $0.severity == .warning })
    if let marked = c.marked, let location = found.first?.location {
      #expect(location.file.text(location.range) == marked)
    }
  }

  @Test func `says when next to nothing is stated`() throws {
    let found = try #require(try read("id: test\nsite: {area_ha: 2}\n").enquiry)
      .plausibility(asOf: try #require(PartialDate(Self.asOf)))
    #expect(found.map(\.code) == ["enquiry/nearly-empty"])
  }
}

@Suite struct `The template of an enquiry` {
  @Test(arguments: [EnquiryTemplate.Extent.short, .full], Language.allCases)
  func `is an enquiry that states nothing`(_ extent: EnquiryTemplate.Extent, _ language: Language) throws {
    let dictionary = try #require(rulebook).dictionary
    let text = EnquiryTemplate(extent, FactFormat(dictionary, language), vocabulary: ["topics": ["a", "b"]]).text
    let (enquiry, diagnostics) = try read(text)
    #expect(diagnostics.all.map(\.message.en) == [])
    #expect(try #require(enquiry).values.isEmpty)
    #expect(text.split(separator: "\n").allSatisfy { $0.count <= 100 })
    if extent == .full {
      for definition in dictionary.definitions(of: .enquiry) {
        #expect(text.contains("\(definition.path.name.split(separator: ".").last ?? ""):"))
      }
    }
  }
}

@Suite struct `The reference page of enquiries` {
  @Test func `lists every field with its type, unit and classes`() throws {
    let dictionary = try #require(rulebook).dictionary
    let page = try String(
      contentsOf: DataFolder.package.appending(path: "docs/reference/enquiry.md"), encoding: .utf8)
    let rows = page.split(separator: "\n").filter { $0.hasPrefix("| `") }.map(String.init)
    let documented = rows.compactMap { $0.split(separator: "`").dropFirst().first.map(String.init) }
    let fields = dictionary.definitions(of: .enquiry).filter { $0.path.name.contains(".") }
    #expect(documented.filter { $0.contains(".") } == fields.map(\.path.name))
    for field in fields {
      let row = try #require(rows.first { $0.hasPrefix("| `\(field.path.name)`") })
      #expect(row.contains(field.kind.rawValue), "\(row)")
      if let unit = field.unit { #expect(row.contains("| \(unit.rawValue) |"), "\(row)") }
      for name in field.classes.map(\.id) { #expect(row.contains("`\(name)`"), "\(row)") }
    }
  }
}
