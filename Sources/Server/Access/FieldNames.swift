internal import HTTPTypes

/// Header fields that the HTTP library has no name for.
extension HTTPField.Name {
  /// Where a request is sent to. The HTTP library makes the first one the request's authority.
  static let hostField = named("Host")
  /// Addresses that proxies have seen, the client first.
  static let xForwardedFor = named("X-Forwarded-For")
  /// The scheme of the client's request to the proxy.
  static let xForwardedProto = named("X-Forwarded-Proto")
  /// The standard form of both (RFC 7239).
  static let forwarded = named("Forwarded")
  /// Carries the token that a page of this server knows and a page of another does not.
  static let csrfToken = named("X-CSRF-Token")
  /// Where in the web a request comes from, seen from here; browsers set it and pages cannot.
  static let secFetchSite = named("Sec-Fetch-Site")
  /// Whether a person goes to a page, or a page loads something.
  static let secFetchMode = named("Sec-Fetch-Mode")
  static let referrerPolicy = named("Referrer-Policy")
  static let permissionsPolicy = named("Permissions-Policy")
  static let crossOriginOpenerPolicy = named("Cross-Origin-Opener-Policy")
  static let crossOriginEmbedderPolicy = named("Cross-Origin-Embedder-Policy")
  static let crossOriginResourcePolicy = named("Cross-Origin-Resource-Policy")
  static let frameOptions = named("X-Frame-Options")

  private static func named(_ name: String) -> HTTPField.Name {
    guard let field = HTTPField.Name(name) else { preconditionFailure("\(name) is no name of a header field") }
    return field
  }
}
