internal import GRDB

extension Tombstone {
  init(_ row: Row) throws {
    kind = try Stored.word(row["kind"])
    id = row["id"]
    hash = row["hash"]
    at = row["at"]
    reason = row["reason"]
  }

  static func all(_ database: Database) throws -> [Tombstone] {
    try Row.fetchAll(database, sql: "SELECT * FROM tombstones ORDER BY at, kind, id").map(Tombstone.init)
  }

  static func find(_ kind: Kind, _ id: String, _ database: Database) throws -> Tombstone? {
    try Row.fetchOne(
      database, sql: "SELECT hash, at, reason FROM tombstones WHERE kind = ? AND id = ?",
      arguments: [kind.rawValue, id]
    ).map { row in Tombstone(kind: kind, id: id, hash: row["hash"], at: row["at"], reason: row["reason"]) }
  }

  /// Throws ``StoreError/deleted(_:)`` when there is a tombstone.
  static func refuse(_ kind: Kind, _ id: String, _ database: Database) throws {
    if let tombstone = try find(kind, id, database) { throw StoreError.deleted(tombstone) }
  }
}
