internal import GRDB

/// Why the database did not do what it was asked for. Nothing was changed then.
public enum StoreError: Error, Sendable, Hashable {
  case notFound
  /// It is not as the caller has seen it; the tag of what is there now.
  case changedMeanwhile(tag: String)
  /// It was there and is deleted.
  case deleted(Tombstone)
  /// Something has this id already.
  case exists
  /// The place in a list is none of this list.
  case badCursor
  /// The values break a rule of the database; the words of SQLite.
  case refused(String)
  /// There is no room left on the disk, or the limit of the file is reached.
  case full
  /// A newer program has written the file; the migrations that this one does not know.
  case newerSchema([String])
  /// The file is a database of something else, or no database.
  case foreign
  /// The file is damaged; the words of SQLite.
  case damaged(String)
  /// Another process keeps the file for itself.
  case busy
  /// The file cannot be opened, read or written; the words of SQLite or the system.
  case unusable(String)
}

extension StoreError {
  /// Runs something and tells errors of SQLite in our words; other errors pass.
  static func telling<T>(_ body: () throws -> T) throws -> T {
    do { return try body() } catch let error as DatabaseError { throw StoreError(error) }
  }

  private init(_ error: DatabaseError) {
    let words = error.message ?? "\(error.resultCode)"
    switch error.extendedResultCode {
    case .SQLITE_CONSTRAINT_PRIMARYKEY, .SQLITE_CONSTRAINT_UNIQUE:
      self = .exists
      return
    // SQLite cannot make its shared memory larger.
    case .SQLITE_IOERR_SHMSIZE:
      self = .full
      return
    default: break
    }
    switch error.resultCode {
    case .SQLITE_FULL: self = .full
    case .SQLITE_BUSY, .SQLITE_LOCKED: self = .busy
    case .SQLITE_CORRUPT: self = .damaged(words)
    case .SQLITE_NOTADB: self = .foreign
    case .SQLITE_CONSTRAINT: self = .refused(words)
    default: self = .unusable(words)
    }
  }
}
