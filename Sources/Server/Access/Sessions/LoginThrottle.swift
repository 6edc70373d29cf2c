internal import Synchronization

/// Slows down guessing of passwords, without keeping anybody else out.
///
/// Every attempt counts as failed until it has succeeded, so that many at once gain nothing. Counted are: the client, over
/// all accounts; and the account, apart for every client that has logged in to it before and together for all strangers.
/// So whoever guesses slows down himself and other strangers, by a minute at most, and never those who work with the
/// account. Kept in memory: a restart forgets it.
final class LoginThrottle: Sendable {
  /// What is counted.
  fileprivate enum Key: Hashable {
    case client(String)
    case strangers(account: String)
    case known(account: String, client: String)

    /// Failures that cost nothing.
    var free: Int {
      switch self {
      case .client: 10
      case .strangers, .known: 5
      }
    }

    /// Longest wait in seconds.
    var longest: Int64 {
      switch self {
      case .client: 900
      case .strangers, .known: 60
      }
    }
  }

  fileprivate struct Count {
    var failures = 0
    var blockedUntil: Int64 = 0
    var last: Int64 = 0
  }

  fileprivate struct State {
    var counts: [Key: Count] = [:]
    /// When a client has last logged in to an account.
    var known: [Key: Int64] = [:]
  }

  private let state = Mutex(State())
  /// Entries that are kept at most, of either kind.
  private let capacity: Int

  init(capacity: Int = 10_000) { self.capacity = capacity }

  /// Seconds after which failures are forgotten.
  static let memory: Int64 = 3600

  /// Entries that are kept now.
  var count: Int { state.withLock { $0.counts.count } }

  /// Notes an attempt; the seconds to wait, and then it is none, when there were too many.
  func begin(_ account: String, from client: String, at now: Int64) -> Int64? {
    state.withLock { state in
      let keys = state.keys(account, Self.network(client))
      let until = keys.compactMap { state.counts[$0]?.blockedUntil }.max() ?? 0
      guard until <= now else { return until - now }
      for key in keys { state.fail(key, at: now) }
      state.prune(to: capacity, at: now)
      return nil
    }
  }

  /// Takes the attempt back: the password was right, and the client is no stranger any more.
  func succeeded(_ account: String, from client: String, at now: Int64) {
    state.withLock { state in
      let client = Self.network(client)
      for key in state.keys(account, client) { state.takeBack(key) }
      state.known[.known(account: account, client: client), default: now] = now
      state.counts[.known(account: account, client: client)] = nil
    }
  }

  /// Addresses that one client can have: of IPv6 a whole /64.
  static func network(_ client: String) -> String {
    guard client.contains(":") else { return client }
    let halves = client.split(separator: "::", maxSplits: 1, omittingEmptySubsequences: false)
    let head = halves[0].split(separator: ":")
    let tail = halves.count == 2 ? halves[1].split(separator: ":") : []
    let zeros = [Substring](repeating: "0", count: max(0, 8 - head.count - tail.count))
    return (head + zeros + tail).prefix(4).joined(separator: ":")
  }
}

extension LoginThrottle.State {
  fileprivate func keys(_ account: String, _ client: String) -> [LoginThrottle.Key] {
    let known = LoginThrottle.Key.known(account: account, client: client)
    return [.client(client), self.known[known] == nil ? .strangers(account: account) : known]
  }

  fileprivate mutating func fail(_ key: LoginThrottle.Key, at now: Int64) {
    var count = counts[key] ?? LoginThrottle.Count()
    if now - count.last > LoginThrottle.memory { count.failures = 0 }
    count.failures += 1
    count.last = now
    let beyond = count.failures - key.free
    if beyond >= 0 { count.blockedUntil = now + min(key.longest, Int64(1) << min(beyond, 20)) }
    counts[key] = count
  }

  fileprivate mutating func takeBack(_ key: LoginThrottle.Key) {
    guard var count = counts[key] else { return }
    count.failures = max(0, count.failures - 1)
    count.blockedUntil = 0
    counts[key] = count.failures == 0 ? nil : count
  }

  /// Forgets what is old, and then what is oldest, until there is room.
  fileprivate mutating func prune(to capacity: Int, at now: Int64) {
    if counts.count > capacity {
      counts = counts.filter { now - $0.value.last <= LoginThrottle.memory }
      let kept = counts.sorted { $0.value.last > $1.value.last }.prefix(capacity / 2)
      counts = Dictionary(kept.map { ($0.key, $0.value) }, uniquingKeysWith: { first, _ in first })
    }
    if known.count > capacity {
      let kept = known.sorted { $0.value > $1.value }.prefix(capacity / 2)
      known = Dictionary(kept.map { ($0.key, $0.value) }, uniquingKeysWith: { first, _ in first })
    }
  }
}
