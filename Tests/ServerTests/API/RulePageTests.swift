import Advisory
import HTTPTypes
import Rulebook
import SourceText
import Store
import Testing

@testable import Server

/// The pages on which policy staff try a change of the rules.
@Suite struct `Pages of the rulebook` {
  private static func form(_ items: [URLText.Item]) -> String { URLText.query(items) }

  private static func weights(_ world: APIWorld) throws -> String {
    let file = world.server.services.workspace.state.files.rules["weights.yaml"]
    return String(decoding: try #require(file).bytes, as: UTF8.self)
  }

  @Test func `show a rule file and change nothing`() async throws {
    let world = try APIWorld()
    let before = world.server.services.workspace.state.workspace.rulebook.hash
    let page = try await world.send(.get, "/regelwerk/entwurf", as: .policy)
    #expect(page.status == 200 && page.text.contains("sides:") && page.text.contains("criteria/"))
    _ = try await world.send(
      .post, "/regelwerk/entwurf", as: .policy, Self.form([("datei", "weights.yaml"), ("text", "sides: {}\n")]),
      type: .form)
    #expect(world.server.services.workspace.state.workspace.rulebook.hash == before)
  }

  @Test func `say what is wrong with a change, and keep the text`() async throws {
    let world = try APIWorld()
    let page = try await world.send(
      .post, "/regelwerk/entwurf", as: .policy,
      Self.form([("datei", "weights.yaml"), ("text", "sides: {investor: 60, region: <b>}\n")]), type: .form)
    #expect(page.text.contains("sie hat Fehler") && page.text.contains("weights.yaml:1"))
    #expect(page.text.contains("region: &lt;b&gt;"))
  }

  @Test func `show the effect of a change on samples and stored enquiries, without naming these`() async throws {
    let world = try APIWorld()
    let sample = try String(decoding: SmallWorkspace.sample(), as: UTF8.self)
    _ = try await world.send(.post, "/api/v1/enquiries", sample + "\n")
    let text = try Self.weights(world)
    let changed = text.replacing("skilled_catchment_30: 7", with: "skilled_catchment_30: 1")
      .replacing("motorway_min: 4", with: "motorway_min: 10")
    try #require(changed != text)
    let page = try await world.send(
      .post, "/regelwerk/entwurf", as: .policy, Self.form([("datei", "weights.yaml"), ("text", changed)]), type: .form)
    #expect(page.text.contains("Die Prüfung findet keine Fehler"))
    #expect(page.text.contains("Wirkung auf die Beispielanfragen"))
    #expect(page.text.contains("Von 1 verwahrten Anfragen ändern sich Plätze oder Punkte in 1"))
    let id = try #require(try world.server.services.store.enquiries(limit: 1).items.first).id.rawValue
    #expect(!page.text.contains(id))
  }

  @Test(arguments: ["../../sites/x.yaml", "weights.txt", ""]) func `take rule files only`(path: String) async throws {
    let world = try APIWorld()
    let answer = try await world.send(
      .post, "/regelwerk/entwurf", as: .policy, Self.form([("datei", path), ("text", "x")]), type: .form)
    #expect(answer.status == 422)
  }

  @Test func `list the rule tests with what came of them`() async throws {
    let world = try APIWorld()
    let page = try await world.send(.get, "/regelwerk/tests", as: .policy)
    #expect(page.status == 200)
    #expect(page.text.contains("✓") || page.text.contains("✗") || page.text.contains("Keine Tests"), "\(page.text)")
  }
}
