internal import GRDB

extension Store {
  /// Deletes what has been closed for long enough: enquiries that were closed before a time, with their assessments, and
  /// assessments of texts that were sent along, made before it. Gives what stays of them.
  ///
  /// - Parameter dryRun: nothing is deleted; what would stay is given.
  public func expire(closedBefore limit: Int64, at: Int64, dryRun: Bool = false) throws -> [Tombstone] {
    do {
      return try delete(reason: "retention", by: .system, action: .expired, at: at) { database, deletion in
        for enquiry in try Self.enquiries(closedBefore: limit, database) { try deletion.delete(enquiry) }
        for assessment in try Self.assessments(withoutEnquiryBefore: limit, database) {
          try deletion.delete(assessment)
        }
        if dryRun { throw Rehearsal(tombstones: deletion.tombstones) }
      }
    } catch let rehearsal as Rehearsal {
      return rehearsal.tombstones
    }
  }

  /// Deletes log entries from before a time; gives how many.
  ///
  /// - Parameter dryRun: nothing is deleted; how many there are is given.
  @discardableResult public func expireLog(before limit: Int64, dryRun: Bool = false) throws -> Int {
    guard !dryRun else {
      return try read { try Int.fetchOne($0, sql: "SELECT count(*) FROM log WHERE at < ?", arguments: [limit]) ?? 0 }
    }
    return try write { database in
      try database.execute(sql: "UPDATE log_horizon SET at = max(at, ?)", arguments: [limit])
      try database.execute(sql: "DELETE FROM log WHERE at < ?", arguments: [limit])
      return database.changesCount
    }
  }

  /// Deletes texts and sets of files that nothing needs; there are none unless something went wrong.
  public func sweepOrphans() throws {
    try write { database in
      try database.execute(
        sql: """
          DELETE FROM file_sets WHERE NOT EXISTS (SELECT 1 FROM assessments WHERE file_set = file_sets.hash);
          DELETE FROM texts WHERE \(Texts.isOrphan("texts.hash"))
          """)
    }
  }

  /// Deletes links that open nothing any more.
  public func expireAnswerLinks(at: Int64) throws {
    try write { try $0.execute(sql: "DELETE FROM answer_links WHERE expires_at <= ?", arguments: [at]) }
  }

  static let closedQuery = StoredEnquiry.selection + " WHERE closed_at < ? ORDER BY closed_at, enquiries.id"
  static let looseQuery = StoredAssessment.selection + " WHERE enquiry IS NULL AND at < ? ORDER BY at, id"

  private static func enquiries(closedBefore limit: Int64, _ database: Database) throws -> [StoredEnquiry] {
    try Row.fetchAll(database, sql: closedQuery, arguments: [limit]).map(StoredEnquiry.init)
  }

  private static func assessments(
    withoutEnquiryBefore limit: Int64, _ database: Database
  ) throws -> [StoredAssessment] {
    try Row.fetchAll(database, sql: looseQuery, arguments: [limit]).map(StoredAssessment.init)
  }
}

/// Takes a transaction back that only shows what it would do.
private struct Rehearsal: Error {
  let tombstones: [Tombstone]
}
