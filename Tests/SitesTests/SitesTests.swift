import Advisory
import DataFiles
import Decimals
import Evaluation
import Facts
import Foundation
import Region
import Report
import Rulebook
import SourceText
import Testing

/// The commands `lotse sites …` on the real register.
@Suite struct `Pages about sites` {
  // swift-format-ignore: NeverForceUnwrap
  static let asOf = PartialDate("2026-11-22")!
  let workspace: Workspace

  init() throws {
    let root = DataFolder.package.path
    var diagnostics = Diagnostics()
    let folders = Folders(rules: "\(root)/rules/lausitz", sites: "\(root)/sites", seeds: "\(root)/seeds")
    workspace = try #require(Workspace.open(folders, into: &diagnostics))
  }

  private func page(_ id: String) throws -> SitePage {
    SitePage(
      try #require(workspace.register[SiteID(id)]), register: workspace.register, reference: workspace.reference,
      dictionary: workspace.rulebook.dictionary, roles: workspace.rulebook.roles, asOf: Self.asOf)
  }

  @Test func `a page says which claim leads and why, and both names`() throws {
    let text = SitePageText(try page("schwarze-pumpe"), language: .de, color: false).text.replacing("\u{A0}", with: " ")
    for part in [
      "Spremberg / Grodk", "Freie Fläche: 80 ha – WIDERSPRÜCHLICH", "Es gilt die Angabe 80 ha, weil sie",
      "nur ein Teil",
      "um 2022 (Seite ohne Datum)", "Stromnetzbetreiber: Bestätigte Anschlussleistung",
    ] { #expect(text.contains(part), "\(part)") }
    let lines = text.split(separator: "\n").filter { !$0.contains("http") }
    #expect(lines.allSatisfy { $0.count <= 100 })
  }

  @Test func `a page names the sites on the same land`() throws {
    let text = SitePageText(try page("tip-cottbus"), language: .en, color: false).text
    #expect(text.contains("Overlap         Lausitz Science Park Cottbus (lausitz-science-park; known)"))
  }

  @Test(arguments: [Language.de, .en]) func `a list fits a terminal and counts what it hides`(_ language: Language)
    throws
  {
    var diagnostics = Diagnostics()
    let filter = try #require(workspace.filter(district: "spn", state: nil, status: nil, into: &diagnostics))
    let list = SiteList(
      workspace.register, shown: filter.admits, dictionary: workspace.rulebook.dictionary, asOf: Self.asOf,
      language: language)
    let text = list.text(color: false)
    #expect(text.split(separator: "\n").allSatisfy { $0.count <= 100 })
    let shown = workspace.register.sites.count { $0.districts.contains(.SPN) }
    #expect(
      text.contains(
        language == .de ? "\(shown) Standorte, \(92 - shown) ausgeblendet" : "\(shown) sites, \(92 - shown) hidden"))
    #expect(text.contains("!80"))
  }

  @Test func `an unknown word of a filter leads to the nearest`() {
    var diagnostics = Diagnostics()
    #expect(workspace.filter(district: "Gorlitz", state: nil, status: "plannd", into: &diagnostics) == nil)
    #expect(diagnostics.all.map(\.code) == ["request/unknown-district", "request/unknown-status"])
    #expect(diagnostics.all.first?.hint?.de == "gemeint ist vielleicht „Görlitz“")
  }

  @Test func `gaps add up to what the results leave open`() throws {
    var diagnostics = Diagnostics()
    let samples = workspace.samples(into: &diagnostics)
    let enquiry = try #require(samples.first { $0.id == "e06_medizintechnik" })
    let assessment = workspace.assess(enquiry, asOf: Self.asOf)
    let gaps = DataGaps([assessment])
    #expect(gaps.sites == assessment.ranking.count)
    let plot = try #require(gaps.gaps.first { $0.path.name == "largest_contiguous_ha" })
    let waiting = assessment.ranking.filter { result in
      result.knockOuts.contains { $0.verdict == .unknown && $0.open.contains(plot.path) }
    }
    #expect(plot.knockOuts == waiting.count)
    #expect(plot.settled <= plot.knockOuts)
    #expect(!plot.sites.contains { $0.site.id.rawValue == "schwarze-pumpe" })
    let from = try #require(gaps.gaps.first { $0.path.name == "available_from" })
    let stake = assessment.ranking.flatMap(\.criteria).filter { $0.open.contains(from.path) && $0.status.isScored }
      .map { $0.highContribution - $0.lowContribution }.reduce(Decimal34.zero, +)
    #expect(from.points.rounded(toPlaces: 6) == stake.rounded(toPlaces: 6))
    #expect(gaps.gaps.allSatisfy { $0.path.root == .site })
    #expect(gaps.withoutEffect.contains(FactPath(.site, "power_mw")))
  }

  @Test func `the same assessments twice give the same gaps`() throws {
    var diagnostics = Diagnostics()
    let enquiry = try #require(workspace.samples(into: &diagnostics).first)
    let assessment = workspace.assess(enquiry, asOf: Self.asOf)
    let one = DataGaps([assessment])
    let two = DataGaps([assessment, assessment])
    #expect(one.gaps.map(\.path) == two.gaps.map(\.path))
    #expect(one.gaps.map { $0.points.rounded(toPlaces: 6) } == two.gaps.map { $0.points.rounded(toPlaces: 6) })
    #expect(one.gaps.map { $0.knockOuts * 2 } == two.gaps.map(\.knockOuts))
  }
}
