import DataFiles
import HTTPTypes
import Store
import Testing

@testable import Server

/// Every route asked by everybody. What comes out is Snapshots/matrix.csv, which people read and decide by: a new route
/// without an entry, and an entry that changes, fail.
@Suite struct `The authorisation matrix` {
  /// Somebody who asks.
  struct Caller {
    let name: String
    let fields: () throws -> [String: String]
  }

  /// `-`: comes through to the operation; else status and code of the refusal.
  private static func verdict(_ answer: AccessServer.Answer) -> String {
    let isRefusal = answer.problem?.hasPrefix("access/") == true
    return isRefusal ? "\(answer.status) \(answer.problem ?? "")" : "-"
  }

  private static func callers(_ server: AccessServer) throws -> [Caller] {
    let accounts = try AccountRole.allCases.reduce(into: [:]) { $0[$1] = try server.account($1) }
    func account(_ role: AccountRole) throws -> StoredAccount { try #require(accounts[role]) }
    let expired = try server.session(account(.officer))
    server.wait(server.entry.sessions.limits.idleSeconds)
    let revoked = try server.token(account(.officer), [.read])
    try server.store.revokeToken(revoked.made.token.id, of: nil, by: .local, at: server.now)
    let sessions = AccountRole.allCases.map { role in
      Caller(name: role.rawValue) { try server.session(account(role)) }
    }
    let tokens: [(AccountRole, Scope)] = [
      (.officer, .read), (.officer, .assess), (.officer, .enquiries), (.policy, .rulebook),
    ]
    return try [Caller(name: "visitor") { [:] }] + sessions + [
      Caller(name: "expired session") { expired }, Caller(name: "revoked token") { revoked.fields },
    ]
      + tokens.map { role, scope in
        let fields = try server.token(account(role), [scope]).fields
        return Caller(name: "\(role.rawValue) token \(scope.rawValue)") { fields }
      }
  }

  @Test func `is the table that people have read`() async throws {
    let server = try AccessServer()
    let alone = try AccessServer()
    let callers = try Self.callers(server)
    var lines = [(["method", "path"] + callers.map(\.name) + ["officer of this machine"]).joined(separator: ",")]
    for route in RouteTable.all.sorted(by: { ($0.path, $0.method.rawValue) < ($1.path, $1.method.rawValue) }) {
      let path = route.path.replacing(/\{[a-z_]+\}/, with: "x")
      var cells = [route.method.rawValue, route.path]
      for caller in callers {
        cells.append(Self.verdict(try await server.send(route.method, path, try caller.fields())))
      }
      cells.append(Self.verdict(try await alone.send(route.method, path)))
      lines.append(cells.joined(separator: ","))
    }
    let text = lines.joined(separator: "\n") + "\n"
    if let difference = try Snapshot("matrix.csv").difference(from: text) { Issue.record("\(difference)") }
  }

  /// What visitors reach is few enough to stand here twice.
  @Test func `lets visitors to these operations only`() {
    let open = RouteTable.all.filter { $0.access.roles.contains(.visitor) }
    #expect(
      Set(open.map { "\($0.method) \($0.path)" }) == [
        "GET /healthz", "GET /readyz", "GET /api/openapi.json", "GET /api/v1/sites", "GET /api/v1/sites/{site}",
        "GET /api/v1/facts", "GET /api/v1/enquiry-template", "GET /api/v1/enquiry-schema", "POST /api/v1/enquiries",
        "GET /api/v1/answers/{token}", "POST /api/v1/session", "GET /api/v1/session", "DELETE /api/v1/session",
        "GET /", "GET /standorte", "GET /standorte/{site}", "GET /standorte/{site}/profil/{form}",
        "GET /barrierefreiheit", "GET /datenschutz",
        "GET /antwort/{token}", "GET /anmelden", "POST /anmelden", "POST /abmelden", "GET /assets/{file}",
        "GET /problems/{kind}/{name}",
      ])
  }

  @Test func `keeps admins and policy staff from enquiries and assessments`() {
    for route in RouteTable.all where ["enquir", "assessments", "anfragen"].contains(where: route.path.contains) {
      guard !route.access.roles.contains(.visitor) else { continue }
      #expect(route.access.roles == [.officer], "\(route.method) \(route.path)")
    }
  }

  @Test func `gives no token what its role may not`() {
    for role in Role.allCases {
      for scope in Scope.allowed(to: role) {
        #expect(
          RouteTable.all.contains { $0.access.scope == scope && $0.access.roles.contains(role) },
          "\(role) \(scope): no route")
      }
    }
  }
}
