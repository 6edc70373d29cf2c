import DataFiles
import GRDB
import SourceText
import Testing

@testable import Store

/// A file of every earlier form, filled, becomes one of today without losing a row.
@Suite struct `Earlier forms of the file` {
  /// So many steps an earlier form has.
  static let earlier = Array(0...Migrations.all.count)

  @Test(arguments: earlier) func `keep what was there`(_ count: Int) throws {
    let steps = Array(Migrations.all.prefix(count))
    let scratch = try ScratchStore(steps: steps)
    try scratch.store.write { database in
      for step in steps {
        let rows = try #require(EarlierRows.sql[step.id], "rows for \(step.id)")
        try database.execute(sql: rows)
      }
    }
    let before = try EarlierRows.dump(scratch.store)
    for (table, rows) in before where table != "grdb_migrations" { #expect(!rows.isEmpty, "\(table) has no row") }

    let today = try Store.open(scratch.path)
    let after = try EarlierRows.dump(today)
    for (table, rows) in before where table != "grdb_migrations" { #expect(after[table] == rows, "\(table)") }
    #expect(try today.read { try Schema.applied($0) } == Migrations.all.map(\.id))
    #expect(try today.doctor().filter(\.isDamage) == [])
  }

  @Test func `give the rows of the first form to the program`() throws {
    let scratch = try ScratchStore(steps: Array(Migrations.all.prefix(1)))
    let rows = try #require(EarlierRows.sql["0001-enquiries"])
    try scratch.store.write { try $0.execute(sql: rows) }
    let store = try Store.open(scratch.path)
    let enquiry = try #require(try store.enquiry(Sample.id(1)))
    #expect(enquiry.status == .answered)
    #expect(try store.enquiryText(enquiry.id)?.text == Array("id: e1\n".utf8))
    let answer = try #require(enquiry.answer)
    let assessment = try #require(try store.assessment(answer))
    #expect(try store.result(of: assessment) == Array("{}\n".utf8))
    #expect(try store.files(of: assessment).entries.map(\.name) == ["rulebook.yaml"])
    #expect(try store.log(of: .enquiry(enquiry.id)).map(\.action) == [.created])
    #expect(try store.tombstone(.enquiry, "old")?.reason == "retention")
  }

  /// A step that was released stays as it is: its schema is recorded.
  @Test(arguments: Migrations.all.indices) func `never change`(_ index: Int) throws {
    let scratch = try ScratchStore(steps: Array(Migrations.all.prefix(index + 1)))
    let schema = try scratch.store.read { database in
      try String.fetchAll(
        database, sql: "SELECT sql FROM sqlite_master WHERE sql NOT NULL AND name NOT LIKE 'sqlite_%' ORDER BY name")
    }
    let text = schema.joined(separator: ";\n\n") + ";\n"
    #expect(try Snapshot("\(Migrations.all[index].id).sql").difference(from: text) == nil)
  }

  @Test func `that fail leave the file as it was`() throws {
    let scratch = try ScratchStore()
    _ = try scratch.store.createEnquiry(Sample.enquiry())
    let broken = Migration(id: "9998-broken", sql: "CREATE TABLE half (a); INSERT INTO nowhere VALUES (1)")
    #expect(throws: StoreError.self) { try Store.open(scratch.path, steps: Migrations.all + [broken]) }
    let store = try Store.open(scratch.path)
    #expect(try store.read { try $0.tableExists("half") } == false)
    #expect(try store.enquiry(Sample.id(1)) != nil)
  }
}

/// Rows that a database had when a migration was its last.
enum EarlierRows {
  static let sql = [
    "0001-enquiries": """
    INSERT INTO texts VALUES ('\(hash("id: e1\n"))', CAST('id: e1\n' AS BLOB));
    INSERT INTO texts VALUES ('\(hash("{}\n"))', CAST('{}\n' AS BLOB));
    INSERT INTO file_sets VALUES ('\(set)');
    INSERT INTO file_set_entries VALUES ('\(set)', 'rules', 'rulebook.yaml', '\(hash("id: e1\n"))');
    INSERT INTO enquiries (id, version, status, answer_by, owner, created_at, changed_at, closed_at)
      VALUES ('enquiry-1', 1, 'answered', '2026-11-24', 'account:o1', 100, 200, 200);
    INSERT INTO enquiry_versions VALUES ('enquiry-1', 1, '\(hash("id: e1\n"))', 'Titel', 'strict', 'account:o1', 100);
    INSERT INTO answer_links VALUES ('\(hash("token"))', 'enquiry-1', 300);
    INSERT INTO assessments VALUES ('assessment-1', 'enquiry-1', 1, '\(hash("id: e1\n"))', '\(hash("{}\n"))', '\(set)',
      NULL, 5, '2026-11-22', 'de', 0, '0.1.0', '\(hash("a"))', '\(hash("b"))', '\(hash("c"))', 'local', 150);
    UPDATE enquiries SET answer = 'assessment-1';
    INSERT INTO tombstones VALUES ('enquiry', 'old', '\(hash("old"))', 50, 'retention');
    INSERT INTO log (at, author, action, subject_kind, subject)
      VALUES (100, 'account:o1', 'created', 'enquiry', 'enquiry-1');
    """,
    "0002-accounts": """
    INSERT INTO accounts VALUES ('o1', 'officer-1', 'officer', '$scrypt$ln=17,r=8,p=1$00$00', 100, NULL);
    INSERT INTO accounts VALUES ('a1', 'admin-1', 'admin', '$scrypt$ln=17,r=8,p=1$00$00', 100, 200);
    INSERT INTO sessions VALUES ('\(hash("session"))', 'o1', 100, 200);
    INSERT INTO tokens VALUES ('t1', '\(hash("token"))', 'o1', 'Auswertung', 'read assess', 100, 300, NULL);
    """,
    "0003-drafts": """
    INSERT INTO drafts VALUES ('d1', 'enquiry-1', 'tag', CAST('id: e1\n' AS BLOB), CAST('title=T' AS BLOB), 'account:o1', 100, 200);
    """,
  ]

  private static func hash(_ text: String) -> String { ContentHash.sha256(Array(text.utf8)) }
  private static let set = StoredFiles([
    StoredFiles.Entry(kind: .rules, name: "rulebook.yaml", bytes: Array("id: e1\n".utf8))
  ]).hash

  /// The rows of every table as text.
  static func dump(_ store: Store) throws -> [String: [String]] {
    try store.read { database in
      let tables = try String.fetchAll(
        database, sql: "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")
      return try Dictionary(
        uniqueKeysWithValues: tables.map { table in
          (table, try Row.fetchAll(database, sql: "SELECT * FROM \(table)").map(\.description).sorted())
        })
    }
  }
}
