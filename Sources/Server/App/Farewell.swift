internal import ServiceLifecycle

/// The first service to be told that the server ends: says so, and leaves others time to hear of it.
struct Farewell: Service {
  let seconds: Int
  let action: @Sendable () -> Void

  func run() async throws {
    try? await gracefulShutdown()
    action()
    try? await Task.sleep(for: .seconds(seconds))
  }
}
