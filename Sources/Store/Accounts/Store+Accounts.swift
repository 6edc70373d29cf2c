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

  /// Sets a new password and ends every session of the account; its tokens stay.
  public func setPassword(_ password: String, of id: AccountID, by: Author, at: Int64) throws {
    try change(id, by: by, at: at) { database in
      try database.execute(
        sql: "UPDATE accounts SET password = ? WHERE id = ?", arguments: [password, id.rawValue])
      try endSessions(of: id, database)
    }
  }

  /// Writes the same password down in a stronger form; nothing happens when it was changed meanwhile.
  public func strengthenPassword(of account: StoredAccount, to password: String) throws {
    try write { database in
      try database.execute(
        sql: "UPDATE accounts SET password = ? WHERE id = ? AND password = ?",
        arguments: [password, account.id.rawValue, account.password])
    }
  }

  /// Lets nobody use an account any more: its sessions end, and its tokens are revoked for good.
  public func disableAccount(_ id: AccountID, by: Author, at: Int64) throws {
    try change(id, by: by, at: at) { database in
      try database.execute(
        sql: "UPDATE accounts SET disabled_at = ? WHERE id = ? AND disabled_at IS NULL",
        arguments: [at, id.rawValue])
      try endSessions(of: id, database)
      try database.execute(
        sql: "UPDATE tokens SET revoked_at = ? WHERE account = ? AND revoked_at IS NULL",
        arguments: [at, id.rawValue])
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

  private func endSessions(of id: AccountID, _ database: Database) throws {
    try database.execute(sql: "DELETE FROM sessions WHERE account = ?", arguments: [id.rawValue])
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
