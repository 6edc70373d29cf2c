import HTTPTypes
import Store
import Testing

@testable import Server

@Suite struct `Throttled logins` {
  private static let wrong = "wrong-wrong-wrong"

  @Test func `wait longer and longer`() {
    let throttle = LoginThrottle()
    var now: Int64 = 1000
    var waits: [Int64] = []
    for _ in 0..<17 {
      while let seconds = throttle.begin("a", from: "x", at: now) {
        waits.append(seconds)
        now += seconds
      }
    }
    // Five are free; then the account's wait doubles up to a minute, and the client's goes on.
    #expect(waits == [1, 2, 4, 8, 16, 32, 60, 60, 60, 60, 60, 64])
  }

  @Test func `keep no other account out`() {
    let throttle = LoginThrottle()
    for _ in 0..<20 { _ = throttle.begin("a", from: "x", at: 1000) }
    #expect(throttle.begin("a", from: "x", at: 1000) != nil)
    #expect(throttle.begin("b", from: "y", at: 1000) == nil)
  }

  @Test func `keep nobody out who works with the account`() {
    let throttle = LoginThrottle()
    #expect(throttle.begin("a", from: "office", at: 1000) == nil)
    throttle.succeeded("a", from: "office", at: 1000)
    for client in 0..<100 { _ = throttle.begin("a", from: "attacker-\(client)", at: 2000) }
    #expect(throttle.begin("a", from: "new", at: 2000) != nil, "strangers wait together")
    #expect(throttle.begin("a", from: "office", at: 2000) == nil)
  }

  @Test func `count one client over all accounts`() {
    let throttle = LoginThrottle()
    for account in 0..<9 { #expect(throttle.begin("a\(account)", from: "x", at: 1000) == nil) }
    #expect(throttle.begin("a9", from: "x", at: 1000) == nil)
    #expect(throttle.begin("a10", from: "x", at: 1000) != nil)
  }

  @Test(arguments: [
    ("192.0.2.7", "192.0.2.7"), ("2001:db8:1:2:3:4:5:6", "2001:db8:1:2"), ("2001:db8:1:2::9", "2001:db8:1:2"),
    ("2001:db8::1", "2001:db8:0:0"), ("::1", "0:0:0:0"), ("", ""),
  ]) func `count a network of IPv6 as one`(_ address: String, _ network: String) {
    #expect(LoginThrottle.network(address) == network)
  }

  @Test func `are forgotten after an hour`() {
    let throttle = LoginThrottle()
    for _ in 0..<5 { _ = throttle.begin("a", from: "x", at: 1000) }
    #expect(throttle.begin("a", from: "x", at: 1000) != nil)
    for _ in 0..<4 { #expect(throttle.begin("a", from: "x", at: 1000 + 3601) == nil) }
  }

  @Test func `take bounded memory`() {
    let throttle = LoginThrottle(capacity: 100)
    for client in 0..<1000 { _ = throttle.begin("a\(client)", from: "c\(client)", at: 1000 + Int64(client)) }
    #expect(throttle.count <= 100)
  }

  @Test func `are told when to come back, before anything is computed`() async throws {
    let server = try AccessServer()
    try server.account(.officer)
    for _ in 0..<5 { #expect(try await server.logIn("officer-1", Self.wrong).status == 401) }
    let before = server.entry.accounts.passwords.derivations
    let answer = try await server.logIn("officer-1")
    #expect(answer.status == 429)
    #expect(answer.problem == "access/too-many-logins")
    #expect(answer.fields[.retryAfter] == "1")
    #expect(server.entry.accounts.passwords.derivations == before)
    server.wait(1)
    #expect(try await server.logIn("officer-1").status == 201)
  }
}
