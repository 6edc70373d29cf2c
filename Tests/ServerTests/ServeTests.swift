import Foundation
import Testing

/// `lotse-server serve` from start to end, over real sockets.
@Suite struct `A running server` {
  @Test func `says where it answers, and logs a line a request without what it says`() throws {
    let server = try LiveServer(["--log-format", "json"])
    #expect(try server.isWell())
    let secret = try server.exchange(
      "GET /api/v1/nothing-secret-12345?token=geheim HTTP/1.1\r\nHost: localhost:\(server.port)\r\nCookie: geheim\r\n\r\n"
    )
    #expect(secret.status == 404 && secret.isProblem)
    #expect(LiveServer.wait(5) { server.messages.contains("\"status\": 404") })
    let lines = server.messages.split(separator: "\n").filter { $0.contains("\"request\"") }
    let health = try #require(lines.first { $0.contains("/healthz") })
    let entry = try #require(try JSONSerialization.jsonObject(with: Data(health.utf8)) as? [String: Any])
    #expect(entry["method"] as? String == "GET" && entry["status"] as? Int == 200)
    #expect(entry["bytes"] as? Int ?? 0 > 0 && entry["ms"] is NSNumber && entry["role"] is String)
    #expect(!server.messages.contains("geheim") && !server.messages.contains("12345"))
  }

  @Test func `answers what it has begun before it ends`() throws {
    let server = try LiveServer()
    let connection = try RawConnection(server.port)
    connection.send("GET /healthz HTTP/1.1\r\nHost: localhost:\(server.port)\r\nContent-Length: 4\r\n\r\n")
    usleep(300_000)
    server.signal(SIGTERM)
    usleep(500_000)
    #expect(server.isRunning)
    #expect(throws: (any Error).self, "nobody else is let in") { try RawConnection(server.port) }
    connection.send("abcd")
    let answer = try #require(connection.answer())
    #expect([200, 400].contains(answer.status))
    #expect(connection.isClosed(within: 5))
    #expect(server.end() == 0)
  }

  @Test(arguments: [SIGTERM, SIGINT]) func `ends at once when nothing runs`(signal: Int32) throws {
    let server = try LiveServer()
    let idle = try RawConnection(server.port)
    #expect(try server.isWell())
    server.signal(signal)
    #expect(server.end(within: 5) == 0)
    #expect(idle.isClosed(within: 1))
  }

  @Test func `says that it ends while it still listens, when asked to`() throws {
    let server = try LiveServer(["--drain-seconds", "3"])
    let readiness = "GET /readyz HTTP/1.1\r\nHost: localhost:\(server.port)\r\n\r\n"
    let ready = try server.exchange(readiness)
    #expect(ready.status == 200 && ready.text.contains("\"last_edit\": \"taken\""))
    server.signal(SIGTERM)
    #expect(try LiveServer.wait(2) { try server.exchange(readiness).status == 503 })
    #expect(try server.isWell(), "who comes is still answered")
    #expect(server.end(within: 10) == 0)
  }

  @Test func `tells of an edit that it refused, and goes on`() throws {
    let workspace = try SmallWorkspace()
    let server = try LiveServer(workspace: workspace)
    let readiness = "GET /readyz HTTP/1.1\r\nHost: localhost:\(server.port)\r\n\r\n"
    let good = try workspace.read("sites/massen.yaml")
    try workspace.write("sites/massen.yaml", good + "\nno_such_key: 1\n")
    #expect(
      try LiveServer.wait(10) {
        let text = try server.exchange(readiness).text
        return text.contains("\"last_edit\": \"refused\"") && text.contains("\"errors\": 1")
      })
    #expect(LiveServer.wait(5) { server.messages.contains("yaml/unknown-key") })
    try workspace.write("sites/massen.yaml", good + "\n")
    #expect(
      try LiveServer.wait(10) { try server.exchange(readiness).text.contains("\"generation\": 2") })
  }

  @Test func `reads the folders at once at SIGHUP`() throws {
    let server = try LiveServer(["--watch-seconds", "3600"])
    server.signal(SIGHUP)
    let readiness = "GET /readyz HTTP/1.1\r\nHost: localhost:\(server.port)\r\n\r\n"
    #expect(try LiveServer.wait(10) { try server.exchange(readiness).text.contains("\"generation\": 2") })
  }

  @Test func `says when its port is taken`() throws {
    let server = try LiveServer()
    let failure = #expect(throws: LiveServer.Failure.self) { try LiveServer(["--port", "\(server.port)"]) }
    #expect(failure?.text.contains("server/port-in-use") == true, "\(failure?.text ?? "")")
  }

  @Test func `answers others while it calculates`() throws {
    let server = try LiveServer()
    let enquiry = String(decoding: try SmallWorkspace.sample(), as: UTF8.self)
    let asking = try (0..<16).map { number in
      let body = enquiry.replacing(/(?m)^id: .*$/, with: "id: anfrage_\(number)")
      let connection = try RawConnection(server.port)
      connection.send(
        "POST /api/v1/assessments?dry_run=true HTTP/1.1\r\nHost: localhost:\(server.port)\r\n"
          + "Content-Type: application/yaml\r\nContent-Length: \(body.utf8.count)\r\n\r\n\(body)")
      return connection
    }
    #expect(try server.isWell())
    #expect(asking.last?.answer(within: 0) == nil, "answered before the last of those who asked before")
    for connection in asking { #expect(connection.answer(within: 60)?.status == 200) }
  }
}
