internal import GRDB

extension Store {
  /// Copies the database as it is now into one file, while others go on reading and writing.
  ///
  /// The copy is examined before it gets its name, so that a file of that name is always whole.
  /// - Parameter replacing: whether a file of that name may be replaced.
  /// - Throws: ``StoreError/exists`` when it must not, ``StoreError/damaged(_:)`` when the copy has damage.
  public func backup(to target: String, replacing: Bool = false) throws {
    guard replacing || PrivateFile.size(target) == nil else { throw StoreError.exists }
    let part = target + ".part"
    defer { PrivateFile.remove(part) }
    try Copy.make(of: pool, at: part)
    try PrivateFile.rename(part, to: target, replacing: replacing)
  }
}

/// A database in one file, without a write-ahead log beside it.
enum Copy {
  /// Copies through SQLite, and examines the copy.
  static func make(of source: any DatabaseReader, at path: String) throws {
    PrivateFile.remove(path)
    try PrivateFile.prepare(path)
    try StoreError.telling {
      let copy = try DatabaseQueue(path: path)
      try source.backup(to: copy)
      try copy.writeWithoutTransaction { database in
        try database.execute(sql: "PRAGMA synchronous = FULL; PRAGMA journal_mode = DELETE")
        try Schema.check(database, Migrations.all)
        if let damage = try Examination.findings(database).first(where: \.isDamage) {
          throw StoreError.damaged("\(damage)")
        }
      }
      try copy.close()
    }
    try PrivateFile.synchronise(path)
  }
}
