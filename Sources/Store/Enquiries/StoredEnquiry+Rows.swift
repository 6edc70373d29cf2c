internal import GRDB
internal import SourceText

extension StoredEnquiry {
  /// A strong tag over everything here, for `ETag` and `If-Match`, without quotes.
  public var tag: String {
    let parts: [String] = [
      id.rawValue, String(version), textHash, title, level.rawValue, status.rawValue, answerBy ?? "-", owner.rawValue,
      String(createdAt), String(changedAt), closedAt.map { String($0) } ?? "-", answer?.rawValue ?? "-",
    ]
    return String(ContentHash.of(parts.enumerated().map { (String($0 + 10), Array($1.utf8)) }).prefix(32))
  }

  /// Columns in the order of ``init(_:)``, with the tables that they come from.
  static let selection = """
    SELECT enquiries.id, version, text, title, level, status, answer_by, owner, created_at, changed_at, closed_at,
      answer
    FROM enquiries JOIN enquiry_versions ON enquiry = enquiries.id AND number = version
    """

  init(_ row: Row) throws {
    id = EnquiryID(rawValue: row["id"])
    version = row["version"]
    textHash = row["text"]
    title = row["title"]
    level = try Stored.word(row["level"])
    status = try Stored.word(row["status"])
    answerBy = row["answer_by"]
    owner = Author(rawValue: row["owner"])
    createdAt = row["created_at"]
    changedAt = row["changed_at"]
    closedAt = row["closed_at"]
    answer = (row["answer"] as String?).map(AssessmentID.init(rawValue:))
  }

  static func find(_ id: EnquiryID, _ database: Database) throws -> StoredEnquiry? {
    try Row.fetchOne(database, sql: selection + " WHERE enquiries.id = ?", arguments: [id.rawValue])
      .map(StoredEnquiry.init)
  }
}

extension EnquiryVersion {
  /// A version of an enquiry; nil as number: the newest.
  static func find(_ id: EnquiryID, _ number: Int?, _ database: Database) throws -> EnquiryVersion? {
    let row = try Row.fetchOne(
      database,
      sql: """
        SELECT number, text, title, level, author, at FROM enquiry_versions
        WHERE enquiry = ? AND number = coalesce(?, (SELECT version FROM enquiries WHERE id = enquiry))
        """, arguments: [id.rawValue, number])
    return try row.map { row in
      EnquiryVersion(
        enquiry: id, number: row["number"], text: try Texts.text(row["text"], database), textHash: row["text"],
        title: row["title"],
        level: try Stored.word(row["level"]), by: Author(rawValue: row["author"]), at: row["at"])
    }
  }
}
