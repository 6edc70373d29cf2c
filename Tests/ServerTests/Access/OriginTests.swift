import HTTPTypes
import Testing

@testable import Server

@Suite struct `Requests from elsewhere` {
  private static let enquiries = "/api/v1/enquiries"

  @Test(arguments: [
    "localhost:8080", "LOCALHOST:8080", "127.0.0.1:8080", "[::1]:8080", "localhost",
  ]) func `name this machine`(_ host: String) async throws {
    let server = try AccessServer()
    #expect(try await server.send(.get, "/healthz", authority: host).status == 200)
  }

  /// A page whose name was made to lead to this machine (DNS rebinding) sends its own name.
  @Test(arguments: [
    "attacker.example", "attacker.example:8080", "localhost:8081", "localhost.attacker.example:8080", "127.0.0.1.:8080",
    "127.0.0.1:8080@attacker.example", "localhost:", "localhost:http", "[::1", "", "0.0.0.0:8080", "127.0.0.2:8080",
  ]) func `are refused under another name`(_ host: String) async throws {
    let server = try AccessServer()
    let answer = try await server.send(.get, "/healthz", authority: host)
    #expect(answer.status == 403)
    #expect(answer.problem == "access/wrong-host")
  }

  @Test func `are refused without a name, and with two`() async throws {
    let server = try AccessServer()
    #expect(try await server.send(.get, "/healthz", authority: nil).problem == "access/no-host")
    #expect(try await server.send(.get, "/healthz", ["Host": "localhost:8080"]).problem == "access/no-host")
  }

  @Test(arguments: [
    ["Origin": "http://attacker.example"], ["Origin": "null"], ["Origin": "http://localhost:8081"],
    ["Origin": "https://localhost:8080"], ["Sec-Fetch-Site": "cross-site"], ["Sec-Fetch-Site": "same-site"],
    ["Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "navigate", "Origin": "http://attacker.example"],
  ]) func `change nothing`(_ fields: [String: String]) async throws {
    let server = try AccessServer()
    for method in [HTTPRequest.Method.post, .put, .patch, .delete] {
      let answer = try await server.send(method, Self.enquiries, fields, body: "{}")
      #expect(answer.status == 403)
      #expect(answer.problem == "access/foreign-origin")
    }
  }

  @Test func `embed nothing, but may lead here`() async throws {
    let server = try AccessServer()
    let embedded = ["Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "no-cors"]
    #expect(try await server.send(.get, "/api/v1/sites", embedded).problem == "access/foreign-origin")
    let visit = ["Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "navigate"]
    #expect(try await server.send(.get, "/api/v1/sites", visit).status == 200)
  }

  @Test(arguments: [
    [:], ["Origin": "http://localhost:8080", "Sec-Fetch-Site": "same-origin"], ["Sec-Fetch-Site": "none"],
  ]) func `of own pages and of programs pass`(_ fields: [String: String]) async throws {
    let server = try AccessServer()
    let answer = try await server.send(.post, "/api/v1/session", fields, body: "{}")
    #expect(answer.problem?.hasPrefix("access/") != true)
  }

  @Test func `by an unknown proxy are not the officer of this machine`() async throws {
    let server = try AccessServer()
    #expect(try await server.send(.get, Self.enquiries).status == 200)
    for field in ["X-Forwarded-For", "X-Forwarded-Proto", "Forwarded"] {
      #expect(try await server.send(.get, Self.enquiries, [field: "x"]).status == 401)
    }
  }
}

@Suite struct `A server behind a proxy` {
  private static func server(hops: Int = 1) throws -> AccessServer {
    try AccessServer {
      $0.access.isBehindProxy = true
      $0.access.proxyHops = hops
      $0.access.publicHosts = ["lotse.example.org"]
    }
  }

  @Test func `answers to its public name alone`() async throws {
    let server = try Self.server()
    #expect(try await server.send(.get, "/healthz", authority: "lotse.example.org").status == 200)
    #expect(try await server.send(.get, "/healthz", authority: "lotse.example.org:443").status == 200)
    for host in ["localhost:8080", "lotse.example.org:8080", "other.example.org"] {
      #expect(try await server.send(.get, "/healthz", authority: host).problem == "access/wrong-host")
    }
  }

  @Test func `has no officer without login`() async throws {
    let answer = try await Self.server().send(.get, "/api/v1/enquiries", authority: "lotse.example.org")
    #expect(answer.status == 401)
  }

  @Test func `takes nothing that came in the clear`() async throws {
    let server = try Self.server()
    let answer = try await server.send(
      .get, "/healthz", ["X-Forwarded-Proto": "http"], authority: "lotse.example.org")
    #expect(answer.problem == "access/not-encrypted")
    #expect(answer.fields[.strictTransportSecurity] == "max-age=31536000")
  }

  /// Whatever a client puts in front of the list itself does not count.
  @Test(arguments: [
    (1, "203.0.113.9", "203.0.113.9"), (1, "10.0.0.1, 203.0.113.9", "203.0.113.9"),
    (2, "10.0.0.1, 203.0.113.9, 192.0.2.1", "203.0.113.9"), (2, "203.0.113.9", "peer"), (1, "", "peer"),
  ]) func `believes its own proxies only`(_ hops: Int, _ field: String, _ client: String) throws {
    let server = try Self.server(hops: hops)
    let reach = Reach(server.services.settings)
    #expect(reach.client([.xForwardedFor: field], peer: "peer") == client)
  }

  @Test func `without proxy believes none`() throws {
    let reach = Reach(ServerSettings(dataFile: ""))
    #expect(reach.client([.xForwardedFor: "203.0.113.9"], peer: "peer") == "peer")
  }
}
