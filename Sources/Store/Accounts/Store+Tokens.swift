internal import GRDB

extension Store {
  /// Makes an API token.
  /// - Throws: ``StoreError/notFound`` when its account is missing or disabled.
  public func addToken(_ new: NewToken) throws -> StoredToken {
    try write { database in
      guard try StoredAccount.find(new.account, database)?.isEnabled == true else { throw StoreError.notFound }
      try database.execute(
        sql: """
          INSERT INTO tokens (id, hash, account, label, scopes, created_at, expires_at) VALUES (?, ?, ?, ?, ?, ?, ?)
          """,
        arguments: [
          new.id, new.hash, new.account.rawValue, new.label, new.scopes.joined(separator: " "), new.at, new.expiresAt,
        ])
      try insert(LogEntry(.tokenCreated, .token(new.id), by: new.by, at: new.at), database)
      guard let row = try Row.fetchOne(database, sql: "SELECT * FROM tokens WHERE id = ?", arguments: [new.id])
      else { throw StoreError.notFound }
      return StoredToken(row)
    }
  }

  /// The tokens of an account, or of all; those that are over too, newest first.
  public func tokens(of account: AccountID?) throws -> [StoredToken] {
    try read { database in
      try Row.fetchAll(
        database, sql: "SELECT * FROM tokens WHERE ? IS NULL OR account = ? ORDER BY created_at DESC, id",
        arguments: [account?.rawValue, account?.rawValue]
      ).map(StoredToken.init)
    }
  }

  /// A token that is valid now, with its account; nil when there is none.
  public func token(_ hash: String, at: Int64) throws -> (token: StoredToken, account: StoredAccount)? {
    try read { database in
      let row = try Row.fetchOne(
        database, sql: "SELECT * FROM tokens WHERE hash = ? AND revoked_at IS NULL AND expires_at > ?",
        arguments: [hash, at])
      guard let token = row.map(StoredToken.init), let account = try StoredAccount.find(token.account, database),
        account.isEnabled
      else { return nil }
      return (token, account)
    }
  }

  /// Revokes a token of an account, or of any.
  /// - Throws: ``StoreError/notFound`` when the account has no such token, or it is revoked already.
  public func revokeToken(_ id: String, of account: AccountID?, by: Author, at: Int64) throws {
    try write { database in
      try database.execute(
        sql: "UPDATE tokens SET revoked_at = ? WHERE id = ? AND (? IS NULL OR account = ?) AND revoked_at IS NULL",
        arguments: [at, id, account?.rawValue, account?.rawValue])
      guard database.changesCount == 1 else { throw StoreError.notFound }
      try insert(LogEntry(.tokenRevoked, .token(id), by: by, at: at), database)
    }
  }
}

extension StoredToken {
  init(_ row: Row) {
    id = row["id"]
    account = AccountID(rawValue: row["account"])
    label = row["label"]
    scopes = (row["scopes"] as String).split(separator: " ").map(String.init)
    createdAt = row["created_at"]
    expiresAt = row["expires_at"]
    revokedAt = row["revoked_at"]
  }
}
