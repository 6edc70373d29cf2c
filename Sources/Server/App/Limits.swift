/// What a client may use of the server; documented in docs/reference/server.md.
public struct Limits: Sendable, Hashable {
  /// Largest body in bytes.
  public var bodyBytes = 1 << 20
  /// All header fields together in bytes.
  public var headerBytes = 16 << 10
  /// Seconds in which a body must have arrived.
  public var bodySeconds = 10
  /// Seconds that a request may take.
  public var requestSeconds = 30
  /// Seconds after which a silent connection is closed.
  public var idleSeconds = 15
  /// Connections at a time.
  public var connections = 512
  /// Requests of one client in a minute.
  public var requestsPerMinute = 600

  /// Calculations that may wait for a processor.
  public var waiting = 64
  /// Bytes of answers that are kept.
  public var cacheBytes = 128 << 20

  /// The usual limits.
  public init() {}
}
