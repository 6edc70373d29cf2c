internal import HTTPTypes
internal import Hummingbird
internal import Logging

/// One line a request: how it went, and nothing of what it says.
///
/// Neither path parameters nor the query are written, nor any header field or body: enquiries are confidential.
struct RequestLog: RouterMiddleware {
  func handle(
    _ request: Request, context: ServerContext, next: (Request, ServerContext) async throws -> Response
  ) async throws -> Response {
    let start = ContinuousClock.now
    let response = try await next(request, context)
    context.logger.info(
      "request",
      metadata: [
        "method": .string(Self.method(request.method)), "route": .string(context.endpointPath ?? "-"),
        "status": .stringConvertible(response.status.code),
        "ms": .stringConvertible(Self.milliseconds(ContinuousClock.now - start)),
        "bytes": .stringConvertible(response.body.contentLength ?? 0),
        "role": .string(context.trail.role?.rawValue ?? "-"),
      ])
    return response
  }

  /// The method, unless the client made it up.
  private static func method(_ method: HTTPRequest.Method) -> String {
    let known: [HTTPRequest.Method] = [.get, .head, .post, .put, .patch, .delete, .options]
    return known.contains(method) ? method.rawValue : "-"
  }

  /// Whole microseconds, as milliseconds.
  static func milliseconds(_ duration: Duration) -> Double {
    let microseconds = (duration / .microseconds(1)).rounded()
    return microseconds / 1000
  }
}
