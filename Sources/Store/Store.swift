internal import GRDB

/// The database of enquiries, assessments, accounts and the log: one SQLite file, the only place that knows SQL.
public struct Store: Sendable {
  let pool: DatabasePool

  /// Opens or makes the database in a file.
  ///
  /// What a call has written is on disk when it returns (`synchronous = FULL`), also when the machine loses power then.
  /// - Throws: an error of SQLite when the file cannot be opened or is no database.
  public static func open(_ path: String) throws -> Store {
    var configuration = Configuration()
    configuration.foreignKeysEnabled = true
    configuration.prepareDatabase { database in
      try database.execute(sql: "PRAGMA synchronous = FULL")
    }
    return Store(pool: try DatabasePool(path: path, configuration: configuration))
  }
}
