internal import GRDB

extension Store {
  /// Whether there is any account, disabled ones too.
  public func hasAccounts() throws -> Bool {
    try read { try Bool.fetchOne($0, sql: "SELECT EXISTS (SELECT 1 FROM accounts)") ?? false }
  }

  /// Makes an account.
  /// - Throws: ``StoreError/exists`` when the name is taken.
  public func addAccount(_ new: NewAccount) throws -> StoredAccount {
    try write { database in
      try database.execute(
        sql: "INSERT INTO accounts (id, name, role, password, created_at) VALUES (?, ?, ?, ?, ?)",
        arguments: [new.id.rawValue, new.name, new.role.rawValue, new.password, new.at])
      try insert(LogEntry(.accountCreated, .account(new.id.rawValue), by: new.by, at: new.at), database)
      return try StoredAccount.required(new.id, database)
    }
  }

  /// All accounts by name.
  public func accounts() throws -> [StoredAccount] {
    try read { try Row.fetchAll($0, sql: "SELECT * FROM accounts ORDER BY name").map(StoredAccount.init) }
  }

  /// The account of a name; nil when there is none.
  public func account(named name: String) throws -> StoredAccount? {
    try read { database in
      try Row.fetchOne(database, sql: "SELECT * FROM accounts WHERE name = ?", arguments: [name])
        .map(StoredAccount.init)
    }
  }

  /// The account of an id; nil when there is none.
  public func account(_ id: AccountID) throws -> StoredAccount? {
    try read { try StoredAccount.find(id, $0) }
  }

  /// Sets a new password; every session of the account ends, and its tokens are revoked for good.
  public func setPassword(_ password: String, of id: AccountID, by: Author, at: Int64) throws {
    try change(id, by: by, at: at) { database in
      try replacePassword(password, of: id, at: at, database)
    }
  }

  /// Sets a new password for somebody who has just shown the old one: every session of the account ends but the one that
  /// begins with it, and its tokens are revoked for good.
  ///
  /// - Parameters:
  ///   - account: as it was when the old password was checked.
  ///   - session: SHA-256 of the secret that the caller will show.
  /// - Throws: ``StoreError/notFound`` when the account has another password by now, or is disabled.
  public func changePassword(_ password: String, of account: StoredAccount, session: String, at: Int64) throws {
    let id = account.id
    try change(id, by: .account(id.rawValue), at: at) { database in
      try requireUnchanged(account, database)
      try replacePassword(password, of: id, at: at, database)
      try insertSession(session, of: id, at: at, database)
    }
  }

  /// Lets nobody use an account any more: its sessions end, and its tokens are revoked for good.
  public func disableAccount(_ id: AccountID, by: Author, at: Int64) throws {
    try change(id, by: by, at: at) { database in
      try database.execute(
        sql: "UPDATE accounts SET disabled_at = ? WHERE id = ? AND disabled_at IS NULL",
        arguments: [at, id.rawValue])
      try endEverything(of: id, at: at, database)
    }
  }

  /// Lets an account be used again, with the password that it had.
  public func enableAccount(_ id: AccountID, by: Author, at: Int64) throws {
    try change(id, by: by, at: at) { database in
      try database.execute(sql: "UPDATE accounts SET disabled_at = NULL WHERE id = ?", arguments: [id.rawValue])
    }
  }

  /// Changes an account and says so in the log.
  private func change(_ id: AccountID, by: Author, at: Int64, _ body: (Database) throws -> Void) throws {
    try write { database in
      _ = try StoredAccount.required(id, database)
      try body(database)
      try insert(LogEntry(.accountChanged, .account(id.rawValue), by: by, at: at), database)
    }
  }

  private func replacePassword(_ password: String, of id: AccountID, at: Int64, _ database: Database) throws {
    try database.execute(sql: "UPDATE accounts SET password = ? WHERE id = ?", arguments: [password, id.rawValue])
    try endEverything(of: id, at: at, database)
  }

  /// Ends the sessions of an account and revokes its tokens.
  private func endEverything(of id: AccountID, at: Int64, _ database: Database) throws {
    try database.execute(sql: "DELETE FROM sessions WHERE account = ?", arguments: [id.rawValue])
    try database.execute(
      sql: "UPDATE tokens SET revoked_at = ? WHERE account = ? AND revoked_at IS NULL",
      arguments: [at, id.rawValue])
  }

  /// Holds what was checked of an account against what is there now.
  /// - Throws: ``StoreError/notFound`` when its password has changed meanwhile, or it was disabled.
  func requireUnchanged(_ account: StoredAccount, _ database: Database) throws {
    guard let current = try StoredAccount.find(account.id, database), current.isEnabled,
      current.password == account.password
    else { throw StoreError.notFound }
  }
}

extension StoredAccount {
  init(_ row: Row) throws {
    id = AccountID(rawValue: row["id"])
    name = row["name"]
    role = try Stored.word(row["role"])
    password = row["password"]
    createdAt = row["created_at"]
    disabledAt = row["disabled_at"]
  }

  static func find(_ id: AccountID, _ database: Database) throws -> StoredAccount? {
    try Row.fetchOne(database, sql: "SELECT * FROM accounts WHERE id = ?", arguments: [id.rawValue])
      .map(StoredAccount.init)
  }

  static func required(_ id: AccountID, _ database: Database) throws -> StoredAccount {
    guard let account = try find(id, database) else { throw StoreError.notFound }
    return account
  }
}
