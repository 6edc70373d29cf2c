extension Migration {
  /// Accounts, sessions and API tokens.
  ///
  /// Accounts stay when they are disabled, so that the log can always be read; nothing here can be turned into a password
  /// or a token again.
  static let accounts = Migration(id: "0002-accounts", sql: accountTable + sessions + tokens)

  private static let accountTable = """
    CREATE TABLE accounts (
      id TEXT NOT NULL PRIMARY KEY CHECK (id <> ''),
      name TEXT NOT NULL UNIQUE CHECK (name <> ''),
      role TEXT NOT NULL CHECK (role IN ('officer', 'policy', 'admin')),
      password TEXT NOT NULL CHECK (password LIKE '$scrypt$%'),
      created_at INTEGER NOT NULL,
      disabled_at INTEGER
    ) STRICT;
    CREATE TRIGGER accounts_stay BEFORE DELETE ON accounts
      BEGIN SELECT RAISE(ABORT, 'accounts stay'); END;
    CREATE TRIGGER accounts_keep_their_name BEFORE UPDATE OF id, name, created_at ON accounts
      BEGIN SELECT RAISE(ABORT, 'the name of an account never changes'); END;

    """

  private static let sessions = """
    CREATE TABLE sessions (
      hash TEXT NOT NULL PRIMARY KEY CHECK (length(hash) = 64),
      account TEXT NOT NULL REFERENCES accounts (id),
      started_at INTEGER NOT NULL,
      used_at INTEGER NOT NULL CHECK (used_at >= started_at)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX sessions_account ON sessions (account);
    CREATE INDEX sessions_used ON sessions (used_at);

    """

  private static let tokens = """
    CREATE TABLE tokens (
      id TEXT NOT NULL PRIMARY KEY CHECK (id <> ''),
      hash TEXT NOT NULL UNIQUE CHECK (length(hash) = 64),
      account TEXT NOT NULL REFERENCES accounts (id),
      label TEXT NOT NULL,
      scopes TEXT NOT NULL CHECK (scopes <> ''),
      created_at INTEGER NOT NULL,
      expires_at INTEGER NOT NULL CHECK (expires_at > created_at),
      revoked_at INTEGER
    ) STRICT;
    CREATE INDEX tokens_account ON tokens (account, created_at);
    CREATE TRIGGER tokens_stay_revoked BEFORE UPDATE ON tokens
      WHEN OLD.revoked_at IS NOT NULL
      BEGIN SELECT RAISE(ABORT, 'a revoked token stays revoked'); END;
    CREATE TRIGGER tokens_never_change BEFORE UPDATE OF id, hash, account, label, scopes, created_at, expires_at ON tokens
      BEGIN SELECT RAISE(ABORT, 'tokens never change'); END;

    """
}
