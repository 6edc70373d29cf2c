internal import Report
internal import Store

extension Schema {
  static let statuses = EnquiryStatus.allCases.map(\.rawValue)

  /// Enquiries as they are sent, kept and changed.
  var enquiries: JSON {
    switch self {
    case .enquiry: Self.enquiryDocument
    case .enquiryChange: Self.changeDocument
    case .enquiryList: .page(of: Schema.enquiryState.reference)
    case .receipt: Self.receiptDocument
    default: Self.stateDocument
    }
  }

  private static var enquiryDocument: JSON {
    .object([
      "description": .string(
        "An enquiry (docs/reference/enquiry.md). Sections and fields are those of the facts dictionary: "
          + "`GET /api/v1/enquiry-schema` describes them all."),
      "type": .string("object"), "required": .array([.string("id")]),
      "properties": .object([
        "id": .type("string"), "title": .object(["type": .array([.string("string"), .string("object")])]),
        "answer_by": .type("string"), "must": .items(.type("string")), "nice": .items(.type("string")),
        "unknown": .items(.type("string")),
      ]),
      "examples": .array([
        .object([
          "id": .string("beispiel"), "title": .string("Beispiel"),
          "site": .object(["area_ha": .number(2), "zoning_required": .string("GE")]),
          "must": .array([.string("site.zoning_required")]),
        ])
      ]),
    ])
  }

  private static var changeDocument: JSON {
    .object([
      "description": .string("What is to be changed; what is absent stays. `answer_by: null` takes the date away."),
      "type": .string("object"), "additionalProperties": .boolean(false),
      "properties": .object(["status": .words(statuses), "answer_by": .orNull("string", "A day: JJJJ-MM-TT.")]),
    ])
  }

  private static var receiptDocument: JSON {
    .object([
      "description": .string("Officers get the state of the enquiry, visitors a link to its answer."),
      "anyOf": .array([
        Schema.enquiryState.reference,
        .schema(
          "A link that is shown once.", ["answer_url": .type("string"), "expires_on": .type("string")],
          required: ["answer_url", "expires_on"]),
      ]),
    ])
  }

  private static var stateDocument: JSON {
    .schema(
      "What is known of an enquiry that is kept.",
      [
        "id": .type("string"), "url": .type("string"), "title": .type("string"),
        "level": .words(ConfidentialityLevel.allCases.map(\.rawValue)), "status": .words(statuses),
        "answer_by": .orNull("string"), "version": .type("integer"), "text_hash": .type("string"),
        "newest_version": .type("integer"), "received_at": .type("string"), "changed_at": .type("string"),
        "closed_at": .orNull("string"), "answer": .orNull("string", "Id of the assessment that is released."),
      ], required: ["id", "url", "title", "level", "status", "version"])
  }
}
