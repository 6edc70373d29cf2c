internal import Synchronization

/// How many requests each client may still send: a token bucket each, in bounded memory.
///
/// A bucket that is full says nothing, so those that were not used lately are forgotten: two halves as in ``AnswerCache``.
final class ClientBudget: Sendable {
  private struct Bucket {
    /// Requests that may be sent at `time`.
    var tokens: Double
    var time: ContinuousClock.Instant
  }

  private struct State {
    var new: [String: Bucket] = [:]
    var old: [String: Bucket] = [:]
  }

  private let state = Mutex(State())
  private let perSecond: Double
  private let size: Double
  /// Clients that are remembered in each half.
  private let clients: Int

  /// - Parameters:
  ///   - perMinute: requests that a client may send; 0: as many as it likes.
  ///   - atOnce: requests that it may send at once after a pause.
  init(perMinute: Int, atOnce: Int, clients: Int = 10_000) {
    perSecond = Double(perMinute) / 60
    size = Double(max(1, atOnce))
    self.clients = clients
  }

  /// Clients that are remembered now.
  var remembered: Int { state.withLock { $0.new.count + $0.old.count } }

  /// Counts a request of a client; the seconds to wait, at least 1, when it has none left, else nil.
  func waitingTime(of client: String, at now: ContinuousClock.Instant = .now) -> Int? {
    guard perSecond > 0 else { return nil }
    return state.withLock { state in
      var bucket = state.new[client] ?? state.old[client] ?? Bucket(tokens: size, time: now)
      let passed = (now - bucket.time) / .seconds(1)
      bucket.tokens = min(size, bucket.tokens + max(0, passed) * perSecond)
      bucket.time = now
      let mayPass = bucket.tokens >= 1
      if mayPass { bucket.tokens -= 1 }
      keep(bucket, client, &state)
      return mayPass ? nil : max(1, Int(((1 - bucket.tokens) / perSecond).rounded(.up)))
    }
  }

  private func keep(_ bucket: Bucket, _ client: String, _ state: inout State) {
    if state.new[client] == nil, state.new.count >= clients {
      state.old = state.new
      state.new = [:]
    }
    state.new[client] = bucket
  }
}
