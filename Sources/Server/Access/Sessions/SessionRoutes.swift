internal import HTTPTypes
internal import Report
internal import Store

/// Logging in, asking who one is, logging out.
enum SessionRoutes {
  private static let path = "/api/v1/session"
  private static let details = """
    With a session everything that changes something needs `csrf_token` in the header field `X-CSRF-Token`. A session ends \
    after an hour without a request, after twelve hours, at logout, and when the password changes.
    """

  static let routes = [
    Route(
      .post, path, .everybody,
      Operation(
        "logIn", .accounts, "Begin a session with name and password.", details: details,
        body: .init([.json], .login),
        answers: [
          .init(.created, "The session.", [(.json, .session)], fields: [("Set-Cookie", "The session's cookie.")])
        ], problems: [401])
    ) { call in try await logIn(call) },
    Route(
      .get, path, .everybody,
      Operation(
        "showSession", .accounts, "Who one is, and the token for changes.", details: details,
        answers: [.init(.ok, "The caller.", [(.json, .session)])])
    ) { call in try show(call) },
    Route(
      .delete, path, .everybody,
      Operation(
        "logOut", .accounts, "End the session.",
        answers: [
          .init(.noContent, "Nobody is logged in any more.", fields: [("Set-Cookie", "Takes the cookie away.")])
        ])
    ) { call in
      let sessions = call.services.entry.sessions
      if let secret = sessions.cookie.secret(in: call.fields) { try sessions.end(secret) }
      return Reply(.noContent).with(.setCookie, sessions.cookie.removed)
    },
  ]

  private static func logIn(_ call: Call) async throws -> Reply {
    let (name, password) = try JSONBody(call).texts("name", "password")
    let entry = call.services.entry
    let previous = entry.sessions.cookie.secret(in: call.fields)
    let started = try await entry.checkingPassword {
      try entry.sessions.start(name: name, password: password, client: call.client, previous: previous)
    }
    return reply(.created, started, entry)
  }

  /// The answer to whoever begins a session: its token in the document, its secret in the cookie alone.
  static func reply(_ status: HTTPResponse.Status, _ started: Sessions.Started, _ entry: Entry) -> Reply {
    let account = started.account
    let document = document(
      Principal(role: Role(account.role), account: account.id.rawValue), name: account.name,
      csrfToken: started.csrfToken)
    return Reply.json(document, status).with(.setCookie, entry.sessions.cookie.set(started.secret))
  }

  private static func show(_ call: Call) throws -> Reply {
    let sessions = call.services.entry.sessions
    let secret = sessions.cookie.secret(in: call.fields)
    let account = try secret.flatMap { try sessions.account($0) }
    let isSession = account != nil && call.principal.account == account?.id.rawValue && call.principal.scopes == nil
    return .json(
      document(
        call.principal, name: isSession ? account?.name : nil,
        csrfToken: isSession ? secret.map(Sessions.csrfToken) : nil))
  }

  private static func document(_ principal: Principal, name: String?, csrfToken: String?) -> JSON {
    let scopes = principal.scopes.map { own in
      JSON.array(Scope.allCases.filter(own.contains).map { .string($0.rawValue) })
    }
    return .object([
      "role": .string(principal.role.rawValue), "account": .optional(name), "scopes": scopes ?? .null,
      "csrf_token": .optional(csrfToken),
    ])
  }
}
