internal import GRDB
internal import SourceText

extension Store {
  /// Keeps an enquiry as its first version, with the status open.
  /// - Throws: ``StoreError/exists`` when the id is taken, ``StoreError/deleted(_:)`` when it was.
  public func createEnquiry(_ new: NewEnquiry) throws -> StoredEnquiry {
    try write { database in
      try Tombstone.refuse(.enquiry, new.id.rawValue, database)
      try database.execute(
        sql: """
          INSERT INTO enquiries (id, version, status, answer_by, owner, created_at, changed_at)
          VALUES (?, 1, 'open', ?, ?, ?, ?)
          """, arguments: [new.id.rawValue, new.answerBy, new.by.rawValue, new.at, new.at])
      try insertVersion(
        1, EnquiryContent(text: new.text, title: new.title, level: new.level), of: new.id, by: new.by, at: new.at,
        database)
      try insert(LogEntry(.created, .enquiry(new.id), by: new.by, at: new.at), database)
      return try require(new.id, database)
    }
  }

  /// Keeps a new version. The enquiry is open again, since an answer is due.
  ///
  /// - Parameter tag: the tag that the caller has seen; nil: whatever is there.
  public func addVersion(
    of id: EnquiryID, _ content: EnquiryContent, ifMatch tag: String?, by author: Author, at: Int64
  ) throws -> StoredEnquiry {
    try write { database in
      let old = try require(id, database, ifMatch: tag)
      try insertVersion(old.version + 1, content, of: id, by: author, at: at, database)
      try database.execute(
        sql: """
          UPDATE enquiries SET version = version + 1, status = 'open', closed_at = NULL, changed_at = max(?, created_at)
          WHERE id = ?
          """, arguments: [at, id.rawValue])
      try insert(LogEntry(.changed, .enquiry(id), by: author, at: at), database)
      if old.status != .open { try insert(LogEntry(.reopened, .enquiry(id), by: author, at: at), database) }
      return try require(id, database)
    }
  }

  /// Sets status and date of the answer.
  ///
  /// - Parameters:
  ///   - answerBy: `.some(nil)` takes the date away; nil leaves it as it is.
  ///   - tag: the tag that the caller has seen; nil: whatever is there.
  public func setStatus(
    of id: EnquiryID, to status: EnquiryStatus, answerBy: String?? = nil, ifMatch tag: String?, by author: Author,
    at: Int64
  ) throws -> StoredEnquiry {
    try write { database in
      let old = try require(id, database, ifMatch: tag)
      let closedAt = status == .open ? nil : status == old.status ? old.closedAt : at
      try database.execute(
        sql: """
          UPDATE enquiries SET status = ?, answer_by = ?, closed_at = ?, changed_at = max(?, created_at) WHERE id = ?
          """, arguments: [status.rawValue, answerBy ?? old.answerBy, closedAt, at, id.rawValue])
      try insert(LogEntry(action(old.status, status), .enquiry(id), by: author, at: at), database)
      return try require(id, database)
    }
  }

  /// The enquiry as it is now; nil when there never was one.
  /// - Throws: ``StoreError/deleted(_:)`` when it was deleted.
  public func enquiry(_ id: EnquiryID) throws -> StoredEnquiry? {
    try read { database in
      if let enquiry = try StoredEnquiry.find(id, database) { return enquiry }
      try Tombstone.refuse(.enquiry, id.rawValue, database)
      return nil
    }
  }

  /// A version with its text; nil when there is none.
  ///
  /// - Parameter version: nil: the newest.
  /// - Throws: ``StoreError/deleted(_:)`` when the enquiry was deleted.
  public func enquiryText(_ id: EnquiryID, version: Int? = nil) throws -> EnquiryVersion? {
    try read { database in
      if let found = try EnquiryVersion.find(id, version, database) { return found }
      try Tombstone.refuse(.enquiry, id.rawValue, database)
      return nil
    }
  }

  /// The enquiry, by the tag that somebody has seen.
  func require(_ id: EnquiryID, _ database: Database, ifMatch tag: String? = nil) throws -> StoredEnquiry {
    guard let enquiry = try StoredEnquiry.find(id, database) else {
      try Tombstone.refuse(.enquiry, id.rawValue, database)
      throw StoreError.notFound
    }
    guard tag == nil || tag == enquiry.tag else { throw StoreError.changedMeanwhile(tag: enquiry.tag) }
    return enquiry
  }

  private func insertVersion(
    _ number: Int, _ content: EnquiryContent, of id: EnquiryID, by author: Author, at: Int64, _ database: Database
  ) throws {
    let hash = try Texts.keep(content.text, database)
    try database.execute(
      sql: """
        INSERT INTO enquiry_versions (enquiry, number, text, title, level, author, at) VALUES (?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [id.rawValue, number, hash, content.title, content.level.rawValue, author.rawValue, at])
  }

  private func action(_ old: EnquiryStatus, _ new: EnquiryStatus) -> LogEntry.Action {
    if old == new { return .changed }
    if new == .open { return .reopened }
    return new == .answered ? .answered : .closed
  }
}
