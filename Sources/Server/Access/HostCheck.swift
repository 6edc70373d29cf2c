internal import HTTPTypes
internal import Hummingbird

/// Refuses requests that do not name this server, and those that came to the proxy in the clear.
struct HostCheck: RouterMiddleware {
  let reach: Reach

  func handle(
    _ request: Request, context: ServerContext, next: (Request, ServerContext) async throws -> Response
  ) async throws -> Response {
    // The HTTP library takes the first Host for the authority and leaves further ones among the fields.
    guard let authority = request.head.authority, request.headers[values: .hostField].isEmpty else {
      throw AccessProblems.noHost
    }
    guard reach.isOwn(authority) else { throw AccessProblems.wrongHost }
    if reach.hops > 0, let scheme = request.headers[.xForwardedProto], scheme.lowercased() != "https" {
      throw AccessProblems.notEncrypted
    }
    return try await next(request, context)
  }
}
