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

@Suite struct `Taking down a claim` {
  private func request(
    _ field: String = "power_mw", _ value: String = "20", site: String = "schwarze-pumpe", asOf: String = "2026-11",
    source: String = "Netzbetreiber, Auskunft", note: String? = nil
  ) throws -> ClaimRequest {
    var request = ClaimRequest(
      site: site, field: field, value: value, asOf: try #require(PartialDate(asOf)), source: source)
    request.note = note
    return request
  }

  static let readings: [(String, String, FactValue)] = [
    ("power_mw", "20 MW", .number(Decimal34(20))), ("power_mw", "12,5", .number(Decimal34("12.5") ?? .zero)),
    ("site.power_mw", "12.5 mw", .number(Decimal34("12.5") ?? .zero)), ("gas", "ja", .boolean(true)),
    ("plan_status", "kein Bebauungsplan", .text("none")), ("zoning", "GI, ge", .list([.text("GI"), .text("GE")])),
    ("available_from", "sofort", .text("immediately")), ("night_operation", "no", .text("no")),
    (
      "restrictions", "noise_quota; Abstand 300 m, Norden",
      .list([.text("noise_quota"), .text("Abstand 300 m, Norden")])
    ),
  ]

  @Test(arguments: readings) func `reads values as people say them`(
    _ field: String, _ text: String, _ value: FactValue
  ) throws {
    var diagnostics = Diagnostics()
    let claim = try Project.workspace().prepare(
      request(field, text, site: "bautzen-ost"), today: Project.asOf, into: &diagnostics)
    #expect(try #require(claim, "\(diagnostics.all.map(\.message.de))").claim.value == value)
  }

  static let refusals: [(String, [String])] = [
    ("power_mw=20 MWh", ["claim/unit"]), ("power_mw=3000", ["facts/out-of-range"]),
    ("power_mw=viel", ["yaml/wrong-type"]),
    ("power_mw=1,500", ["claim/ambiguous-number"]), ("zoning=GX", ["facts/unknown-class"]),
    ("zonin=GI", ["claim/unknown-field"]), ("status=full", ["claim/head-field"]),
    ("gas=vielleicht", ["yaml/wrong-type"]),
    ("owner=max@firma.de", ["claim/personal-data"]), ("available_from=bald", ["yaml/wrong-type"]),
  ]

  @Test(arguments: refusals) func `refuses what does not fit the dictionary`(_ text: String, _ codes: [String]) throws {
    let parts = text.split(separator: "=").map(String.init)
    var diagnostics = Diagnostics()
    #expect(
      try Project.workspace().prepare(request(parts[0], parts[1]), today: Project.asOf, into: &diagnostics) == nil)
    #expect(diagnostics.all.map(\.code) == codes)
  }

  @Test func `refuses people, the future and what is there already`() throws {
    let workspace = try Project.workspace()
    var diagnostics = Diagnostics()
    let all = try request(asOf: "2027", source: "Tel. 03573 123456", note: "an max@firma.de")
    #expect(workspace.prepare(all, today: Project.asOf, into: &diagnostics) == nil)
    #expect(diagnostics.all.map(\.code) == ["claim/personal-data", "claim/personal-data", "claim/future-date"])
    diagnostics = Diagnostics()
    let site = try #require(workspace.register[SiteID("schwarze-pumpe")])
    let known = try #require(site.claims["largest_contiguous_ha"]?.first)
    var again = try request("largest_contiguous_ha", "15", asOf: "2022", source: known.source)
    again.quality = known.asOfQuality
    #expect(workspace.prepare(again, today: Project.asOf, into: &diagnostics) == nil)
    #expect(diagnostics.all.map(\.code) == ["claim/duplicate"])
  }

