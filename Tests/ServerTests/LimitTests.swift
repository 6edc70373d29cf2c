import Foundation
import Testing

/// Each limit, over a real socket: what is over it is refused with a problem or closed, and the next one is served.
@Suite(.serialized) struct `The limits` {
  private static func head(_ server: LiveServer, _ more: String = "", path: String = "/healthz") -> String {
    "GET \(path) HTTP/1.1\r\nHost: localhost:\(server.port)\r\n\(more)\r\n"
  }

  @Test func `of the body hold with a length, and without`() throws {
    let server = try LiveServer(["--max-body-bytes", "1000"])
    let announced = try server.exchange(Self.head(server, "Content-Length: 1001\r\n"))
    #expect(announced.status == 413 && announced.isProblem)
    #expect(announced.fields["connection"] == "close", "what follows would be read as the next request")
    let chunk = "3e8\r\n\(String(repeating: "a", count: 1000))\r\n"
    let chunked = try server.exchange(Self.head(server, "Transfer-Encoding: chunked\r\n") + chunk + chunk)
    #expect(chunked.status == 413 && chunked.isProblem)
    #expect(try server.isWell())
  }

  @Test func `end a body that trickles in`() throws {
    let server = try LiveServer(["--body-seconds", "1"])
    for field in ["Content-Length: 1000\r\n", "Transfer-Encoding: chunked\r\n"] {
      let connection = try RawConnection(server.port)
      connection.send(Self.head(server, field))
      let start = Date.now
      var answer: RawConnection.Answer?
      while answer == nil, Date.now < start.addingTimeInterval(6) {
        connection.send(field.hasPrefix("Content") ? "a" : "1\r\na\r\n")
        answer = connection.answer(within: 0.2)
      }
      #expect(answer?.status == 408 && answer?.isProblem == true)
      #expect(Date.now.timeIntervalSince(start) < 4)
      #expect(connection.isClosed(within: 5))
    }
    #expect(try server.isWell())
  }

  @Test func `close a connection that is silent, or sends its header too slowly`() throws {
    let server = try LiveServer(["--idle-seconds", "1"])
    let (silent, slow) = (try RawConnection(server.port), try RawConnection(server.port))
    slow.send("GET /healthz HTTP/1.1\r\n")
    for index in 0..<20 where slow.send("X-\(index): a\r\n") { usleep(200_000) }
    #expect(slow.isClosed(within: 3) && silent.isClosed(within: 1))
    let used = try RawConnection(server.port)
    used.send(Self.head(server))
    #expect(used.answer()?.status == 200 && used.isClosed(within: 4))
    #expect(try server.isWell())
  }

  @Test(arguments: [
    "X-Large: \(String(repeating: "a", count: 3000))\r\n", String(repeating: "X-Many: a\r\n", count: 40),
  ])
  func `of the header answer a problem`(fields: String) throws {
    let server = try LiveServer(["--max-header-bytes", "2000", "--max-header-fields", "30"])
    let answer = try server.exchange(Self.head(server, fields))
    #expect(answer.status == 400 && answer.isProblem && answer.text.contains("request/malformed"))
    #expect(try server.isWell())
  }

  @Test func `of the address are those of the header`() throws {
    let server = try LiveServer(["--max-header-bytes", "2000"])
    let path = "/" + String(repeating: "a", count: 3000)
    #expect(try server.exchange(Self.head(server, path: path)).status == 400)
  }

  @Test func `of a client let it wait`() throws {
    let server = try LiveServer(["--requests-per-minute", "60", "--requests-at-once", "3"])
    let connection = try RawConnection(server.port)
    let statuses = (0..<5).map { _ in
      connection.send(Self.head(server))
      return connection.answer()
    }
    #expect(statuses.prefix(3).allSatisfy { $0?.status == 200 })
    let refused = try #require(statuses[4])
    #expect(refused.status == 429 && refused.isProblem && refused.fields["retry-after"] == "1")
    #expect(try LiveServer.wait(5) { try server.isWell() })
  }

  @Test func `of running requests refuse early`() throws {
    let server = try LiveServer(["--running-per-client", "2", "--max-running", "3"])
    let waiting = try (0..<2).map { _ in try RawConnection(server.port) }
    for connection in waiting { connection.send(Self.head(server, "Content-Length: 4\r\n")) }
    #expect(
      try LiveServer.wait(15) {
        let answer = try server.exchange(Self.head(server))
        return answer.status == 429 && answer.text.contains("limit/at-a-time")
      })
    for connection in waiting { connection.send("abcd") }
    #expect(try LiveServer.wait(15) { try server.isWell() })
  }

  @Test func `of connections let further ones wait`() throws {
    // The system hands over a few connections at a time, so the limit is met but for these.
    let server = try LiveServer(["--max-connections", "10", "--idle-seconds", "2"])
    let silent = try (0..<30).map { _ in try RawConnection(server.port) }
    let start = Date.now
    #expect(try server.isWell())
    #expect(Date.now.timeIntervalSince(start) > 0.5, "served when silent ones were closed")
    #expect(silent.allSatisfy { $0.isClosed(within: 15) })
  }
}
