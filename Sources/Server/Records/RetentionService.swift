internal import Logging
internal import ServiceLifecycle
internal import Store

/// Deletes what is over once when the server starts, and then once a day.
struct RetentionService: Service {
  let retention: Retention
  let store: Store
  let clock: Clock
  let logger: Logger
  var interval = Duration.seconds(86_400)

  func run() async throws {
    delete()
    try await Ticker(interval: interval) { delete() }.run()
  }

  private func delete() {
    do {
      let outcome = try retention.run(store, at: clock.now())
      guard !outcome.tombstones.isEmpty || outcome.logEntries > 0 else { return }
      logger.info(
        "retention",
        metadata: ["deleted": "\(outcome.tombstones.count)", "log_entries": "\(outcome.logEntries)"])
    } catch {
      logger.error("retention failed", metadata: ["error": "\(error)"])
    }
  }
}
