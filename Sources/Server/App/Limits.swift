/// What clients may use of the server; documented in docs/reference/server.md.
///
/// Every limit ends something that would otherwise grow or last as a client likes.
public struct Limits: Sendable, Hashable {
  // One request.

  /// Largest body in bytes.
  public var bodyBytes = 1 << 20
  /// All header fields together, and the address, in bytes.
  public var headerBytes = 16 << 10
  /// Header fields of a request.
  public var headerFields = 100
  /// Seconds in which a body must have arrived.
  public var bodySeconds = 10
  /// Seconds that an operation may take.
  public var requestSeconds = 30
  /// Seconds in which a client must have taken an answer.
  public var sendSeconds = 30

  // Connections.

  /// Seconds after which a silent connection is closed, also one that sends its header too slowly.
  public var idleSeconds = 15
  /// Connections at a time; further ones wait until one is closed.
  public var connections = 512

  // Requests of one client; 0: as many as it likes.

  /// Requests of a client in a minute.
  public var requestsPerMinute = 600
  /// Requests of a client at once, after a pause.
  public var requestsAtOnce = 100
  /// Requests of a client that run at a time.
  public var runningPerClient = 32

  // The whole server.

  /// Requests that run at a time.
  public var running = 128
  /// Calculations that may wait for a processor.
  public var waiting = 64
  /// Bytes of answers that are kept.
  public var cacheBytes = 128 << 20

  /// The usual limits.
  public init() {}
}
