import Columns
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

@testable import Advisory

/// The register written as a table and screened comes out like the same sites assessed one by one.
@Suite struct `Screening the register` {
  private static let fields = RealWorkspace.shared.rulebook.dictionary.definitions(of: .site).filter {
    $0.path.name == "district" || !SiteFacts.headFields.contains($0.path.name)
  }

  /// What a cell of the field can say; nil where it cannot.
  private static func cell(_ fact: Fact) -> String? {
    let texts = fact.readings.map { reading in
      if case .list(let items) = reading { return items.map(text).joined(separator: "|") }
      return text(reading)
    }
    switch fact.status {
    case .known: return texts.joined(separator: "|")
    case .estimated: return texts.count == 3 ? "\(texts[1])..\(texts[0])..\(texts[2])" : nil
    case .conflicting: return fact.readings.contains(where: isList) ? nil : texts.joined(separator: "|")
    case .aged, .unknown: return nil
    }
  }

  private static func isList(_ value: FactValue) -> Bool {
    if case .list = value { true } else { false }
  }

  private static func text(_ value: FactValue) -> String {
    switch value {
    case .number(let number): number.description
    case .boolean(let flag): String(flag)
    case .text(let text): text
    case .date(let date): date.description
    case .list: ""
    }
  }

  /// Sites with what a table can say of them, and the table.
  private static func register(_ assessor: SiteAssessor) -> (sites: [SiteFacts], table: String) {
    var lines = [(["id", "lat", "lon"] + fields.map(\.path.name)).joined(separator: ",")]
    let sites = RealWorkspace.shared.register.sites.map { site in
      let known = assessor.siteFacts(site)
      var (facts, cells): ([String: Fact], [String]) = ([:], [])
      for definition in fields {
        let fact = known.fact(definition.path.name)
        let cell = cell(fact)
        if cell != nil { facts[definition.path.name] = fact }
        cells.append("\"" + (cell ?? "").replacing("\"", with: "\"\"") + "\"")
      }
      let location = site.location.map {
        Site.Location(latitude: $0.latitude, longitude: $0.longitude, isApproximate: false)
      }
      let place = location.map { ["\($0.latitude)", "\($0.longitude)"] } ?? ["", ""]
      lines.append(([site.id.rawValue] + place + cells).joined(separator: ","))
      let row = Site(id: site.id.rawValue, facts: facts, location: location, table: site.file)
      return SiteFacts(row, row: facts, asOf: RealWorkspace.asOf)
    }
    return (sites, lines.joined(separator: "\n") + "\n")
  }

  @Test(arguments: ["e01", "e06"]) func `gives the same order, scores and verdicts`(_ id: String) async throws {
    let workspace = RealWorkspace.shared
    let enquiry = try RealWorkspace.sample(id)
    let assessor = SiteAssessor(
      rulebook: workspace.rulebook, enquiry: enquiry, preset: nil, reference: workspace.reference,
      asOf: RealWorkspace.asOf)
    let (sites, table) = Self.register(assessor)
    let url = FileManager.default.temporaryDirectory.appending(path: "lotse-register-\(UUID().uuidString).csv")
    try Data(table.utf8).write(to: url)
    defer { try? FileManager.default.removeItem(at: url) }

    let results = sites.map(assessor.result)
    let expected = results.filter { $0.standing != .excluded }.map(\.order).sorted()
    var diagnostics = Diagnostics()
    let request = TableScreening.Request(path: url.path, columns: .init(), top: 20, tasks: 2, isStrict: true)
    func open() throws -> TableScreening {
      try #require(
        TableScreening(
          request, workspace, enquiry, preset: nil, asOf: RealWorkspace.asOf, into: &diagnostics))
    }
    let result = try #require(
      await open().run(isStopped: { false }, into: &diagnostics),
      "\(DiagnosticRenderer(language: .en).render(diagnostics))")
    #expect(result.screening.assessment.ranking.map(\.order) == Array(expected.prefix(20)))
    #expect(result.screening.counts.rows == sites.count)
    #expect(result.screening.counts.excluded == results.count { $0.standing == .excluded })
    for (knockOut, count) in zip(workspace.rulebook.knockOuts, result.screening.counts.knockOuts) {
      let verdicts = results.compactMap { $0.knockOuts.first { $0.knockOut.id == knockOut.id }?.verdict }
      #expect(count.notMet == verdicts.count { $0 == .notMet }, "\(knockOut.id)")
      #expect(count.open == verdicts.count { $0 == .unknown }, "\(knockOut.id)")
    }
    let report = ScreeningReport(result.screening, result.plan, result.problems, language: .de)
    let schema = try JSONSchema(
      String(contentsOf: DataFolder.package.appending(path: "docs/reference/screen.schema.json"), encoding: .utf8))
    #expect(try schema.problems(of: JSONValue(report.json.text)).isEmpty)
    for site in results.prefix(3) {
      let (_, row) = try #require(open().explanation(of: site.site.id.rawValue, into: &diagnostics))
      #expect(row.order == site.order)
      #expect(row.criteria.map(\.contribution) == site.criteria.map(\.contribution))
      #expect(row.knockOuts.map(\.verdict) == site.knockOuts.map(\.verdict))
    }
  }
}
