internal import HTTPTypes
internal import Report
internal import SourceText
internal import Store
internal import YAML

/// The caller's own API tokens. Only a session reaches them: no token makes another.
enum TokenRoutes {
  private static let path = "/api/v1/tokens"
  private static let access = Access.staff

  static let routes = [
    Route(
      .post, path, access,
      Operation(
        "createToken", .accounts, "Make an API token; it is shown once.",
        details: "It may never do more than the account: `scopes` are `read`, `assess`, `enquiries`, `rulebook`.",
        body: .init([.json], .newToken),
        answers: [.init(.created, "The token; only its hash is kept.", [(.json, .token)])])
    ) { call in try add(call) },
    Route(
      .get, path, access,
      Operation(
        "listTokens", .accounts, "One's own API tokens, newest first, those that are over too.",
        answers: [.init(.ok, "The tokens, without what would let anybody use them.", [(.json, .tokenList)])])
    ) { call in
      let tokens = try call.services.entry.tokens.all(of: try call.account().id)
      return .json(.object(["items": .array(tokens.map { document($0, call) })]))
    },
    Route(
      .delete, path + "/{id}", access,
      Operation(
        "revokeToken", .accounts, "Revoke one of one's own API tokens, for good.",
        answers: [.init(.noContent, "It is not valid any more.")])
    ) { call in
      let account = try call.account()
      var ignored = Diagnostics()
      guard
        try call.services.entry.tokens.revoke(
          call.parameter("id"), of: account.id, by: call.principal.author, into: &ignored)
      else { throw ProblemWording.notFound }
      return Reply(.noContent)
    },
  ]

  private static func add(_ call: Call) throws -> Reply {
    let wish = try wish(call)
    var diagnostics = Diagnostics()
    let made = try call.services.entry.tokens.add(
      wish, for: try call.account(), by: call.principal.author, into: &diagnostics)
    guard let made else {
      throw ProblemWording.invalidBody(
        diagnostics.errors.map { Problem.Detail($0.code, ProblemWording.sentence($0), pointer: "") })
    }
    return .json(document(made.token, call, secret: made.secret), .created)
  }

  private static func wish(_ call: Call) throws -> Tokens.Wish {
    let body = try JSONBody(call)
    let found = body.read { decoding, root -> Tokens.Wish? in
      guard let map = decoding.mapping(root) else { return nil }
      let label = map.need("label").flatMap(decoding.text)
      let scopes = map.need("scopes").flatMap { decoding.list($0, decoding.text) }
      let days = map.take("days").map { decoding.integer($0) ?? 0 }
      map.finish()
      guard let label, let scopes else { return nil }
      return Tokens.Wish(label: label, scopes: scopes, days: days ?? Tokens.usualDays)
    }
    return try body.require(found)
  }

  private static func document(_ token: StoredToken, _ call: Call, secret: String? = nil) -> JSON {
    var members: [JSON.Member] = []
    if let secret { members.append(JSON.Member(key: "token", value: .string(secret))) }
    let now = call.services.clock.now()
    return .object(
      members + [
        JSON.Member(key: "id", value: .string(token.id)), JSON.Member(key: "label", value: .string(token.label)),
        JSON.Member(key: "scopes", value: .array(token.scopes.map(JSON.string))),
        JSON.Member(key: "created_at", value: .string(TimeText.rfc3339(token.createdAt))),
        JSON.Member(key: "expires_at", value: .string(TimeText.rfc3339(token.expiresAt))),
        JSON.Member(key: "revoked_at", value: .optional(token.revokedAt.map(TimeText.rfc3339))),
        JSON.Member(key: "valid", value: .boolean(token.isValid(at: now))),
      ])
  }
}
