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
    let router = Router(context: ServerContext.self)
    for route in RouteTable.all {
      router.on(RouterPath(route.path), method: route.method) { request, context in
        try await answer(route, request, context)
      }
    }
    return router
  }

  private func answer(_ route: Route, _ request: Request, _ context: ServerContext) async throws -> Response {
    let body = try await request.body.collect(upTo: services.settings.limits.bodyBytes)
    let call = Call(
      method: request.method, path: request.uri.path,
      parameters: Dictionary(
        context.parameters.map { (String($0.key), String($0.value)) }, uniquingKeysWith: { first, _ in first }),
      query: request.uri.queryParameters.map { (String($0.key), String($0.value)) }, fields: request.headers,
      body: Array(buffer: body), principal: context.principal, language: .de, services: services)
    let reply = try await route.answer(call)
    return Response(
      status: reply.status, headers: reply.fields, body: ResponseBody(byteBuffer: ByteBuffer(bytes: reply.body)))
  }
}
