internal import Store
internal import Synchronization

/// Everything by which somebody can come in: accounts, sessions, tokens, and the officer of this machine.
final class Entry: Sendable {
  let accounts: Accounts
  let sessions: Sessions
  let tokens: Tokens
  /// Where passwords are checked: one at a time, since each check takes 128 MiB and much of a processor.
  let logins: WorkPool
  private let isLocal: Bool
  /// Whether there were accounts when last looked, and when that was.
  private let looked = Mutex((at: Int64.min, found: false))

  init(_ settings: ServerSettings, _ store: Store, _ clock: Clock) {
    let reach = Reach(settings)
    let access = settings.access
    isLocal = reach.isLocal
    accounts = Accounts(store, cost: access.passwordCost, clock: clock)
    logins = WorkPool(width: 1, depth: 16)
    tokens = Tokens(store, clock: clock)
    sessions = Sessions(
      accounts: accounts, throttle: LoginThrottle(), limits: access.sessions,
      cookie: SessionCookie(isSecure: reach.isEncrypted))
  }

  /// Whether callers without account are the one officer of this machine: only it reaches the server, and nobody has made
  /// an account. Accounts are never deleted, so the officer does not come back.
  var admitsLocalOfficer: Bool {
    get throws { try isLocal && !hasAccounts }
  }

  /// Runs something that checks a password.
  ///
  /// - Throws: a problem when too many wait already, or what the work throws.
  func checkingPassword<Result: Sendable>(_ work: @escaping @Sendable () throws -> Result) async throws -> Result {
    do { return try await logins.run(work) } catch is WorkPool.Full { throw SessionWording.busy }
  }

  /// Whether there are accounts; an account that another process makes is seen within a second.
  private var hasAccounts: Bool {
    get throws {
      let now = accounts.clock.now()
      let last = looked.withLock(\.self)
      if last.found || last.at == now { return last.found }
      let found = try accounts.store.hasAccounts()
      looked.withLock { $0 = (now, found) }
      return found
    }
  }
}
