import Foundation
import HTTPTypes
import Testing

@testable import Server

/// Well-formed HTTP with hostile content, at every operation of the table: a new one is attacked as soon as it is there.
@Suite struct `Hostile requests` {
  /// Texts that are something else to a file system, a database, a browser, a header field or a parser.
  private static let texts = [
    "../../../../etc/passwd", "..%2f..%2fetc%2fpasswd", "%2e%2e/%2e%2e/etc/passwd", "..\\..\\windows\\win.ini", "%00",
    "tip-cottbus%00.yaml", "%0d%0aX-Injected: 1", "a%0aX-Injected:%201", "%E5%98%8D%E5%98%8AX-Injected:1", "%ff%fe",
    "%c0%ae",
    "%u0041", "%", "%zz", "' OR '1'='1", "'; DROP TABLE enquiries; --", "\" OR 1=1 --",
    "1 UNION SELECT secret FROM tokens",
    "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "${jndi:ldap://x}", "{{7*7}}", "%n%n%n", "-1",
    "9223372036854775808", "NaN", "1e999", "\u{202E}evil", "\u{0}", String(repeating: "a", count: 3000),
  ]

  private static func encoded(_ text: String) -> String {
    let kept = CharacterSet(charactersIn: "%").union(.alphanumerics)
    return text.addingPercentEncoding(withAllowedCharacters: kept) ?? ""
  }

  /// Texts as they come, and with every special character encoded.
  private static let values = texts.flatMap { text in
    text.contains("%") ? [encoded(text), encoded(text).replacing("%", with: "%25")] : [encoded(text)]
  }

  private static func nested(_ open: String, _ close: String, _ depth: Int) -> String {
    String(repeating: open, count: depth) + String(repeating: close, count: depth)
  }

  /// Bodies that cost much to read, or that are not what they are said to be.
  private static let bodies: [(name: String, bytes: [UInt8])] = [
    ("nothing", []), ("a space", Array(" ".utf8)), ("a NUL", [0]), ("no UTF-8", [0xff, 0xfe, 0x80]),
    ("overlong UTF-8", Array("id: ".utf8) + [0xc0, 0xaf]), ("half a character", Array("id: a".utf8) + [0xe2, 0x82]),
    ("UTF-16", Array("\u{FEFF}id: a".utf16.flatMap { [UInt8($0 & 0xff), UInt8($0 >> 8)] })),
    ("lists in lists", Array(nested("[", "]", 50_000).utf8)), ("maps in maps", Array(nested("{a: ", "}", 50_000).utf8)),
    ("JSON in JSON", Array((nested("{\"a\":", "", 20_000) + "1" + nested("", "}", 20_000)).utf8)),
    ("an unclosed depth", Array(String(repeating: "[", count: 200_000).utf8)),
    ("indentation", Array((0..<1000).map { String(repeating: " ", count: $0) + "a:\n" }.joined().utf8)),
    (
      "aliases of aliases",
      Array(
        ("a0: &a0 [x, x]\n" + (1...30).map { "a\($0): &a\($0) [*a\($0 - 1), *a\($0 - 1)]\n" }.joined()).utf8)
    ),
    ("a large text", Array(("id: a\ntitle: \"" + String(repeating: "x", count: 900_000) + "\"\n").utf8)),
    ("many keys", Array((0..<50_000).map { "k\($0): 1\n" }.joined().utf8)),
    ("the same key often", Array(String(repeating: "id: a\n", count: 20_000).utf8)),
    ("many documents", Array(String(repeating: "---\nid: a\n", count: 1000).utf8)),
    ("large numbers", Array("id: a\nsite: {area_ha: 1e999999999}\n".utf8)),
    ("many digits", Array(("id: a\nsite: {area_ha: " + String(repeating: "9", count: 100_000) + "}\n").utf8)),
    ("JSON for something else", Array(#"{"__proto__": {"admin": true}, "files": {"../../x.yaml": "a"}}"#.utf8)),
    ("JSON of wrong kinds", Array(#"[null, true, -0.0, "\ud800", {"files": 7}]"#.utf8)),
    ("a form", Array("id=a&title=b".utf8)),
  ]

  private static func request(
    _ method: String, _ target: String, _ fields: [String: String], _ body: [UInt8], _ port: UInt16
  ) -> [UInt8] {
    let all = fields.merging(["Host": "localhost:\(port)", "Content-Length": "\(body.count)"]) { $1 }
    let lines = all.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value)\r\n" }.joined()
    return Array("\(method) \(target) HTTP/1.1\r\n\(lines)\r\n".utf8) + body
  }

  /// The path of a route with a value in the place of each parameter.
  private static func path(_ route: Route, _ value: String) -> String {
    route.path.split(separator: "/", omittingEmptySubsequences: false)
      .map { $0.hasPrefix("{") ? value : String($0) }.joined(separator: "/")
  }

  private static func expect(_ answer: RawConnection.Answer?, _ what: String) {
    guard let answer else {
      Issue.record("\(what): no answer")
      return
    }
    #expect(answer.status < 500, "\(what): \(answer.status) \(answer.text.prefix(300))")
    // Forms of pages say on the page what is wrong.
    let isPage = answer.fields["content-type"]?.hasPrefix("text/html") == true && !what.contains("/api/")
    #expect(answer.status < 400 || answer.isProblem || isPage, "\(what): \(answer.status) \(answer.fields)")
    #expect(answer.fields["x-injected"] == nil, "\(what): a header field was injected")
    #expect(!answer.text.contains("root:x:"), "\(what): a file was read")
    if answer.fields["content-type"]?.hasPrefix("text/html") == true {
      #expect(!answer.text.contains("<script>alert") && !answer.text.contains("<img src=x"), "\(what)")
    }
  }

  private static func server() throws -> LiveServer {
    try LiveServer(["--requests-per-minute", "0", "--log-level", "error"])
  }

  @Test func `in paths and queries are answered with less than 500`() throws {
    let server = try Self.server()
    for route in RouteTable.all {
      let connection = try RawConnection(server.port)
      let query = route.operation.query.map { [$0.name] } + [["no_such_name"]]
      var targets = Self.values.map { Self.path(route, $0) }
      if route.pathParameters.isEmpty { targets = [route.path] }
      for names in query { targets += Self.values.map { "\(Self.path(route, "massen"))?\(names[0])=\($0)" } }
      for target in targets {
        connection.send(Self.request(route.method.rawValue, target, [:], [], server.port))
        let answer = connection.answer(within: 20)
        Self.expect(answer, "\(route.method) \(target.prefix(200))")
        guard answer != nil else { break }
      }
      #expect(try server.isWell(), "after \(route.path)")
    }
  }

  @Test func `in header fields are answered with less than 500`() throws {
    let server = try Self.server()
    let names = [
      "Accept", "Accept-Language", "Authorization", "Content-Type", "Cookie", "If-Match", "If-None-Match", "Origin",
      "X-Forwarded-For", "X-CSRF-Token", "Range", "Expect", "Upgrade",
    ]
    let texts = Self.texts.filter { text in text.utf8.allSatisfy { $0 >= 0x20 && $0 != 0x7f } }
    for route in RouteTable.all where route.method == .get || route.path.hasSuffix("/assessments") {
      for name in names {
        let connection = try RawConnection(server.port)
        for text in texts + [String(repeating: "a,", count: 2000), "*/*;q=9", "de;q=0.1;q=2", "W/\"a\", \"", "Bearer "]
        {
          connection.send(
            Self.request(route.method.rawValue, Self.path(route, "massen"), [name: text], [], server.port))
          let answer = connection.answer(within: 20)
          Self.expect(answer, "\(route.method) \(route.path) \(name): \(text.prefix(100))")
          guard answer != nil else { break }
        }
      }
    }
    #expect(try server.isWell())
  }

  @Test func `in bodies are answered with less than 500, in little time and memory`() throws {
    let server = try Self.server()
    #expect(try server.isWell())
    let before = server.residentBytes
    for route in RouteTable.all where route.operation.body != nil {
      for type in route.operation.body?.types ?? [] {
        for (name, bytes) in Self.bodies {
          let connection = try RawConnection(server.port)
          let target = Self.path(route, "massen")
          connection.send(
            Self.request(route.method.rawValue, target, ["Content-Type": type.rawValue], bytes, server.port))
          Self.expect(connection.answer(within: 20), "\(route.method) \(target) \(type): \(name)")
        }
      }
      #expect(try server.isWell(), "after \(route.path)")
    }
    #expect(server.residentBytes < before + 400_000_000)
  }

  @Test func `in the text fields of an enquiry are kept as texts`() throws {
    let server = try Self.server()
    for text in Self.texts where text.unicodeScalars.allSatisfy({ $0.value >= 0x20 }) {
      let quoted = String(decoding: try JSONEncoder().encode(text), as: UTF8.self)
      let enquiry = """
        {"id": "angriff", "title": {"de": \(quoted), "en": \(quoted)}, "summary": {"de": \(quoted), "en": \(quoted)},
         "free_text": [\(quoted)]}
        """
      let connection = try RawConnection(server.port)
      for target in ["/api/v1/assessments?dry_run=true&view=summary", "/api/v1/enquiries"] {
        connection.send(
          Self.request("POST", target, ["Content-Type": "application/json"], Array(enquiry.utf8), server.port))
        Self.expect(connection.answer(within: 20), "\(target): \(text.prefix(100))")
      }
    }
    let list = try server.exchange("GET /api/v1/enquiries HTTP/1.1\r\nHost: localhost:\(server.port)\r\n\r\n")
    #expect(list.status < 500, "the table of enquiries is still there")
    #expect(try server.isWell())
  }
}
