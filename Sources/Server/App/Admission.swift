internal import HTTPTypes
internal import Hummingbird

/// Lets requests in while limits allow: first those of the client, then those of the server.
struct Admission: RouterMiddleware {
  let services: Services
  /// The address that a request is counted for.
  let client: @Sendable (Request, ServerContext) -> String

  func handle(
    _ request: Request, context: ServerContext, next: (Request, ServerContext) async throws -> Response
  ) async throws -> Response {
    let client = client(request, context)
    if let seconds = services.budget.waitingTime(of: client) { throw LimitWording.tooManyRequests(seconds: seconds) }
    if let length = request.headers[.contentLength].flatMap(Int.init), length > services.settings.limits.bodyBytes {
      throw ProblemWording.bodyTooLarge(limit: services.settings.limits.bodyBytes)
    }
    try services.running.enter(context.connection, client: client)
    defer { services.running.leave(context.connection) }
    return try await next(request, context)
  }
}
