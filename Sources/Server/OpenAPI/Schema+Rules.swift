internal import Report

extension Schema {
  /// The rulebook and changes of it.
  var rules: JSON {
    switch self {
    case .effect:
      .schema(
        "As `lotse rules compare --format json`.",
        ["old": .type("object"), "new": .type("object"), "as_of": .type("string"), "enquiries": .type("array")],
        required: ["old", "new", "as_of", "enquiries"])
    case .facts:
      .schema(
        "Facts by path.", ["language": .word("de", "en"), "items": .items(.type("object"))],
        required: ["language", "items"])
    case .ruleFiles: Self.filesDocument
    case .rulesCheck:
      .schema(
        "As `lotse rules check --format json`.",
        ["findings": .type("array"), "criteria": .type("array"), "summary": .type("object")],
        required: ["findings", "criteria", "summary"])
    default:
      .schema(
        "The rulebook.",
        [
          "id": .type("string"), "title": .type("string"), "hash": .type("string"), "status": .type("string"),
          "sides": .type("object"), "goals": .type("array"), "groups": .type("array"), "criteria": .type("array"),
          "knock_outs": .type("array"), "presets": .type("array"),
        ], required: ["id", "title", "hash", "status", "criteria", "knock_outs", "presets"])
    }
  }

  private static var filesDocument: JSON {
    .object([
      "description": .string("Files of the rulebook by path, to be laid over those that answer."),
      "type": .string("object"), "required": .array([.string("files")]), "additionalProperties": .boolean(false),
      "properties": .object([
        "files": .object([
          "type": .string("object"),
          "propertyNames": .object(["pattern": .string("^([A-Za-z0-9_-]+/)*[A-Za-z0-9_-]+\\.yaml$")]),
          "additionalProperties": .orNull("string", "The whole text of the file; null takes it away."),
        ])
      ]),
      "examples": .array([.object(["files": .object([:])])]),
    ])
  }

  /// Sites of the register.
  var sites: JSON {
    switch self {
    case .siteList: .page(of: .schema("A site in short.", ["site": .type("string")], required: ["site"]))
    case .siteFeatures:
      .schema(
        "GeoJSON (RFC 7946).",
        [
          "type": .word("FeatureCollection"), "as_of": .type("string"), "features": .items(.type("object")),
          "next": .orNull("string"),
        ], required: ["type", "features", "next"])
    default:
      .schema(
        "As `lotse sites show --format json`.",
        [
          "as_of": .type("string"), "site": .type("string"), "name": .type("string"), "fields": .type("array"),
          "indicators": .type("array"), "missing": .type("array"),
        ], required: ["as_of", "site", "name", "fields", "indicators", "missing"])
    }
  }
}
