internal import GRDB

extension Store {
  /// Asks the database for something, to see whether it answers.
  ///
  /// - Throws: an error of SQLite when it does not.
  public func check() throws {
    _ = try pool.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM sqlite_schema") }
  }
}
