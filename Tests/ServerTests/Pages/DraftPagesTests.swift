import HTTPTypes
import Report
import SourceText
import Store
import Testing

@testable import Server

/// An enquiry through the form: begun, left, gone on with, checked, kept, changed.
@Suite struct `The form of an enquiry` {
  private let world: APIWorld

  init() throws { world = try APIWorld() }

  private func post(_ target: String, _ items: KeyValuePairs<String, String>) async throws -> APIWorld.Answer {
    try await world.send(
      .post, target, URLText.query(items.map { ($0.key, $0.value) }), type: .form)
  }

  private func location(_ answer: APIWorld.Answer) throws -> String {
    #expect(answer.status == 303)
    return try #require(answer.reply.fields[.location])
  }

  private func get(_ target: String) async throws -> String { try await world.send(.get, target).text }

  /// Begins a draft; gives its path.
  private func begin(_ items: KeyValuePairs<String, String> = ["id": "seerose", "go": "next"]) async throws -> String {
    let place = try location(try await post("/anfragen/neu", items))
    return String(place.prefix { $0 != "?" })
  }

  @Test func `keeps every step and leads on`() async throws {
    let draft = try await begin(["id": "seerose", "title": "Werk <b>", "go": "next"])
    let next = try location(
      try await post(
        "\(draft)?schritt=site", ["site.area_ha": "1,5", "mark.site.area_ha": "must", "go": "step:workforce"]))
    #expect(next == "\(draft)?schritt=workforce")
    let site = try await get("\(draft)?schritt=site")
    #expect(site.contains(#"name="site.area_ha" type="text" value="1,5""#))
    #expect(site.contains(#"<option value="must" selected="">Muss"#))
    #expect(try await get("/anfragen").contains("Werk &lt;b&gt;"))
    #expect(try await get("/anfragen/neu").contains(draft))
    let review = try await get("\(draft)?schritt=pruefen")
    #expect(review.contains("Grundstück") && review.contains("1,5") && review.contains("Anlegen und bewerten"))
    let result = try location(try await post("\(draft)?schritt=pruefen", ["go": "save"]))
    let enquiry = String(result.dropLast("/ergebnis".count))
    #expect(
      try await get(enquiry + "/anfrage.yaml") == """
        id: seerose
        title: "Werk <b>"
        site:
          area_ha: 1.5
        must: [site.area_ha]

        """)
    #expect(try await world.send(.get, "\(draft)?schritt=site").status == 404)
  }

  @Test func `keeps what is wrong as it was typed, and says so at the field`() async throws {
    let draft = try await begin()
    let place = try location(
      try await post(
        "\(draft)?schritt=site", ["site.area_ha": "viel & <b>", "site.max_price_eur_m2": "60", "go": "next"]))
    #expect(place == "\(draft)?schritt=site&pruefen=1#fehler")
    let page = try await get("\(draft)?schritt=site&pruefen=1")
    #expect(page.contains(##"href="#site.area_ha""##) && page.contains(#"value="viel &amp; &lt;b&gt;""#))
    #expect(page.contains(#"id="site.area_ha-error""#) && page.contains(#"value="60""#))
    #expect(page.contains("<title>Fehler: "))
    let review = try await get("\(draft)?schritt=pruefen")
    #expect(review.contains("schritt=site&amp;pruefen=1#" + "site.area_ha") && !review.contains("Anlegen und bewerten"))
    // A save that was sent all the same keeps nothing.
    #expect(try location(try await post("\(draft)?schritt=pruefen", ["go": "save"])).hasPrefix(draft))
    #expect(try await get("/anfragen").contains("Noch keine Anfrage"))
  }

  @Test func `clears what was emptied, lists too`() async throws {
    let draft = try await begin()
    _ = try await post("\(draft)?schritt=knowledge", ["knowledge.topics": "medical", "go": "next"])
    #expect(try await get("\(draft)?schritt=knowledge").contains(#"value="medical" checked"#))
    _ = try await post("\(draft)?schritt=knowledge", ["knowledge.topics": "", "go": "next"])
    #expect(!(try await get("\(draft)?schritt=knowledge")).contains(#"value="medical" checked"#))
  }

  @Test func `takes a file and keeps what forms do not know`() async throws {
    let text = "# von Hand\nid: x\nsite: {area_ha: viel}\nfree_text_points: [Kran]\nclaims: {massen: {}}\n"
    let body =
      "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.yaml\"\r\nContent-Type: x/y\r\n\r\n\(text)\r\n--b--\r\n"
    let answer = try await world.send(
      .post, "/anfragen/neu/datei", body, fields: [.contentType: "multipart/form-data; boundary=b"])
    let draft = String(try location(answer).prefix { $0 != "?" })
    #expect(try await get("\(draft)?schritt=site").contains(#"value="viel""#))
    #expect(try await get("\(draft)?schritt=pruefen").contains("Die Datei hat Kommentare"))
    _ = try await post("\(draft)?schritt=site", ["site.area_ha": "2", "go": "check"])
    let file = try await get("\(draft)/anfrage.yaml")
    #expect(file.contains("# von Hand") && file.contains("area_ha: 2") && file.contains("claims: {massen: {}}"))
    let unreadable = try await world.send(
      .post, "/anfragen/neu/datei", body.replacing(text, with: "a: [\n"),
      fields: [.contentType: "multipart/form-data; boundary=b"])
    #expect(unreadable.status == 422 && unreadable.text.contains("a: ["))
    let none = try await world.send(
      .post, "/anfragen/neu/datei", body.replacing(text, with: ""),
      fields: [.contentType: "multipart/form-data; boundary=b"])
    #expect(none.status == 422 && none.text.contains("Keine Datei gewählt"))
  }

  @Test func `changes a kept enquiry as a new version, and not over another one`() async throws {
    let kept = try await world.send(
      .post, "/api/v1/enquiries", as: .officer, "id: x\ntitle: Alt\nanswer_by: 2026-12-01\n")
    let id = try #require(try kept.json()["id"] as? String)
    #expect(try await get("/anfragen/\(id)/bearbeiten").contains(#"value="Alt""#))
    let place = try location(
      try await post(
        "/anfragen/\(id)/bearbeiten?schritt=head",
        [
          "id": "x", "title": "Neu", "answer_by": "24.12.2026", "go": "check",
        ]))
    let draft = String(place.prefix { $0 != "?" })
    #expect(try await get("/anfragen/\(id)/bearbeiten").contains(draft))
    _ = try await world.send(
      .put, "/api/v1/enquiries/\(id)", as: .officer, "id: x\ntitle: Anders\n", fields: [.ifMatch: "*"])
    #expect(try await get("\(draft)?schritt=pruefen").contains("inzwischen eine neue Fassung"))
    #expect(try location(try await post("\(draft)?schritt=pruefen", ["go": "save"])).hasPrefix(draft))
    #expect(
      try location(try await post("\(draft)?schritt=pruefen", ["go": "overwrite"])) == "/anfragen/\(id)/ergebnis")
    let state = try await world.send(.get, "/api/v1/enquiries/\(id)").json()
    #expect(state["version"] as? Int == 3 && state["title"] as? String == "Neu")
    #expect(state["answer_by"] as? String == "2026-12-24")
  }

  @Test func `goes on as text and back, and loses nothing`() async throws {
    let draft = try await begin()
    _ = try await post("\(draft)?schritt=site", ["site.area_ha": "viel", "site.max_price_eur_m2": "60", "go": "check"])
    let page = try await get("\(draft)/text")
    #expect(page.contains("max_price_eur_m2: 60") && page.contains("Übernehmen"))
    let bad = try await post("\(draft)/text", ["text": "id: [<b>"])
    #expect(bad.status == 422 && bad.text.contains("id: [&lt;b&gt;") && bad.text.contains("id=\"fehler\""))
    let place = try location(
      try await post(
        "\(draft)/text", ["text": "id: neu # von Hand\nsite: {max_price_eur_m2: 70}\nfree_text_points: [Kran]"]))
    #expect(place == "\(draft)?schritt=pruefen")
    let site = try await get("\(draft)?schritt=site")
    #expect(site.contains(#"value="viel""#) && site.contains(#"value="70""#))
    #expect(try await get("\(draft)/anfrage.yaml").contains("id: neu # von Hand"))
  }

  @Test func `is dropped when it is not wanted`() async throws {
    let draft = try await begin()
    #expect(try location(try await post("\(draft)?schritt=pruefen", ["go": "discard"])) == "/anfragen")
    #expect(try await world.send(.get, draft).status == 404)
  }

  @Test(
    arguments: [
      ("--b\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n1\r\n--b--", ["a": "1"]),
      ("x--b\r\ncontent-disposition: form-data; filename=\"name=\"; name=\"a\"\r\n\r\n\r\n--b--", ["a": ""]),
      ("--b\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n1", nil), ("--b", nil), ("", nil),
      ("--b\r\n\r\n\r\n--b--", nil),
    ] as [(String, [String: String]?)]) func `reads parts`(_ body: String, _ items: [String: String]?)
  {
    let found = MultipartForm.items(Array(body.utf8), contentType: "multipart/form-data; boundary=b")
    #expect(found.map { Dictionary($0.map { ($0.name, $0.value) }, uniquingKeysWith: { a, _ in a }) } == items)
  }
}
