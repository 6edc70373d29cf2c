import GRDB
import Testing

@testable import Store

@Suite struct `Retention` {
  let scratch: ScratchStore
  var store: Store { scratch.store }
  let day: Int64 = 86_400

  init() throws { scratch = try ScratchStore() }

  @Test func `counts from closing, and leaves what is open`() throws {
    for number in 1...4 { _ = try store.createEnquiry(Sample.enquiry(number)) }
    try close(2, day: 1)
    try close(3, day: 10)
    try close(4, day: 1)
    _ = try store.addVersion(
      of: Sample.id(4), Sample.content("new"), ifMatch: nil, by: .local, at: Sample.noon + 2 * day)
    let old = try store.addAssessment(Sample.assessment(1, of: .text([1])), files: Sample.files())
    _ = try store.addAssessment(Sample.assessment(2, of: .text([2]), at: Sample.noon + 10 * day), files: Sample.files())

    let limit = Sample.noon + 10 * day
    let planned = try store.expire(closedBefore: limit, at: limit + 1, dryRun: true)
    #expect(planned.map(\.id) == ["enquiry-2", "assessment-1"])
    #expect(try store.enquiry(Sample.id(2)) != nil)

    let left = try store.expire(closedBefore: limit, at: limit + 1)
    #expect(left == planned)
    #expect(left.allSatisfy { $0.reason == "retention" && $0.at == limit + 1 })
    #expect(throws: StoreError.deleted(left[0])) { try store.enquiry(Sample.id(2)) }
    #expect(throws: StoreError.deleted(left[1])) { try store.assessment(old.id) }
    #expect(try store.enquiries(limit: 9).items.map(\.id) == [4, 3, 1].map(Sample.id))
    #expect(try store.log(of: .enquiry(Sample.id(2))).map(\.action) == [.created, .answered, .expired])
    #expect(try store.expire(closedBefore: limit, at: limit + 2) == [])
  }

  @Test func `of the log ends at a time`() throws {
    let id = try store.createEnquiry(Sample.enquiry()).id
    try store.log(LogEntry(.read, .enquiry(id), by: Sample.officer, at: Sample.noon + 5))
    #expect(try store.expireLog(before: Sample.noon + 5) == 1)
    #expect(try store.log(of: .enquiry(id)).map(\.action) == [.read])
    // The horizon does not go back.
    #expect(try store.expireLog(before: 0) == 0)
    #expect(throws: StoreError.refused("the log stays until its time is over")) {
      try store.write { try $0.execute(sql: "DELETE FROM log") }
    }
  }

  private func close(_ number: Int, day number2: Int64) throws {
    _ = try store.setStatus(
      of: Sample.id(number), to: .answered, ifMatch: nil, by: Sample.officer, at: Sample.noon + number2 * day)
  }
}
