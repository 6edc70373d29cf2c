import HTTPTypes
import Store
import Testing

@testable import Server

@Suite struct `Headers of every answer` {
  private static let expected: [String: String] = [
    "Content-Security-Policy":
      "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; "
      + "form-action 'self'; frame-ancestors 'none'; base-uri 'none'",
    "X-Content-Type-Options": "nosniff", "X-Frame-Options": "DENY", "Referrer-Policy": "no-referrer",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
    "Cross-Origin-Opener-Policy": "same-origin", "Cross-Origin-Embedder-Policy": "require-corp",
    "Cross-Origin-Resource-Policy": "same-origin",
  ]

  /// Answers, refusals, errors, and nothing at the address.
  @Test(arguments: [
    ("GET", "/healthz", "localhost:8080"), ("GET", "/nothing", "localhost:8080"), ("GET", "/healthz", "other"),
    ("POST", "/healthz", "localhost:8080"), ("POST", "/api/v1/session", "localhost:8080"),
    ("GET", "/api/v1/sites?unknown=1", "localhost:8080"),
  ]) func `are strict`(_ method: String, _ path: String, _ host: String) async throws {
    let server = try AccessServer()
    let answer = try await server.send(
      try #require(HTTPRequest.Method(rawValue: method)), path, authority: host)
    for (name, value) in Self.expected {
      #expect(answer.fields[try #require(HTTPField.Name(name))] == value, "\(name) of \(method) \(path)")
    }
    #expect(answer.fields[.cacheControl] != nil)
    #expect(answer.fields[.strictTransportSecurity] == nil, "there is no TLS")
  }

  @Test func `allow nothing inline and nothing from elsewhere`() {
    for word in ["unsafe", "http", "*", "data:"] {
      #expect(!AnswerHeaders.contentSecurityPolicy.contains(word))
    }
  }

  @Test func `let nobody keep what is for one person`() async throws {
    let server = try AccessServer()
    let officer = try server.session(server.account(.officer))
    for path in ["/api/v1/enquiries", "/api/v1/sites", "/api/v1/session"] {
      #expect(try await server.send(.get, path, officer).fields[.cacheControl] == "no-store", "\(path)")
    }
    #expect(try await server.send(.get, "/api/v1/sites").fields[.cacheControl] == "private, no-cache")
    #expect(try await server.send(.get, "/api/v1/answers/x").fields[.cacheControl] == "no-store")
  }
}
