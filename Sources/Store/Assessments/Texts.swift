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
  /// - Throws: ``StoreError/damaged(_:)`` when it is not there, or no longer what was kept.
  static func text(_ hash: String, _ database: Database) throws -> [UInt8] {
    let row = try Row.fetchOne(database, sql: "SELECT bytes FROM texts WHERE hash = ?", arguments: [hash])
    guard let row else { throw StoreError.damaged("text \(hash) is missing") }
    let bytes = Stored.bytes(row["bytes"])
    guard ContentHash.sha256(bytes) == hash else { throw StoreError.damaged("text \(hash) was changed") }
    return bytes
  }

  /// The condition that nothing needs the text with a hash.
  static func isOrphan(_ hash: String) -> String {
    """
    NOT EXISTS (SELECT 1 FROM enquiry_versions WHERE text = \(hash))
    AND NOT EXISTS (SELECT 1 FROM assessments WHERE enquiry_text = \(hash))
    AND NOT EXISTS (SELECT 1 FROM assessments WHERE result = \(hash))
    AND NOT EXISTS (SELECT 1 FROM file_set_entries WHERE text = \(hash))
    """
  }

  private static func isKept(_ hash: String, _ database: Database) throws -> Bool {
    try Int.fetchOne(database, sql: "SELECT 1 FROM texts WHERE hash = ?", arguments: [hash]) != nil
  }
}
