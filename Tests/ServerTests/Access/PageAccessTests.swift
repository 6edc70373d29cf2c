import HTTPTypes
import SourceText
import Store
import Testing

@testable import Server

/// Signing in by a page, and what a session may do with forms.
@Suite struct `Pages for those who sign in` {
  private static let form = ["Content-Type": "application/x-www-form-urlencoded"]

  /// Signs in by the form; the fields with which a browser asks afterwards.
  private static func signIn(_ server: AccessServer, _ name: String) async throws -> [String: String] {
    let answer = try await server.send(
      .post, "/anmelden", form, body: "name=\(name)&password=\(AccessServer.password.replacing(" ", with: "+"))")
    #expect(answer.status == 303)
    let cookie = try #require(answer.cookie?.split(separator: ";").first)
    return form.merging(["Cookie": String(cookie), "Accept": "text/html"]) { $1 }
  }

  private static func token(in page: AccessServer.Answer) throws -> String {
    try #require(page.text.firstMatch(of: /name="csrf" value="([^"]+)"/).map { String($0.output.1) })
  }

  @Test func `begins and ends a session`() async throws {
    let server = try AccessServer()
    try server.account(.officer, "anna")
    let browser = try await Self.signIn(server, "anna")
    let account = try await server.send(.get, "/konto", browser)
    #expect(account.status == 200 && account.text.contains("anna"))
    let out = try await server.send(.post, "/abmelden", browser, body: "csrf=\(try Self.token(in: account))")
    #expect(out.status == 303)
    #expect(out.cookie?.contains("Max-Age=0") == true)
    #expect(try await server.send(.get, "/konto", browser).status == 401)
  }

  @Test func `refuses a wrong password on the page, and keeps the name`() async throws {
    let server = try AccessServer()
    try server.account(.officer, "anna")
    let answer = try await server.send(
      .post, "/anmelden", Self.form, body: "name=anna&password=falsch&weiter=%2Fanfragen")
    #expect(answer.status == 401)
    #expect(answer.cookie == nil)
    #expect(answer.text.contains("Name oder Passwort stimmt nicht"))
    #expect(answer.text.contains(#"value="anna""#) && answer.text.contains(#"value="/anfragen""#))
    #expect(!answer.text.contains("falsch"))
  }

  @Test(arguments: ["/anfragen?lang=en", "//evil.example", "https://evil.example", "/\\evil.example", "x", "/a b"])
  func `leads to pages of this server only`(next: String) async throws {
    let server = try AccessServer()
    try server.account(.officer, "anna")
    let password = AccessServer.password.replacing(" ", with: "+")
    let answer = try await server.send(
      .post, "/anmelden", Self.form,
      body: "name=anna&password=\(password)&weiter=\(URLText.query([("x", next)]).dropFirst(2))")
    #expect(answer.fields[.location] == (next == "/anfragen?lang=en" ? next : "/"))
  }

  @Test func `leads whoever is not signed in to the form, and back`() async throws {
    let server = try AccessServer()
    try server.account(.officer, "anna")
    let answer = try await server.send(.get, "/anfragen/neu", ["Accept": "text/html"])
    #expect(answer.status == 401)
    #expect(answer.text.contains(#"href="/anmelden?weiter=%2Fanfragen%2Fneu""#))
  }

  @Test(arguments: [nil, "0000", "other"]) func `change something only with the token of their session`(shown: String?)
    async throws
  {
    let server = try AccessServer()
    try server.account(.officer, "anna")
    try server.account(.officer, "berta")
    let browser = try await Self.signIn(server, "anna")
    var token = shown
    if shown == "other" {
      let other = try await Self.signIn(server, "berta")
      token = try Self.token(in: try await server.send(.get, "/konto", other))
    }
    let item = token.map { "&csrf=\($0)" } ?? ""
    let refused = try await server.send(
      .post, "/konto/token", browser, body: "label=Probe&scope-read=1&days=7" + item)
    #expect(refused.status == 403)
    #expect(refused.text.contains("access/csrf-token"))
    #expect(try server.entry.tokens.all(of: nil).isEmpty)
  }

  @Test func `makes a token that is shown once, and revokes it`() async throws {
    let server = try AccessServer()
    try server.account(.officer, "anna")
    let browser = try await Self.signIn(server, "anna")
    let csrf = try Self.token(in: try await server.send(.get, "/konto", browser))
    let made = try await server.send(
      .post, "/konto/token", browser, body: "label=Abgleich&scope-read=1&days=7&csrf=\(csrf)")
    let secret = try #require(made.text.firstMatch(of: /lotse_[0-9A-Za-z_-]+/).map { String($0.output) })
    #expect(try server.entry.tokens.principal(secret)?.scopes == [.read])
    let page = try await server.send(.get, "/konto", browser)
    #expect(page.text.contains("Abgleich") && !page.text.contains(secret))
    let id = try #require(try server.entry.tokens.all(of: nil).first).id
    let revoked = try await server.send(.post, "/konto/token/widerrufen", browser, body: "id=\(id)&csrf=\(csrf)")
    #expect(revoked.status == 303)
    #expect(try server.entry.tokens.principal(secret) == nil)
  }

