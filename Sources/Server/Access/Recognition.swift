internal import HTTPTypes
internal import Hummingbird
internal import Store

/// Finds out who calls: by API token, by session, or because only this machine reaches the server.
///
/// A token that is not valid is refused at once, since a program should hear of it; a session that is over makes a visitor.
struct Recognition: RouterMiddleware {
  let reach: Reach
  let entry: Entry

  func handle(
    _ request: Request, context: ServerContext, next: (Request, ServerContext) async throws -> Response
  ) async throws -> Response {
    var context = context
    context.principal = try principal(of: request, &context)
    context.trail.role = context.principal.role
    context.client = reach.client(request.headers, peer: context.peer)
    var response = try await next(request, context)
    if context.principal != .visitor || !response.headers[values: .setCookie].isEmpty {
      response.headers[.cacheControl] = "no-store"
    }
    return response
  }

  private func principal(of request: Request, _ context: inout ServerContext) throws -> Principal {
    if let authorization = request.headers[.authorization] {
      guard let secret = Self.bearer(authorization), let principal = try entry.tokens.principal(secret) else {
        throw AccessProblems.invalidToken
      }
      return principal
    }
    if let secret = entry.sessions.cookie.secret(in: request.headers),
      let account = try entry.sessions.account(secret)
    {
      if !request.method.isSafe, !hasToken(of: secret, request) {
        // A form of a page has it among its items, which are read later.
        guard isForm(request) else { throw AccessProblems.csrf }
        context.owesToken = true
      }
      return Principal(role: Role(account.role), account: account.id.rawValue)
    }
    return try entry.admitsLocalOfficer && !isForwarded(request) ? .local : .visitor
  }

  private static func bearer(_ authorization: String) -> String? {
    let parts = authorization.split(separator: " ", maxSplits: 1)
    return parts.count == 2 && parts[0].lowercased() == "bearer" ? String(parts[1]) : nil
  }

  /// Whether the request shows what only a page of the same session knows.
  private func hasToken(of secret: String, _ request: Request) -> Bool {
    guard let shown = request.headers[.csrfToken] else { return false }
    return Secret.areSame(shown, Sessions.csrfToken(of: secret))
  }

  private func isForm(_ request: Request) -> Bool {
    let type = request.headers[.contentType].flatMap(MediaType.init(fieldValue:))
    return type == .form || type == .upload
  }

  /// Whether a proxy has passed the request on, of which the server was not told.
  private func isForwarded(_ request: Request) -> Bool {
    [.xForwardedFor, .xForwardedProto, .forwarded].contains { request.headers[$0] != nil }
  }
}
