import SourceText
import Testing

@testable import Store

@Suite struct `Enquiries in the store` {
  let scratch: ScratchStore
  var store: Store { scratch.store }

  init() throws { scratch = try ScratchStore() }

  @Test func `are kept as they were sent`() throws {
    let bytes: [UInt8] = [0, 255, 10] + Array("title: Größe\r\n".utf8)
    let new = NewEnquiry(
      id: Sample.id(1), text: bytes, title: "Größe", level: .open, answerBy: nil, by: .visitor, at: Sample.noon)
    let stored = try store.createEnquiry(new)
    #expect(stored.version == 1)
    #expect(stored.status == .open)
    #expect(stored.owner == .visitor)
    #expect(stored.closedAt == nil)
    #expect(stored.textHash == ContentHash.sha256(bytes))
    #expect(try store.enquiry(Sample.id(1)) == stored)
    let version = try #require(try store.enquiryText(Sample.id(1)))
    #expect(version.text == bytes)
    #expect(version.by == .visitor)
  }

  @Test func `keep every version`() throws {
    let first = try store.createEnquiry(Sample.enquiry(text: "a"))
    let second = try store.addVersion(
      of: first.id, Sample.content("b"), ifMatch: first.tag, by: .local, at: Sample.noon + 60)
    #expect(second.version == 2)
    #expect(second.title == "Neu")
    #expect(second.level == .strict)
    #expect(second.changedAt == Sample.noon + 60)
    #expect(second.tag != first.tag)
    #expect(try store.enquiryText(first.id, version: 1)?.text == Array("a".utf8))
    #expect(try store.enquiryText(first.id)?.text == Array("b".utf8))
    #expect(try store.enquiryText(first.id, version: 3) == nil)
  }

  @Test func `change only as somebody has seen them`() throws {
    let first = try store.createEnquiry(Sample.enquiry())
    let second = try store.setStatus(
      of: first.id, to: .answered, answerBy: .some(nil), ifMatch: first.tag, by: .local, at: Sample.noon + 1)
    #expect(second.answerBy == nil)
    #expect(throws: StoreError.changedMeanwhile(tag: second.tag)) {
      try store.setStatus(of: first.id, to: .settled, ifMatch: first.tag, by: .local, at: Sample.noon + 2)
    }
    #expect(throws: StoreError.changedMeanwhile(tag: second.tag)) {
      try store.addVersion(of: first.id, Sample.content("b"), ifMatch: first.tag, by: .local, at: Sample.noon + 2)
    }
    #expect(try store.enquiry(first.id) == second)
  }

  @Test func `are closed when their status was set, and opened by a new version`() throws {
    let id = try store.createEnquiry(Sample.enquiry()).id
    func set(_ status: EnquiryStatus, _ day: Int64) throws -> StoredEnquiry {
      try store.setStatus(of: id, to: status, ifMatch: nil, by: Sample.officer, at: Sample.noon + day * 86_400)
    }
    #expect(try set(.answered, 1).closedAt == Sample.noon + 86_400)
    // The same status again changes nothing of the day.
    #expect(try set(.answered, 2).closedAt == Sample.noon + 86_400)
    #expect(try set(.settled, 3).closedAt == Sample.noon + 3 * 86_400)
    let reopened = try store.addVersion(
      of: id, Sample.content("b"), ifMatch: nil, by: Sample.officer, at: Sample.noon + 4 * 86_400)
    #expect(reopened.status == .open)
    #expect(reopened.closedAt == nil)
    #expect(reopened.answerBy == "2026-11-24")
    #expect(
      try store.log(of: .enquiry(id)).map(\.action) == [
        .created, .answered, .changed, .closed, .changed, .reopened,
      ])
  }

  @Test func `that are not there are told from those that are there twice`() throws {
    #expect(try store.enquiry(Sample.id(1)) == nil)
    #expect(throws: StoreError.notFound) {
      try store.setStatus(of: Sample.id(1), to: .open, ifMatch: nil, by: .local, at: Sample.noon)
    }
    _ = try store.createEnquiry(Sample.enquiry())
    #expect(throws: StoreError.exists) { try store.createEnquiry(Sample.enquiry()) }
  }
}
