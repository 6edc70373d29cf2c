internal import GRDB

/// How a file tells that it is a database of ours, and of which form.
enum Schema {
  /// `application_id` in the header of the file: "Lots".
  static let applicationID: Int32 = 0x4c6f_7473

  /// Marks an empty file as ours; others are checked.
  static func begin(_ database: Database, _ steps: [Migration]) throws {
    if try id(database) == 0 && isEmpty(database) {
      try database.execute(sql: "PRAGMA application_id = \(applicationID)")
    }
    try check(database, steps)
  }

  /// Refuses files of others and those of newer programs.
  static func check(_ database: Database, _ steps: [Migration]) throws {
    guard try id(database) == applicationID else { throw StoreError.foreign }
    let unknown = try applied(database).filter { id in !steps.contains { $0.id == id } }
    guard unknown.isEmpty else { throw StoreError.newerSchema(unknown) }
  }

  /// Ids of the migrations that a database has seen, in order.
  static func applied(_ database: Database) throws -> [String] {
    guard try database.tableExists("grdb_migrations") else { return [] }
    return try String.fetchAll(database, sql: "SELECT identifier FROM grdb_migrations ORDER BY rowid")
  }

  private static func id(_ database: Database) throws -> Int32 {
    try Int32.fetchOne(database, sql: "PRAGMA application_id") ?? 0
  }

  private static func isEmpty(_ database: Database) throws -> Bool {
    try Int.fetchOne(database, sql: "SELECT count(*) FROM sqlite_master") == 0
  }
}
