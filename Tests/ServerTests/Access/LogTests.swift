import HTTPTypes
import Store
import Testing

@testable import Server

/// Words that stand in an enquiry, a password, a token and a link, and that nobody may find in a log.
@Suite struct `What is logged` {
  private static let planted = "Geheimwort7c3f"

  private static let enquiry = """
    id: a-1
    title: \(planted)
    investor: {sector: \(planted)}
    """

  @Test func `has nothing of enquiries, passwords, tokens and addresses`() async throws {
    let server = try AccessServer()
    let account = try server.account(.officer)
    let session = try server.session(account)
    let token = try server.token(account, [.read])
    _ = try await server.logIn("officer-1", Self.planted + " zwoelf Zeichen")
    _ = try await server.logIn(Self.planted, AccessServer.password)
    let login = try await server.logIn("officer-1")
    var yaml = session
    yaml["Content-Type"] = "application/yaml"
    for path in ["/api/v1/enquiries", "/api/v1/assessments?dry_run=true", "/api/v1/assessments"] {
      _ = try await server.send(.post, path, yaml, body: Self.enquiry)
    }
    for path in [
      "/api/v1/answers/\(Self.planted)", "/api/v1/sites/\(Self.planted)", "/\(Self.planted)",
      "/api/v1/sites?\(Self.planted)=\(Self.planted)", "/api/v1/enquiries/\(Self.planted)?token=\(Self.planted)",
    ] {
      _ = try await server.send(.get, path, token.fields)
      _ = try await server.send(.get, path, ["Authorization": "Bearer lotse_\(Self.planted)"])
      _ = try await server.send(.get, path, ["Cookie": "lotse=\(Self.planted)"], authority: Self.planted)
    }
    let text = server.log.text
    #expect(text.contains("request"), "requests are logged")
    let cookie = try #require(login.cookie?.dropFirst("lotse=".count).prefix(64))
    for secret in [
      Self.planted, Self.planted.lowercased(), AccessServer.password, token.made.secret, String(cookie),
      try #require(login["csrf_token"]), "officer-1",
    ] {
      #expect(!text.contains(secret), "\(secret)")
    }
  }

  @Test func `of the database has no password and no token`() async throws {
    let server = try AccessServer()
    let account = try server.account(.officer)
    let token = try server.token(account, [.read])
    let login = try await server.logIn("officer-1")
    let cookie = String(try #require(login.cookie?.dropFirst("lotse=".count).prefix(64)))
    let bytes = server.databaseBytes()
    for secret in [AccessServer.password, token.made.secret, cookie, try #require(login["csrf_token"])] {
      #expect(bytes.firstRange(of: Array(secret.utf8)) == nil)
    }
    #expect(bytes.firstRange(of: Array("officer-1".utf8)) != nil, "the right files were read")
  }

  @Test func `is who read which confidential enquiry, and when`() async throws {
    let server = try AccessServer()
    let session = try server.session(server.account(.officer))
    let id = EnquiryID(rawValue: "e1")
    func keep(_ id: EnquiryID, _ level: ConfidentialityLevel) throws {
      _ = try server.store.createEnquiry(
        NewEnquiry(
          id: id, text: Array("id: a-1\n".utf8), title: "", level: level, answerBy: nil, by: .visitor, at: server.now))
    }
    try keep(id, .confidential)
    try keep(EnquiryID(rawValue: "e2"), .open)
    server.wait(5)
    #expect(try await server.send(.get, "/api/v1/enquiries/e1", session).status == 200)
    #expect(try await server.send(.get, "/api/v1/enquiries/e2", session).status == 200)
    let entries = try server.store.log(of: .enquiry(id))
    #expect(entries.map(\.action) == [.created, .read])
    #expect(entries.last?.at == server.now)
    #expect(entries.last?.by.rawValue.hasPrefix("account:") == true)
    #expect(try server.store.log(of: .enquiry(EnquiryID(rawValue: "e2"))).map(\.action) == [.created])
  }
}
