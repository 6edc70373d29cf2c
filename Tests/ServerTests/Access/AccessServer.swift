import Advisory
import Foundation
import HTTPTypes
import Hummingbird
import Logging
import NIOCore
import NIOEmbedded
import SourceText
import Store
import Synchronization
import Testing

@testable import Server

/// A server in process with few sites, a clock that tests set, and passwords that are quick to check.
final class AccessServer: Sendable {
  static let password = "Sechs Kraniche im Fruehling"
  /// scrypt at a cost for tests.
  static let cost = PasswordCost(logN: 10, blockSize: 8, parallelism: 1)

  let services: Services
  let log = LogKeeper()
  private let time: TestTime
  private let responder: RouterResponder<ServerContext>
  /// Holds the database.
  private let folder = FileManager.default.temporaryDirectory.appending(path: "lotse-access-\(UUID().uuidString)")
  /// Rules and sites, read once for all tests.
  private static let world = Result { try SmallWorkspace().active() }

  init(_ change: (inout ServerSettings) -> Void = { _ in }) throws {
    let world = try Self.world.get()
    var settings = ServerSettings(
      folders: world.state.workspace.folders, dataFile: folder.appending(path: "data.sqlite").path, allowsDraft: true)
    settings.access.passwordCost = Self.cost
    settings.limits.requestsPerMinute = 0
    change(&settings)
    let time = TestTime()
    self.time = time
    services = Services(
      settings: settings, workspace: world, store: try Store.open(settings.dataFile),
      clock: Clock { time.now })
    responder = ServerApplication(services: services).router().buildResponder()
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  var entry: Entry { services.entry }
  var store: Store { services.store }
  var now: Int64 { time.now }

  func wait(_ seconds: Int64) { time.add(seconds) }

  /// Makes an account, named after its role unless a name is given.
  @discardableResult func account(_ role: AccountRole, _ name: String? = nil) throws -> StoredAccount {
    var diagnostics = Diagnostics()
    let account = try entry.accounts.add(
      name ?? "\(role.rawValue)-1", role, password: Self.password, into: &diagnostics)
    return try #require(account, "\(diagnostics.all)")
  }

  /// Header fields of a session that has just begun, with those that changes need.
  func session(_ account: StoredAccount) throws -> [String: String] {
    let secret = RandomText.token()
    try store.startSession(
      Secret.hash(secret), of: account, replacing: nil, limits: entry.sessions.limits, at: now)
    return [
      "Cookie": "\(entry.sessions.cookie.name)=\(secret)", "X-CSRF-Token": Sessions.csrfToken(of: secret),
    ]
  }

  /// A token of an account with its header field.
  func token(_ account: StoredAccount, _ scopes: [Scope], days: Int = 1) throws -> (
    made: Tokens.Made, fields: [String: String]
  ) {
    var diagnostics = Diagnostics()
    let made = try entry.tokens.add(
      .init(label: "test", scopes: scopes.map(\.rawValue), days: days), for: account, by: .local, into: &diagnostics)
    let token = try #require(made, "\(diagnostics.all)")
    return (token, ["Authorization": "Bearer \(token.secret)"])
  }

  /// What came back.
  struct Answer {
    let status: Int
    let fields: HTTPFields
    let text: String

    /// The code of a problem; nil when it is none.
    var problem: String? { text.firstMatch(of: /"type": "\/problems\/([^"]*)"/).map { String($0.output.1) } }
    /// The cookie that is set, with its attributes.
    var cookie: String? { fields[.setCookie] }

    /// A text member of the JSON.
    subscript(key: String) -> String? {
      (try? Regex(#""\#(key)": "([^"]*)""#)).flatMap { text.firstMatch(of: $0) }?.output[1].substring.map(String.init)
    }
  }

  /// Sends a request; `authority` is the Host.
  func send(
    _ method: HTTPRequest.Method, _ path: String, _ fields: [String: String] = [:], body: String = "",
    authority: String? = "localhost:8080"
  ) async throws -> Answer {
    var headers = HTTPFields()
    for (name, value) in fields { headers[try #require(HTTPField.Name(name))] = value }
    if !body.isEmpty, headers[.contentType] == nil { headers[.contentType] = "application/json" }
    let request = Request(
      head: HTTPRequest(method: method, scheme: "http", authority: authority, path: path, headerFields: headers),
      body: RequestBody(buffer: ByteBuffer(string: body)))
    let channel = EmbeddedChannel()
    var logger = Logger(label: "test") { [log] _ in log }
    logger.logLevel = .trace
    let response = try await responder.respond(
      to: request, context: ServerContext(source: ApplicationRequestContextSource(channel: channel, logger: logger)))
    let body = BodyKeeper()
    try await response.body.write(body)
    return Answer(status: response.status.code, fields: response.headers, text: body.text)
  }

  /// Everything that the files of the database hold.
  func databaseBytes() -> [UInt8] {
    ["data.sqlite", "data.sqlite-wal"].reduce(into: []) { bytes, name in
      bytes += (try? Data(contentsOf: folder.appending(path: name))).map(Array.init) ?? []
    }
  }

  /// Fields with which the holder of a cookie asks.
  static func fields(_ login: Answer) throws -> [String: String] {
    let cookie = try #require(login.cookie?.split(separator: ";").first)
    return ["Cookie": String(cookie), "X-CSRF-Token": try #require(login["csrf_token"])]
  }

  /// Logs in with name and password.
  func logIn(_ name: String, _ password: String = password, _ fields: [String: String] = [:]) async throws -> Answer {
    try await send(
      .post, "/api/v1/session", fields, body: #"{"name": "\#(name)", "password": "\#(password)"}"#)
  }
}

/// A clock that stands still until a test moves it.
final class TestTime: Sendable {
  private let seconds = Mutex<Int64>(1_780_000_000)
  var now: Int64 { seconds.withLock(\.self) }
  func add(_ more: Int64) { seconds.withLock { $0 += more } }
}

/// Everything that was logged, as text.
final class LogKeeper: LogHandler, Sendable {
  private let lines = Mutex<[String]>([])

  var text: String { lines.withLock { $0.joined(separator: "\n") } }
  var metadata: Logger.Metadata {
    get { [:] }
    set {}
  }
  var logLevel: Logger.Level {
    get { .trace }
    set {}
  }
  subscript(metadataKey key: String) -> Logger.Metadata.Value? {
    get { nil }
    set {}
  }

  func log(event: LogEvent) {
    lines.withLock { $0.append("\(event.level) \(event.message) \(event.metadata ?? [:])") }
  }
}

/// Keeps the body of an answer.
private final class BodyKeeper: ResponseBodyWriter, Sendable {
  private let bytes = Mutex<[UInt8]>([])

  var text: String { bytes.withLock { String(decoding: $0, as: UTF8.self) } }
  func write(_ buffer: ByteBuffer) async throws { bytes.withLock { $0 += Array(buffer: buffer) } }
  func finish(_ trailingHeaders: HTTPFields?) async throws {}
}
