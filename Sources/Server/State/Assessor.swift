internal import Advisory
internal import Evaluation
internal import Region
internal import Report
internal import SourceText
internal import Synchronization

/// Answers enquiries off the event loops, each request once: requests for the same wait for one calculation, and answers are
/// kept while the workspace is the same.
final class Assessor: Sendable {
  private struct Key: Hashable {
    let request: AssessmentRequest
    let generation: Int
  }

  private typealias Waiter = CheckedContinuation<AssessmentAnswer, any Error>

  /// A calculation with those who wait for it.
  private struct Flight {
    let calculation: Calculation
    var ticket: WorkPool.Ticket?
    var waiters: [Int: Waiter] = [:]
  }

  private struct State {
    var cache: AnswerCache<Key, AssessmentAnswer>
    var generation = 0
    var flights: [Key: Flight] = [:]
    var waitersSoFar = 0
  }

  private let state: Mutex<State>
  private let pool: WorkPool

  /// - Parameter cacheBytes: so much is kept of answers and of the enquiries that they belong to.
  init(_ pool: WorkPool, cacheBytes: Int) {
    self.pool = pool
    state = Mutex(State(cache: AnswerCache(budget: cacheBytes)))
  }

  /// Bytes of the answers that are kept.
  var keptBytes: Int { state.withLock(\.cache.bytes) }

  /// The answer to a request by a state of the workspace.
  ///
  /// - Throws: ``Refusal`` when the enquiry has errors, ``WorkPool/Full`` when too many wait, `CancellationError` when the
  ///   task is cancelled; the calculation is given up when nobody waits for it any more.
  func answer(_ request: AssessmentRequest, _ workspace: ActiveWorkspace.State) async throws -> AssessmentAnswer {
    let key = Key(request: request, generation: workspace.generation)
    if let kept = kept(key) { return kept }
    let waiter = state.withLock { state in
      state.waitersSoFar += 1
      return state.waitersSoFar
    }
    return try await withTaskCancellationHandler {
      try await withCheckedThrowingContinuation { join(key, workspace.workspace, waiter, $0) }
    } onCancel: {
      leave(key, waiter)
    }
  }

  /// The answer that is kept for a request by a state of the workspace; nil when there is none.
  func keptAnswer(_ request: AssessmentRequest, _ workspace: ActiveWorkspace.State) -> AssessmentAnswer? {
    kept(Key(request: request, generation: workspace.generation))
  }

  private func kept(_ key: Key) -> AssessmentAnswer? {
    state.withLock { state in
      if key.generation > state.generation {
        state.generation = key.generation
        state.cache.empty()
      }
      return state.cache.value(key)
    }
  }

  /// Waits for the calculation that runs, or begins one.
  private func join(_ key: Key, _ workspace: Workspace, _ number: Int, _ waiter: Waiter) {
    let refusal: (any Error)? = state.withLock { state in
      if Task.isCancelled { return CancellationError() }
      if state.flights[key] != nil {
        state.flights[key]?.waiters[number] = waiter
        return nil
      }
      var flight = Flight(calculation: Calculation(request: key.request, workspace: workspace))
      flight.waiters[number] = waiter
      do {
        let calculation = flight.calculation
        flight.ticket = try pool.submit { [self] in finish(key, calculation, Result { try calculation.answer() }) }
        state.flights[key] = flight
        return nil
      } catch {
        return error
      }
    }
    if let refusal { waiter.resume(throwing: refusal) }
  }

  /// Ends the waiting of a task that was cancelled; the last one gives the calculation up.
  private func leave(_ key: Key, _ number: Int) {
    let (waiter, abandoned): (Waiter?, Flight?) = state.withLock { state in
      guard let waiter = state.flights[key]?.waiters.removeValue(forKey: number) else { return (nil, nil) }
      let isAbandoned = state.flights[key]?.waiters.isEmpty ?? false
      return (waiter, isAbandoned ? state.flights.removeValue(forKey: key) : nil)
    }
    if let abandoned {
      abandoned.calculation.giveUp()
      if let ticket = abandoned.ticket { pool.withdraw(ticket) }
    }
    waiter?.resume(throwing: CancellationError())
  }

  private func finish(_ key: Key, _ calculation: Calculation, _ result: Result<AssessmentAnswer, any Error>) {
    let waiters = state.withLock { state -> [Waiter] in
      if case .success(let answer) = result, key.generation >= state.generation {
        state.cache.keep(answer, for: key, bytes: answer.json.count + key.request.enquiry.count + Self.entryBytes)
      }
      // After a calculation was given up, the same request may have begun another one.
      guard state.flights[key]?.calculation === calculation else { return [] }
      return state.flights.removeValue(forKey: key).map { Array($0.waiters.values) } ?? []
    }
    for waiter in waiters { waiter.resume(with: result) }
  }

  /// What an entry of the cache takes beside its bytes: the enquiry as it was read, estimated.
  private static let entryBytes = 16 << 10
}
