import Foundation
import GRDB
import Testing

@testable import Store

@Suite struct `A backup` {
  let scratch: ScratchStore
  var store: Store { scratch.store }
  var target: String { scratch.folder.appending(path: "backup.sqlite").path }
  var kept: String { scratch.folder.appending(path: "kept.sqlite").path }

  init() throws {
    scratch = try ScratchStore()
    for number in 1...20 {
      let id = try store.createEnquiry(Sample.enquiry(number)).id
      _ = try store.addAssessment(Sample.assessment(number, of: .stored(id, version: 1)), files: Sample.files())
    }
  }

  @Test func `has everything, in one file for its owner only`() throws {
    try store.backup(to: target)
    #expect(
      try files() == ["backup.sqlite", "lotse.sqlite", "lotse.sqlite-shm", "lotse.sqlite-wal", "lotse.sqlite.lock"])
    #expect(try FileManager.default.attributesOfItem(atPath: target)[.posixPermissions] as? Int == 0o600)
    #expect(try EarlierRows.dump(Store.open(target)) == EarlierRows.dump(store))
  }

  @Test func `is made while others write`() async throws {
    let target = target
    let store = store
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask {
        for number in 100..<200 { _ = try store.createEnquiry(Sample.enquiry(number)) }
      }
      group.addTask {
        for _ in 0..<5 { try store.backup(to: target, replacing: true) }
      }
      try await group.waitForAll()
    }
    try store.backup(to: target, replacing: true)
    #expect(try Store.open(target).enquiries(limit: 200).items.count == 120)
  }

  @Test func `replaces nothing unless told to`() throws {
    try Data("mine".utf8).write(to: URL(filePath: target))
    #expect(throws: StoreError.exists) { try store.backup(to: target) }
    #expect(try String(contentsOfFile: target, encoding: .utf8) == "mine")
    try store.backup(to: target, replacing: true)
    #expect(try Store.open(target).doctor().filter { !$0.isAboutSpace } == [])
  }

  @Test func `of a damaged database is none`() throws {
    try damageText(store)
    do {
      try store.backup(to: target)
      Issue.record("was made")
    } catch StoreError.damaged {}
    #expect(try !files().contains { $0.hasPrefix("backup") })
  }

  @Test func `is not restored while somebody uses the database`() throws {
    try store.backup(to: target)
    #expect(throws: StoreError.busy) {
      try Store.restore(from: target, to: scratch.path, keeping: kept, by: .local, at: Sample.noon)
    }
  }

  @Test func `brings back what was there, but not what was deleted`() throws {
    try store.backup(to: target)
    try store.deleteEnquiry(Sample.id(3), reason: "Wunsch", ifMatch: nil, by: .local, at: Sample.noon + 5)
    _ = try store.createEnquiry(Sample.enquiry(21))
    let path = try closedCopy()
    let restoration = try Store.restore(from: target, to: path, keeping: kept, by: .local, at: Sample.noon + 9)
    #expect(restoration.kept == kept)
    #expect(restoration.knowsDeletions)
    #expect(restoration.deletedAgain.map(\.id) == ["assessment-3", "enquiry-3"])
    let restored = try Store.open(path)
    #expect(try restored.enquiry(Sample.id(21)) == nil)
    #expect(try restored.enquiry(Sample.id(4)) != nil)
    let tombstone = try #require(try store.tombstone(.enquiry, "enquiry-3"))
    #expect(throws: StoreError.deleted(tombstone)) { try restored.enquiry(Sample.id(3)) }
    #expect(try restored.tombstone(.assessment, "assessment-3") != nil)
    #expect(try restored.log(of: .database).map(\.action) == [.restored])
    #expect(try restored.doctor().filter { !$0.isAboutSpace } == [])
    #expect(try Store.open(kept).enquiry(Sample.id(21)) != nil)
  }

  @Test func `is restored where nothing was`() throws {
    try store.backup(to: target)
    let path = scratch.folder.appending(path: "new/lotse.sqlite").path
    let restoration = try Store.restore(from: target, to: path, keeping: kept, by: .local, at: Sample.noon)
    #expect(restoration == Restoration(kept: nil, deletedAgain: [], knowsDeletions: true))
    #expect(try Store.open(path).enquiries(limit: 99).items.count == 20)
  }

  @Test func `takes the place of a damaged database, which is kept`() throws {
    try store.backup(to: target)
    let path = try closedCopy()
    try Data(String(repeating: "damaged", count: 2_000).utf8).write(to: URL(filePath: path))
    let restoration = try Store.restore(from: target, to: path, keeping: kept, by: .local, at: Sample.noon)
    #expect(!restoration.knowsDeletions)
    #expect(try String(contentsOfFile: kept, encoding: .utf8).hasPrefix("damaged"))
    #expect(try Store.open(path).enquiries(limit: 99).items.count == 20)
  }

  @Test func `that is none changes nothing`() throws {
    let path = try closedCopy()
    let before = try Data(contentsOf: URL(filePath: path))
    #expect(throws: StoreError.notFound) {
      try Store.restore(from: target, to: path, keeping: kept, by: .local, at: Sample.noon)
    }
    try Data(String(repeating: "no database\n", count: 500).utf8).write(to: URL(filePath: target))
    #expect(throws: StoreError.foreign) {
      try Store.restore(from: target, to: path, keeping: kept, by: .local, at: Sample.noon)
    }
    #expect(try Data(contentsOf: URL(filePath: path)) == before)
    #expect(try !files().contains { $0.hasPrefix("kept") || $0.hasSuffix(".part") })
  }

  /// A database with the same content that nobody has open.
  private func closedCopy() throws -> String {
    let path = scratch.folder.appending(path: "closed.sqlite").path
    try store.backup(to: path)
    return path
  }

  private func files() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: scratch.folder.path).sorted()
  }
}

