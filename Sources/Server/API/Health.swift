internal import HTTPTypes
internal import Report

/// Whether the server runs, and whether it can answer.
enum Health {
  static let routes = [
    Route(.get, "/healthz", .everybody) { _ in .json(#"{"status": "ok"}"# + "\n") },
    Route(.get, "/readyz", .everybody) { call in
      let text = JSON.object(["status": .string("ok"), "generation": .number(call.services.workspace.state.generation)])
      return .json(text.text)
    },
  ]
}
