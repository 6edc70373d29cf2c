internal import GRDB

/// What putting a backup in the place of a database did.
public struct Restoration: Sendable, Hashable {
  /// Where the database is that was replaced; nil when there was none.
  public let kept: String?
  /// What the backup still had although it was deleted later; it is deleted again.
  public let deletedAgain: [Tombstone]
  /// Whether the replaced database could be asked what was deleted later.
  public let knowsDeletions: Bool
}

extension Store {
  /// Puts a backup in the place of a database and keeps the replaced one beside it.
  ///
  /// What was deleted after the backup was made is deleted from it again.
  /// - Parameter kept: where the replaced database is kept; nothing may be there.
  /// - Throws: ``StoreError/busy`` while somebody uses the database, ``StoreError/notFound`` without a backup, and what
  ///   ``open(_:)`` throws when the backup is none.
  public static func restore(
    from backup: String, to path: String, keeping kept: String, by author: Author, at: Int64
  ) throws -> Restoration {
    guard PrivateFile.size(backup) != nil else { throw StoreError.notFound }
    let exists = PrivateFile.size(path) != nil
    let tombstones = try replace(path, with: backup, keeping: kept)
    let store = try Store.open(path)
    let again = try store.bury(tombstones ?? [], at: at)
    try store.log(LogEntry(.restored, .database, by: author, at: at))
    return Restoration(
      kept: exists ? kept : nil, deletedAgain: again, knowsDeletions: !exists || tombstones != nil)
  }

  /// Replaces the file, and gives the tombstones of the replaced one; nil when it could not be read.
  private static func replace(_ path: String, with backup: String, keeping kept: String) throws -> [Tombstone]? {
    try PrivateFile.makeFolders(of: path)
    let lock = try FileLock(path, .exclusive)
    defer { withExtendedLifetime(lock) {} }
    let part = path + ".part"
    defer { PrivateFile.remove(part) }
    try StoreError.telling {
      var configuration = Configuration()
      configuration.readonly = true
      let source = try DatabaseQueue(path: backup, configuration: configuration)
      try Copy.make(of: source, at: part)
      try source.close()
    }
    guard PrivateFile.size(path) != nil else {
      try PrivateFile.rename(part, to: path, replacing: false)
      return []
    }
    let tombstones = try? settle(path)
    try PrivateFile.keep(path, as: kept)
    try PrivateFile.rename(part, to: path, replacing: true)
    return tombstones
  }

  /// Takes the write-ahead log of a database into its file, so that the file alone is all of it.
  private static func settle(_ path: String) throws -> [Tombstone] {
    let old = try DatabaseQueue(path: path)
    let tombstones = try old.writeWithoutTransaction { database in
      try database.execute(sql: "PRAGMA synchronous = FULL; PRAGMA journal_mode = DELETE")
      return try Tombstone.all(database)
    }
    try old.close()
    return tombstones
  }

  /// Deletes what tombstones stand for, and keeps these tombstones; gives those of what was there.
  private func bury(_ tombstones: [Tombstone], at: Int64) throws -> [Tombstone] {
    let again = try write { database in
      try tombstones.filter { tombstone in
        guard try Tombstone.find(tombstone.kind, tombstone.id, database) == nil else { return false }
        var deletion = Deletion(database, reason: tombstone.reason, at: tombstone.at)
        let wasThere = try deletion.delete(again: tombstone)
        try deletion.sweep()
        if wasThere { try insert(LogEntry(.deleted, tombstone.subject, by: .system, at: at), database) }
        return wasThere
      }
    }
    try wipeLog()
    return again
  }
}
