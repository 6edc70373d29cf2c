import GRDB
import SourceText
import Testing

@testable import Store

@Suite struct `Accounts in the store` {
  let scratch: ScratchStore
  var store: Store { scratch.store }
  private static let limits = SessionLimits(idleSeconds: 100, seconds: 1000)

  init() throws { scratch = try ScratchStore() }

  @discardableResult private func account(_ name: String = "officer-1") throws -> StoredAccount {
    try store.addAccount(
      NewAccount(
        id: AccountID(rawValue: "id-\(name)"), name: name, role: .officer, password: "$scrypt$x", by: .local,
        at: Sample.noon))
  }

  private static func hash(_ text: String) -> String { ContentHash.sha256(Array(text.utf8)) }

  @Test func `are found by name and id, and each name once`() throws {
    #expect(try !store.hasAccounts())
    let made = try account()
    #expect(try store.hasAccounts())
    #expect(try store.account(named: "officer-1") == made)
    #expect(try store.account(made.id) == made)
    #expect(try store.account(named: "officer-2") == nil)
    #expect(throws: StoreError.exists) {
      try store.addAccount(
        NewAccount(
          id: AccountID(rawValue: "other"), name: "officer-1", role: .admin, password: "$scrypt$y", by: .local,
          at: Sample.noon))
    }
  }

  @Test func `say in the log what happened to them`() throws {
    let made = try account()
    try store.setPassword("$scrypt$y", of: made.id, by: .local, at: Sample.noon)
    try store.disableAccount(made.id, by: .account("a1"), at: Sample.noon + 1)
    let log = try store.log(of: .account(made.id.rawValue))
    #expect(log.map(\.action) == [.accountCreated, .accountChanged, .accountChanged])
    #expect(log.last?.by == .account("a1"))
    #expect(throws: StoreError.notFound) {
      try store.disableAccount(AccountID(rawValue: "nobody"), by: .local, at: Sample.noon)
    }
  }

  @Test func `have sessions that end`() throws {
    let made = try account()
    func session(_ text: String, at: Int64) throws -> StoredAccount? {
      try store.account(ofSession: Self.hash(text), limits: Self.limits, at: at)
    }
    try store.startSession(Self.hash("a"), of: made, replacing: nil, limits: Self.limits, at: 1000)
    #expect(try session("a", at: 1099) == made)
    #expect(try session("a", at: 1198) == made, "used at 1099")
    #expect(try session("a", at: 1298) == nil)
    #expect(try session("b", at: 1000) == nil)
    try store.startSession(Self.hash("c"), of: made, replacing: nil, limits: Self.limits, at: 1298)
    #expect(try count("sessions") == 1, "what is over is deleted")
    try store.startSession(Self.hash("d"), of: made, replacing: Self.hash("c"), limits: Self.limits, at: 1298)
    #expect(try session("c", at: 1298) == nil)
    try store.endSession(Self.hash("d"))
    #expect(try count("sessions") == 0)
  }

  @Test func `lose sessions and tokens with their password`() throws {
    let made = try account()
    try store.startSession(Self.hash("a"), of: made, replacing: nil, limits: Self.limits, at: Sample.noon)
    _ = try store.addToken(
      NewToken(
        id: "t1", hash: Self.hash("t"), account: made.id, label: "x", scopes: ["read"], expiresAt: Sample.noon + 9,
        by: .local, at: Sample.noon))
    try store.setPassword("$scrypt$y", of: made.id, by: .local, at: Sample.noon + 1)
    #expect(try count("sessions") == 0)
    #expect(try store.token(Self.hash("t"), at: Sample.noon + 1) == nil)
    #expect(try store.tokens(of: made.id).map(\.revokedAt) == [Sample.noon + 1])
  }

  /// The password is checked, then it changes, then the session would begin.
  @Test func `begin no session with a password that has changed meanwhile`() throws {
    let checked = try account()
    try store.setPassword("$scrypt$new", of: checked.id, by: .local, at: Sample.noon)
    #expect(throws: StoreError.notFound) {
      try store.startSession(
        Self.hash("a"), of: checked, replacing: nil, strengthening: "$scrypt$old-but-stronger", limits: Self.limits,
        at: Sample.noon)
    }
    #expect(throws: StoreError.notFound) {
      try store.changePassword("$scrypt$newer", of: checked, session: Self.hash("a"), at: Sample.noon)
    }
    #expect(try count("sessions") == 0)
    #expect(try store.account(checked.id)?.password == "$scrypt$new")
    #expect(try store.log(of: .account(checked.id.rawValue)).map(\.action) == [.accountCreated, .accountChanged])
  }

  @Test func `begin no session when they were disabled meanwhile`() throws {
    let checked = try account()
    try store.disableAccount(checked.id, by: .local, at: Sample.noon)
    #expect(throws: StoreError.notFound) {
      try store.startSession(Self.hash("a"), of: checked, replacing: nil, limits: Self.limits, at: Sample.noon)
    }
    #expect(try count("sessions") == 0)
  }

  @Test(arguments: [
    ("DELETE FROM accounts", "accounts stay"), ("UPDATE accounts SET name = 'x'", "name of an account never changes"),
    ("UPDATE accounts SET role = 'root'", "role IN"), ("UPDATE accounts SET password = 'plain'", "password LIKE"),
    ("UPDATE tokens SET scopes = 'read enquiries'", "tokens never change"),
    ("UPDATE tokens SET expires_at = 9999999999", "tokens never change"),
    ("UPDATE tokens SET revoked_at = NULL", "stays revoked"),
    ("INSERT INTO sessions VALUES ('x', 'id-officer-1', 1, 1)", "length(hash)"),
    ("INSERT INTO sessions VALUES ('\(hash("x"))', 'nobody', 1, 1)", "FOREIGN KEY"),
  ]) func `cannot be changed past the program`(_ sql: String, _ reason: String) throws {
    let made = try account()
    _ = try store.addToken(
      NewToken(
        id: "t1", hash: Self.hash("t"), account: made.id, label: "x", scopes: ["read"], expiresAt: Sample.noon + 1,
        by: .local, at: Sample.noon))
    try store.revokeToken("t1", of: nil, by: .local, at: Sample.noon)
    let error = #expect(throws: StoreError.self) { try store.write { try $0.execute(sql: sql) } }
    #expect("\(error as Any)".contains(reason), "\(error as Any)")
  }

  private func count(_ table: String) throws -> Int {
    try store.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM \(table)") ?? -1 }
  }
}
