import Foundation
import HTTPTypes
import NIOSSL
import SourceText
import Store
import Testing

@testable import Server

@Suite struct `The start of the server` {
  /// Address, behind a proxy, names, certificate, accounts; and why it does not start.
  private static let cases: [(String, Bool, [String], Bool, Bool, [String])] = [
    ("127.0.0.1", false, [], false, false, []),
    ("localhost", false, [], false, true, []),
    ("::1", false, [], false, false, []),
    ("127.9.9.9", false, [], false, false, []),
    ("192.0.2.1", false, [], false, false, ["start/needs-accounts", "start/needs-tls"]),
    ("192.0.2.1", false, [], false, true, ["start/needs-tls"]),
    ("192.0.2.1", false, [], true, false, ["start/needs-accounts"]),
    ("192.0.2.1", false, [], true, true, []),
    ("0.0.0.0", false, [], true, true, ["start/needs-name"]),
    ("::", false, [], true, true, ["start/needs-name"]),
    ("0.0.0.0", false, ["lotse.example.org:8443"], true, true, []),
    ("127.0.0.1", true, ["lotse.example.org"], false, false, ["start/needs-accounts"]),
    ("127.0.0.1", true, ["lotse.example.org"], false, true, []),
    ("0.0.0.0", true, ["lotse.example.org"], false, true, []),
    ("127.0.0.1", true, [], false, true, ["start/needs-name"]),
    ("127.0.0.1", true, ["https://lotse.example.org/"], false, true, ["start/bad-name"]),
    ("127.0.0.1", true, ["lotse.example.org"], true, true, ["start/tls-twice"]),
    ("127.0.0.1.example.org", false, [], false, true, ["start/needs-tls"]),
  ]

  @Test(arguments: cases) func `is refused where anybody could come in or read along`(
    _ host: String, _ isBehindProxy: Bool, _ names: [String], _ hasTLS: Bool, _ hasAccounts: Bool, _ codes: [String]
  ) {
    var settings = ServerSettings(host: host, dataFile: "")
    settings.access.isBehindProxy = isBehindProxy
    settings.access.publicHosts = names
    if hasTLS { settings.access.tls = .init(certificate: "c", key: "k") }
    let refusals = StartUp.refusals(settings, hasAccounts: hasAccounts)
    #expect(refusals.map(\.code) == codes)
    #expect(refusals.allSatisfy { $0.hint != nil && $0.severity == .error })
  }

  @Test func `needs proxies that can be counted`() {
    var settings = ServerSettings(dataFile: "")
    settings.access.isBehindProxy = true
    settings.access.publicHosts = ["lotse.example.org"]
    settings.access.proxyHops = 0
    #expect(StartUp.refusals(settings, hasAccounts: true).map(\.code) == ["start/bad-hops"])
  }

  @Test func `with an open door does not happen`() throws {
    let workspace = try SmallWorkspace()
    var diagnostics = Diagnostics()
    let settings = ServerSettings(
      host: "0.0.0.0", folders: workspace.folders, dataFile: workspace.path("data.sqlite"), allowsDraft: true)
    #expect(try ServerApplication.open(settings, into: &diagnostics) == nil)
    #expect(
      Set(diagnostics.errors.map(\.code)) == ["start/needs-accounts", "start/needs-tls", "start/needs-name"])
  }

  @Test func `leaves the officer of this machine only while there is no account`() async throws {
    let server = try AccessServer()
    #expect(try await server.send(.get, "/api/v1/enquiries").status == 200)
    let account = try server.account(.admin)
    server.wait(1)
    #expect(try await server.send(.get, "/api/v1/enquiries").status == 401)
    try server.entry.accounts.disable(account)
    server.wait(1)
    #expect(try await server.send(.get, "/api/v1/enquiries").status == 401, "the door stays closed")
  }
}

@Suite struct `TLS files` {
  private let folder = FileManager.default.temporaryDirectory.appending(path: "lotse-tls-\(UUID().uuidString)")

  init() throws { try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true) }

  private func write(_ name: String, _ text: String) throws -> String {
    let url = folder.appending(path: name)
    try Data(text.utf8).write(to: url)
    return url.path
  }

  @Test func `that cannot be used are named`() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    for text in [nil, "", "no certificate"] {
      let path = try text.map { try write("c.pem", $0) } ?? folder.appending(path: "missing.pem").path
      var diagnostics = Diagnostics()
      #expect(AccessSettings.TLSFiles(certificate: path, key: path).configuration(into: &diagnostics) == nil)
      #expect(diagnostics.errors.map(\.code) == ["start/bad-tls-file"])
      #expect(diagnostics.errors.first?.message.de.hasPrefix(path) == true)
    }
  }

  private static let openssl = "/usr/bin/openssl"

  /// A certificate for localhost with its key, made for this run alone.
  private func pair(_ name: String) throws -> (certificate: String, key: String) {
    let paths = (folder.appending(path: "\(name).crt").path, folder.appending(path: "\(name).key").path)
    let process = Process()
    process.executableURL = URL(filePath: Self.openssl)
    process.arguments = [
      "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days", "2", "-subj",
      "/CN=localhost", "-keyout", paths.1, "-out", paths.0,
    ]
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    try #require(process.terminationStatus == 0)
    return paths
  }

  @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: openssl)))
  func `serve, and belong together`() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let (one, other) = (try pair("one"), try pair("other"))
    var diagnostics = Diagnostics()
    let own = AccessSettings.TLSFiles(certificate: one.certificate, key: one.key).configuration(into: &diagnostics)
    #expect(own?.minimumTLSVersion == .tlsv12)
    #expect(diagnostics.all.isEmpty)
    let mixed = AccessSettings.TLSFiles(certificate: one.certificate, key: other.key)
    #expect(mixed.configuration(into: &diagnostics) == nil)
    #expect(diagnostics.errors.map(\.code) == ["start/bad-tls-file"])
  }
}