@Suite struct `The examination` {
  @Test func `finds a text that was changed`() throws {
    let scratch = try ScratchStore()
    let enquiry = try scratch.store.createEnquiry(Sample.enquiry())
    #expect(try scratch.store.doctor().filter { !$0.isAboutSpace } == [])
    try damageText(scratch.store)
    #expect(try scratch.store.doctor().filter { !$0.isAboutSpace } == [.changedText(enquiry.textHash)])
    #expect(throws: StoreError.damaged("text \(enquiry.textHash) was changed")) {
      try scratch.store.enquiryText(enquiry.id)
    }
  }

  @Test func `finds what is missing and what nothing needs`() throws {
    let scratch = try ScratchStore()
    let enquiry = try scratch.store.createEnquiry(Sample.enquiry())
    let assessment = try scratch.store.addAssessment(
      Sample.assessment(of: .stored(enquiry.id, version: 1)), files: Sample.files())
    try scratch.store.pool.writeWithoutTransaction { database in
      try database.execute(sql: "PRAGMA foreign_keys = OFF")
      try database.execute(sql: "DELETE FROM texts WHERE hash = ?", arguments: [enquiry.textHash])
      try database.execute(sql: "DELETE FROM file_set_entries WHERE kind = 'rules'")
      try database.execute(sql: "PRAGMA foreign_keys = ON")
    }
    #expect(
      try scratch.store.doctor().filter { !$0.isAboutSpace } == [
        .brokenReferences(table: "assessments", rows: 1), .brokenReferences(table: "enquiry_versions", rows: 1),
        .changedFileSet(assessment.filesHash), .orphanTexts(count: 1, bytes: 12),
      ])
    #expect(throws: StoreError.damaged("file set \(assessment.filesHash) was changed")) {
      try scratch.store.files(of: assessment)
    }
  }

  @Test func `tells how large the database is`() throws {
    let scratch = try ScratchStore()
    _ = try scratch.store.createEnquiry(Sample.enquiry())
    let summary = try scratch.store.summary()
    #expect(summary.schema == Migrations.all.last?.id)
    #expect(summary.enquiries == 1 && summary.assessments == 0 && summary.tombstones == 0)
    #expect(summary.bytes > 4_096)
    #expect(try #require(summary.freeBytes) > 0)
  }
}

/// Changes the first text behind the back of the program.
func damageText(_ store: Store) throws {
  try store.pool.writeWithoutTransaction { database in
    try database.execute(sql: "DROP TRIGGER texts_never_change; UPDATE texts SET bytes = x'00'")
  }
}
