import HTTPTypes
import Store
import Testing

@testable import Server

@Suite struct `Sessions of accounts` {
  let server: AccessServer

  init() throws {
    server = try AccessServer()
    try server.account(.officer)
  }

  private func fields(_ login: AccessServer.Answer) throws -> [String: String] { try AccessServer.fields(login) }

  @Test func `begin with name and password and end at logout`() async throws {
    let login = try await server.logIn("officer-1")
    #expect(login.status == 201)
    #expect(login["role"] == "officer")
    #expect(login["account"] == "officer-1")
    let fields = try fields(login)
    #expect(try await server.send(.get, "/api/v1/session", fields)["csrf_token"] == fields["X-CSRF-Token"])
    #expect(try await server.send(.get, "/api/v1/enquiries", fields).status == 200)
    let logout = try await server.send(.delete, "/api/v1/session", fields)
    #expect(logout.status == 204)
    #expect(logout.cookie == "lotse=; Max-Age=0; Path=/; HttpOnly; SameSite=Strict")
    #expect(try await server.send(.get, "/api/v1/enquiries", fields).status == 401)
  }

  @Test func `are begun by a cookie that scripts and other sites do not get`() async throws {
    let cookie = try #require(try await server.logIn("officer-1").cookie)
    #expect(cookie.wholeMatch(of: /lotse=[0-9a-f]{64}; Path=\/; HttpOnly; SameSite=Strict/) != nil, "\(cookie)")
    let secure = SessionCookie(isSecure: true).set("x")
    #expect(secure == "__Host-lotse=x; Path=/; HttpOnly; SameSite=Strict; Secure")
  }

  /// Somebody plants a session that he knows, and waits until it is logged in.
  @Test func `cannot be planted`() async throws {
    let planted = String(repeating: "a", count: 64)
    let login = try await server.logIn("officer-1", fields: ["Cookie": "lotse=\(planted)"])
    #expect(try fields(login)["Cookie"] != "lotse=\(planted)")
    let stolen = try await server.send(.get, "/api/v1/enquiries", ["Cookie": "lotse=\(planted)"])
    #expect(stolen.status == 401)
  }

  @Test func `change at every login, and the earlier one ends`() async throws {
    let first = try fields(await server.logIn("officer-1"))
    let second = try fields(await server.logIn("officer-1", fields: first))
    #expect(first["Cookie"] != second["Cookie"])
    #expect(try await server.send(.get, "/api/v1/enquiries", first).status == 401)
    #expect(try await server.send(.get, "/api/v1/enquiries", second).status == 200)
  }

  @Test func `change something only with their token`() async throws {
    var fields = try fields(await server.logIn("officer-1"))
    let other = try self.fields(await server.logIn("officer-1"))
    let body = #"{"label": "x", "scopes": ["read"]}"#
    for token in [nil, "", "x", other["X-CSRF-Token"]] {
      fields["X-CSRF-Token"] = token
      let answer = try await server.send(.post, "/api/v1/tokens", fields, body: body)
      #expect(answer.status == 403)
      #expect(answer.problem == "access/csrf-token")
    }
    #expect(try server.store.tokens(of: nil).isEmpty)
    #expect(try await server.send(.get, "/api/v1/tokens", fields).status == 200, "reading needs none")
  }

  @Test func `end after an hour of silence`() async throws {
    let fields = try fields(await server.logIn("officer-1"))
    for _ in 0..<3 {
      server.wait(3599)
      #expect(try await server.send(.get, "/api/v1/enquiries", fields).status == 200)
    }
    server.wait(3600)
    #expect(try await server.send(.get, "/api/v1/enquiries", fields).status == 401)
  }

  @Test func `end after twelve hours, however busy`() async throws {
    let fields = try fields(await server.logIn("officer-1"))
    for _ in 0..<23 {
      server.wait(1800)
      #expect(try await server.send(.get, "/api/v1/enquiries", fields).status == 200)
    }
    server.wait(1800)
    #expect(try await server.send(.get, "/api/v1/enquiries", fields).status == 401)
  }

  @Test func `end when the password changes or the account is disabled`() async throws {
    let account = try #require(try server.store.account(named: "officer-1"))
    let first = try fields(await server.logIn("officer-1"))
    try server.store.setPassword(account.password, of: account.id, by: .local, at: server.now)
    #expect(try await server.send(.get, "/api/v1/enquiries", first).status == 401)
    let second = try fields(await server.logIn("officer-1"))
    try server.entry.accounts.disable(account)
    #expect(try await server.send(.get, "/api/v1/enquiries", second).status == 401)
    #expect(try await server.logIn("officer-1").problem == "access/wrong-login")
    try server.entry.accounts.enable(account)
    #expect(try await server.logIn("officer-1").status == 201)
  }

  /// Right name and wrong password, unknown name, disabled account: one answer, and the same work behind it.
  @Test func `are refused alike, after the same work`() async throws {
    let disabled = try server.account(.policy, "disabled-1")
    try server.entry.accounts.disable(disabled)
    let attempts = [
      ("officer-1", "wrong-wrong-wrong"), ("nobody-1", "wrong-wrong-wrong"), ("disabled-1", AccessServer.password),
    ]
    var texts: Set<String> = []
    for (name, password) in attempts {
      let before = server.entry.accounts.passwords.derivations
      let answer = try await server.logIn(name, password)
      #expect(answer.status == 401)
      #expect(server.entry.accounts.passwords.derivations == before + 1, "\(name)")
      texts.insert(answer.text)
    }
    #expect(texts.count == 1)
  }

  @Test func `are written down without names and passwords that were wrong`() async throws {
    _ = try await server.logIn("secret-typed-as-name", "secret-typed-wrong")
    let account = try #require(try server.store.account(named: "officer-1"))
    _ = try await server.logIn("officer-1", "secret-typed-wrong")
    let actions = try server.store.log(of: .account(account.id.rawValue)).map(\.action)
    #expect(actions == [.accountCreated, .loginRefused])
    #expect(try server.store.log(of: .account("")).map(\.action) == [.loginRefused])
  }

  @Test func `write a password down again when its cost has changed`() async throws {
    let store = server.store
    let before = try #require(try store.account(named: "officer-1"))
    let dearer = Accounts(
      store, cost: PasswordCost(logN: 11, blockSize: 8, parallelism: 1), clock: server.services.clock)
    let sessions = Sessions(
      accounts: dearer, throttle: LoginThrottle(), limits: server.entry.sessions.limits,
      cookie: server.entry.sessions.cookie)
    _ = try sessions.start(name: "officer-1", password: AccessServer.password, client: "", previous: nil)
    let after = try #require(try store.account(named: "officer-1"))
    #expect(after.password != before.password)
    #expect(after.password.hasPrefix("$scrypt$ln=11,r=8,p=1$"))
    #expect(try await server.logIn("officer-1").status == 201)
  }
}

extension AccessServer {
  fileprivate func logIn(_ name: String, fields: [String: String]) async throws -> Answer {
    try await logIn(name, Self.password, fields)
  }
}
