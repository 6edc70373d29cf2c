import Foundation
import GRDB
import SourceText
import Testing

@testable import Store

@Suite struct `What is deleted` {
  let scratch: ScratchStore
  var store: Store { scratch.store }

  init() throws { scratch = try ScratchStore() }

  @Test func `leaves a tombstone and nothing else`() throws {
    let word = "Geheimwort"
    let enquiry = try store.createEnquiry(Sample.enquiry(text: "title: \(word)A\n"))
    _ = try store.addVersion(
      of: enquiry.id, Sample.content("title: \(word)B\n", title: "\(word)C"), ifMatch: nil, by: .local, at: Sample.noon)
    let assessment = try store.addAssessment(
      Sample.assessment(of: .stored(enquiry.id, version: 2), result: "\(word)D"), files: Sample.files("\(word)E"))
    try store.addAnswerLink(to: enquiry.id, tokenHash: ContentHash.sha256([1]), expiresAt: Sample.noon + 60)
    _ = try store.release(assessment.id, for: enquiry.id, ifMatch: nil, by: Sample.officer, at: Sample.noon)
    #expect(try bytes().contains(word))

    let left = try store.deleteEnquiry(
      enquiry.id, reason: "Wunsch des Investors", ifMatch: nil, by: Sample.officer, at: Sample.noon + 9)
    #expect(left.map(\.kind) == [.assessment, .enquiry])
    #expect(left.map(\.hash) == [assessment.resultHash, ContentHash.sha256(Array("title: \(word)B\n".utf8))])
    #expect(try !bytes().contains(word), "in the file or its log")
    for table in [
      "texts", "file_sets", "file_set_entries", "enquiries", "enquiry_versions", "assessments", "answer_links",
    ] {
      #expect(try count(table) == 0, "\(table)")
    }
    #expect(throws: StoreError.deleted(left[1])) { try store.enquiry(enquiry.id) }
    #expect(throws: StoreError.deleted(left[1])) { try store.enquiryText(enquiry.id) }
    #expect(throws: StoreError.deleted(left[0])) { try store.assessment(assessment.id) }
    #expect(throws: StoreError.deleted(left[1])) { try store.createEnquiry(Sample.enquiry()) }
    #expect(try store.tombstone(.assessment, assessment.id.rawValue) == left[0])
    #expect(try store.enquiry(answerLink: ContentHash.sha256([1]), at: Sample.noon) == nil)
    #expect(try store.log(of: .enquiry(enquiry.id)).map(\.action) == [.created, .changed, .answered, .deleted])
  }

  /// Long texts spread over many pages, between others that stay.
  @Test func `is gone from the file, whatever its size`() throws {
    let filler = String(repeating: "Füllung ", count: 40)
    for number in 1...120 {
      let length = [1, 20, 400, 3_000][number % 4]
      let word = number % 3 == 0 ? "Löschwort\(number) " : "Bleibwort\(number) "
      let text = String(repeating: word, count: length) + (number % 5 == 0 ? filler : "")
      _ = try store.createEnquiry(Sample.enquiry(number, text: text, at: Sample.noon + Int64(number)))
    }
    for number in 1...120 where number % 3 == 0 {
      try store.deleteEnquiry(Sample.id(number), reason: "Test", ifMatch: nil, by: .local, at: Sample.noon + 999)
    }
    let bytes = try bytes()
    #expect(!bytes.contains("Löschwort"))
    #expect(bytes.contains("Bleibwort119"))
    #expect(try store.enquiryText(Sample.id(119))?.text.count == "Bleibwort119 ".utf8.count * 3_000)
  }

  @Test func `takes no text that others need`() throws {
    let text = "id: same\n"
    let (first, second) = (
      try store.createEnquiry(Sample.enquiry(1, text: text)), try store.createEnquiry(Sample.enquiry(2, text: text))
    )
    let kept = try store.addAssessment(Sample.assessment(1, of: .stored(first.id, version: 1)), files: Sample.files())
    _ = try store.addAssessment(Sample.assessment(2, of: .stored(second.id, version: 1)), files: Sample.files())
    try store.deleteEnquiry(second.id, reason: "Test", ifMatch: nil, by: .local, at: Sample.noon)
    #expect(try store.enquiryText(first.id)?.text == Array(text.utf8))
    #expect(try store.files(of: kept) == Sample.files())
    #expect(try store.result(of: kept) == Array("{}\n".utf8))
    try store.deleteAssessment(kept.id, reason: "Test", by: .local, at: Sample.noon)
    #expect(try count("texts") == 1)
    #expect(try store.assessments(of: first.id).isEmpty)
  }

  @Test func `must be as somebody has seen it`() throws {
    let enquiry = try store.createEnquiry(Sample.enquiry())
    #expect(throws: StoreError.changedMeanwhile(tag: enquiry.tag)) {
      try store.deleteEnquiry(enquiry.id, reason: "Test", ifMatch: "0", by: .local, at: Sample.noon)
    }
    #expect(throws: StoreError.refused("CHECK constraint failed: reason <> ''")) {
      try store.deleteEnquiry(enquiry.id, reason: "", ifMatch: enquiry.tag, by: .local, at: Sample.noon)
    }
    #expect(try store.enquiry(enquiry.id) == enquiry)
  }

  private func bytes() throws -> Data {
    try ["", "-wal"].map { try Data(contentsOf: URL(filePath: scratch.path + $0)) }.reduce(Data(), +)
  }

  private func count(_ table: String) throws -> Int {
    try store.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM \(table)") ?? -1 }
  }
}

extension Data {
  fileprivate func contains(_ word: String) -> Bool { range(of: Data(word.utf8)) != nil }
}
