internal import GRDB

/// One step from an older form of the database to the next; never changed once it was released.
struct Migration: Sendable {
  /// Number and name: `0001-enquiries`.
  let id: String
  /// Statements that are run in one transaction.
  let sql: String
}

/// All steps in order. There is no way back: an older program refuses a newer file.
enum Migrations {
  static let all: [Migration] = [.enquiries, .accounts, .drafts]

  /// A migrator of these steps.
  static func migrator(_ steps: [Migration] = all) -> DatabaseMigrator {
    var migrator = DatabaseMigrator()
    for step in steps {
      migrator.registerMigration(step.id) { try $0.execute(sql: step.sql) }
    }
    return migrator
  }
}
