public import Store

/// Whom the server lets in, and how it is reached.
public struct AccessSettings: Sendable, Hashable {
  /// Files of the certificate chain and of its key, both PEM; nil without TLS.
  public var tls: TLSFiles?
  /// Whether a proxy that ends TLS stands before the server.
  public var isBehindProxy = false
  /// Proxies between the client and the server; the client's address is that many places from the end of
  /// `X-Forwarded-For`.
  public var proxyHops = 1
  /// Names by which clients reach the server, with the port where it is not the usual one.
  public var publicHosts: [String] = []
  /// When sessions end: after an hour without a request, and twelve hours after login in any case.
  public var sessions = SessionLimits(idleSeconds: 3600, seconds: 12 * 3600)
  /// How much work one check of a password is.
  public var passwordCost = PasswordCost.usual

  /// The usual settings of a server that only its machine reaches.
  public init() {}

  /// Where certificate and key are.
  public struct TLSFiles: Sendable, Hashable {
    public var certificate: String
    public var key: String

    /// Paths of two PEM files.
    public init(certificate: String, key: String) {
      self.certificate = certificate
      self.key = key
    }
  }
}
