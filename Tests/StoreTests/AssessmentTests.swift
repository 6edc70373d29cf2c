import GRDB
import SourceText
import Testing

@testable import Store

@Suite struct `Assessments in the store` {
  let scratch: ScratchStore
  var store: Store { scratch.store }

  init() throws { scratch = try ScratchStore() }

  @Test func `are kept with all that they were made from`() throws {
    let enquiry = try store.createEnquiry(Sample.enquiry())
    let stored = try store.addAssessment(
      Sample.assessment(of: .stored(enquiry.id, version: 1)), files: Sample.files())
    #expect(stored.enquiry == enquiry.id)
    #expect(stored.enquiryVersion == 1)
    #expect(stored.enquiryHash == enquiry.textHash)
    #expect(stored.parameters == Sample.assessment(of: .text([])).parameters)
    #expect(try store.assessment(stored.id) == stored)
    #expect(try store.assessments(of: enquiry.id) == [stored])
    #expect(try store.result(of: stored) == Array("{}\n".utf8))
    #expect(try store.files(of: stored) == Sample.files())
    #expect(try store.enquiryText(of: stored) == Array("id: e1\n".utf8))
  }

  @Test func `share texts and files`() throws {
    let enquiry = try store.createEnquiry(Sample.enquiry())
    _ = try store.addAssessment(Sample.assessment(1, of: .stored(enquiry.id, version: 1)), files: Sample.files())
    let before = try count("texts")
    _ = try store.addAssessment(Sample.assessment(2, of: .text(Array("id: e1\n".utf8))), files: Sample.files())
    #expect(try count("texts") == before)
    #expect(try count("file_sets") == 1)
    _ = try store.addAssessment(
      Sample.assessment(3, of: .stored(enquiry.id, version: 1)), files: Sample.files("id: lausitz\nv: 2\n"))
    #expect(try count("texts") == before + 1)
    #expect(try count("file_sets") == 2)
  }

  @Test func `need the enquiry that they assess`() throws {
    #expect(throws: StoreError.notFound) {
      try store.addAssessment(Sample.assessment(of: .stored(Sample.id(1), version: 1)), files: Sample.files())
    }
    #expect(try count("texts") == 0)
  }

  private func count(_ table: String) throws -> Int {
    try store.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM \(table)") ?? -1 }
  }
}