  @Test func `says what is wrong with a token, and keeps what was typed`() async throws {
    let server = try AccessServer()
    try server.account(.officer, "anna")
    let browser = try await Self.signIn(server, "anna")
    let csrf = try Self.token(in: try await server.send(.get, "/konto", browser))
    let answer = try await server.send(.post, "/konto/token", browser, body: "label=Abgleich&days=7&csrf=\(csrf)")
    #expect(answer.status == 422)
    #expect(answer.text.contains("Es fehlt, was das Token darf") && answer.text.contains(#"value="Abgleich""#))
  }

  @Test func `changes the password and goes on with a new session`() async throws {
    let server = try AccessServer()
    try server.account(.policy, "paul")
    let browser = try await Self.signIn(server, "paul")
    let csrf = try Self.token(in: try await server.send(.get, "/konto", browser))
    let old = AccessServer.password.replacing(" ", with: "+")
    let weak = try await server.send(.post, "/konto/passwort", browser, body: "old=\(old)&new=kurz&csrf=\(csrf)")
    #expect(weak.status == 422 && weak.text.contains(##"href="#new""##))
    let changed = try await server.send(
      .post, "/konto/passwort", browser, body: "old=\(old)&new=Sieben+Stoerche+im+Herbst&csrf=\(csrf)")
    #expect(changed.status == 303)
    #expect(try await server.send(.get, "/konto", browser).status == 401)
    let cookie = try #require(changed.cookie?.split(separator: ";").first)
    #expect(try await server.send(.get, "/konto", ["Cookie": String(cookie)]).status == 200)
  }

  @Test func `lets an investor read a released answer, and nothing before`() async throws {
    let server = try AccessServer()
    let text = try String(decoding: SmallWorkspace.sample(), as: UTF8.self)
    let visitor = ["X-Forwarded-For": "192.0.2.1", "Content-Type": "application/yaml"]
    let kept = try await server.send(.post, "/api/v1/enquiries", visitor, body: text)
    let link = try #require(kept["answer_url"]).replacing("/api/v1/answers/", with: "/antwort/")
    let before = try await server.send(.get, link, visitor)
    #expect(before.status == 200 && before.text.contains("noch nicht freigegeben"))
    let id = try #require(try server.store.enquiries(limit: 1).items.first).id.rawValue
    let released = try await server.send(.post, "/anfragen/\(id)/freigabe", Self.form)
    #expect(released.status == 200)
    let fresh = try #require(released.text.firstMatch(of: #/href="(/antwort/[^"]+)"/#).map { String($0.output.1) })
    for path in [link, fresh] {
      let after = try await server.send(.get, path, visitor)
      #expect(after.text.contains("Vorgeschlagene Standorte") && after.text.contains("Schreiben"))
    }
    #expect(try await server.send(.get, "/antwort/x", visitor).status == 404)
  }

  @Test func `changes status and date of an enquiry, and deletes it with a reason`() async throws {
    let server = try AccessServer()
    let text = try String(decoding: SmallWorkspace.sample(), as: UTF8.self)
    _ = try await server.send(.post, "/api/v1/enquiries", ["Content-Type": "application/yaml"], body: text)
    let enquiry = try #require(try server.store.enquiries(limit: 1).items.first)
    let path = "/anfragen/\(enquiry.id.rawValue)"
    let bad = try await server.send(
      .post, path + "/stand", Self.form, body: "status=answered&answer_by=bald&tag=\(enquiry.tag)")
    #expect(bad.status == 422 && bad.text.contains("bald"))
    let changed = try await server.send(
      .post, path + "/stand", Self.form, body: "status=answered&answer_by=2026-12-01&tag=\(enquiry.tag)")
    #expect(changed.status == 303)
    #expect(try server.store.enquiry(enquiry.id)?.answerBy == "2026-12-01")
    let stale = try await server.send(.post, path + "/stand", Self.form, body: "status=open&tag=\(enquiry.tag)")
    #expect(stale.status == 412)
    #expect(try await server.send(.post, path + "/loeschen", Self.form, body: "reason=").status == 422)
    #expect(try await server.send(.post, path + "/loeschen", Self.form, body: "reason=Probe").status == 303)
    #expect(try await server.send(.get, path, Self.form).status == 410)
  }
}
