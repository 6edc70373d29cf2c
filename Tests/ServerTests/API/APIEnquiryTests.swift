import Foundation
import HTTPTypes
import Store
import Testing

@testable import Server

@Suite struct `Enquiries over HTTP` {
  static let path = "/api/v1/enquiries"
  static let text = "id: a\ntitle: Halle\nanswer_by: 2026-12-01\nsite: {area_ha: 2}\n"

  @Test func `are kept in versions, and changed only by those who know what is there`() async throws {
    let world = try APIWorld()
    let made = try await world.send(.post, Self.path, Self.text)
    let place = try #require(made.reply.fields[.location])
    let state = try made.json()
    #expect(made.status == 201 && state["title"] as? String == "Halle" && state["status"] as? String == "open")
    #expect(state["answer_by"] as? String == "2026-12-01" && state["level"] as? String == "strict")
    #expect(try await world.send(.put, place, Self.text).status == 428)
    let first = try await world.send(.get, place)
    #expect(first.tag == made.tag)
    let replaced = try await world.send(
      .put, place, Self.text.replacing("Halle", with: "Werk"), fields: [.ifMatch: first.tag])
    #expect(try replaced.status == 200 && replaced.tag != first.tag && replaced.json()["version"] as? Int == 2)
    let late = try await world.send(.put, place, Self.text, fields: [.ifMatch: first.tag])
    #expect(late.status == 412 && late.tag == replaced.tag)
    #expect(try await world.send(.put, place, Self.text, fields: [.ifMatch: "W/" + replaced.tag]).status == 412)
    for (version, title) in [(1, "Halle"), (2, "Werk")] {
      let text = try await world.send(
        .get, place + "?version=\(version)", fields: [.accept: "application/yaml"])
      #expect(text.text == Self.text.replacing("Halle", with: title))
      #expect(try await world.send(.get, place + "?version=\(version)").json()["title"] as? String == title)
    }
    #expect(try await world.send(.get, place + "?version=3").status == 404)
  }

  @Test func `go through their states`() async throws {
    let world = try APIWorld()
    let place = try #require(try await world.send(.post, Self.path, Self.text).reply.fields[.location])
    let changed = try await world.send(
      .patch, place, #"{"status": "declined", "answer_by": null}"#, type: .json, fields: [.ifMatch: "*"])
    let state = try changed.json()
    #expect(changed.status == 200 && state["status"] as? String == "declined" && state["answer_by"] is NSNull)
    #expect(state["closed_at"] as? String == "2026-11-22T12:00:00Z")
    let bad = try await world.send(
      .patch, place, #"{"status": "fertig", "answer_by": "morgen", "x": 1}"#, type: .json, fields: [.ifMatch: "*"])
    #expect(bad.status == 422)
    #expect(Set(try bad.errors().map { String($0.prefix { $0 != " " }) }) == ["/status", "/answer_by", "/x"])
  }

  @Test func `are listed in pages and by what is due`() async throws {
    let world = try APIWorld()
    for number in 1...3 {
      _ = try await world.send(.post, Self.path, Self.text.replacing("2026-12-01", with: "2026-12-0\(number)"))
    }
    var seen: [String] = []
    var target: String? = Self.path + "?limit=2&due_by=2026-12-02"
    while let next = target {
      let page = try await world.send(.get, next).json()
      seen += (page["items"] as? [[String: Any]] ?? []).compactMap { $0["answer_by"] as? String }
      target = (page["next"] as? String).map { Self.path + "?limit=2&due_by=2026-12-02&cursor=\($0)" }
    }
    #expect(seen == ["2026-12-01", "2026-12-02"])
    for cursor in ["zz", "00", "6e6577"] {
      #expect(try await world.send(.get, Self.path + "?cursor=\(cursor)").status == 400)
    }
  }

  @Test func `of visitors are answered by a link`() async throws {
    let world = try APIWorld()
    let sent = try await world.send(
      .post, Self.path, as: .visitor, String(decoding: try SmallWorkspace.sample(), as: UTF8.self))
    let link = try #require(try sent.json()["answer_url"] as? String)
    #expect(try sent.status == 201 && sent.reply.fields[.location] == link && sent.json()["id"] == nil)
    #expect(try sent.json()["expires_on"] as? String == "2027-02-20")
    let before = try await world.send(.get, link, as: .visitor).json()
    #expect(before["status"] as? String == "open" && before["answer"] is NSNull)
    #expect(try await world.send(.get, link, as: .visitor, fields: [.accept: "text/plain"]).status == 404)

    let page = try await world.send(.get, Self.path).json()
    let id = try #require((page["items"] as? [[String: Any]])?.first?["id"] as? String)
    let made = try await world.send(.post, "/api/v1/assessments?enquiry=\(id)")
    let assessment = try #require(made.reply.fields[.location]?.split(separator: "/").last)
    let released = try await world.send(.post, Self.path + "/\(id)/answer?assessment=\(assessment)")
    #expect(released.status == 200)
    let after = try await world.send(.get, link, as: .visitor)
    #expect(try after.json()["status"] as? String == "answered")
    let answer = try #require(try after.json()["answer"] as? [String: Any])
    let letter = try await world.send(.get, link, as: .visitor, fields: [.accept: "text/plain"])
    #expect(answer["letter"] as? String == letter.text && letter.text.contains("Guten Tag"))
    #expect(!after.text.contains("score") && !after.text.contains("rulebook"))
    #expect(try await world.send(.get, "/api/v1/answers/x", as: .visitor).status == 404)
  }

  @Test func `are not answered with an assessment of something else`() async throws {
    let world = try APIWorld()
    let place = try #require(try await world.send(.post, Self.path, Self.text).reply.fields[.location])
    let other = try await world.send(.post, "/api/v1/assessments", Self.text)
    let id = try #require(other.reply.fields[.location]?.split(separator: "/").last)
    #expect(try await world.send(.post, place + "/answer?assessment=\(id)").status == 409)
    #expect(try await world.send(.post, place + "/answer?assessment=nosuch").status == 404)
    #expect(try await world.send(.post, place + "/answer").status == 400)
  }

  @Test func `that are confidential leave a trace when they are read`() async throws {
    let world = try APIWorld()
    for (level, reads) in [("open", 0), ("confidential", 2)] {
      let text = Self.text + "confidentiality: {level: \(level)}\n"
      let made = try await world.send(.post, Self.path, text)
      let place = try #require(made.reply.fields[.location])
      _ = try await world.send(.get, place)
      _ = try await world.send(.get, place, fields: [.accept: "application/yaml"])
      let id = EnquiryID(rawValue: String(try #require(place.split(separator: "/").last)))
      let entries = try world.server.services.store.log(of: .enquiry(id)).filter { $0.action == .read }
      #expect(entries.count == reads && entries.allSatisfy { $0.by == .account("tester") }, "\(level)")
    }
  }
}
