internal import Advisory
internal import Documents
internal import Evaluation
internal import Facts
internal import HTTPTypes
internal import Region
internal import Report
internal import Rulebook
internal import SourceText
internal import Store

/// The newest version of a stored enquiry, assessed by the workspace that answers now: one state for the whole page.
struct AssessedEnquiry: Sendable {
  let enquiry: StoredEnquiry
  let workspace: Workspace
  let assessment: Assessment
  let trial: TrialQuery
  private let call: Call
  private let generation: Int
  /// What the assessment depends on beside the workspace.
  private let subject: [String]

  /// Assesses the enquiry that the path names, off the threads that serve connections.
  ///
  /// - Parameter isTrialAllowed: whether weights of the address are tried out.
  init(_ call: Call, isTrialAllowed: Bool = true) async throws {
    self.call = call
    let enquiry = try call.enquiry()
    let version = try call.text(of: enquiry)
    let state = call.services.workspace.state
    let workspace = state.workspace
    let today = call.services.clock.today
    let preset = try Self.preset(call).first.map { try Self.profile($0.value, workspace) }
    let trial = TrialQuery(call, workspace.rulebook, preset)
    let tried = trial.isTrial && isTrialAllowed
    self.enquiry = enquiry
    self.workspace = workspace
    self.trial = trial
    generation = state.generation
    subject =
      [version.textHash, today.description, preset?.id ?? ""]
      + (tried ? trial.items.map { "\($0.name)=\($0.value)" } : [])
    assessment = try await call.services.assessments.value(subject, generation: generation) {
      try await call.services.pool.run {
        let enquiry = try EnquiryBody(version.text, in: workspace).enquiry
        if tried { return workspace.assess(enquiry, trying: trial.weights, asOf: today) }
        return workspace.assess(enquiry, preset: preset, asOf: today)
      }
    }
  }

  private static func profile(_ id: String, _ workspace: Workspace) throws -> Preset {
    var diagnostics = Diagnostics()
    guard let preset = workspace.preset(id, into: &diagnostics) else { throw ProblemWording.query(diagnostics.errors) }
    return preset
  }

  var id: String { enquiry.id.rawValue }
  var format: FactFormat { workspace.format(call.language) }

  /// Profile and trial as they stand in addresses; empty without.
  var query: [URLText.Item] { Self.preset(call) + trialItems }

  /// The profile as it stands in addresses; empty without one.
  var profile: [URLText.Item] { Self.preset(call) }

  /// The weights that are tried out, as they stand in addresses.
  var trialItems: [URLText.Item] { trial.isTrial ? trial.items : [] }

  /// What marks a page as that of a trial.
  var trialNotice: [Markup] {
    WeightTrialForm.notice(
      trial.isTrial ? Address.result(id).link(call.language, query) : nil,
      reset: Address.result(id).link(call.language, Self.preset(call)), format)
  }

  /// The form to try out weights.
  var trialForm: Markup {
    let language = call.language == .de ? [] : [(name: "lang", value: call.language.rawValue)]
    return WeightTrialForm(
      workspace.rulebook, trial.weights, wrong: trial.wrong, isTrial: trial.isTrial,
      links: .init(
        action: Address.result(id).path, reset: Address.result(id).link(call.language, Self.preset(call)),
        kept: language + Self.preset(call)), format: format
    ).markup
  }

  private static func preset(_ call: Call) -> [URLText.Item] {
    call.query.items.filter { $0.name == "preset" && !$0.value.isEmpty }
  }

  /// Makes something of the assessment, off the threads that serve connections.
  func making<Made: Sendable>(_ make: @escaping @Sendable () -> Made) async throws -> Made {
    try await call.services.pool.run(make)
  }

  /// The body of a page, made off the threads that serve connections unless it is kept.
  ///
  /// - Parameter name: of the page, with what it depends on beside the assessment and the address.
  func body(_ name: String, _ make: @escaping @Sendable () -> [Markup]) async throws -> [Markup] {
    let address = call.query.items.map { "\($0.name)=\($0.value)" }
    let key = [name, call.path, call.language.rawValue] + subject + address
    return try await call.services.bodies.value(key, generation: generation) { try await call.services.pool.run(make) }
  }

  /// The way back to the result.
  var back: Markup {
    .group(trialNotice + [backLink])
  }

  private var backLink: Markup {
    .of(
      "p", ["class": "kern-body"],
      [
        .text(Words(call.language).say("In der Anfrage ", "In the enquiry ")),
        Kern.link(assessment.enquiry.title[call.language], to: Address.result(id).link(call.language, query)),
      ])
  }
}
