internal import HTTPTypes

/// Whether the server runs, and whether it can answer.
enum Health {
  static let routes = [
    Route(.get, "/healthz", .everybody) { _ in .json(#"{"status": "ok"}"# + "\n") },
    Route(.get, "/readyz", .everybody) { call in call.services.readiness.reply(call.services) },
  ]
}
