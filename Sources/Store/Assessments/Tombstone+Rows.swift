internal import GRDB

extension Tombstone {
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
