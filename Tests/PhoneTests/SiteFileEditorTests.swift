import Advisory
import DataFiles
import Decimals
import Facts
import Foundation
import Region
import Rulebook
import SourceText
import Testing
import YAML

@Suite struct `Claims put into site files` {
  static let values: [(field: String, value: FactValue)] = [
    ("owner", .text("Stadt: \"Guben\", zur Hälfte")), ("largest_contiguous_ha", .number(Decimal34("12.5") ?? .zero)),
    ("zoning", .list([.text("GI"), .text("§34")])), ("night_operation", .text("no")),
    ("available_from", .date(Project.asOf)), ("power_mw", .number(Decimal34(20))), ("gas", .boolean(true)),
    ("restrictions", .list([.text("noise_quota"), .text("Abstand 300 m, siehe Plan")])),
  ]

  @Test(arguments: DataFolder.siteIDs) func `leave all other bytes as they were`(_ id: String) throws {
    let workspace = try Project.workspace()
    let site = try #require(workspace.register[SiteID(id)])
    let known = site.claims.values.joined().first
    let fresh = Claim(
      value: .boolean(true), asOf: Project.asOf, source: "Netzbetreiber Süd, Auskunft", publisher: .operator,
      note: "a, b")
    for (index, entry) in Self.values.enumerated() {
      // The first value comes from a source that the file has already.
      let like = index == 0 ? known ?? fresh : fresh
      let claim = Claim(
        value: entry.value, asOf: Project.asOf, asOfQuality: .pageDate, scope: .part, source: like.source,
        publisher: like.publisher, note: fresh.note)
      try check(claim, entry.field, site, workspace.rulebook.dictionary, workspace.vocabulary)
    }
  }

  private func check(
    _ claim: Claim, _ field: String, _ site: Site, _ dictionary: FactsDictionary, _ vocabulary: [String: Set<String>]
  ) throws {
    let edit = try #require(SiteFileEditor.adding(claim, to: field, of: site.file, dictionary: dictionary))
    #expect(edit == SiteFileEditor.adding(claim, to: field, of: site.file, dictionary: dictionary))
    let decoding = Decoding(edit.file)
    let after = try #require(Site(decoding, dictionary: dictionary, vocabulary: vocabulary))
    #expect(!decoding.diagnostics.hasErrors, "\(site.id) \(field)")
    var expected = site.claims.mapValues { $0.map { $0.moved(to: nil) } }
    expected[field, default: []].append(claim)
    #expect(after.claims.mapValues { $0.map { $0.moved(to: nil) } } == expected, "\(site.id) \(field)")
    // What was there is there still, in the same order; only an empty {} may have become lines.
    let old = site.file.text(SourceRange(0, site.file.bytes.count))
    let kept = old.replacing("sources: {}", with: "sources:").replacing("claims: {}", with: "claims:")
    let new = edit.file.text(SourceRange(0, edit.file.bytes.count)).split(
      separator: "\n", omittingEmptySubsequences: false)
    let lines = kept.split(separator: "\n", omittingEmptySubsequences: false)
    let changes = new.difference(from: lines)
    #expect(changes.removals.isEmpty, "\(site.id) \(field)")
    let added = 1 + (edit.isNewSource ? 1 : 0) + (site.claims[field] == nil ? 1 : 0)
    #expect(changes.insertions.count == added, "\(site.id) \(field)")
  }

  @Test func `a new field goes to its place in the dictionary`() throws {
    let workspace = try Project.workspace()
    let site = try #require(workspace.register[SiteID("goerlitz-schlauroth")])
    let claim = Claim(value: .number(Decimal34(6)), asOf: Project.asOf, source: "X", publisher: .operator)
    let edit = try #require(
      SiteFileEditor.adding(
        claim, to: "largest_contiguous_ha", of: site.file, dictionary: workspace.rulebook.dictionary))
    let text = edit.file.text(SourceRange(0, edit.file.bytes.count))
    let keys = text.split(separator: "\n").filter { $0.hasPrefix("  ") && $0.hasSuffix(":") }.map {
      $0.dropFirst(2).dropLast()
    }
    let place = try #require(keys.firstIndex(of: "largest_contiguous_ha"))
    #expect(keys[place - 1] == "available_area_ha")
    #expect(edit.sourceID == "s3")
  }
}
