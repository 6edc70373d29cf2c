internal import Advisory
internal import Evaluation
internal import Facts
internal import HTTPTypes
internal import SourceText
internal import Store

/// One `POST /assessments`: which enquiry, by which rules, kept or not.
struct AssessmentMaking: Sendable {
  private let call: Call
  private let state: ActiveWorkspace.State

  init(_ call: Call) {
    self.call = call
    state = call.services.workspace.state
  }

  /// - Throws: a problem when the enquiry has errors or is not there.
  func reply() async throws -> Reply {
    let isKept = !call.query.flag("dry_run")
    guard !isKept || call.query["view"] != "summary" else { throw ProblemWording.summaryIsNotKept }
    let (text, subject) = try source()
    let request = try request(text)
    let answer = try await call.services.assessor.answer(request, state)
    guard isKept else { return reply(.ok, answer) }
    let stored = try keep(request, subject, answer)
    return reply(.created, answer).with(.location, "/api/v1/assessments/\(stored.id.rawValue)")
  }

  /// Assesses the newest version of a stored enquiry as of today, and keeps the assessment.
  func keepNewest(of enquiry: StoredEnquiry, preset: String?) async throws -> StoredAssessment {
    let version = try call.text(of: enquiry)
    let request = AssessmentRequest(
      enquiry: version.text, preset: preset, top: 5, asOf: call.services.clock.today, language: call.language,
      robustness: false, form: .full)
    let answer = try await call.services.assessor.answer(request, state)
    return try keep(request, .stored(enquiry.id, version: version.number), answer)
  }

  private func reply(_ status: HTTPResponse.Status, _ answer: AssessmentAnswer) -> Reply {
    Reply(.json, status, body: answer.json).with(.eTag, answer.tag)
  }

  /// The text of the enquiry, and what is kept of where it comes from.
  private func source() throws -> ([UInt8], NewAssessment.Subject) {
    guard let id = call.query["enquiry"] else {
      guard !call.body.isEmpty else { throw ProblemWording.emptyBody }
      // A text of which an answer is kept was read without errors by the same state: reading it takes longer than the rest.
      if call.bodyType == .yaml, call.services.assessor.keptAnswer(try request(call.body), state) != nil {
        return (call.body, .text(call.body))
      }
      return (try EnquiryBody(call).bytes, .text(call.body))
    }
    guard call.body.isEmpty else { throw ProblemWording.twoEnquiries }
    let enquiry = try call.enquiry(EnquiryID(rawValue: id))
    let version = try call.text(of: enquiry)
    return (version.text, .stored(enquiry.id, version: version.number))
  }

  private func request(_ text: [UInt8]) throws -> AssessmentRequest {
    var diagnostics = Diagnostics()
    if let preset = call.query["preset"], state.workspace.preset(preset, into: &diagnostics) == nil {
      throw ProblemWording.query(diagnostics.errors)
    }
    return AssessmentRequest(
      enquiry: text, preset: call.query["preset"], top: call.query.integer("top") ?? 5, asOf: AsOf.day(call),
      language: call.language, robustness: call.query.flag("robustness"),
      form: call.query["view"] == "summary" ? .summary : .full)
  }

  private func keep(
    _ request: AssessmentRequest, _ subject: NewAssessment.Subject, _ answer: AssessmentAnswer
  ) throws -> StoredAssessment {
    let new = NewAssessment(
      id: AssessmentID(rawValue: RandomText.id()), subject: subject,
      parameters: AssessmentParameters(
        preset: request.preset, top: request.top, asOf: request.asOf.description, language: request.language.rawValue,
        robustness: request.robustness),
      origin: AssessmentOrigin(
        engine: answer.basis.engine, rulebookHash: answer.rulebookHash, registerHash: answer.basis.registerHash,
        referenceHash: answer.basis.referenceHash),
      result: answer.json, by: call.principal.author, at: call.services.clock.now())
    return try call.services.store.addAssessment(new, files: state.stored)
  }
}
