import Testing

@testable import Store

@Suite struct `Drafts` {
  private static let author = Author.account("o1")

  private static func draft(of enquiry: (id: EnquiryID, tag: String)? = nil) -> Draft {
    Draft(
      id: DraftID(rawValue: "d1"), of: enquiry, base: Array("id: null\n".utf8), typed: Array("title=<b>".utf8),
      by: author, at: 100)
  }

  @Test func `stay as typed and change step by step`() throws {
    let scratch = try ScratchStore()
    let store = scratch.store
    try store.createDraft(Self.draft())
    #expect(try store.draft(DraftID(rawValue: "d1"), of: Self.author) == Self.draft())
    let changed = try store.changeDraft(DraftID(rawValue: "d1"), of: Self.author, at: 200) {
      $0.typed + Array("&a=1".utf8)
    }
    #expect(changed.typed == Array("title=<b>&a=1".utf8) && changed.changedAt == 200)
    #expect(try store.drafts(of: Self.author) == [changed])
    try store.deleteDraft(changed.id, of: Self.author)
    #expect(try store.drafts(of: Self.author).isEmpty)
  }

  @Test func `are their author's alone`() throws {
    let scratch = try ScratchStore()
    let store = scratch.store
    try store.createDraft(Self.draft())
    #expect(try store.draft(DraftID(rawValue: "d1"), of: .local) == nil)
    #expect(throws: StoreError.notFound) {
      try store.changeDraft(DraftID(rawValue: "d1"), of: .local, at: 200) { _ in [] }
    }
    try store.deleteDraft(DraftID(rawValue: "d1"), of: .local)
    #expect(try store.drafts(of: Self.author).count == 1)
  }

  @Test func `go with their enquiry and when nobody goes on`() throws {
    let scratch = try ScratchStore()
    let store = scratch.store
    let enquiry = try store.createEnquiry(Sample.enquiry())
    try store.createDraft(Self.draft(of: (enquiry.id, enquiry.tag)))
    try store.expireDrafts(untouchedSince: 100)
    #expect(try store.drafts(of: Self.author).count == 1)
    try store.deleteEnquiry(enquiry.id, reason: "test", ifMatch: nil, by: .local, at: 300)
    #expect(try store.drafts(of: Self.author).isEmpty)
    try store.createDraft(Self.draft())
    try store.expireDrafts(untouchedSince: 101)
    #expect(try store.drafts(of: Self.author).isEmpty)
  }
}
