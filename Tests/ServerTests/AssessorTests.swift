import Evaluation
import Facts
import Region
import Report
import Rulebook
import SourceText
import Testing

@testable import Advisory
@testable import Server

@Suite struct `The assessor` {
  static let asOf = PartialDate("2026-11-22")

  static func request(
    _ enquiry: [UInt8]? = nil, preset: String? = nil, top: Int? = 5, form: AssessmentRequest.Form = .full
  ) throws -> AssessmentRequest {
    AssessmentRequest(
      enquiry: try enquiry ?? SmallWorkspace.sample(), preset: preset, top: top, asOf: try #require(asOf),
      language: .de,
      robustness: false, form: form)
  }

  @Test func `gives the bytes of the command line`() async throws {
    let state = try SmallWorkspace().active().state
    let assessor = Assessor(WorkPool(width: 1, depth: 1), cacheBytes: 1 << 20)
    let answer = try await assessor.answer(try Self.request(), state)
    var diagnostics = Diagnostics()
    let file = SourceFile(name: "-", bytes: try SmallWorkspace.sample())
    let enquiry = try #require(state.workspace.enquiry(file, into: &diagnostics))
    let writer = AssessmentJSON(
      state.workspace.assess(enquiry, asOf: try #require(Self.asOf)), language: .de, top: 5)
    #expect(answer.json == Array(writer.document.text.utf8))
    #expect(answer.enquiry.id == enquiry.id && answer.rulebookHash == state.workspace.rulebook.hash)
    #expect(answer.tag.hasPrefix("\"") && answer.tag.hasSuffix("\"") && answer.tag.count == 34)
    let summary = try await assessor.answer(try Self.request(form: .summary), state)
    #expect(summary.json == Array(writer.summary.text.utf8) && summary.tag != answer.tag)
  }

  @Test func `calculates once for all who ask for the same`() async throws {
    let state = try SmallWorkspace().active().state
    let pool = WorkPool(width: 1, depth: 8)
    let assessor = Assessor(pool, cacheBytes: 1 << 20)
    let (latch, request) = (Latch(), try Self.request(form: .summary))
    try pool.submit { latch.wait() }
    let answers = try await withThrowingTaskGroup(of: [UInt8].self) { group in
      for _ in 0..<20 { group.addTask { try await assessor.answer(request, state).json } }
      #expect(await LiveServer.eventually { pool.waiting > 0 })
      #expect(pool.waiting == 1)
      latch.open()
      return try await group.reduce(into: []) { $0.append($1) }
    }
    #expect(answers.count == 20 && Set(answers).count == 1)
    #expect(assessor.keptBytes > 0)
  }

  @Test func `answers from its cache until the workspace changes`() async throws {
    let workspace = try SmallWorkspace()
    let active = try workspace.active()
    let pool = WorkPool(width: 1, depth: 0)
    let assessor = Assessor(pool, cacheBytes: 1 << 20)
    let request = try Self.request(form: .summary)
    let first = try await assessor.answer(request, active.state)
    let latch = Latch()
    try pool.submit { latch.wait() }
    #expect(try await assessor.answer(request, active.state).json == first.json, "no place is needed")
    active.reload()
    await #expect(throws: WorkPool.Full.self) { try await assessor.answer(request, active.state) }
    #expect(assessor.keptBytes == 0)
    latch.open()
  }

  @Test func `gives up what nobody waits for`() async throws {
    let state = try SmallWorkspace().active().state
    let pool = WorkPool(width: 1, depth: 8)
    let assessor = Assessor(pool, cacheBytes: 1 << 20)
    let (latch, request) = (Latch(), try Self.request(form: .summary))
    try pool.submit { latch.wait() }
    let tasks = (0..<2).map { _ in Task { try await assessor.answer(request, state) } }
    #expect(await LiveServer.eventually { pool.waiting == 1 })
    tasks[0].cancel()
    await #expect(throws: CancellationError.self) { try await tasks[0].value }
    tasks[1].cancel()
    await #expect(throws: CancellationError.self) { try await tasks[1].value }
    #expect(pool.waiting == 0)
    latch.open()
    #expect(try await assessor.answer(request, state).json.isEmpty == false, "and does it anew when asked")
  }

  @Test(arguments: [("id: [", nil), ("id: a\nsite: {area: 3}\n", nil), ("id: a\n", "no-such-profile")])
  func `refuses an enquiry with errors`(text: String, preset: String?) async throws {
    let state = try SmallWorkspace().active().state
    let assessor = Assessor(WorkPool(width: 1, depth: 1), cacheBytes: 1 << 20)
    let request = try Self.request(Array(text.utf8), preset: preset)
    let refusal = await #expect(throws: Refusal.self) { try await assessor.answer(request, state) }
    #expect(refusal?.diagnostics.hasErrors == true)
    #expect(assessor.keptBytes == 0)
  }
}
