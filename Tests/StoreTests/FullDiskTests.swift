import Foundation
import GRDB
import Testing

@testable import Store

/// Without room nothing more is written, nothing is lost, and it goes on when there is room again.
@Suite struct `A full disk` {
  @Test func `of a file that may not grow`() throws {
    let scratch = try ScratchStore()
    try Self.fillUp(scratch.store) {
      try scratch.store.pool.writeWithoutTransaction { database in
        let pages = try Int.fetchOne(database, sql: "PRAGMA page_count") ?? 0
        try database.execute(sql: "PRAGMA max_page_count = \(pages + 40)")
      }
    } makingRoom: {
      try scratch.store.pool.writeWithoutTransaction { try $0.execute(sql: "PRAGMA max_page_count = 100000") }
    }
  }

  @Test(.enabled(if: SmallDisk.canBeMade, "only root may mount a small disk"))
  func `of a real, small disk`() throws {
    let disk = try SmallDisk(megabytes: 3)
    let filler = disk.folder.appending(path: "filler")
    let store = try Store.open(disk.folder.appending(path: "data/lotse.sqlite").path)
    try Self.fillUp(store) {
      try Data(count: 1 << 20).write(to: filler)
    } makingRoom: {
      try FileManager.default.removeItem(at: filler)
    }
  }

  private static func fillUp(_ store: Store, limiting: () throws -> Void, makingRoom: () throws -> Void) throws {
    _ = try store.createEnquiry(Sample.enquiry(1))
    try limiting()
    var number = 1
    #expect(throws: StoreError.full) {
      while number < 10_000 {
        number += 1
        _ = try store.createEnquiry(Sample.enquiry(number, text: text(number)))
        _ = try store.addAssessment(
          Sample.assessment(number, of: .stored(Sample.id(number), version: 1), result: text(-number)),
          files: Sample.files())
      }
    }
    try #require(number > 2)
    // Not once more either, and what was there is there.
    #expect(throws: StoreError.full) { try store.createEnquiry(Sample.enquiry(20_000, text: text(20_000))) }
    for kept in 2..<number { #expect(try store.enquiryText(Sample.id(kept))?.text == Array(text(kept).utf8)) }
    #expect(try store.enquiry(Sample.id(20_000)) == nil)
    #expect(try store.doctor().filter { !$0.isAboutSpace } == [])

    try makingRoom()
    let enquiry = try store.createEnquiry(Sample.enquiry(30_000, text: text(30_000)))
    #expect(try store.enquiry(Sample.id(30_000)) == enquiry)
    #expect(try Store.open(store.path).doctor().filter { !$0.isAboutSpace } == [])
  }

  private static func text(_ number: Int) -> String { String(repeating: "title: \(number)\n", count: 1_500) }
}

/// A disk of few megabytes in memory.
final class SmallDisk {
  static let canBeMade = (try? SmallDisk(megabytes: 1)) != nil

  let folder: URL

  init(megabytes: Int) throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "lotse-disk-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    do { try Self.run("mount", "-t", "tmpfs", "-o", "size=\(megabytes)m", "tmpfs", folder.path) } catch {
      try? FileManager.default.removeItem(at: folder)
      throw error
    }
  }

  deinit {
    // SQLite may still hold the file: the disk goes when it lets go.
    try? Self.run("umount", "-l", folder.path)
    try? FileManager.default.removeItem(at: folder)
  }

  private struct Failed: Error {}

  private static func run(_ arguments: String...) throws {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = arguments
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { throw Failed() }
  }
}
