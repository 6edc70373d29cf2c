internal import Report

/// A named schema of the OpenAPI document, below `#/components/schemas`.
enum Schema: String, Sendable, CaseIterable {
  case answer = "Answer"
  case anyObject = "Object"
  case assessment = "Assessment"
  case assessmentList = "AssessmentList"
  case effect = "RulebookEffect"
  case enquiry = "Enquiry"
  case enquiryChange = "EnquiryChange"
  case enquiryList = "EnquiryList"
  case enquiryState = "EnquiryState"
  case explanation = "Explanation"
  case facts = "Facts"
  case health = "Health"
  case login = "Login"
  case newToken = "NewToken"
  case openAPI = "OpenAPI"
  case page = "Text"
  case passwordChange = "PasswordChange"
  case problem = "Problem"
  case readiness = "Readiness"
  case receipt = "Receipt"
  case ruleFiles = "RuleFiles"
  case rulebook = "Rulebook"
  case rulesCheck = "RulesCheck"
  case session = "Session"
  case site = "Site"
  case siteFeatures = "SiteFeatures"
  case siteList = "SiteList"
  case token = "Token"
  case tokenList = "TokenList"

  /// A reference to it.
  var reference: JSON { .object(["$ref": .string("#/components/schemas/\(rawValue)")]) }

  /// What it says (JSON Schema 2020-12). Answers of the command line are described in its reference; here stand the keys
  /// that are always there.
  var document: JSON {
    switch self {
    case .answer, .assessment, .assessmentList, .explanation: assessments
    case .enquiry, .enquiryChange, .enquiryList, .enquiryState, .receipt: enquiries
    case .effect, .facts, .ruleFiles, .rulebook, .rulesCheck: rules
    case .login, .newToken, .passwordChange, .session, .token, .tokenList: accounts
    case .site, .siteFeatures, .siteList: sites
    case .anyObject: .schema("A JSON object.", [:], required: [])
    case .health: .schema("The server runs.", ["status": .word("ok")], required: ["status"])
    case .openAPI: .schema("An OpenAPI 3.1 document.", ["openapi": .type("string")], required: ["openapi"])
    case .page: .object(["description": .string("A text; in YAML whatever it says.")])
    case .problem: problem
    case .readiness: Readiness.schema
    }
  }

  private var problem: JSON {
    let error = JSON.schema(
      "One thing that is wrong. It names a place in the body (`pointer`) or a parameter (`parameter`).",
      [
        "pointer": .type("string", "JSON pointer into the body (RFC 6901)."),
        "parameter": .type("string", "Name of an item of the query, of the path or of a header field."),
        "code": .type("string", "Stable code; docs/reference/diagnostics.md says what to do."),
        "detail": .type("string", "A sentence in the language of the answer."),
        "line": .type("integer", "Line in the body, from 1."), "column": .type("integer", "Column, from 1."),
      ], required: ["code", "detail"])
    return .schema(
      "Why a request was not answered as asked (RFC 9457).",
      [
        "type": .type("string", "`/problems/` and the stable code."), "title": .type("string"),
        "status": .type("integer"), "detail": .type("string"),
        "instance": .type("string", "The path of the request."), "errors": .items(error),
      ], required: ["type", "title", "status", "instance"])
  }
}

extension JSON {
  /// An object with these keys; others may be added in later versions.
  static func schema(_ summary: String, _ properties: KeyValuePairs<String, JSON>, required: [String]) -> JSON {
    .object([
      "description": .string(summary), "type": .string("object"),
      "required": .array(required.map(JSON.string)), "properties": .object(properties),
    ])
  }

  /// A value of a type.
  static func type(_ name: String, _ summary: String? = nil) -> JSON {
    let members = [Member(key: "type", value: .string(name))]
    return .object(members + (summary.map { [Member(key: "description", value: .string($0))] } ?? []))
  }

  /// A value of a type, or null.
  static func orNull(_ name: String, _ summary: String? = nil) -> JSON {
    let members = [Member(key: "type", value: .array([.string(name), .string("null")]))]
    return .object(members + (summary.map { [Member(key: "description", value: .string($0))] } ?? []))
  }

  /// One of some words.
  static func word(_ words: String...) -> JSON { .words(words) }

  /// One of some words.
  static func words(_ words: [String]) -> JSON { .object(["enum": .array(words.map(JSON.string))]) }

  /// A list.
  static func items(_ schema: JSON) -> JSON { .object(["type": .string("array"), "items": schema]) }
}
