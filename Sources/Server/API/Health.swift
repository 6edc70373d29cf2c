internal import HTTPTypes
internal import Report

/// Whether the server runs, whether it can answer, and what it understands.
enum Health {
  static let routes = [
    Route(
      .get, "/healthz", .everybody,
      Operation(
        "isRunning", .server, "Whether the server runs.",
        answers: [.init(.ok, "It runs.", [(.json, .health)])])
    ) { _ in .json(.object(["status": .string("ok")])) },
    Route(
      .get, "/readyz", .everybody,
      Operation(
        "isReady", .server, "Whether the server can answer enquiries.",
        answers: [.init(.ok, "It can.", [(.json, .readiness)])])
    ) { call in try call.services.readiness.reply(call.services) },
    Route(
      .get, "/api/openapi.json", .everybody,
      Operation(
        "describe", .server, "This document.",
        answers: [.init(.ok, "OpenAPI 3.1.", [(.json, .openAPI)])])
    ) { _ in .json(OpenAPIDocument(routes: RouteTable.interface).document) },
  ]
}
