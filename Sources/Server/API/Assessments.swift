internal import Advisory
internal import Evaluation
internal import Facts
internal import HTTPTypes
internal import Region
internal import Report
internal import SourceText
internal import Store

/// Assessments of enquiries: made, kept and read.
enum Assessments {
  private static let access = Access([.officer], scope: .assess)

  static let routes = [
    Route(
      .post, "/api/v1/assessments", access,
      Operation(
        "assess", .assessments, "Assess all sites for an enquiry.",
        details: """
          The body is the enquiry, or `enquiry` names a stored one. The answer has the bytes of `lotse recommend --format \
          json`. It is kept with everything that it was made from, unless `dry_run` is true.
          """,
        query: [
          Parameter("enquiry", .text(maxLength: 100), "Id of a stored enquiry, in the place of a body."),
          Parameter("dry_run", .flag, "Keep nothing."),
          Parameter("top", .integer(1...1000), "So many sites are written; 5 without it."),
          Parameter("preset", .text(maxLength: 100), "Id of a weighting profile; without it the base weights."),
          AsOf.parameter,
          Parameter("robustness", .flag, "Write in detail how firm the first places are."),
          Parameter("view", .words(["full", "summary"]), "summary: the order alone, as `--summary`; needs `dry_run`."),
        ],
        body: .init(EnquiryBody.types, .enquiry, isRequired: false),
        answers: [
          .init(
            .created, "The assessment, kept.", [(.json, .assessment)],
            fields: [("Location", "Where it is kept."), ("ETag", "Strong tag of these bytes.")]),
          .init(
            .ok, "The assessment, not kept.", [(.json, .assessment)], fields: [("ETag", "Strong tag of these bytes.")]),
        ], problems: [404, 410])
    ) { call in try await AssessmentMaking(call).reply() },
    Route(
      .get, "/api/v1/assessments", access,
      Operation(
        "listAssessments", .assessments, "The assessments of a stored enquiry, newest first.",
        query: [Parameter("enquiry", .text(maxLength: 100), "Id of the enquiry.", isRequired: true)],
        answers: [
          .init(
            .ok, "All of them.", [(.json, .assessmentList)],
            links: [
              .init("showAssessment", "assessment", "/items/0/id"), .init("explainSite", "assessment", "/items/0/id"),
            ])
        ], problems: [404, 410])
    ) { call in
      let enquiry = try call.enquiry(EnquiryID(rawValue: call.query["enquiry"] ?? ""))
      let items = try call.services.store.assessments(of: enquiry.id).map(\.document)
      return .json(.object(["items": .array(items), "next": .null]))
    },
    Route(
      .get, "/api/v1/assessments/{assessment}", access,
      Operation(
        "showAssessment", .assessments, "An assessment that is kept, byte for byte.",
        answers: [.init(.ok, "The assessment.", [(.json, .assessment)])], problems: [410])
    ) { call in
      let stored = try call.assessment()
      try call.logRead(of: stored)
      return Reply(.json, body: try call.services.store.result(of: stored))
    },
    Route(
      .get, "/api/v1/assessments/{assessment}/sites/{site}", access,
      Operation(
        "explainSite", .assessments, "One site of an assessment: every number down to its source.",
        details: "The JSON of `lotse explain --format json`, made from the rules and sites as they were.",
        answers: [.init(.ok, "The explanation.", [(.json, .explanation)])], problems: [410])
    ) { call in try await explain(call) },
  ]

  private static func explain(_ call: Call) async throws -> Reply {
    let stored = try call.assessment()
    try call.logRead(of: stored)
    let records = Records(call.services.store)
    let text = try await call.services.pool.run {
      let workspace = try records.workspace(of: stored)
      let site = try call.site(in: workspace)
      let assessment = try records.assessment(of: stored, in: workspace)
      guard let result = assessment[site.id] else { throw ProblemWording.notFound }
      let language = Language(rawValue: stored.parameters.language) ?? .de
      return AssessmentJSON(assessment, language: language, top: nil).explanation(of: result).text
    }
    return .text(text, .json)
  }
}

extension StoredAssessment {
  /// What is told of an assessment in a list.
  var document: JSON {
    .object([
      "id": .string(id.rawValue), "url": .string("/api/v1/assessments/\(id.rawValue)"),
      "enquiry": .optional(enquiry?.rawValue), "enquiry_version": enquiryVersion.map(JSON.number) ?? .null,
      "made_at": .string(TimeText.rfc3339(at)), "as_of": .string(parameters.asOf),
      "preset": .optional(parameters.preset), "engine": .string(origin.engine),
      "rulebook_hash": .string(origin.rulebookHash), "register_hash": .string(origin.registerHash),
      "reference_hash": .string(origin.referenceHash), "enquiry_hash": .string(enquiryHash),
    ])
  }
}
