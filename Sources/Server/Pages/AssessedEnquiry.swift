internal import Advisory
internal import Evaluation
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
  private let call: Call

  /// Assesses the enquiry that the path names, off the threads that serve connections.
  init(_ call: Call) async throws {
    self.call = call
    let enquiry = try call.enquiry()
    let text = try call.text(of: enquiry).text
    let workspace = call.services.workspace.state.workspace
    let today = call.services.clock.today
    let preset = Self.preset(call).first?.value
    self.enquiry = enquiry
    self.workspace = workspace
    assessment = try await call.services.pool.run {
      workspace.assess(
        try EnquiryBody(text, in: workspace).enquiry, preset: workspace.rulebook.presets.first { $0.id == preset },
        asOf: today)
    }
  }

  var id: String { enquiry.id.rawValue }
  var format: FactFormat { workspace.format(call.language) }

  /// The profile as it stands in addresses; empty without one.
  var query: [URLText.Item] { Self.preset(call) }

  private static func preset(_ call: Call) -> [URLText.Item] {
    call.query.items.filter { $0.name == "preset" && !$0.value.isEmpty }
  }

  /// Makes the body of a page, off the threads that serve connections.
  func body<Body: Sendable>(_ make: @escaping @Sendable () -> Body) async throws -> Body {
    try await call.services.pool.run(make)
  }

  /// The way back to the result.
  var back: Markup {
    .of(
      "p", ["class": "kern-body"],
      [
        .text(Words(call.language).say("In der Anfrage ", "In the enquiry ")),
        Kern.link(assessment.enquiry.title[call.language], to: Address.result(id).link(call.language, query)),
      ])
  }
}
