internal import Synchronization

/// Values that are made from a state of the workspace, kept while it is the same: those asked for lately, so many at most.
///
/// What a value depends on beside the state stands in its name: text of the enquiry, options, day, language. Two requests at the
/// same time may both make it; that costs time and nothing else.
final class Kept<Value: Sendable>: Sendable {
  private struct State {
    var generation = 0
    var values: AnswerCache<[String], Value>
  }

  private let state: Mutex<State>

  /// - Parameter count: values that are kept at most.
  init(count: Int) { state = Mutex(State(values: AnswerCache(budget: count))) }

  /// The value of a name by a state of the workspace; made when it is not kept.
  func value(
    _ name: [String], generation: Int, make: () async throws -> Value
  ) async throws -> Value {
    let found = state.withLock { state -> Value? in
      if generation > state.generation {
        state.generation = generation
        state.values.empty()
      }
      return generation == state.generation ? state.values.value(name) : nil
    }
    if let found { return found }
    let made = try await make()
    state.withLock { state in
      if generation == state.generation { state.values.keep(made, for: name, bytes: 1) }
    }
    return made
  }
}
