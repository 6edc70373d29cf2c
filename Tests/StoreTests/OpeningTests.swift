import Foundation
import GRDB
import Testing

@testable import Store

@Suite struct `A database file` {
  let scratch: ScratchStore

  init() throws { scratch = try ScratchStore() }

  @Test func `is read by its owner only`() throws {
    func mode(_ path: String) throws -> Int? {
      try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
    }
    _ = try scratch.store.createEnquiry(Sample.enquiry())
    #expect(try mode(scratch.folder.path) == 0o700)
    for ending in ["", "-wal", "-shm", ".lock"] { #expect(try mode(scratch.path + ending) == 0o600, "\(ending)") }
  }

  @Test func `keeps what was acknowledged, and overwrites what is deleted`() throws {
    try scratch.store.pool.writeWithoutTransaction { (database) throws in
      #expect(try Int.fetchOne(database, sql: "PRAGMA synchronous") == 2, "FULL")
      #expect(try String.fetchOne(database, sql: "PRAGMA journal_mode") == "wal")
      #expect(try Int.fetchOne(database, sql: "PRAGMA foreign_keys") == 1)
      #expect(try Int.fetchOne(database, sql: "PRAGMA secure_delete") == 1)
      #expect(try Int.fetchOne(database, sql: "PRAGMA recursive_triggers") == 1)
    }
  }

  @Test func `of something else is refused`() throws {
    let other = scratch.folder.appending(path: "other.sqlite").path
    try DatabaseQueue(path: other).write { try $0.execute(sql: "CREATE TABLE something (a)") }
    #expect(throws: StoreError.foreign) { try Store.open(other) }
    let text = scratch.folder.appending(path: "text.sqlite")
    try Data(String(repeating: "no database\n", count: 1_000).utf8).write(to: text)
    #expect(throws: StoreError.foreign) { try Store.open(text.path) }
    #expect(try String(contentsOf: text, encoding: .utf8).hasPrefix("no database"))
  }

  @Test func `of a newer program is refused`() throws {
    let newer = Migration(id: "9999-newer", sql: "CREATE TABLE newer (a)")
    let path = scratch.folder.appending(path: "newer.sqlite").path
    _ = try Store.open(path, steps: Migrations.all + [newer])
    #expect(throws: StoreError.newerSchema(["9999-newer"])) { try Store.open(path) }
  }
}
