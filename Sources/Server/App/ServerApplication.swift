internal import Advisory
internal import HTTPTypes
public import Hummingbird
public import Logging
internal import NIOCore
public import SourceText
internal import Store

/// The HTTP server.
public struct ServerApplication: Sendable {
  let services: Services

  /// Opens the workspace and the database; nil, with the findings recorded, when one of them cannot be used.
  public static func open(_ settings: ServerSettings, into diagnostics: inout Diagnostics) throws -> ServerApplication?
  {
    guard let workspace = ActiveWorkspace.open(settings.folders, into: &diagnostics) else { return nil }
    let store = try Store.open(settings.dataFile)
    return ServerApplication(
      services: Services(settings: settings, workspace: workspace, store: store, clock: .system))
  }

  /// Serves until the process is asked to end; requests that run are finished first.
  public func run(_ logger: Logger) async throws {
    try await application(logger).runService()
  }

  /// The application without a running server, for tests in process.
  func application(_ logger: Logger) -> some ApplicationProtocol {
    let settings = services.settings
    return Application(
      router: router(),
      server: .http1(configuration: .init(idleTimeout: .seconds(Int64(settings.limits.idleSeconds)))),
      configuration: ApplicationConfiguration(address: .hostname(settings.host, port: settings.port)),
      logger: logger)
  }

  /// A router with every route of the table.
  func router() -> Router<ServerContext> {
    let router = Router(context: ServerContext.self, options: .autoGenerateHeadEndpoints)
    router.add(middleware: ProblemAnswers(routes: RouteTable.all, limits: services.settings.limits))
    for route in RouteTable.all {
      router.on(RouterPath(route.path), method: route.method) { request, context in
        try await answer(route, request, context)
      }
    }
    return router
  }

  private func answer(_ route: Route, _ request: Request, _ context: ServerContext) async throws -> Response {
    let body = try await request.body.collect(upTo: services.settings.limits.bodyBytes)
    let incoming = Answering.Incoming(
      method: request.method, path: request.uri.path, query: request.uri.query, fields: request.headers,
      body: Array(buffer: body), principal: context.principal)
    return try await Answering(route: route, services: services).reply(incoming).response
  }
}
