import HTTPTypes
import Store
import Testing

@testable import Server

@Suite struct `A password changed by its owner` {
  private static let path = "/api/v1/account/password"
  private static let new = "Neun Reiher im Oktobernebel"
  let server: AccessServer
  let account: StoredAccount

  init() throws {
    server = try AccessServer()
    account = try server.account(.officer)
  }

  private func change(
    _ fields: [String: String], old: String = AccessServer.password, new: String = new
  ) async throws -> AccessServer.Answer {
    try await server.send(.put, Self.path, fields, body: #"{"old": "\#(old)", "new": "\#(new)"}"#)
  }

  private func status(_ fields: [String: String]) async throws -> Int {
    try await server.send(.get, "/api/v1/enquiries", fields).status
  }

  @Test func `ends every session but a new one, and the tokens`() async throws {
    let (own, other) = (try server.session(account), try server.session(account))
    let token = try server.token(account, [.enquiries]).fields
    let stranger = try server.session(server.account(.officer, "officer-2"))
    let answer = try await change(own)
    #expect(answer.status == 200, "\(answer.text)")
    #expect(answer["account"] == "officer-1")
    #expect(answer.fields[.cacheControl] == "no-store")
    let renewed = try AccessServer.fields(answer)
    #expect(try await status(renewed) == 200)
    for ended in [own, other, token] { #expect(try await status(ended) == 401) }
    #expect(try await status(stranger) == 200, "other accounts keep theirs")
    #expect(try await server.logIn("officer-1").problem == "access/wrong-login")
    #expect(try await server.logIn("officer-1", Self.new).status == 201)
  }

  @Test func `needs the old one, and slows down whoever guesses it`() async throws {
    let session = try server.session(account)
    let before = server.entry.accounts.passwords.derivations
    for _ in 0..<5 {
      let answer = try await change(session, old: "Sechs Kraniche im Herbst")
      #expect(answer.status == 403 && answer.problem == "access/wrong-password", "\(answer.text)")
    }
    #expect(try await change(session).problem == "access/too-many-logins")
    #expect(server.entry.accounts.passwords.derivations == before + 5)
    #expect(try server.store.account(account.id)?.password == account.password)
    #expect(try await status(session) == 200, "the session goes on")
    server.wait(61)
    #expect(try await change(session).status == 200)
  }

  @Test(arguments: [#"{"old": "x", "new": "zu kurz"}"#, #"{"old": "x"}"#, "[]", #"{"old": 1, "new": 2}"#])
  func `is refused when it will not do, without an attempt being counted`(_ body: String) async throws {
    let session = try server.session(account)
    for _ in 0..<8 {
      let answer = try await server.send(.put, Self.path, session, body: body)
      #expect(answer.status == 422, "\(answer.text)")
    }
    #expect(try await change(session).status == 200)
  }

  @Test func `takes a session with its CSRF token`() async throws {
    var session = try server.session(account)
    let token = try server.token(account, Array(Scope.allowed(to: .officer))).fields
    #expect(try await change([:]).problem == "access/login-needed")
    #expect(try await change(token).problem == "access/out-of-scope")
    session["X-CSRF-Token"] = nil
    #expect(try await change(session).problem == "access/csrf-token")
    #expect(try server.store.account(account.id)?.password == account.password)
    let alone = try AccessServer()
    let body = #"{"old": "\#(AccessServer.password)", "new": "\#(Self.new)"}"#
    #expect(try await alone.send(.put, Self.path, body: body).problem == "access/no-account")
  }

  @Test func `is written down without either`() async throws {
    let session = try server.session(account)
    _ = try await change(session, old: "Sechs Kraniche im Herbst")
    _ = try await change(session)
    let entries = try server.store.log(of: .account(account.id.rawValue))
    #expect(entries.suffix(2).map(\.action) == [.loginRefused, .accountChanged])
    #expect(entries.suffix(2).allSatisfy { $0.by == .account(account.id.rawValue) })
    let bytes = server.databaseBytes()
    for secret in [AccessServer.password, Self.new, "Herbst"] {
      #expect(bytes.firstRange(of: Array(secret.utf8)) == nil)
      #expect(!server.log.text.contains(secret))
    }
  }

  /// The login has checked the old password when the new one is set.
  @Test func `leaves no session to a login that was under way`() throws {
    let checked = try #require(try server.store.account(account.id))
    try server.store.setPassword("$scrypt$new", of: account.id, by: .local, at: server.now)
    #expect(throws: StoreError.notFound) { try server.session(checked) }
  }
}
