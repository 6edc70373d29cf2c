internal import Advisory
internal import Evaluation
internal import Region
internal import Report
internal import Rulebook
internal import SourceText
internal import Synchronization

/// One answer being made: on a thread of its own, and given up between two steps when nobody waits for it.
final class Calculation: Sendable {
  private let request: AssessmentRequest
  private let workspace: Workspace
  private let isGivenUp = Mutex(false)

  init(request: AssessmentRequest, workspace: Workspace) {
    self.request = request
    self.workspace = workspace
  }

  /// Ends it at the next step.
  func giveUp() { isGivenUp.withLock { $0 = true } }

  /// - Throws: ``Refusal`` when enquiry or profile have errors, `CancellationError` when it was given up.
  func answer() throws -> AssessmentAnswer {
    try goOn()
    let file = SourceFile(name: "-", bytes: request.enquiry)
    let enquiry = try require(file) { workspace.enquiry(file, into: &$0) }
    let preset = try request.preset.map { id in try require(file) { workspace.preset(id, into: &$0) } }
    try goOn()
    let assessment = workspace.assess(enquiry, preset: preset, asOf: request.asOf)
    try goOn()
    let json = Array(document(assessment).text.utf8)
    return AssessmentAnswer(
      json: json, tag: "\"\(ContentHash.sha256(json).prefix(32))\"", enquiry: enquiry, basis: assessment.basis,
      rulebookHash: workspace.rulebook.hash)
  }

  private func document(_ assessment: Assessment) -> JSON {
    let writer = AssessmentJSON(
      assessment, language: request.language, top: request.top, robustness: request.robustness)
    switch request.form {
    case .full: return writer.document
    case .summary: return writer.summary
    }
  }

  private func require<Value>(_ file: SourceFile, _ read: (inout Diagnostics) -> Value?) throws -> Value {
    var diagnostics = Diagnostics()
    guard let value = read(&diagnostics) else { throw Refusal(diagnostics: diagnostics, file: file) }
    return value
  }

  private func goOn() throws {
    if isGivenUp.withLock(\.self) { throw CancellationError() }
  }
}
