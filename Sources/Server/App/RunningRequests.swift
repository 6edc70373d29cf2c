internal import Synchronization

/// The requests that run now: so many at a time, so many of one client, each until its deadline.
final class RunningRequests: Sendable {
  /// Identity of a connection, which carries one request at a time.
  typealias Connection = ObjectIdentifier

  private struct Entry {
    let client: String
    let deadline: ContinuousClock.Instant
    var isCancelled = false
    var cancel: (@Sendable () -> Void)?
  }

  private struct State {
    var entries: [Connection: Entry] = [:]
    var perClient: [String: Int] = [:]
  }

  private let state = Mutex(State())
  private let limits: Limits

  init(_ limits: Limits) { self.limits = limits }

  /// Requests that run now.
  var count: Int { state.withLock(\.entries.count) }

  /// Takes a place for a request.
  ///
  /// - Throws: ``LimitWording/busy`` or ``LimitWording/tooManyAtATime``.
  func enter(_ connection: Connection, client: String) throws(Problem) {
    let refusal: Problem? = state.withLock { state in
      guard state.entries.count < limits.running else { return LimitWording.busy }
      let own = state.perClient[client, default: 0]
      guard limits.runningPerClient == 0 || own < limits.runningPerClient else { return LimitWording.tooManyAtATime }
      state.perClient[client] = own + 1
      state.entries[connection] = Entry(client: client, deadline: .now + .seconds(limits.requestSeconds))
      return nil
    }
    if let refusal { throw refusal }
  }

  /// Gives the place back.
  func leave(_ connection: Connection) {
    state.withLock { state in
      guard let entry = state.entries.removeValue(forKey: connection) else { return }
      let own = state.perClient[entry.client, default: 1] - 1
      state.perClient[entry.client] = own > 0 ? own : nil
    }
  }

  /// The result of an operation, unless its deadline passes or its client goes away.
  ///
  /// - Throws: ``LimitWording/tooLong`` then, and what `operation` throws.
  func run<Value: Sendable>(
    _ connection: Connection, _ operation: @escaping @Sendable () async throws -> Value
  ) async throws -> Value {
    // A task of its own, so that it can be cancelled by its name; it is awaited here and ends here.
    let work = Task { try await operation() }
    let isLate = state.withLock { state in
      state.entries[connection]?.cancel = { work.cancel() }
      return state.entries[connection]?.isCancelled ?? false
    }
    if isLate { work.cancel() }
    return try await withTaskCancellationHandler {
      do { return try await work.value } catch is CancellationError { throw LimitWording.tooLong }
    } onCancel: {
      work.cancel()
    }
  }

  /// Ends the request of a connection whose client has gone away.
  func cancel(_ connection: Connection) {
    let cancel = state.withLock { Self.cancel(connection, &$0) }
    cancel?()
  }

  /// Ends the requests whose deadline has passed.
  func cancelOverdue(at now: ContinuousClock.Instant = .now) {
    let ends = state.withLock { state in
      state.entries.filter { $0.value.deadline <= now && !$0.value.isCancelled }.keys.map { Self.cancel($0, &state) }
    }
    for end in ends { end?() }
  }

  private static func cancel(_ connection: Connection, _ state: inout State) -> (@Sendable () -> Void)? {
    state.entries[connection]?.isCancelled = true
    return state.entries[connection]?.cancel
  }
}
