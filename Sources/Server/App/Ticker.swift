internal import ServiceLifecycle

/// Does something at even intervals until the server ends.
struct Ticker: Service {
  let interval: Duration
  let action: @Sendable () async -> Void

  func run() async throws {
    try? await cancelWhenGracefulShutdown {
      while true {
        try await Task.sleep(for: interval)
        await action()
      }
    }
  }
}
