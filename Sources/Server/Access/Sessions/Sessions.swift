internal import HTTPTypes
internal import SourceText
internal import Store

/// Logging in and out with name and password.
struct Sessions: Sendable {
  let accounts: Accounts
  let throttle: LoginThrottle
  let limits: SessionLimits
  let cookie: SessionCookie

  /// What somebody who logs in gets.
  struct Started: Sendable {
    let account: StoredAccount
    /// For the cookie alone.
    let secret: String

    /// What a page shows with everything that changes something.
    var csrfToken: String { Sessions.csrfToken(of: secret) }
  }

  /// Begins a session.
  ///
  /// Wrong names, wrong passwords and disabled accounts are refused alike, after the same work.
  /// - Parameters:
  ///   - client: address of the caller.
  ///   - previous: secret that the caller has shown; its session ends, so that nobody can plant one.
  func start(name: String, password: String, client: String, previous: String?) throws -> Started {
    let now = accounts.clock.now()
    let name = String(name.lowercased().prefix(64))
    if let seconds = throttle.begin(name, from: client, at: now) { throw SessionWording.tooMany(seconds) }
    let named = try accounts.store.account(named: name)
    guard let (account, hash) = try checked(named, password) else {
      throw try refused(named, by: .visitor, SessionWording.wrongLogin)
    }
    throttle.succeeded(name, from: client, at: now)
    let stronger = try accounts.passwords.isOutdated(hash) ? accounts.passwords.hash(password).text : nil
    let secret = RandomText.token()
    do {
      try accounts.store.startSession(
        Secret.hash(secret), of: account, replacing: previous.map(Secret.hash), strengthening: stronger,
        limits: limits, at: now)
    } catch StoreError.notFound { throw SessionWording.wrongLogin }
    return Started(account: account, secret: secret)
  }

  /// Changes the password of somebody who knows the old one: all sessions end but the one that begins, and the tokens are
  /// revoked. Wrong old passwords slow down as at login.
  ///
  /// - Parameter new: a password that is fine.
  func changePassword(of account: StoredAccount, from old: String, to new: String, client: String) throws -> Started {
    let now = accounts.clock.now()
    if let seconds = throttle.begin(account.name, from: client, at: now) { throw SessionWording.tooMany(seconds) }
    guard try checked(account, old) != nil else {
      throw try refused(account, by: .account(account.id.rawValue), SessionWording.wrongPassword)
    }
    throttle.succeeded(account.name, from: client, at: now)
    let secret = RandomText.token()
    do {
      try accounts.store.changePassword(
        try accounts.passwords.hash(new).text, of: account, session: Secret.hash(secret), at: now)
    } catch StoreError.notFound { throw SessionWording.wrongPassword }
    return Started(account: account, secret: secret)
  }

  /// The account with what its password was checked against; nil when the password is wrong, or the account is missing or
  /// disabled. The work is the same in each case.
  private func checked(_ account: StoredAccount?, _ password: String) throws -> (StoredAccount, PasswordHash)? {
    let hash = account.flatMap { PasswordHash($0.password) }
    let isRight = try password.utf8.count <= Password.mostBytes && accounts.passwords.matches(password, hash)
    guard isRight, let account, let hash, account.isEnabled else { return nil }
    return (account, hash)
  }

  /// Writes a refusal down; the problem to answer with.
  private func refused(_ account: StoredAccount?, by: Author, _ problem: Problem) throws -> Problem {
    try accounts.store.log(
      LogEntry(.loginRefused, .account(account?.id.rawValue ?? ""), by: by, at: accounts.clock.now()))
    return problem
  }

  /// The account of a session that is not over; nil otherwise.
  func account(_ secret: String) throws -> StoredAccount? {
    try accounts.store.account(ofSession: Secret.hash(secret), limits: limits, at: accounts.clock.now())
  }

  /// Ends a session.
  func end(_ secret: String) throws { try accounts.store.endSession(Secret.hash(secret)) }

  /// The token that only pages with this session can know.
  static func csrfToken(of secret: String) -> String { Secret.derived(from: secret, for: "lotse csrf") }
}

/// Why a login was refused.
enum SessionWording {
  static let wrongLogin = Problem(
    .unauthorized, "access/wrong-login",
    LocalizedText(de: "Name oder Passwort stimmt nicht.", en: "Name or password is wrong."),
    fields: [.wwwAuthenticate: "Bearer realm=\"lotse\""])

  static let wrongPassword = Problem(
    .forbidden, "access/wrong-password",
    LocalizedText(de: "Das bisherige Passwort stimmt nicht.", en: "The old password is wrong."))

  /// There were too many attempts.
  static func tooMany(_ seconds: Int64) -> Problem {
    Problem(
      .tooManyRequests, "access/too-many-logins",
      LocalizedText(de: "Zu viele Anmeldeversuche.", en: "Too many attempts to log in."),
      detail: LocalizedText(
        de: "Der nächste Versuch ist in \(seconds) Sekunden möglich.",
        en: "The next attempt is possible in \(seconds) seconds."),
      fields: [.retryAfter: String(seconds)])
  }

  static let busy = Problem(
    .serviceUnavailable, "access/logins-busy",
    LocalizedText(de: "Es melden sich gerade zu viele an.", en: "Too many log in at the moment."),
    fields: [.retryAfter: "2"])
}
