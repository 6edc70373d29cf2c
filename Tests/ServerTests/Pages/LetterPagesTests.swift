import HTTPTypes
import Report
import SourceText
import Testing

@testable import Server

/// Texts to copy are those of `lotse write`.
@Suite struct `Texts to copy` {
  private let world: APIWorld

  init() throws { world = try APIWorld() }

  private func enquiry(_ change: (String) -> String = { $0 }) async throws -> String {
    let text = change(String(decoding: try SmallWorkspace.sample(), as: UTF8.self))
    let kept = try await world.send(.post, "/api/v1/enquiries", as: .officer, text)
    return "/anfragen/" + (try #require(try kept.json()["id"] as? String))
  }

  @Test(arguments: [("mail.txt", "mail"), ("vermerk.txt", "vermerk")]) func `are what the command writes`(
    _ file: String, _ form: String
  ) async throws {
    let path = try await enquiry()
    let answer = try await world.send(.get, "\(path)/texte/\(file)?w.energy=0")
    #expect(answer.reply.fields[.contentDisposition] == "attachment; filename=\"\(file)\"")
    let sample = world.workspace.path("seeds/enquiries/e06.yaml")
    let written = try world.lotse(["write", sample, "--as", form, "--as-of", "2026-11-22"], format: nil)
    #expect(written == answer.text || written == answer.text + "\n")
    let page = try await world.send(.get, "\(path)/texte").text
    #expect(page.contains("readonly") && page.contains("data-copy=\"#\(form)\"") && page.contains("texte/\(file)"))
  }

  @Test func `to a municipality are refused for a strict enquiry`() async throws {
    let open = try await enquiry()
    #expect(try await world.send(.get, "\(open)/texte?gemeinde=Massen-Niederlausitz").text.contains("gemeinde-text"))
    let strict = try await enquiry { $0.replacing("level: open", with: "level: strict") }
    let page = try await world.send(.get, "\(strict)/texte?gemeinde=Massen-Niederlausitz").text
    #expect(page.contains("streng vertraulich") && !page.contains("gemeinde-text"))
    #expect(try await world.send(.get, "\(strict)/texte/gemeinde.txt?gemeinde=Massen-Niederlausitz").status == 404)
  }
}
