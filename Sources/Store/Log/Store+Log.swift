internal import GRDB

extension Store {
  /// Adds something that happened and that no other call here has written down itself: reading, logging in.
  public func log(_ entry: LogEntry) throws {
    try write { try insert(entry, $0) }
  }

  /// What happened to something, oldest first.
  public func log(of subject: LogEntry.Subject) throws -> [LogEntry] {
    let (kind, id) = subject.columns
    return try read { database in
      try Row.fetchAll(
        database, sql: "SELECT * FROM log WHERE subject_kind = ? AND subject = ? ORDER BY number",
        arguments: [kind, id]
      ).map { row in
        LogEntry(
          try Stored.word(row["action"]), subject, by: Author(rawValue: row["author"]), at: row["at"])
      }
    }
  }

  func insert(_ entry: LogEntry, _ database: Database) throws {
    let (kind, id) = entry.subject.columns
    try database.execute(
      sql: "INSERT INTO log (at, author, action, subject_kind, subject) VALUES (?, ?, ?, ?, ?)",
      arguments: [entry.at, entry.by.rawValue, entry.action.rawValue, kind, id])
  }
}
