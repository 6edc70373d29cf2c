internal import GRDB

extension Store {
  /// Deletes an enquiry with its versions and assessments; gives what stays of them, assessments first.
  ///
  /// - Parameters:
  ///   - reason: not empty; it stays, so it names nobody.
  ///   - tag: the tag that the caller has seen; nil: whatever is there.
  @discardableResult public func deleteEnquiry(
    _ id: EnquiryID, reason: String, ifMatch tag: String?, by author: Author, at: Int64
  ) throws -> [Tombstone] {
    try delete(reason: reason, by: author, at: at) { database, deletion in
      try deletion.delete(require(id, database, ifMatch: tag))
    }
  }

  /// Deletes one assessment; gives what stays of it.
  @discardableResult public func deleteAssessment(
    _ id: AssessmentID, reason: String, by author: Author, at: Int64
  ) throws -> [Tombstone] {
    try delete(reason: reason, by: author, at: at) { database, deletion in
      guard let assessment = try StoredAssessment.find(id, database) else {
        try Tombstone.refuse(.assessment, id.rawValue, database)
        throw StoreError.notFound
      }
      try deletion.delete(assessment)
    }
  }

  /// Takes what was deleted out of the write-ahead log too; false when somebody reads an older state just now.
  ///
  /// The file itself is overwritten by the deletion (`secure_delete`), but the log still has the pages from before.
  @discardableResult public func wipeLog() throws -> Bool {
    do {
      try StoreError.telling { try pool.writeWithoutTransaction { _ = try $0.checkpoint(.truncate) } }
      return true
    } catch StoreError.busy {
      return false
    }
  }

  func delete(
    reason: String, by author: Author, action: LogEntry.Action = .deleted, at: Int64,
    _ body: (Database, inout Deletion) throws -> Void
  ) throws -> [Tombstone] {
    let tombstones = try write { database in
      var deletion = Deletion(database, reason: reason, at: at)
      try body(database, &deletion)
      try deletion.sweep()
      for tombstone in deletion.tombstones {
        try insert(LogEntry(action, tombstone.subject, by: author, at: at), database)
      }
      return deletion.tombstones
    }
    try wipeLog()
    return tombstones
  }
}

extension Tombstone {
  /// What the log names.
  var subject: LogEntry.Subject {
    switch kind {
    case .enquiry: .enquiry(EnquiryID(rawValue: id))
    case .assessment: .assessment(AssessmentID(rawValue: id))
    }
  }
}
