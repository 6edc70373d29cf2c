internal import HTTPTypes
internal import Report
internal import SourceText
internal import Store
internal import Synchronization

/// Whether the server can answer.
final class Readiness: Sendable {
  private let stopping = Mutex(false)

  /// Whether the server has been asked to end.
  var isStopping: Bool { stopping.withLock(\.self) }

  /// Refuses from now on, so that a load balancer sends nobody any more.
  func stop() { stopping.withLock { $0 = true } }

  /// The answer of `/readyz`: 503 while stopping or when the database does not answer. An edit that was refused leaves the
  /// server ready, since it goes on with the last good state.
  func reply(_ services: Services) -> Reply {
    let edit = services.workspace.lastEdit
    let isReachable = (try? services.store.check()) != nil
    let status = isStopping ? "stopping" : isReachable ? "ok" : "database does not answer"
    let document = JSON.object([
      "status": .string(status), "database": .string(isReachable ? "ok" : "does not answer"),
      "workspace": .object([
        "generation": .number(services.workspace.state.generation),
        "last_edit": .string(edit.hasErrors ? "refused" : "ok"), "errors": .number(edit.errors.count),
      ]),
    ])
    return .json(document, status == "ok" ? .ok : .serviceUnavailable)
  }
}
