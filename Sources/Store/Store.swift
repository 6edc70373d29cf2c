internal import GRDB

/// The database of enquiries, assessments, accounts and the log: one SQLite file, the only place that knows SQL.
///
/// What a call has written is on disk when it returns, also when the process is killed or the machine loses power then.
/// Calls may come from any thread; they block it for as long as the disk takes.
public struct Store: Sendable {
  /// The file.
  public let path: String
  let pool: DatabasePool
  /// Held as long as the store is used, so that nobody replaces the file below it.
  private let lock: FileLock

  /// Opens the database in a file, or makes it, and brings it to the newest form.
  ///
  /// The file is readable by its owner only; a folder that is missing is made, for its owner only.
  /// - Parameter creating: false: the file must be there.
  /// - Throws: ``StoreError/newerSchema(_:)`` when a newer program has written it, ``StoreError/foreign`` when it is
  ///   something else, ``StoreError/busy`` when it is just being replaced, ``StoreError/notFound`` when it must be there
  ///   and is not.
  public static func open(_ path: String, creating: Bool = true) throws -> Store {
    guard creating || PrivateFile.size(path) != nil else { throw StoreError.notFound }
    return try open(path, steps: Migrations.all)
  }

  /// Opens a database in the form that it has after some migrations.
  static func open(_ path: String, steps: [Migration]) throws -> Store {
    try PrivateFile.prepare(path)
    let lock = try FileLock(path, .shared)
    return try StoreError.telling {
      let pool = try DatabasePool(path: path, configuration: configuration)
      try pool.writeWithoutTransaction { database in
        // GRDB chooses NORMAL for files with a write-ahead log, after the configuration has run.
        try database.execute(sql: "PRAGMA synchronous = FULL")
        try Schema.begin(database, steps)
      }
      try Migrations.migrator(steps).migrate(pool)
      return Store(path: path, pool: pool, lock: lock)
    }
  }

  private static var configuration: Configuration {
    var configuration = Configuration()
    configuration.foreignKeysEnabled = true
    configuration.busyMode = .timeout(5)
    configuration.prepareDatabase { database in
      // What is deleted is overwritten; REPLACE does not get past the triggers either.
      try database.execute(sql: "PRAGMA secure_delete = ON; PRAGMA recursive_triggers = ON")
    }
    return configuration
  }

  func read<T>(_ body: (Database) throws -> T) throws -> T {
    try StoreError.telling { try pool.read(body) }
  }

  /// All or nothing.
  func write<T>(_ body: (Database) throws -> T) throws -> T {
    try StoreError.telling { try pool.write(body) }
  }
}
