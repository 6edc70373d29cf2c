internal import GRDB

extension StoredAssessment {
  static let selection = "SELECT * FROM assessments"

  init(_ row: Row) {
    id = AssessmentID(rawValue: row["id"])
    enquiry = (row["enquiry"] as String?).map(EnquiryID.init(rawValue:))
    enquiryVersion = row["enquiry_version"]
    parameters = AssessmentParameters(
      preset: row["preset"], top: row["top"], asOf: row["as_of"], language: row["language"],
      robustness: row["robustness"])
    origin = AssessmentOrigin(
      engine: row["engine"], rulebookHash: row["rulebook_hash"], registerHash: row["register_hash"],
      referenceHash: row["reference_hash"])
    enquiryHash = row["enquiry_text"]
    resultHash = row["result"]
    filesHash = row["file_set"]
    by = Author(rawValue: row["author"])
    at = row["at"]
  }

  static func find(_ id: AssessmentID, _ database: Database) throws -> StoredAssessment? {
    try Row.fetchOne(database, sql: selection + " WHERE id = ?", arguments: [id.rawValue]).map(StoredAssessment.init)
  }
}
