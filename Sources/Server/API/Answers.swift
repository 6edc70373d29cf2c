internal import HTTPTypes
internal import Report
internal import SourceText
internal import Store

/// What the investor reads of an enquiry: its state, and the answer once an officer has released it.
enum Answers {
  static let routes = [
    Route(
      .get, "/api/v1/answers/{token}", Access(Set(Role.allCases)),
      Operation(
        "readAnswer", .enquiries, "State and answer of an enquiry, for whoever holds the link.",
        details: "As text: the letter alone.",
        answers: [.init(.ok, "State, and the answer if it is released.", [(.json, .answer), (.text, .page)])])
    ) { call in try await read(call) }
  ]

  private static func read(_ call: Call) async throws -> Reply {
    let (enquiry, answer) = try await find(call)
    if call.accepted == .text {
      guard let answer else { throw ProblemWording.notYetAnswered }
      return .text(answer.letter, .text)
    }
    return .json(
      .object([
        "status": .string(enquiry.status.rawValue), "received_on": .string(TimeText.day(enquiry.createdAt)),
        "changed_on": .string(TimeText.day(enquiry.changedAt)), "answer": answer?.document ?? .null,
      ]))
  }

  /// The enquiry of the link in the path, and its answer once it is released.
  static func find(_ call: Call) async throws -> (StoredEnquiry, AnswerJSON?) {
    let hash = Secret.hash(call.parameter("token"))
    guard let enquiry = try call.services.store.enquiry(answerLink: hash, at: call.services.clock.now()) else {
      throw ProblemWording.noSuchLink
    }
    return (enquiry, try await answer(enquiry, call))
  }

  private static func answer(_ enquiry: StoredEnquiry, _ call: Call) async throws -> AnswerJSON? {
    guard let id = enquiry.answer, let stored = try call.services.store.assessment(id) else { return nil }
    let records = Records(call.services.store)
    return try await call.services.pool.run {
      AnswerJSON(
        try records.assessment(of: stored, in: records.workspace(of: stored)), language: call.language)
    }
  }
}
