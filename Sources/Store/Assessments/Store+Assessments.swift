internal import GRDB

extension Store {
  /// Keeps an assessment with every text that it needs; texts that are there already are not kept again.
  ///
  /// - Throws: ``StoreError/notFound`` or ``StoreError/deleted(_:)`` when its enquiry is not there.
  public func addAssessment(_ new: NewAssessment, files: StoredFiles) throws -> StoredAssessment {
    try write { database in
      try Tombstone.refuse(.assessment, new.id.rawValue, database)
      let text = try enquiryText(of: new.subject, database)
      let result = try Texts.keep(new.result, database)
      try FileSets.keep(files, database)
      let (enquiry, version) = new.subject.columns
      let parameters = new.parameters
      let origin = new.origin
      try database.execute(
        sql: """
          INSERT INTO assessments (id, enquiry, enquiry_version, enquiry_text, result, file_set, preset, top, as_of,
            language, robustness, engine, rulebook_hash, register_hash, reference_hash, author, at)
          VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
          """,
        arguments: [
          new.id.rawValue, enquiry, version, text, result, files.hash, parameters.preset, parameters.top,
          parameters.asOf, parameters.language, parameters.robustness, origin.engine, origin.rulebookHash,
          origin.registerHash, origin.referenceHash, new.by.rawValue, new.at,
        ])
      try insert(LogEntry(.assessed, .assessment(new.id), by: new.by, at: new.at), database)
      guard let stored = try StoredAssessment.find(new.id, database) else { throw StoreError.notFound }
      return stored
    }
  }

  /// An assessment; nil when there never was one.
  /// - Throws: ``StoreError/deleted(_:)`` when it was deleted.
  public func assessment(_ id: AssessmentID) throws -> StoredAssessment? {
    try read { database in
      if let found = try StoredAssessment.find(id, database) { return found }
      try Tombstone.refuse(.assessment, id.rawValue, database)
      return nil
    }
  }

  /// The assessments of an enquiry, newest first.
  public func assessments(of enquiry: EnquiryID) throws -> [StoredAssessment] {
    try read { database in
      try Row.fetchAll(
        database, sql: StoredAssessment.selection + " WHERE enquiry = ? ORDER BY at DESC, id DESC",
        arguments: [enquiry.rawValue]
      ).map(StoredAssessment.init)
    }
  }

  /// The result of an assessment, byte for byte.
  ///
  /// As with all texts: ``StoreError/damaged(_:)`` when it is no longer what was kept.
  public func result(of assessment: StoredAssessment) throws -> [UInt8] {
    try read { try Texts.text(assessment.resultHash, $0) }
  }

  /// The text of the enquiry that was assessed.
  public func enquiryText(of assessment: StoredAssessment) throws -> [UInt8] {
    try read { try Texts.text(assessment.enquiryHash, $0) }
  }

  /// The files that an assessment was made from.
  public func files(of assessment: StoredAssessment) throws -> StoredFiles {
    try read { try FileSets.files(assessment.filesHash, $0) }
  }

  /// What stays of something that was deleted; nil when it was not.
  public func tombstone(_ kind: Tombstone.Kind, _ id: String) throws -> Tombstone? {
    try read { try Tombstone.find(kind, id, $0) }
  }

  /// The hash of the text that is assessed.
  private func enquiryText(of subject: NewAssessment.Subject, _ database: Database) throws -> String {
    switch subject {
    case .text(let bytes): return try Texts.keep(bytes, database)
    case .stored(let id, let version):
      let hash = try String.fetchOne(
        database, sql: "SELECT text FROM enquiry_versions WHERE enquiry = ? AND number = ?",
        arguments: [id.rawValue, version])
      if let hash { return hash }
      try Tombstone.refuse(.enquiry, id.rawValue, database)
      throw StoreError.notFound
    }
  }
}

extension NewAssessment.Subject {
  /// Enquiry and version, as they stand in the database.
  fileprivate var columns: (enquiry: String?, version: Int?) {
    switch self {
    case .stored(let id, let version): (id.rawValue, version)
    case .text: (nil, nil)
    }
  }
}
