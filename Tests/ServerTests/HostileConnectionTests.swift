import Foundation
import Testing

/// What is no request of HTTP, or one that programs along the way read differently. The server answers with a 4xx or closes,
/// never with a 5xx, and serves the next request.
@Suite struct `Hostile connections` {
  struct Attack {
    let name: String
    let bytes: [UInt8]
    /// What may be answered; empty: closed without an answer. A closed connection is always right.
    let statuses: Set<Int>

    init(_ name: String, _ text: String, _ statuses: Set<Int> = [400]) {
      (self.name, bytes, self.statuses) = (name, Array(text.utf8), statuses)
    }

    init(_ name: String, bytes: [UInt8], _ statuses: Set<Int> = [400]) {
      (self.name, self.bytes, self.statuses) = (name, bytes, statuses)
    }
  }

  private static let host = "Host: localhost\r\n"

  /// The head of a request with these fields, and what follows it.
  private static func get(_ fields: String = "", _ rest: String = "", path: String = "/healthz") -> String {
    "GET \(path) HTTP/1.1\r\n\(host)\(fields)\r\n\(rest)"
  }

  private static let malformed = [
    Attack("nothing like HTTP", "hello\r\n\r\n"),
    Attack("binary", bytes: (0...255).map { UInt8($0) } + [13, 10, 13, 10]),
    Attack("the beginning of TLS", bytes: [0x16, 3, 1, 2, 0, 1, 0, 1, 0xfc, 3, 3]),
    Attack("HTTP/2 preface", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", [400, 404, 405]),
    Attack("a version that is none", "GET / HTTP/9.9\r\n\(host)\r\n"),
    Attack("no path", "GET  HTTP/1.1\r\n\(host)\r\n"),
    Attack("a space in the path", "GET /a b HTTP/1.1\r\n\(host)\r\n"),
    Attack("a bare CR", "GET / HTTP/1.1\r\(host)\r\n", [400, 404]),
    Attack("a field without a colon", get("NoColon\r\n")), Attack("a space before the colon", get("X : a\r\n")),
    Attack("a folded field", get("X: a\r\n b\r\n"), [200, 400]),
    Attack("a NUL in a field", bytes: Array(get("X: a").utf8) + [0] + Array("\r\n\r\n".utf8)),
    Attack(
      "a field that is not UTF-8",
      bytes: Array("GET / HTTP/1.1\r\n\(host)X: ".utf8) + [0xff, 0xfe] + [13, 10, 13, 10], [200, 400, 404]),
    Attack("a method that is none", "G@T / HTTP/1.1\r\n\(host)\r\n", [400, 404, 405]),
    Attack("a method nobody knows", "BREW / HTTP/1.1\r\n\(host)\r\n", [400, 404, 405, 501]),
    Attack("CONNECT", "CONNECT example.org:443 HTTP/1.1\r\nHost: example.org:443\r\n\r\n", [400, 403, 404, 405, 421]),
  ]

  /// Requests that two programs may cut in different places.
  private static let smuggling = [
    Attack("two lengths", get("Content-Length: 3\r\nContent-Length: 4\r\n", "abcd")),
    Attack("two lengths in one field", get("Content-Length: 3, 4\r\n", "abcd")),
    Attack("length and chunks", get("Content-Length: 4\r\nTransfer-Encoding: chunked\r\n", "0\r\n\r\n")),
    Attack("chunks, said twice", get("Transfer-Encoding: chunked\r\nTransfer-Encoding: identity\r\n", "0\r\n\r\n")),
    Attack("chunks that are not last", get("Transfer-Encoding: chunked, gzip\r\n", "0\r\n\r\n")),
    Attack("a length below zero", get("Content-Length: -1\r\n")),
    Attack("a length with a sign", get("Content-Length: +4\r\n", "abcd")),
    Attack("a length beyond all numbers", get("Content-Length: 99999999999999999999\r\n"), [400, 413]),
    Attack("a length that is no number", get("Content-Length: 0x4\r\n", "abcd")),
    Attack("a chunk of a size that is none", get("Transfer-Encoding: chunked\r\n", "zz\r\nabc\r\n0\r\n\r\n")),
    Attack("a chunk of a size below zero", get("Transfer-Encoding: chunked\r\n", "-1\r\nabc\r\n0\r\n\r\n")),
    Attack(
      "a chunk of a size beyond all numbers",
      get("Transfer-Encoding: chunked\r\n", "fffffffffffffffff\r\nabc\r\n0\r\n\r\n"), [400, 413]),
    Attack("a chunk that is longer than its size", get("Transfer-Encoding: chunked\r\n", "2\r\nabc\r\n0\r\n\r\n")),
    Attack("the beginning of a chunk", get("Transfer-Encoding: chunked\r\n", "ff\r\nabc"), [400, 408]),
  ]

  /// The answers to an attack until the server closes or says no more.
  private static func answers(_ attack: Attack, _ server: LiveServer) throws -> [RawConnection.Answer] {
    let connection = try RawConnection(server.port)
    connection.send(attack.bytes)
    connection.finish()
    var answers: [RawConnection.Answer] = []
    while let answer = connection.answer(within: 4) {
      answers.append(answer)
      if answer.fields["connection"] == "close" { break }
    }
    return answers
  }

  private static func server() throws -> LiveServer {
    try LiveServer(["--body-seconds", "1", "--requests-per-minute", "0", "--max-header-fields", "100"])
  }

  @Test func `are refused or closed`() throws {
    let server = try Self.server()
    for attack in Self.malformed + Self.smuggling {
      for answer in try Self.answers(attack, server) {
        #expect(attack.statuses.contains(answer.status), "\(attack.name): \(answer.status) \(answer.text)")
        if answer.status >= 400 { #expect(answer.isProblem, "\(attack.name): \(answer.fields)") }
      }
      #expect(try server.isWell(), "after \(attack.name)")
    }
  }

  @Test func `may send requests without reading the answers`() throws {
    let server = try Self.server()
    let before = server.residentBytes
    let connection = try RawConnection(server.port)
    let request = Array(String(repeating: Self.get(path: "/api/openapi.json"), count: 500).utf8)
    for _ in 0..<20 { if !connection.send(request) { break } }
    #expect(server.residentBytes < before + 100_000_000)
    #expect(try server.isWell())
  }

  @Test func `may be many, half open, and go away`() throws {
    let server = try LiveServer([
      "--max-connections", "200", "--idle-seconds", "2", "--body-seconds", "1", "--requests-per-minute", "0",
      "--running-per-client", "0",
    ])
    let beginnings = ["", "GET ", "GET /healthz HTTP/1.1\r\nHost: ", Self.get("Content-Length: 5\r\n", "ab")]
    var connections: [RawConnection] = []
    for index in 0..<400 {
      guard let connection = try? RawConnection(server.port) else { break }
      connection.send(beginnings[index % beginnings.count])
      connections.append(connection)
    }
    #expect(try server.isWell(), "served when the silent ones were closed")
    connections = []
    #expect(try server.isWell())
  }
}
