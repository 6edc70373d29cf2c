internal import HTTPTypes
internal import Report
internal import SourceText
internal import Store
internal import Synchronization

/// Whether the server can answer.
final class Readiness: Sendable {
  private let stopping = Mutex(false)

  /// Refuses from now on, so that a load balancer sends nobody any more.
  func stop() { stopping.withLock { $0 = true } }

  /// The answer of `/readyz`. An edit that was refused leaves the server ready, since it goes on with the last good state;
  /// the answer says so.
  ///
  /// - Throws: a problem with 503 while the server is stopping, or when the database does not answer.
  func reply(_ services: Services) throws(Problem) -> Reply {
    if stopping.withLock(\.self) { throw ReadinessWording.stopping }
    if (try? services.store.check()) == nil { throw ReadinessWording.noDatabase }
    let edit = services.workspace.lastEdit
    return .json(
      .object([
        "status": .string("ok"), "generation": .number(services.workspace.state.generation),
        "last_edit": .string(edit.hasErrors ? "refused" : "taken"), "errors": .number(edit.errors.count),
      ]))
  }

  /// What the answer says, for the OpenAPI document.
  static var schema: JSON {
    .schema(
      "The server can answer.",
      [
        "status": .word("ok"),
        "generation": .type("integer", "Counts the states of rules, sites and reference data since the start, from 1."),
        "last_edit": .type(
          "string", "taken: the files as they are now answer; refused: they have errors, the last good state answers."),
        "errors": .type("integer", "Errors of the edit that was refused."),
      ], required: ["status", "generation", "last_edit", "errors"])
  }
}

/// Why the server is not ready.
enum ReadinessWording {
  static let stopping = Problem(
    .serviceUnavailable, "server/stopping",
    LocalizedText(de: "Der Server wird gerade beendet.", en: "The server is being stopped."))

  static let noDatabase = Problem(
    .serviceUnavailable, "server/no-database",
    LocalizedText(de: "Die Datenbank antwortet nicht.", en: "The database does not answer."))
}
