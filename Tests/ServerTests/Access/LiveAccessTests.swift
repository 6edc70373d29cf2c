import DataFiles
import Foundation
import Store
import Testing

private let opensslPath = "/usr/bin/openssl"
private let curlPath = "/usr/bin/curl"

/// The started program with TLS, asked by curl.
@Suite struct `A server with a certificate` {
  private static let password = "Sechs Kraniche im Fruehling"
  private let workspace: SmallWorkspace

  init() throws { workspace = try SmallWorkspace() }

  /// A certificate for localhost, made for this run alone, and an account; the server's options.
  private func options() throws -> [String] {
    let made = try Command(
      URL(filePath: opensslPath),
      [
        "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days", "2", "-subj",
        "/CN=localhost", "-addext", "subjectAltName=DNS:localhost", "-keyout", "key.pem", "-out", "chain.pem",
      ], in: workspace.folder)
    try #require(made.code == 0, "\(made.messages)")
    let account = try Command(
      LiveServer.executable,
      ["accounts", "add", "officer-1", "--role", "officer", "--data", workspace.path("data.sqlite")],
      input: Self.password, in: workspace.folder)
    try #require(account.code == 0, "\(account.messages)")
    return ["--tls-certificate", workspace.path("chain.pem"), "--tls-key", workspace.path("key.pem")]
  }

  private func curl(_ server: LiveServer, _ path: String, _ arguments: String...) throws -> Command {
    try Command(
      URL(filePath: curlPath),
      ["-sS", "-i", "--max-time", "20", "https://localhost:\(server.port)\(path)"] + arguments, in: workspace.folder)
  }

  @Test(.enabled(if: [opensslPath, curlPath].allSatisfy(FileManager.default.isExecutableFile)))
  func `speaks TLS only, and gives its cookie to TLS only`() throws {
    let server = try LiveServer(options(), workspace: workspace)
    let trust = ["--cacert", workspace.path("chain.pem")]
    let health = try curl(server, "/healthz", trust[0], trust[1])
    #expect(health.code == 0 && health.output.contains("200"), "\(health)")
    #expect(health.output.lowercased().contains("strict-transport-security: max-age=31536000"))
    #expect(try curl(server, "/healthz").code == 60, "without trust in the certificate")
    #expect(try curl(server, "/healthz", trust[0], trust[1], "--tls-max", "1.1").code != 0)
    let connection = try RawConnection(server.port)
    connection.send("GET /healthz HTTP/1.1\r\nHost: localhost:\(server.port)\r\n\r\n")
    #expect(connection.answer(within: 5)?.status != 200, "nothing without TLS")

    #expect(try curl(server, "/api/v1/enquiries", trust[0], trust[1]).output.contains("access/login-needed"))
    let login = try curl(
      server, "/api/v1/session", trust[0], trust[1], "-c", "jar", "-H", "Content-Type: application/json", "--data",
      #"{"name": "officer-1", "password": "\#(Self.password)"}"#)
    let cookie = try #require(login.output.firstMatch(of: /(?i)set-cookie: ([^\r\n]*)/)).output.1
    #expect(cookie.hasPrefix("__Host-lotse=") && cookie.hasSuffix("; Path=/; HttpOnly; SameSite=Strict; Secure"))
    let own = try curl(server, "/api/v1/enquiries", trust[0], trust[1], "-b", "jar")
    #expect(own.output.contains("\"items\": []"), "\(own)")
  }
}

/// What the started program writes to standard error.
@Suite struct `The log of a running server` {
  private static let planted = "Geheimwort7c3f"
  private static let password = "\(planted) und noch mehr"

  @Test func `has nothing of what was sent to it`() throws {
    let workspace = try SmallWorkspace()
    let data = workspace.path("data.sqlite")
    func run(_ arguments: String..., input: String = "") throws -> Command {
      try Command(LiveServer.executable, arguments + ["--data", data], input: input, in: workspace.folder)
    }
    #expect(try run("accounts", "add", "officer-1", "--role", "officer", input: Self.password).code == 0)
    let made = try run(
      "tokens", "add", "--account", "officer-1", "--label", Self.planted, "--scope", "read", "--scope", "assess",
      "--scope", "enquiries")
    let token = made.output.trimmingCharacters(in: .newlines)
    let server = try LiveServer(["--log-level", "trace"], workspace: workspace)

    func send(_ method: String, _ target: String, _ fields: [String] = [], _ body: String = "") throws -> Int {
      let head = [
        "\(method) \(target) HTTP/1.1", "Host: localhost:\(server.port)", "Content-Length: \(body.utf8.count)",
      ]
      return try server.exchange((head + fields).joined(separator: "\r\n") + "\r\n\r\n" + body).status
    }
    let bearer = ["Authorization: Bearer \(token)"]
    let yaml = bearer + ["Content-Type: application/yaml"]
    let enquiry = "id: a-1\ntitle: \(Self.planted)\n"
    #expect(try send("POST", "/api/v1/enquiries", yaml, enquiry) == 201)
    #expect(try send("POST", "/api/v1/assessments", yaml, enquiry) == 201)
    #expect(try send("POST", "/api/v1/assessments", yaml, enquiry + "nonsense: \(Self.planted)\n") == 422)
    #expect(try send("GET", "/api/v1/sites/\(Self.planted)?\(Self.planted)=1", bearer) == 400)
    #expect(
      try send("GET", "/\(Self.planted)", ["Cookie: lotse=\(Self.planted)", "User-Agent: \(Self.planted)"]) == 404)
    #expect(try send("GET", "/healthz", ["Authorization: Bearer lotse_\(Self.planted)"]) == 401)
    #expect(try send("GET", "/healthz", ["X-Forwarded-For: \(Self.planted)", "Origin: http://\(Self.planted)"]) == 200)
    let login = #"{"name": "officer-1", "password": "\#(Self.password)"}"#
    let json = ["Content-Type: application/json"]
    #expect(try send("POST", "/api/v1/session", json, login) == 201)
    #expect(try send("POST", "/api/v1/session", json, #"{"name": "\#(Self.planted)", "password": "x"}"#) == 401)
    _ = try server.exchange("\(Self.planted) \(Self.planted)\r\n\r\n")

    #expect(LiveServer.wait(10) { server.messages.contains("route=/api/v1/session status=401") })
    #expect(server.messages.contains("route=/api/v1/assessments"), "the log was read")
    for secret in [Self.planted, Self.planted.lowercased(), token, "officer-1"] {
      #expect(!server.messages.contains(secret), "\(secret) in:\n\(server.messages.prefix(4000))")
    }
  }
}