  @Test(arguments: [
    ("power_mw", "Netzbetreiber", Claim.Publisher.operator), ("zoning", "Planungsamt", .official),
    ("gas", "Stadt Spremberg", .official), ("gas", "https://cit-wfg.de/pl/swaz.html", .operator),
  ])
  func `assumes who publishes, and says so`(_ field: String, _ source: String, _ publisher: Claim.Publisher) throws {
    var diagnostics = Diagnostics()
    let value = ["power_mw": "20", "zoning": "GI", "gas": "nein"][field] ?? ""
    let claim = try #require(
      try Project.workspace().prepare(request(field, value, source: source), today: Project.asOf, into: &diagnostics))
    #expect(claim.claim.publisher == publisher)
    #expect(claim.isPublisherAssumed == !source.hasPrefix("https"))
  }

  @Test func `shows what the claim changes`() throws {
    let workspace = try Project.workspace()
    let enquiry = try #require(Project.samples.first { $0.id == "e06_medizintechnik" })
    var diagnostics = Diagnostics()
    let claim = try #require(
      workspace.prepare(
        request("largest_contiguous_ha", "6", site: "goerlitz-schlauroth"), today: Project.asOf, into: &diagnostics))
    let change = try #require(workspace.effect(of: claim, on: [enquiry], asOf: Project.asOf).first)
    #expect(change.before.standing == .clarify && change.after.standing == .ready)
    #expect((change.after.rank ?? .max) < (change.before.rank ?? 0))
    let content = ClaimReport.Content(
      path: claim.path, claim: claim.claim, isPublisherAssumed: true, before: claim.before, after: claim.after,
      original: claim.original, edited: claim.edited, isForEnquiry: false, isDryRun: true, changes: [change])
    let report = ClaimReport(content, dictionary: workspace.rulebook.dictionary, asOf: Project.asOf, language: .de)
    let text = report.text(color: false).replacing("\u{A0}", with: " ")
    for part in [
      "PROBELAUF", "6 ha", "Bisher: keine Angabe", "zu klären → bereit", "+   25 │   largest_contiguous_ha:",
    ] {
      #expect(text.contains(part), "\(part)")
    }
    #expect(report.json.text.contains("\"written\": false"))
  }

  @Test func `for one enquiry, counts there and nowhere else`() throws {
    let workspace = try Project.workspace()
    let sample = try #require(Project.samples.first { $0.id == "e06_medizintechnik" })
    var diagnostics = Diagnostics()
    let claim = try #require(
      workspace.prepare(
        request("largest_contiguous_ha", "1", site: "goerlitz-schlauroth", source: "Stadt Görlitz"), for: sample.file,
        today: Project.asOf, into: &diagnostics))
    let enquiry = try #require(claim.enquiry)
    let own = enquiry.siteClaims[SiteID("goerlitz-schlauroth")]?["largest_contiguous_ha"]
    #expect(own == [claim.claim])
    #expect(
      String(decoding: claim.edited.bytes, as: UTF8.self).hasPrefix(String(decoding: sample.file.bytes, as: UTF8.self)))
    let site = SiteID("goerlitz-schlauroth")
    #expect(workspace.assess(enquiry, asOf: Project.asOf)[site]?.standing == .excluded)
    #expect(workspace.assess(sample, asOf: Project.asOf)[site]?.standing == .clarify)
    let change = try #require(workspace.effect(of: claim, on: [sample], asOf: Project.asOf).first)
    #expect(change.after.rank == nil && change.before.rank != nil)
  }

  @Test(arguments: [
    (
      "  tip-cotbus:\n    gas:\n    - {value: true, as_of: \"2026\", source: X, publisher: operator}\n",
      "enquiry/unknown-site"
    ),
    ("  tip-cottbus:\n    gas:\n    - {value: true, as_of: \"2026\", source: X}\n", "yaml/missing-key"),
    (
      "  tip-cottbus:\n    gass:\n    - {value: true, as_of: \"2026\", source: X, publisher: press}\n",
      "sites/unknown-field"
    ),
  ])
  func `claims of an enquiry are read as strictly as those of a site`(_ claims: String, _ code: String) throws {
    var diagnostics = Diagnostics()
    let file = SourceFile(name: "a.yaml", text: "id: a\nclaims:\n" + claims)
    #expect(try Project.workspace().enquiry(file, into: &diagnostics) == nil)
    #expect(diagnostics.all.map(\.code) == [code])
  }

  @Test func `a file that changed meanwhile is left alone`() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.appending(path: "a.yaml").path
    try "one\n".write(toFile: path, atomically: true, encoding: .utf8)
    var diagnostics = Diagnostics()
    let edited = SourceFile(name: path, text: "two\n")
    #expect(!Files.replace(SourceFile(name: path, text: "zero\n"), with: edited, into: &diagnostics))
    #expect(diagnostics.all.map(\.code) == ["files/changed"])
    #expect(Files.replace(SourceFile(name: path, text: "one\n"), with: edited, into: &diagnostics))
    #expect(try String(contentsOfFile: path, encoding: .utf8) == "two\n")
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["a.yaml"])
  }
}
