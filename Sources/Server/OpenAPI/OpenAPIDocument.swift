internal import Advisory
internal import HTTPTypes
internal import Report

/// The OpenAPI 3.1 document of the routes: what is not a route is not in it, and every route is.
struct OpenAPIDocument: Sendable {
  let routes: [Route]

  /// The whole document.
  var document: JSON {
    .object([
      "openapi": .string("3.1.0"),
      "info": .object([
        "title": .string("Standortlotse"), "version": .string(Engine.version),
        "description": .string(
          "Where in the Lausitz a project fits, and why. Every number leads to a claim with its source and date. "
            + "How to use it: docs/reference/api.md."),
        "license": .object(["name": .string("EUPL-1.2"), "identifier": .string("EUPL-1.2")]),
      ]),
      "servers": .array([.object(["url": .string("/")])]),
      "tags": .array(
        Operation.Tag.allCases.map {
          .object(["name": .string($0.rawValue), "description": .string($0.summary)])
        }),
      "paths": .object(paths),
      "components": .object([
        "schemas": .object(Schema.allCases.map { .init(key: $0.rawValue, value: $0.document) }),
        "securitySchemes": .object([
          "token": .object(["type": .string("http"), "scheme": .string("bearer")]),
          "session": .object([
            "type": .string("apiKey"), "in": .string("cookie"), "name": .string(SessionCookie(isSecure: true).name),
            "description": .string("Without TLS its name is `\(SessionCookie(isSecure: false).name)`."),
          ]),
        ]),
      ]),
    ])
  }

  private var paths: [JSON.Member] {
    var order: [String] = []
    for route in routes where !order.contains(route.path) { order.append(route.path) }
    return order.map { path in
      let operations = routes.filter { $0.path == path }.map {
        JSON.Member(key: $0.method.rawValue.lowercased(), value: OpenAPIOperation(route: $0).document)
      }
      return JSON.Member(key: path, value: .object(operations))
    }
  }
}
