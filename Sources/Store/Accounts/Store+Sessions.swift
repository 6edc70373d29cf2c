internal import GRDB

extension Store {
  /// Begins a session; the session that the caller had before ends, and so do all that are over.
  ///
  /// - Parameters:
  ///   - hash: SHA-256 of the secret that the caller will show.
  ///   - account: as it was when its password was checked.
  ///   - previous: SHA-256 of the secret that the caller has shown with the login; nil without.
  ///   - stronger: the same password written down at another cost; nil when it stays as it is.
  ///   - limits: when sessions are over.
  /// - Throws: ``StoreError/notFound`` when the account has another password by now, or is disabled: a login that was
  ///   under way then begins nothing.
  public func startSession(
    _ hash: String, of account: StoredAccount, replacing previous: String?, strengthening stronger: String? = nil,
    limits: SessionLimits, at: Int64
  ) throws {
    let id = account.id.rawValue
    try write { database in
      try requireUnchanged(account, database)
      if let stronger {
        try database.execute(sql: "UPDATE accounts SET password = ? WHERE id = ?", arguments: [stronger, id])
      }
      if let previous { try database.execute(sql: "DELETE FROM sessions WHERE hash = ?", arguments: [previous]) }
      try database.execute(
        sql: "DELETE FROM sessions WHERE used_at <= ? OR started_at <= ?",
        arguments: [at - limits.idleSeconds, at - limits.seconds])
      try insertSession(hash, of: account.id, at: at, database)
      try insert(LogEntry(.loggedIn, .account(id), by: .account(id), at: at), database)
    }
  }

  func insertSession(_ hash: String, of account: AccountID, at: Int64, _ database: Database) throws {
    try database.execute(
      sql: "INSERT INTO sessions (hash, account, started_at, used_at) VALUES (?, ?, ?, ?)",
      arguments: [hash, account.rawValue, at, at])
  }

  /// The account of a session that is not over; nil when there is none, or the account is disabled.
  ///
  /// Notes that the session is in use, at most once a minute.
  public func account(ofSession hash: String, limits: SessionLimits, at: Int64) throws -> StoredAccount? {
    let found = try read { database in
      try Row.fetchOne(
        database,
        sql: """
          SELECT accounts.*, sessions.used_at FROM sessions JOIN accounts ON accounts.id = sessions.account
          WHERE hash = ? AND used_at > ? AND started_at > ? AND disabled_at IS NULL
          """,
        arguments: [hash, at - limits.idleSeconds, at - limits.seconds]
      ).map { (account: try StoredAccount($0), usedAt: $0["used_at"] as Int64) }
    }
    guard let found else { return nil }
    if at - found.usedAt >= 60 {
      try write { database in
        try database.execute(sql: "UPDATE sessions SET used_at = ? WHERE hash = ?", arguments: [at, hash])
      }
    }
    return found.account
  }

  /// Ends a session; nothing happens when there is none.
  public func endSession(_ hash: String) throws {
    try write { try $0.execute(sql: "DELETE FROM sessions WHERE hash = ?", arguments: [hash]) }
  }
}

/// When a session is over.
public struct SessionLimits: Sendable, Hashable {
  /// Seconds without a request.
  public var idleSeconds: Int64
  /// Seconds after its beginning.
  public var seconds: Int64

  /// Both limits.
  public init(idleSeconds: Int64, seconds: Int64) {
    self.idleSeconds = idleSeconds
    self.seconds = seconds
  }
}
