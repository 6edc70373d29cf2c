internal import HTTPTypes
internal import Hummingbird

/// Puts on every answer, errors too, what tells browsers to be strict with it.
struct AnswerHeaders: RouterMiddleware {
  let reach: Reach

  /// Only files of this server: nothing inline, nothing from elsewhere, no frames around.
  static let contentSecurityPolicy = [
    "default-src 'none'", "style-src 'self'", "script-src 'self'", "img-src 'self'", "font-src 'self'",
    "connect-src 'self'", "form-action 'self'", "frame-ancestors 'none'", "base-uri 'none'",
  ].joined(separator: "; ")

  private static let always: HTTPFields = [
    .contentSecurityPolicy: contentSecurityPolicy,
    .xContentTypeOptions: "nosniff",
    .frameOptions: "DENY",
    .referrerPolicy: "no-referrer",
    .permissionsPolicy: "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
    .crossOriginOpenerPolicy: "same-origin",
    .crossOriginEmbedderPolicy: "require-corp",
    .crossOriginResourcePolicy: "same-origin",
  ]

  func handle(
    _ request: Request, context: ServerContext, next: (Request, ServerContext) async throws -> Response
  ) async throws -> Response {
    var response = try await next(request, context)
    for field in Self.always { response.headers[field.name] = field.value }
    if reach.isEncrypted { response.headers[.strictTransportSecurity] = "max-age=31536000" }
    if response.headers[.cacheControl] == nil { response.headers[.cacheControl] = "no-store" }
    return response
  }
}
