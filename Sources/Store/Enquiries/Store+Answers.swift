internal import GRDB

extension Store {
  /// Lets whoever holds a token read the answer to an enquiry until a time.
  ///
  /// - Parameter tokenHash: SHA-256 of the token in hexadecimal digits; the token itself is never kept.
  public func addAnswerLink(to enquiry: EnquiryID, tokenHash: String, expiresAt: Int64) throws {
    try write { database in
      _ = try require(enquiry, database)
      try database.execute(
        sql: "INSERT INTO answer_links (token_hash, enquiry, expires_at) VALUES (?, ?, ?)",
        arguments: [tokenHash, enquiry.rawValue, expiresAt])
    }
  }

  /// The enquiry whose answer a token opens at a time; nil when the link is unknown, expired or its enquiry deleted.
  public func enquiry(answerLink tokenHash: String, at: Int64) throws -> StoredEnquiry? {
    try read { database in
      let id = try String.fetchOne(
        database, sql: "SELECT enquiry FROM answer_links WHERE token_hash = ? AND expires_at > ?",
        arguments: [tokenHash, at])
      return try id.flatMap { try StoredEnquiry.find(EnquiryID(rawValue: $0), database) }
    }
  }

  /// Lets the investor read an assessment of the enquiry, which is answered by that.
  ///
  /// - Parameter tag: the tag that the caller has seen; nil: whatever is there.
  /// - Throws: ``StoreError/refused(_:)`` when it assesses another enquiry.
  public func release(
    _ assessment: AssessmentID, for id: EnquiryID, ifMatch tag: String?, by author: Author, at: Int64
  ) throws -> StoredEnquiry {
    try write { database in
      let old = try require(id, database, ifMatch: tag)
      guard try StoredAssessment.find(assessment, database) != nil else {
        try Tombstone.refuse(.assessment, assessment.rawValue, database)
        throw StoreError.notFound
      }
      let isOpen = old.status == .open
      try database.execute(
        sql: """
          UPDATE enquiries SET answer = ?, status = ?, closed_at = ?, changed_at = max(?, created_at) WHERE id = ?
          """,
        arguments: [
          assessment.rawValue, (isOpen ? EnquiryStatus.answered : old.status).rawValue, isOpen ? at : old.closedAt, at,
          id.rawValue,
        ])
      try insert(LogEntry(.released, .assessment(assessment), by: author, at: at), database)
      if isOpen { try insert(LogEntry(.answered, .enquiry(id), by: author, at: at), database) }
      return try require(id, database)
    }
  }
}
