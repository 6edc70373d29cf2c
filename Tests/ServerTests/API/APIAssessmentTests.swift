import Foundation
import HTTPTypes
import Store
import Testing

@testable import Server

@Suite struct `Assessments over HTTP` {
  static let path = "/api/v1/assessments"
  static func enquiry() throws -> String { String(decoding: try SmallWorkspace.sample(), as: UTF8.self) }

  @Test(arguments: [
    ("", []), ("&top=1&lang=en", ["--top", "1", "--lang", "en"]), ("&preset=start_up", ["--preset", "start_up"]),
    ("&view=summary", ["--summary"]),
  ]) func `are the bytes of the command line`(_ query: String, _ options: [String]) async throws {
    let world = try APIWorld()
    try world.workspace.write("enquiry.yaml", try Self.enquiry())
    let answer = try await world.send(
      .post, Self.path + "?dry_run=true&as_of=2026-11-22" + query, try Self.enquiry())
    #expect(answer.status == 200 && answer.tag.hasPrefix("\""))
    let printed = try world.lotse(
      ["recommend", world.workspace.path("enquiry.yaml"), "--as-of", "2026-11-22"] + options, draft: true)
    #expect(answer.text == printed)
  }

  @Test func `are kept, read and explained`() async throws {
    let world = try APIWorld()
    try world.workspace.write("enquiry.yaml", try Self.enquiry())
    let made = try await world.send(.post, Self.path + "?as_of=2026-11-22", try Self.enquiry())
    let place = try #require(made.reply.fields[.location])
    #expect(made.status == 201 && place.hasPrefix(Self.path + "/"))
    let read = try await world.send(.get, place)
    #expect(read.text == made.text && read.tag == made.tag)
    #expect(try await world.send(.get, place, fields: [.ifNoneMatch: read.tag]).status == 304)
    // What was kept answers, whatever the rules and sites say meanwhile.
    try world.workspace.write(
      "sites/massen.yaml", world.workspace.read("sites/massen.yaml").replacing("name: ", with: "name: X "))
    world.server.services.workspace.reload()
    let explained = try await world.send(.get, place + "/sites/massen")
    try world.workspace.write(
      "sites/massen.yaml", world.workspace.read("sites/massen.yaml").replacing("name: X ", with: "name: "))
    let printed = try world.lotse(
      ["explain", world.workspace.path("enquiry.yaml"), "massen", "--as-of", "2026-11-22"], draft: true)
    #expect(explained.text == printed)
    #expect(try await world.send(.get, place + "/sites/nosuch").status == 404)
  }

  @Test func `of a stored enquiry are listed with it and deleted with it`() async throws {
    let world = try APIWorld()
    let kept = try await world.send(.post, "/api/v1/enquiries", try Self.enquiry())
    let id = try #require(try kept.json()["id"] as? String)
    let made = try await world.send(.post, Self.path + "?enquiry=\(id)")
    #expect(made.status == 201)
    let place = try #require(made.reply.fields[.location])
    let list = try await world.send(.get, Self.path + "?enquiry=\(id)").json()
    #expect((list["items"] as? [[String: Any]])?.compactMap { $0["url"] as? String } == [place])
    let deleted = try await world.send(
      .delete, "/api/v1/enquiries/\(id)?reason=Ende", fields: [.ifMatch: "*"])
    #expect(deleted.status == 204)
    for path in [place, place + "/sites/massen", "/api/v1/enquiries/\(id)", Self.path + "?enquiry=\(id)"] {
      let gone = try await world.send(.get, path)
      #expect(gone.status == 410, "\(path)")
      #expect(try gone.json()["deleted_on"] as? String == "2026-11-22" && gone.text.contains("Ende"))
    }
  }

  @Test func `refuse what makes no sense, with pointers`() async throws {
    let world = try APIWorld()
    let wrong = "id: x\nsite: {area_ha: viel, zoning_requird: GE}\nmust: [site.area_ha, site.nosuch]\n"
    let answer = try await world.send(.post, Self.path, wrong, fields: [.acceptLanguage: "en"])
    #expect(answer.status == 422)
    #expect(
      Set(try answer.errors()) == [
        "/site/area_ha yaml/wrong-type", "/site/zoning_requird yaml/unknown-key", "/must/1 enquiry/unknown-path",
      ])
    let cases: [(query: String, body: String, status: Int)] = [
      ("", "", 400), ("?top=0", "id: x", 400), ("?preset=nosuch", "id: x", 400), ("?view=summary", "id: x", 400),
      ("?enquiry=x", "id: x", 400), ("?enquiry=x", "", 404), ("", "a: [", 400), ("?as_of=2026-02-30", "id: x", 400),
    ]
    for item in cases {
      let answer = try await world.send(.post, Self.path + item.query, item.body)
      #expect(answer.status == item.status, "\(item): \(answer.text)")
    }
  }

  @Test func `take JSON as RFC 8259 has it`() async throws {
    let world = try APIWorld()
    let path = Self.path + "?dry_run=true&top=1"
    let good = "{\t\"id\": \"x\",\r\n\"title\": \"a\\ud83d\\ude00\\/b\",\t\"site\": {\"area_ha\": 2.0e0}}"
    let answer = try await world.send(.post, path, good, type: .json)
    #expect(answer.status == 200, "\(answer.text)")
    let bad: [(body: String, error: String, status: Int)] = [
      ("{\"id\": \"x\", \"id\": \"y\"}", " yaml/duplicate-key", 422), ("{'id': 'x'}", " json/syntax", 400),
      ("{\"id\": \"x\",}", " json/syntax", 400), ("{\"id\": \"\\ud83d\"}", " json/syntax", 400),
      ("id: x", " json/syntax", 400), ("{\"id\": \"x\"} {}", " json/syntax", 400),
      (String(repeating: "[", count: 100_000), " yaml/too-deep", 400), ("[]", " yaml/wrong-type", 422),
    ]
    for item in bad {
      let answer = try await world.send(.post, path, item.body, type: .json)
      #expect(try answer.errors().contains(item.error), "\(item.body.prefix(40)): \(answer.text)")
      #expect(answer.status == item.status, "\(item.body.prefix(40))")
    }
  }
}
