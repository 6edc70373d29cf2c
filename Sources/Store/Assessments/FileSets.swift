internal import GRDB

/// Sets of files, each kept once: assessments of the same state of the workspace share theirs.
enum FileSets {
  /// Keeps a set with its texts unless it is there.
  static func keep(_ files: StoredFiles, _ database: Database) throws {
    let isKept = try Int.fetchOne(database, sql: "SELECT 1 FROM file_sets WHERE hash = ?", arguments: [files.hash])
    guard isKept == nil else { return }
    try database.execute(sql: "INSERT INTO file_sets (hash) VALUES (?)", arguments: [files.hash])
    for entry in files.entries {
      try Texts.keep(entry.bytes, entry.hash, database)
      try database.execute(
        sql: "INSERT INTO file_set_entries (file_set, kind, name, text) VALUES (?, ?, ?, ?)",
        arguments: [files.hash, entry.kind.rawValue, entry.name, entry.hash])
    }
  }

  /// The files of a set.
  /// - Throws: ``StoreError/damaged(_:)`` when they are no longer what was kept.
  static func files(_ hash: String, _ database: Database) throws -> StoredFiles {
    let rows = try Row.fetchAll(
      database,
      sql: "SELECT kind, name, bytes FROM file_set_entries JOIN texts ON hash = text WHERE file_set = ?",
      arguments: [hash])
    let files = StoredFiles(
      try rows.map { row in
        StoredFiles.Entry(kind: try Stored.word(row["kind"]), name: row["name"], bytes: Stored.bytes(row["bytes"]))
      })
    guard files.hash == hash else { throw StoreError.damaged("file set \(hash) was changed") }
    return files
  }
}
