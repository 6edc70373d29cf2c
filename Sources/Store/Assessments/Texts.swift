internal import GRDB
internal import SourceText

/// Texts by their hash, each kept once.
enum Texts {
  /// Keeps a text unless it is there; gives its hash.
  static func keep(_ bytes: [UInt8], _ database: Database) throws -> String {
    let hash = ContentHash.sha256(bytes)
    try keep(bytes, hash, database)
    return hash
  }

  /// Keeps a text that was hashed before.
  static func keep(_ bytes: [UInt8], _ hash: String, _ database: Database) throws {
    guard try !isKept(hash, database) else { return }
    try database.execute(
      sql: "INSERT INTO texts (hash, bytes) VALUES (?, ?)", arguments: [hash, Stored.data(bytes)])
  }

  /// The text of a hash.
  static func text(_ hash: String, _ database: Database) throws -> [UInt8]? {
    try Row.fetchOne(database, sql: "SELECT bytes FROM texts WHERE hash = ?", arguments: [hash])
      .map { Stored.bytes($0["bytes"]) }
  }

  private static func isKept(_ hash: String, _ database: Database) throws -> Bool {
    try Int.fetchOne(database, sql: "SELECT 1 FROM texts WHERE hash = ?", arguments: [hash]) != nil
  }
}
