import GRDB
import Testing

@testable import Store

/// What the file refuses, whoever writes into it.
@Suite struct `The file refuses` {
  /// A statement, with a word of the reason.
  struct Case: CustomTestStringConvertible {
    let sql: String
    let reason: String
    var testDescription: String { sql }

    init(_ sql: String, _ reason: String) {
      self.sql = sql
      self.reason = reason
    }
  }

  static let cases = [
    Case("UPDATE assessments SET top = 4", "assessments never change"),
    Case("UPDATE assessments SET result = enquiry_text", "assessments never change"),
    Case("DELETE FROM assessments", "leaves a tombstone"),
    Case("INSERT OR REPLACE INTO assessments SELECT * FROM assessments", "leaves a tombstone"),
    Case("UPDATE enquiry_versions SET title = 'x'", "versions never change"),
    Case("DELETE FROM enquiry_versions", "leaves a tombstone"),
    Case("DELETE FROM enquiries", "leaves a tombstone"),
    Case("UPDATE enquiries SET owner = 'x'", "origin of an enquiry never changes"),
    Case("UPDATE enquiries SET created_at = 1", "origin of an enquiry never changes"),
    Case("UPDATE enquiries SET status = 'offen'", "status IN"),
    Case("UPDATE enquiries SET status = 'open'", "closed_at"),
    Case("UPDATE enquiries SET closed_at = NULL", "closed_at"),
    Case("UPDATE enquiries SET answer_by = '2026-02-30'", "answer_by"),
    Case("UPDATE enquiries SET answer_by = 'now'", "answer_by"),
    Case("UPDATE enquiries SET answer_by = '24.11.2026'", "answer_by"),
    Case("UPDATE enquiries SET version = 2", "FOREIGN KEY"),
    Case("UPDATE enquiries SET answer = 'assessment-2' WHERE id = 'enquiry-1'", "assesses another enquiry"),
    Case("UPDATE enquiries SET changed_at = 1", "changed_at"),
    Case("UPDATE enquiries SET version = 'x'", "cannot store TEXT value in INTEGER column"),
    Case("UPDATE texts SET bytes = x'00'", "texts never change"),
    Case("DELETE FROM texts", "FOREIGN KEY"),
    Case("UPDATE file_sets SET hash = hash", "file sets never change"),
    Case("UPDATE file_set_entries SET name = 'x'", "file sets never change"),
    Case("DELETE FROM file_sets", "FOREIGN KEY"),
    Case("UPDATE log SET author = 'x'", "the log never changes"),
    Case("DELETE FROM log", "the log stays until its time is over"),
    Case("DELETE FROM log_horizon", "horizon of the log stays"),
    Case("UPDATE log_horizon SET at = -1", "only moves on"),
    Case("UPDATE tombstones SET reason = 'x'", "tombstones never change"),
    Case("DELETE FROM tombstones", "tombstones stay"),
    Case(
      "INSERT INTO enquiries SELECT 'gone', version, status, answer_by, owner, 1, 1, 1, NULL FROM enquiries",
      "the id belonged to a deleted enquiry"),
    Case(
      """
      INSERT INTO assessments SELECT 'new', 'enquiry-1', 1, result, result, file_set, preset, top, as_of, language,
        robustness, engine, rulebook_hash, register_hash, reference_hash, author, at FROM assessments
      """, "the text is not that of the version"),
  ]

  @Test(arguments: cases) func `what breaks its rules`(_ test: Case) throws {
    let scratch = try ScratchStore()
    try Self.fill(scratch.store)
    let before = try EarlierRows.dump(scratch.store)
    do {
      try scratch.store.write { try $0.execute(sql: test.sql) }
      Issue.record("was done")
    } catch StoreError.refused(let words) {
      #expect(words.contains(test.reason))
    }
    #expect(try EarlierRows.dump(scratch.store) == before)
  }

  /// Two enquiries with an assessment each, one deleted, one answered.
  private static func fill(_ store: Store) throws {
    for number in 1...2 {
      let id = try store.createEnquiry(Sample.enquiry(number)).id
      let assessment = try store.addAssessment(
        Sample.assessment(number, of: .stored(id, version: 1)), files: Sample.files())
      _ = try store.release(assessment.id, for: id, ifMatch: nil, by: .local, at: Sample.noon)
    }
    let gone = NewEnquiry(
      id: EnquiryID(rawValue: "gone"), text: [1], title: "", level: .open, answerBy: nil, by: .local, at: 1)
    _ = try store.createEnquiry(gone)
    try store.deleteEnquiry(gone.id, reason: "Test", ifMatch: nil, by: .local, at: Sample.noon)
  }
}
