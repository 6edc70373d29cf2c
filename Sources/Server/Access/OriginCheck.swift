internal import HTTPTypes
internal import Hummingbird

/// Refuses what a page of another site has a browser do.
///
/// Browsers say where a request comes from; programs say nothing and are let through, since nobody's browser lends them
/// its rights. Going to a page by a link is allowed, changing or embedding something from elsewhere is not.
struct OriginCheck: RouterMiddleware {
  let reach: Reach

  func handle(
    _ request: Request, context: ServerContext, next: (Request, ServerContext) async throws -> Response
  ) async throws -> Response {
    guard isOwn(request) else { throw AccessProblems.foreignOrigin }
    return try await next(request, context)
  }

  private func isOwn(_ request: Request) -> Bool {
    let fields = request.headers
    let isVisit = request.method.isSafe && fields[.secFetchMode] == "navigate"
    if let site = fields[.secFetchSite], !["same-origin", "none"].contains(site), !isVisit { return false }
    guard !request.method.isSafe, let origin = fields[.origin] else { return true }
    return origin.lowercased() == reach.origin(of: request.head.authority ?? "")
  }
}

extension HTTPRequest.Method {
  /// Whether requests of this method change nothing.
  var isSafe: Bool { [.get, .head, .options].contains(self) }
}
