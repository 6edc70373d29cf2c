internal import Advisory
internal import HTTPTypes
internal import Hummingbird
internal import HummingbirdCore
internal import HummingbirdTLS
public import Logging
internal import NIOCore
internal import ServiceLifecycle
public import SourceText
internal import Store
internal import UnixSignals

/// The HTTP server.
public struct ServerApplication: Sendable {
  let services: Services
  /// How clients are encrypted; nil when they are not, or a proxy does it.
  var tls: TLSConfiguration?

  /// Opens the workspace and the database; nil, with the findings recorded, when one of them cannot be used.
  public static func open(_ settings: ServerSettings, into diagnostics: inout Diagnostics) throws -> ServerApplication?
  {
    let store = try Store.open(settings.dataFile)
    guard let door = try StartUp.door(settings, store, into: &diagnostics) else { return nil }
    guard
      let workspace = ActiveWorkspace.open(
        settings.folders, allowsDraft: settings.allowsDraft, into: &diagnostics)
    else { return nil }
    return ServerApplication(
      services: Services(settings: settings, workspace: workspace, store: store, clock: .system), tls: door.tls)
  }

  /// Serves until the process is asked to end (SIGTERM, SIGINT); requests that run are finished first. SIGHUP reads the
  /// folders again.
  ///
  /// - Throws: ``ListenFailure`` when the address cannot be used.
  /// - Parameter isListening: called once with the port, when requests are answered.
  public func run(_ logger: Logger, isListening: @escaping @Sendable (Int) -> Void = { _ in }) async throws {
    let settings = services.settings
    let watcher = Watcher(services.workspace, logger)
    let readiness = services.readiness
    // They end in the opposite order: first it is said that the server ends, then it does, then what it needs.
    let parts: [any Service] = [
      Ticker(interval: .milliseconds(settings.watchMilliseconds)) { await watcher.look() },
      Hangup { await watcher.reload() },
      RetentionService(
        retention: settings.retention, store: services.store, clock: services.clock, logger: logger),
      try application(logger, isListening: isListening),
      Farewell(seconds: settings.drainSeconds) { readiness.stop() },
    ]
    var configuration = ServiceGroupConfiguration(
      services: parts, gracefulShutdownSignals: [.sigterm, .sigint], logger: logger)
    let limits = settings.limits
    configuration.maximumGracefulShutdownDuration = .seconds(
      settings.drainSeconds + limits.bodySeconds + limits.requestSeconds + limits.sendSeconds)
    do {
      try await ServiceGroup(configuration: configuration).run()
    } catch {
      throw ListenFailure(error, host: settings.host, port: settings.port) ?? error
    }
  }

  /// The application without a running server, for tests in process.
  func application(
    _ logger: Logger, isListening: @escaping @Sendable (Int) -> Void = { _ in }
  ) throws -> some ApplicationProtocol {
    let settings = services.settings
    let running = services.running
    return Application(
      router: router(), server: try channels(),
      configuration: ApplicationConfiguration(
        address: .hostname(settings.host, port: settings.port),
        availableConnectionsDelegate: MaximumAvailableConnections(settings.limits.connections, logger: logger)),
      services: [Ticker(interval: .seconds(1)) { running.cancelOverdue() }],
      onServerRunning: { channel in isListening(channel.localAddress?.port ?? settings.port) }, logger: logger)
  }

  private func channels() throws -> HTTPServerBuilder {
    let http = HTTPServerBuilder.http1(configuration: connections())
    return try tls.map { try .tls(http, tlsConfiguration: $0) } ?? http
  }

  private func connections() -> HTTP1Channel.Configuration {
    let limits = services.settings.limits
    let running = services.running
    return HTTP1Channel.Configuration(
      additionalChannelHandlers: [ConnectionGuard(limits: limits) { running.cancel($0) }],
      idleTimeout: .seconds(Int64(limits.idleSeconds)),
      httpDecoderConfiguration: .init(
        maxHeaderFieldSize: limits.headerBytes, maxHeaderListSize: limits.headerBytes,
        maxHeaderFieldCount: limits.headerFields))
  }

  /// A router with every route of the table.
  func router() -> Router<ServerContext> {
    let router = Router(context: ServerContext.self, options: .autoGenerateHeadEndpoints)
    Gate.guardRoutes(of: router, services)
    for route in RouteTable.all {
      router.on(RouterPath(route.path), method: route.method) { request, context in
        try await answer(route, request, context)
      }
    }
    return router
  }

  private func answer(_ route: Route, _ request: Request, _ context: ServerContext) async throws -> Response {
    try Gate.admit(context.principal, to: route.access)
    let incoming = Answering.Incoming(
      method: request.method, path: request.uri.path, query: request.uri.query, fields: request.headers,
      body: try await body(of: request), principal: context.principal, client: context.client,
      owesToken: context.owesToken)
    return try await services.running.run(context.connection) {
      try await Answering(route: route, services: services).reply(incoming)
    }.response
  }

  /// The whole body.
  private func body(of request: Request) async throws -> [UInt8] {
    let limit = services.settings.limits.bodyBytes
    do {
      return Array(buffer: try await request.body.collect(upTo: limit))
    } catch is NIOTooManyBytesError {
      throw ProblemWording.bodyTooLarge(limit: limit)
    } catch is ConnectionGuard.BodyTooSlow {
      throw LimitWording.bodyTooSlow
    } catch {
      throw LimitWording.malformed
    }
  }
}
