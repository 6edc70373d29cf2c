import Foundation
import Logging
import ServiceLifecycle
import Store
import Testing

@testable import Server

@Suite struct `Retention in the server` {
  /// Months before a moment, both in UTC.
  static let moments: [(months: Int, at: String, before: String)] = [
    (24, "2026-11-27T12:30:00Z", "2024-11-27T12:30:00Z"), (1, "2026-03-31T00:00:00Z", "2026-02-28T00:00:00Z"),
    (1, "2024-03-31T23:59:59Z", "2024-02-29T23:59:59Z"), (12, "2024-02-29T06:00:00Z", "2023-02-28T06:00:00Z"),
    (13, "2026-01-15T00:00:00Z", "2024-12-15T00:00:00Z"), (600, "2026-11-27T00:00:00Z", "1976-11-27T00:00:00Z"),
  ]

  @Test(arguments: moments) func `counts months of the calendar`(
    _ months: Int, _ at: String, _ before: String
  ) throws {
    let found = Retention.moment(months, before: try Self.seconds(at))
    #expect(found == (try Self.seconds(before)))
  }

  @Test func `deletes what is over, with its own periods`() throws {
    let store = try Self.store()
    let now = try Self.seconds("2026-11-27T00:00:00Z")
    try Self.close("old", at: try Self.seconds("2024-11-26T23:59:59Z"), store)
    try Self.close("new", at: try Self.seconds("2024-11-27T00:00:00Z"), store)
    let retention = Retention()
    let planned = try retention.run(store, at: now, dryRun: true)
    #expect(planned.tombstones.map(\.id) == ["old"])
    #expect(try retention.run(store, at: now) == planned)
    #expect(try Retention(months: 1, logMonths: 1).run(store, at: now).tombstones.map(\.id) == ["new"])
    #expect(try store.log(of: .enquiry(EnquiryID(rawValue: "old"))).map(\.action) == [.expired])
  }

  @Test func `begins when the server starts`() async throws {
    let store = try Self.store()
    try Self.close("old", at: 1_000_000_000, store)
    let service = RetentionService(
      retention: Retention(), store: store, clock: Clock { 1_795_348_800 }, logger: Logger(label: "test"))
    let task = Task { try await service.run() }
    defer { task.cancel() }
    for _ in 0..<500 where try store.tombstone(.enquiry, "old") == nil { try await Task.sleep(for: .milliseconds(20)) }
    #expect(try store.tombstone(.enquiry, "old")?.reason == "retention")
  }

  private static func store() throws -> Store {
    let folder = FileManager.default.temporaryDirectory.appending(path: "lotse-retention-\(UUID().uuidString)")
    return try Store.open(folder.appending(path: "lotse.sqlite").path)
  }

  private static func close(_ id: String, at: Int64, _ store: Store) throws {
    let id = EnquiryID(rawValue: id)
    _ = try store.createEnquiry(
      NewEnquiry(id: id, text: Array(id.rawValue.utf8), title: "", level: .open, answerBy: nil, by: .local, at: at))
    _ = try store.setStatus(of: id, to: .declined, ifMatch: nil, by: .local, at: at)
  }

  private static func seconds(_ text: String) throws -> Int64 {
    Int64(try Date(text, strategy: .iso8601).timeIntervalSince1970)
  }
}
