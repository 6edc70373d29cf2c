internal import GRDB
internal import SourceText

extension Store {
  /// Examines everything: the file, references, every text by its hash, and the room on the disk. Reads the whole file.
  public func doctor() throws -> [Finding] {
    try read(Examination.findings) + spaceFindings()
  }

  /// How large the database is.
  public func summary() throws -> StoreSummary {
    try read { database in
      func count(_ table: String) throws -> Int {
        try Int.fetchOne(database, sql: "SELECT count(*) FROM \(table)") ?? 0
      }
      return StoreSummary(
        schema: try Schema.applied(database).last ?? "", enquiries: try count("enquiries"),
        assessments: try count("assessments"), tombstones: try count("tombstones"), bytes: bytes,
        freeBytes: PrivateFile.freeBytes(path))
    }
  }

  private var bytes: Int { ["", "-wal"].compactMap { PrivateFile.size(path + $0) }.reduce(0, +) }

  /// Deleting and backing up need as much room as the file has.
  private func spaceFindings() -> [Finding] {
    let wanted = max(bytes, 64 << 20)
    guard let free = PrivateFile.freeBytes(path), free < wanted else { return [] }
    return [.littleSpace(free: free, wanted: wanted)]
  }
}

/// What is wrong within a file.
enum Examination {
  static func findings(_ database: Database) throws -> [Finding] {
    let damage = try String.fetchAll(database, sql: "PRAGMA integrity_check(20)").filter { $0 != "ok" }
    guard damage.isEmpty else { return damage.map(Finding.damaged) }
    return try brokenReferences(database) + changedTexts(database) + changedFileSets(database) + orphans(database)
  }

  private static func brokenReferences(_ database: Database) throws -> [Finding] {
    let tables = try Row.fetchAll(database, sql: "PRAGMA foreign_key_check").map { $0["table"] as String }
    return Dictionary(grouping: tables, by: \.self).sorted { $0.key < $1.key }
      .map { .brokenReferences(table: $0.key, rows: $0.value.count) }
  }

  private static func changedTexts(_ database: Database) throws -> [Finding] {
    var found: [Finding] = []
    let rows = try Row.fetchCursor(database, sql: "SELECT hash, bytes FROM texts ORDER BY hash")
    while let row = try rows.next() {
      let hash: String = row["hash"]
      if ContentHash.sha256(Stored.bytes(row["bytes"])) != hash { found.append(.changedText(hash)) }
    }
    return found
  }

  private static func changedFileSets(_ database: Database) throws -> [Finding] {
    try String.fetchAll(database, sql: "SELECT hash FROM file_sets ORDER BY hash").filter { hash in
      let rows = try Row.fetchAll(
        database, sql: "SELECT kind, name, text FROM file_set_entries WHERE file_set = ?", arguments: [hash])
      return StoredFiles.hash(of: rows.map { ($0["kind"], $0["name"], $0["text"]) }) != hash
    }.map(Finding.changedFileSet)
  }

  private static func orphans(_ database: Database) throws -> [Finding] {
    let row = try Row.fetchOne(
      database,
      sql: "SELECT count(*) AS texts, total(length(bytes)) AS size FROM texts WHERE \(Texts.isOrphan("texts.hash"))")
    guard let row, row["texts"] > 0 else { return [] }
    return [.orphanTexts(count: row["texts"], bytes: Int(row["size"] as Double))]
  }
}
