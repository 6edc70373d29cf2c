import HTTPTypes
import Report
import SourceText
import Testing

@testable import Server

/// A claim added by a form stands in the file of the site and counts at once.
@Suite struct `The form of a claim` {
  private let world: APIWorld

  init() throws { world = try APIWorld() }

  private func post(_ target: String, _ items: KeyValuePairs<String, String>) async throws -> APIWorld.Answer {
    try await world.send(.post, target, URLText.query(items.map { ($0.key, $0.value) }), type: .form)
  }

  private static let target = "/standorte/massen/angaben?feld=power_mw"

  @Test func `stands on the page of a site, for officers`() async throws {
    #expect(try await world.send(.get, "/standorte/massen").text.contains("Angabe ergänzen"))
    #expect(!(try await world.send(.get, "/standorte/massen", as: .visitor)).text.contains("Angabe ergänzen"))
    let page = try await world.send(.get, Self.target).text
    #expect(page.contains(#"value="2026-11-22""#) && page.contains("(MW)"))
    #expect(try await world.send(.get, "/standorte/massen/angaben?feld=status").status == 404)
    #expect(try await world.send(.get, "/standorte/massen/angaben?feld=nothing").status == 404)
  }

  @Test func `adds what is right`() async throws {
    let before = try world.workspace.read("sites/massen.yaml")
    let answer = try await post(
      Self.target, ["value": "12,5", "as_of": "1.11.2026", "source": "Netzbetreiber, Auskunft", "note": "am Telefon"])
    #expect(answer.status == 303 && answer.reply.fields[.location] == "/standorte/massen?eingetragen=ja")
    let after = try world.workspace.read("sites/massen.yaml")
    #expect(after.contains("{value: 12.5, as_of: \"2026-11-01\"") && after.contains("note: am Telefon"))
    #expect(after.count > before.count && before != after)
    let page = try await world.send(.get, "/standorte/massen?eingetragen=ja").text
    #expect(page.contains("Angabe eingetragen") && page.contains("12,5\u{A0}MW"))
  }

  @Test func `keeps what was typed and says what is wrong with it`() async throws {
    let before = try world.workspace.read("sites/massen.yaml")
    let answer = try await post(
      Self.target, ["value": "viel <b>", "as_of": "2027-01-01", "source": "a@b.de", "scope": "part"])
    #expect(answer.status == 422)
    for part in [
      #"value="viel &lt;b&gt;""#, #"value="a@b.de""#, #"id="value-error""#, #"id="as_of-error""#, #"id="source-error""#,
      #"value="part" checked"#, "<title>Fehler: ",
    ] { #expect(answer.text.contains(part), "\(part)") }
    #expect(!answer.text.contains("--source"))
    let empty = try await post(Self.target, ["as_of": "bald"])
    #expect(empty.text.contains("Der Wert fehlt.") && empty.text.contains(#"id="as_of-error""#))
    #expect(try world.workspace.read("sites/massen.yaml") == before)
  }

  @Test func `answers a question in the result, also for the enquiry alone`() async throws {
    let text = String(decoding: try SmallWorkspace.sample(), as: UTF8.self)
    let kept = try await world.send(.post, "/api/v1/enquiries", as: .officer, text)
    let id = try #require(try kept.json()["id"] as? String)
    let result = try await world.send(.get, "/anfragen/\(id)/ergebnis").text
    let action = try #require(result.firstMatch(of: /action="(\/standorte\/[^"]*feld=[^"]*)"/)?.1)
    let target = action.replacing("&amp;", with: "&")
    #expect(target.contains("anfrage=\(id)"))
    let site = "/standorte/massen/angaben?feld=available_area_ha&anfrage=\(id)"
    let answer = try await post(
      site, ["value": "77", "as_of": "2026-11", "source": "Stadt Massen, Auskunft", "reach": "enquiry"])
    #expect(answer.reply.fields[.location] == "/anfragen/\(id)/ergebnis?eingetragen=ja")
    #expect(!(try world.workspace.read("sites/massen.yaml").contains("value: 77")))
    #expect(try await world.send(.get, "/anfragen/\(id)/anfrage.yaml").text.contains("value: 77"))
    #expect(try await world.send(.get, "/anfragen/\(id)/ergebnis?eingetragen=ja").text.contains("Angabe eingetragen"))
  }
}
