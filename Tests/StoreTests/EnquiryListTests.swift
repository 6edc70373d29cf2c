import GRDB
import Testing

@testable import Store

@Suite struct `A list of enquiries` {
  let scratch: ScratchStore
  var store: Store { scratch.store }

  /// Enquiry n has status n mod 4; every fifth has no date; three were made in each second.
  init() throws {
    scratch = try ScratchStore()
    for number in 1...30 {
      let day = 10 + number % 7
      _ = try store.createEnquiry(
        Sample.enquiry(
          number, answerBy: number % 5 == 0 ? nil : "2026-12-\(day)", at: Sample.noon + Int64(number / 3)))
      _ = try store.setStatus(
        of: Sample.id(number), to: EnquiryStatus.allCases[number % 4], ifMatch: nil, by: .local, at: Sample.noon + 99)
    }
  }

  static let filters = [
    EnquiryFilter(), EnquiryFilter(status: .open), EnquiryFilter(dueBy: "2026-12-13"),
    EnquiryFilter(status: .declined, dueBy: "2026-12-15"),
  ]

  @Test(arguments: filters) func `has every match once, page by page`(_ filter: EnquiryFilter) throws {
    let whole = try store.enquiries(limit: 100, filter: filter)
    #expect(whole.next == nil)
    let expected = try (1...30).compactMap { try store.enquiry(Sample.id($0)) }.filter { enquiry in
      (filter.status == nil || filter.status == enquiry.status)
        && filter.dueBy.map { limit in enquiry.answerBy.map { $0 <= limit } ?? false } ?? true
    }
    #expect(Set(whole.items) == Set(expected))
    #expect(!expected.isEmpty)
    for limit in [1, 2, 7] {
      var items: [StoredEnquiry] = []
      var cursor: PageCursor?
      repeat {
        let page = try store.enquiries(after: cursor, limit: limit, filter: filter)
        #expect(page.items.count == limit || page.next == nil)
        items += page.items
        cursor = try page.next.map { try #require(PageCursor($0.text)) }
      } while cursor != nil
      #expect(items == whole.items)
    }
  }

  @Test func `has the newest first, or the next due`() throws {
    let newest = try store.enquiries(limit: 100).items
    #expect(newest.map(\.createdAt) == newest.map(\.createdAt).sorted(by: >))
    let due = try store.enquiries(limit: 100, filter: EnquiryFilter(dueBy: "2026-12-31")).items.compactMap(\.answerBy)
    #expect(due == due.sorted())
  }

  @Test func `goes on where it was, whatever is added or deleted`() throws {
    let first = try store.enquiries(limit: 10)
    try store.deleteEnquiry(
      try #require(first.items.last).id, reason: "Test", ifMatch: nil, by: .local, at: Sample.noon)
    _ = try store.createEnquiry(Sample.enquiry(99, at: Sample.noon + 500))
    let rest = try store.enquiries(after: first.next, limit: 100).items
    #expect(rest.count == 20)
    #expect(Set(rest.map(\.id)).isDisjoint(with: first.items.map(\.id)))
  }

  @Test(arguments: ["", "newest", "newest.x.y", "due.2026-12-01.a", "other.1.a"])
  func `refuses places of other lists`(_ text: String) throws {
    guard let cursor = PageCursor(text) else { return }
    #expect(throws: StoreError.badCursor) { try store.enquiries(after: cursor, limit: 1) }
  }

  /// Every list finds its rows by an index, in order: no scan of a table, no sorting.
  @Test(arguments: filters, [false, true]) func `reads only what it shows`(_ filter: EnquiryFilter, next: Bool) throws {
    let cursor = PageCursor(filter.dueBy == nil ? .newest : .due, filter.dueBy == nil ? "5" : "2026-12-01", "x")
    let query = try EnquiryQuery(filter, after: next ? cursor : nil)
    let plan: [QueryPlan] = try QueryPlan.of(query.sql, query.arguments + [10], in: store)
    #expect(plan.filter { !$0.isIndexed }.isEmpty, "\(plan)")
    #expect(!plan.contains { $0.text.contains("TEMP B-TREE") }, "\(plan)")
  }
}

@Suite struct `Other queries` {
  static let queries = [
    StoredEnquiry.selection + " WHERE enquiries.id = 'a'", StoredAssessment.selection + " WHERE id = 'a'",
    StoredAssessment.selection + " WHERE enquiry = 'a' ORDER BY at DESC, id DESC", RetentionQuery.closed,
    RetentionQuery.loose, "SELECT * FROM log WHERE subject_kind = 'a' AND subject = 'b' ORDER BY number",
    "DELETE FROM log WHERE at < 1", "DELETE FROM texts WHERE hash = 'a' AND \(Texts.isOrphan("texts.hash"))",
    "SELECT 1 FROM assessments WHERE file_set = 'a'", "SELECT text FROM file_set_entries WHERE file_set = 'a'",
    "SELECT enquiry FROM answer_links WHERE token_hash = 'a' AND expires_at > 1",
  ]

  @Test(arguments: queries) func `find their rows by an index`(_ sql: String) throws {
    let scratch = try ScratchStore()
    let plan = try QueryPlan.of(sql, [], in: scratch.store)
    #expect(!plan.isEmpty)
    #expect(plan.filter { !$0.isIndexed }.isEmpty, "\(plan)")
  }

  private enum RetentionQuery {
    static let closed = Store.closedQuery.replacing("?", with: "1")
    static let loose = Store.looseQuery.replacing("?", with: "1")
  }
}

/// How SQLite would find the rows of a query.
struct QueryPlan: CustomStringConvertible {
  let text: String
  var description: String { text }

  /// Whether the step uses an index, or reads none of a table.
  var isIndexed: Bool {
    !text.hasPrefix("SCAN") || text.contains("USING INDEX") || text.contains("USING COVERING INDEX")
      || text.hasPrefix("SCAN CONSTANT")
  }

  static func of(_ sql: String, _ arguments: StatementArguments, in store: Store) throws -> [QueryPlan] {
    try store.pool.writeWithoutTransaction { database in
      try Row.fetchAll(database, sql: "EXPLAIN QUERY PLAN " + sql, arguments: arguments)
        .map { QueryPlan(text: $0["detail"]) }
    }
  }
}
