internal import GRDB

/// Deletes rows within a transaction, with every text that nothing else needs, and leaves tombstones.
struct Deletion {
  let database: Database
  let reason: String
  let at: Int64
  private(set) var tombstones: [Tombstone] = []
  private var texts: Set<String> = []
  private var fileSets: Set<String> = []

  init(_ database: Database, reason: String, at: Int64) {
    self.database = database
    self.reason = reason
    self.at = at
  }

  /// An enquiry with its versions, links and assessments.
  mutating func delete(_ enquiry: StoredEnquiry) throws {
    let id = enquiry.id.rawValue
    try database.execute(sql: "UPDATE enquiries SET answer = NULL WHERE id = ?", arguments: [id])
    let assessments = try Row.fetchAll(
      database, sql: StoredAssessment.selection + " WHERE enquiry = ? ORDER BY at DESC, id DESC", arguments: [id])
    for row in assessments { try remove(StoredAssessment(row)) }
    texts.formUnion(
      try String.fetchAll(database, sql: "SELECT text FROM enquiry_versions WHERE enquiry = ?", arguments: [id]))
    try bury(.enquiry, id, enquiry.textHash)
    try database.execute(sql: "DELETE FROM enquiries WHERE id = ?", arguments: [id])
  }

  /// One assessment; an enquiry that is answered with it has no answer then.
  mutating func delete(_ assessment: StoredAssessment) throws {
    try database.execute(
      sql: "UPDATE enquiries SET answer = NULL WHERE answer = ?", arguments: [assessment.id.rawValue])
    try remove(assessment)
  }

  /// What a tombstone stands for, if it is there; the tombstone is kept in any case.
  mutating func delete(again tombstone: Tombstone) throws -> Bool {
    switch tombstone.kind {
    case .enquiry:
      if let enquiry = try StoredEnquiry.find(EnquiryID(rawValue: tombstone.id), database) {
        try delete(enquiry)
        return true
      }
    case .assessment:
      if let assessment = try StoredAssessment.find(AssessmentID(rawValue: tombstone.id), database) {
        try delete(assessment)
        return true
      }
    }
    try bury(tombstone.kind, tombstone.id, tombstone.hash)
    return false
  }

  /// Removes the texts that nothing needs any more.
  mutating func sweep() throws {
    for hash in fileSets {
      let isNeeded = try Int.fetchOne(
        database, sql: "SELECT 1 FROM assessments WHERE file_set = ? LIMIT 1", arguments: [hash])
      guard isNeeded == nil else { continue }
      texts.formUnion(
        try String.fetchAll(database, sql: "SELECT text FROM file_set_entries WHERE file_set = ?", arguments: [hash]))
      try database.execute(sql: "DELETE FROM file_sets WHERE hash = ?", arguments: [hash])
    }
    for hash in texts {
      try database.execute(
        sql: "DELETE FROM texts WHERE hash = ? AND \(Texts.isOrphan("texts.hash"))", arguments: [hash])
    }
  }

  private mutating func remove(_ assessment: StoredAssessment) throws {
    texts.formUnion([assessment.enquiryHash, assessment.resultHash])
    fileSets.insert(assessment.filesHash)
    try bury(.assessment, assessment.id.rawValue, assessment.resultHash)
    try database.execute(sql: "DELETE FROM assessments WHERE id = ?", arguments: [assessment.id.rawValue])
  }

  private mutating func bury(_ kind: Tombstone.Kind, _ id: String, _ hash: String) throws {
    let tombstone = Tombstone(kind: kind, id: id, hash: hash, at: at, reason: reason)
    try database.execute(
      sql: "INSERT INTO tombstones (kind, id, hash, at, reason) VALUES (?, ?, ?, ?, ?)",
      arguments: [kind.rawValue, id, hash, at, reason])
    tombstones.append(tombstone)
  }
}
