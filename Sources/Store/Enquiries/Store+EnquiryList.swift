internal import GRDB

extension Store {
  /// A page of enquiries: newest first, or next due first where the filter names a day.
  ///
  /// - Parameter limit: at least 1.
  /// - Throws: ``StoreError/badCursor`` when the place belongs to a list in the other order.
  public func enquiries(
    after cursor: PageCursor? = nil, limit: Int, filter: EnquiryFilter = EnquiryFilter()
  ) throws -> Page<StoredEnquiry> {
    let limit = max(1, limit)
    let query = try EnquiryQuery(filter, after: cursor)
    let rows = try read { database in
      try Row.fetchAll(database, sql: query.sql, arguments: query.arguments + [limit + 1]).map(StoredEnquiry.init)
    }
    let items = Array(rows.prefix(limit))
    return Page(items: items, next: rows.count > limit ? items.last.map { query.cursor(at: $0) } : nil)
  }
}

/// The query of a list of enquiries; each combination of conditions has an index in the order of the list.
struct EnquiryQuery {
  let order: PageCursor.Order
  let sql: String
  let arguments: StatementArguments

  init(_ filter: EnquiryFilter, after cursor: PageCursor?) throws {
    order = filter.dueBy == nil ? .newest : .due
    guard cursor == nil || cursor?.order == order else { throw StoreError.badCursor }
    var conditions: [String] = []
    var arguments: StatementArguments = []
    if let status = filter.status {
      conditions.append("status = ?")
      arguments += [status.rawValue]
    }
    if let dueBy = filter.dueBy {
      conditions.append("answer_by <= ?")
      arguments += [dueBy]
    }
    if let cursor {
      conditions.append(order == .newest ? "(created_at, enquiries.id) < (?, ?)" : "(answer_by, enquiries.id) > (?, ?)")
      arguments += [try Self.key(cursor), cursor.id]
    }
    let condition = conditions.isEmpty ? "" : " WHERE " + conditions.joined(separator: " AND ")
    let columns = order == .newest ? "created_at DESC, enquiries.id DESC" : "answer_by, enquiries.id"
    sql = StoredEnquiry.selection + condition + " ORDER BY \(columns) LIMIT ?"
    self.arguments = arguments
  }

  /// The place after an item.
  func cursor(at item: StoredEnquiry) -> PageCursor {
    PageCursor(order, order == .newest ? String(item.createdAt) : item.answerBy ?? "", item.id.rawValue)
  }

  private static func key(_ cursor: PageCursor) throws -> DatabaseValue {
    guard cursor.order == .newest else { return cursor.key.databaseValue }
    guard let time = Int64(cursor.key) else { throw StoreError.badCursor }
    return time.databaseValue
  }
}
