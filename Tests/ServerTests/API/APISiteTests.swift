import Foundation
import HTTPTypes
import Testing

@testable import Server

@Suite struct `Sites over HTTP` {
  @Test func `are those of the command line`() async throws {
    let world = try APIWorld()
    for language in ["de", "en"] {
      let answer = try await world.send(.get, "/api/v1/sites/massen?as_of=2026-11-22&lang=\(language)")
      #expect(try answer.text == world.lotse(["sites", "show", "massen", "--as-of", "2026-11-22", "--lang", language]))
    }
  }

  @Test func `come in pages`() async throws {
    let world = try APIWorld()
    let first = try await world.send(.get, "/api/v1/sites?limit=1").json()
    let cursor = try #require(first["next"] as? String)
    let second = try await world.send(.get, "/api/v1/sites?limit=1&cursor=\(cursor)").json()
    let ids = [first, second].compactMap { ($0["items"] as? [[String: Any]])?.first?["site"] as? String }
    #expect(ids == ["massen", "tip-cottbus"])
    #expect(second["next"] is NSNull)
    let bad = try await world.send(.get, "/api/v1/sites?cursor=zz")
    #expect(try bad.status == 400 && bad.errors() == ["cursor request/bad-cursor"])
  }

  @Test func `are filtered as on the command line`() async throws {
    let world = try APIWorld()
    let some = try await world.send(.get, "/api/v1/sites?district=cottbus").json()
    #expect((some["items"] as? [Any])?.count == 1)
    let bad = try await world.send(.get, "/api/v1/sites?district=XY&lang=en")
    #expect(try bad.errors() == ["district request/unknown-district"])
  }

  @Test func `are GeoJSON when that is asked for`() async throws {
    let answer = try await APIWorld().send(.get, "/api/v1/sites", fields: [.accept: "application/geo+json"])
    #expect(answer.reply.fields[.contentType] == "application/geo+json")
    let features = try #require(try answer.json()["features"] as? [[String: Any]])
    let point = try #require(features.first?["geometry"] as? [String: Any])
    let place = try #require(point["coordinates"] as? [Double])
    #expect(place.count == 2 && (13...15.2).contains(place[0]) && (50.7...52.6).contains(place[1]))
  }

  @Test func `are not sent again when nothing has changed`() async throws {
    let world = try APIWorld()
    let first = try await world.send(.get, "/api/v1/sites/massen")
    #expect(first.tag.hasPrefix("\"") && first.reply.fields[.vary] == "Accept, Accept-Language")
    let second = try await world.send(.get, "/api/v1/sites/massen", fields: [.ifNoneMatch: "\"x\", " + first.tag])
    #expect(second.status == 304 && second.tag == first.tag && second.reply.body.isEmpty)
    let other = try await world.send(.get, "/api/v1/sites/massen?lang=en", fields: [.ifNoneMatch: first.tag])
    #expect(other.status == 200, "another language is another representation")
  }

  @Test func `name the nearest id when there is none`() async throws {
    let answer = try await APIWorld().send(.get, "/api/v1/sites/masen?lang=en")
    #expect(try answer.errors() == ["site request/unknown-site"])
    #expect(answer.status == 404 && answer.text.contains("massen"))
  }
}
