import HTTPTypes
import SourceText
import Store
import Testing

@testable import Server

@Suite struct `API tokens` {
  let server: AccessServer
  let officer: StoredAccount

  init() throws {
    server = try AccessServer()
    officer = try server.account(.officer)
  }

  private func make(_ body: String, _ fields: [String: String]) async throws -> AccessServer.Answer {
    try await server.send(.post, "/api/v1/tokens", fields, body: body)
  }

  @Test func `are shown once and kept as a hash`() async throws {
    let session = try server.session(officer)
    let answer = try await make(#"{"label": "Auswertung", "scopes": ["read", "enquiries"], "days": 7}"#, session)
    #expect(answer.status == 201)
    let secret = try #require(answer["token"])
    #expect(secret.wholeMatch(of: /lotse_[0-9a-f]{64}/) != nil)
    let list = try await server.send(.get, "/api/v1/tokens", session)
    #expect(list.text.contains("Auswertung"))
    #expect(!list.text.contains(secret))
    #expect(try server.store.token(Secret.hash(secret), at: server.now)?.account == officer)
    let fields = ["Authorization": "Bearer \(secret)"]
    #expect(try await server.send(.get, "/api/v1/enquiries", fields).status == 200)
  }

  @Test func `need no token against foreign pages, and no cookie`() async throws {
    let fields = try server.token(officer, [.enquiries]).fields
    #expect(try await server.send(.post, "/api/v1/enquiries", fields, body: "{}").problem?.hasPrefix("access/") != true)
  }

  @Test func `may what they are for, and nothing else`() async throws {
    let fields = try server.token(officer, [.read]).fields
    let answer = try await server.send(.get, "/api/v1/enquiries", fields)
    #expect(answer.status == 403)
    #expect(answer.problem == "access/out-of-scope")
    #expect(
      answer.fields[.wwwAuthenticate]
        == #"Bearer realm="lotse", error="insufficient_scope", scope="enquiries""#)
  }

  @Test func `make and revoke no tokens`() async throws {
    let (made, fields) = try server.token(officer, [.read, .assess, .enquiries])
    #expect(try await make(#"{"label": "x", "scopes": ["read"]}"#, fields).status == 403)
    #expect(try await server.send(.get, "/api/v1/tokens", fields).status == 403)
    #expect(try await server.send(.delete, "/api/v1/tokens/\(made.token.id)", fields).status == 403)
  }

  @Test func `are over when they expire, are revoked, or their account is disabled`() async throws {
    let session = try server.session(officer)
    let (revoked, revokedFields) = try server.token(officer, [.read])
    #expect(try await server.send(.delete, "/api/v1/tokens/\(revoked.token.id)", session).status == 204)
    #expect(try await server.send(.get, "/api/v1/sites", revokedFields).problem == "access/invalid-token")
    #expect(try await server.send(.delete, "/api/v1/tokens/\(revoked.token.id)", session).status == 404)
    let kept = try server.token(officer, [.read], days: 2).fields
    let short = try server.token(officer, [.read], days: 1).fields
    server.wait(86_400)
    #expect(try await server.send(.get, "/api/v1/sites", short).status == 401)
    #expect(try await server.send(.get, "/api/v1/sites", kept).status == 200)
    try server.entry.accounts.disable(officer)
    #expect(try await server.send(.get, "/api/v1/sites", kept).status == 401)
    try server.entry.accounts.enable(officer)
    #expect(try await server.send(.get, "/api/v1/sites", kept).status == 401, "revoked for good")
  }

  @Test func `of others are as if there were none`() async throws {
    let other = try server.token(server.account(.officer, "officer-2"), [.read]).made.token
    let session = try server.session(officer)
    let missing = try await server.send(.delete, "/api/v1/tokens/0000000000000000", session)
    let foreign = try await server.send(.delete, "/api/v1/tokens/\(other.id)", session)
    #expect(missing.status == 404)
    #expect(foreign.text == missing.text.replacing("0000000000000000", with: other.id))
    #expect(try !(await server.send(.get, "/api/v1/tokens", session).text.contains(other.id)))
  }

  @Test(arguments: [
    (AccountRole.policy, ["enquiries"]), (.admin, ["assess"]), (.officer, ["rulebook"]), (.officer, []),
    (.officer, ["everything"]),
  ]) func `are not made beyond their account`(_ role: AccountRole, _ scopes: [String]) throws {
    let account = try server.account(role, "other-1")
    var diagnostics = Diagnostics()
    let made = try server.entry.tokens.add(
      .init(label: "x", scopes: scopes, days: 1), for: account, by: .local, into: &diagnostics)
    #expect(made == nil)
    #expect(diagnostics.errors.map(\.code) == ["account/bad-token"])
  }

  @Test(arguments: [("", 1), ("x\ny", 1), (String(repeating: "x", count: 81), 1), ("x", 0), ("x", 367)])
  func `are not made without a purpose or without end`(_ label: String, _ days: Int) throws {
    var diagnostics = Diagnostics()
    let made = try server.entry.tokens.add(
      .init(label: label, scopes: ["read"], days: days), for: officer, by: .local, into: &diagnostics)
    #expect(made == nil)
    #expect(diagnostics.errors.count == 1)
  }

  @Test(arguments: [
    "lotse_x", "Bearer", "", "Basic b2ZmaWNlcjp4", "Bearer lotse_", "Bearer \(String(repeating: "a", count: 70))",
  ])
  func `that are none are refused, not passed over`(_ authorization: String) async throws {
    let answer = try await server.send(.get, "/healthz", ["Authorization": authorization])
    #expect(answer.status == 401)
    #expect(answer.fields[.wwwAuthenticate] == #"Bearer realm="lotse", error="invalid_token""#)
  }
}
