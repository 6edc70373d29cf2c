internal import ServiceLifecycle
internal import UnixSignals

/// Does something whenever the process gets SIGHUP, which asks programs that run long to read their files again.
struct Hangup: Service {
  let action: @Sendable () async -> Void

  func run() async throws {
    for await _ in await UnixSignalsSequence(trapping: .sighup).cancelOnGracefulShutdown() { await action() }
  }
}
