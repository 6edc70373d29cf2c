internal import Report

extension Schema {
  /// Assessments and what is made of them.
  var assessments: JSON {
    switch self {
    case .assessment: Self.assessmentDocument
    case .assessmentList: .page(of: Self.assessmentEntry)
    case .explanation:
      .schema(
        "One site of an assessment, as `lotse explain --format json`.",
        ["assessment": .type("object"), "site": .type("object")], required: ["assessment", "site"])
    default: Self.answerDocument
    }
  }

  private static var assessmentDocument: JSON {
    .schema(
      "The answer to an enquiry, as `lotse recommend --format json`; every key is described in "
        + "docs/reference/recommend.schema.json. With `view=summary` only `assessment`, `firmness` and `ranking`.",
      [
        "assessment": .type("object", "What the answer rests on."), "firmness": .orNull("object"),
        "project": .type("object"), "ranking": .items(.type("object")), "robustness": .orNull("object"),
        "questions": .type("object"), "advice": .type("array"), "rooms": .type("array"), "excluded": .type("array"),
        "uncheckable": .type("array"), "counterfactuals": .type("array"), "relaxations": .type("array"),
        "coverage": .type("object"),
      ], required: ["assessment", "firmness", "ranking"])
  }

  private static var assessmentEntry: JSON {
    .schema(
      "An assessment that is kept.",
      [
        "id": .type("string"), "url": .type("string"), "enquiry": .orNull("string"),
        "enquiry_version": .orNull("integer"), "made_at": .type("string"), "as_of": .type("string"),
        "preset": .orNull("string"), "engine": .type("string"), "rulebook_hash": .type("string"),
        "register_hash": .type("string"), "reference_hash": .type("string"), "enquiry_hash": .type("string"),
      ], required: ["id", "url", "made_at", "as_of"])
  }

  private static var answerDocument: JSON {
    let sites = JSON.schema(
      "A site that is proposed.",
      [
        "site": .type("string"), "name": .type("string"), "district": .orNull("string"), "state": .orNull("string"),
        "for": .items(.type("string")), "against": .items(.type("string")), "open": .items(.type("string")),
      ], required: ["site", "name", "for", "against", "open"])
    let answer = JSON.object([
      "description": .string("null until an officer has released it."),
      "type": .array([.string("object"), .string("null")]),
      "properties": .object([
        "as_of": .type("string"), "language": .word("de", "en"), "sites": .items(sites), "letter": .type("string"),
      ]),
    ])
    return .schema(
      "State and answer of an enquiry.",
      [
        "status": .words(Self.statuses), "received_on": .type("string"), "changed_on": .type("string"),
        "answer": answer,
      ], required: ["status", "received_on", "changed_on", "answer"])
  }
}

extension JSON {
  /// A page of a list.
  static func page(of item: JSON) -> JSON {
    .schema(
      "A page of a list.",
      ["items": .items(item), "next": .orNull("string", "`cursor` of the next page; null on the last one.")],
      required: ["items", "next"])
  }
}
