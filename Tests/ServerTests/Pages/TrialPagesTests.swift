import Decimals
import Evaluation
import HTTPTypes
import Region
import Report
import Rulebook
import SourceText
import Testing

@testable import Advisory
@testable import Server

/// Weights that are tried out: what they do, and that they do nothing else.
@Suite struct `Weights that are tried out` {
  private let world: APIWorld

  init() throws { world = try APIWorld() }

  private var workspace: Workspace { world.server.services.workspace.state.workspace }

  private func assess(_ trial: WeightTrial) throws -> Assessment {
    let body = try EnquiryBody(SmallWorkspace.sample(), in: workspace)
    return workspace.assess(body.enquiry, trying: trial, asOf: world.server.services.clock.today)
  }

  private func scores(_ assessment: Assessment) -> [String] {
    assessment.ranking.map { "\($0.site.id) \($0.score.value) \($0.score.low) \($0.score.high)" }
  }

  @Test func `count by their proportions, and as usual when they are as usual`() throws {
    let usual = WeightTrial(workspace.rulebook, nil)
    let body = try EnquiryBody(SmallWorkspace.sample(), in: workspace)
    let base = workspace.assess(body.enquiry, asOf: world.server.services.clock.today)
    #expect(scores(try assess(usual)) == scores(base))
    var tenfold = usual
    for group in tenfold.groups.keys { tenfold.groups[group] = (usual.groups[group] ?? .zero) * Decimal34(10) }
    #expect(scores(try assess(tenfold)) == scores(base))
    var other = usual
    other.groups["workforce"] = .zero
    #expect(scores(try assess(other)) != scores(base))
  }

  @Test func `leave one side alone when the other counts nothing`() throws {
    var trial = WeightTrial(workspace.rulebook, nil)
    trial.sides[.region] = .zero
    for result in try assess(trial).ranking { #expect(result.score.value == result.sides[.investor]?.value) }
  }

  private func result(_ query: String = "") async throws -> String {
    let text = String(decoding: try SmallWorkspace.sample(), as: UTF8.self)
    let kept = try await world.send(.post, "/api/v1/enquiries", as: .officer, text)
    let id = try #require(try kept.json()["id"] as? String)
    return try await world.send(.get, "/anfragen/\(id)/ergebnis\(query)").text
  }

  @Test func `are marked and stand in every link`() async throws {
    let usual = try await result()
    #expect(
      !usual.contains("Probe – nicht die Gewichte") && usual.contains(#"name="w.workforce" type="text" value="14""#))
    let page = try await result("?w.workforce=0&w.energy=12&w.side.region=80,5")
    #expect(page.contains("Probe – nicht die Gewichte des Regelwerks"))
    #expect(page.contains("/ergebnis/massen?w.workforce=0&amp;w.side.region=80%2C5"))
    #expect(page.contains(#"value="80,5""#))
    #expect(page.utf8.count < 150_000)
  }

  @Test(arguments: ["viel", "-1", "1001"]) func `are refused when they are no weights`(_ text: String) async throws {
    let page = try await result("?w.energy=\(text)")
    #expect(page.contains("Eine Zahl ab 0") && page.contains(#"value="\#(text)""#))
    #expect(!page.contains("Probe – nicht"))
  }

  @Test func `are refused when nothing would count`() async throws {
    #expect(!(try await result("?w.side.region=0&w.side.investor=0").contains("Probe – nicht")))
    #expect(try await world.send(.get, "/anfragen/x/ergebnis?v.energy=1").status == 400)
  }
}
