import Advisory
import DataFiles
import Evaluation
import Facts
import Foundation
import Report
import SourceText
import Testing

/// docs/reference/recommend.schema.json is what `lotse recommend --format json` writes.
@Suite struct `The schema of recommend` {
  private static let schema = Result {
    try JSONSchema(
      String(contentsOf: DataFolder.package.appending(path: "docs/reference/recommend.schema.json"), encoding: .utf8))
  }

  private static func document(
    _ id: String, _ language: Language, top: Int?, robustness: Bool = false
  ) throws -> JSONValue {
    let assessment = try RealWorkspace.assessment(id)
    let writer = AssessmentJSON(assessment, language: language, top: top, robustness: robustness)
    return try JSONValue(writer.document.text)
  }

  @Test(arguments: RealWorkspace.sampleIDs) func `fits every answer`(id: String) throws {
    let problems = try Self.schema.get().problems(of: Self.document(id, .de, top: 3))
    #expect(problems.isEmpty, "\(problems.prefix(5).joined(separator: "\n"))")
  }

  @Test func `fits many sites, and the other language`() throws {
    let problems = try Self.schema.get().problems(of: Self.document("e06", .en, top: 30))
    #expect(problems.isEmpty, "\(problems.prefix(5).joined(separator: "\n"))")
  }

  @Test func `fits the answer with its robustness in detail`() throws {
    let problems = try Self.schema.get().problems(of: Self.document("e06", .de, top: 3, robustness: true))
    #expect(problems.isEmpty, "\(problems.prefix(5).joined(separator: "\n"))")
  }

  @Test func `fits the answer to an empty enquiry`() throws {
    let enquiry = try RealWorkspace.enquiry("id: leer\n")
    let assessment = RealWorkspace.shared.assess(enquiry, asOf: RealWorkspace.asOf)
    let document = try JSONValue(AssessmentJSON(assessment, language: .de, top: 5).document.text)
    let problems = try Self.schema.get().problems(of: document)
    #expect(problems.isEmpty, "\(problems.prefix(5).joined(separator: "\n"))")
  }

  /// Every key of a document is described, and every described key occurs in some document.
  @Test func `describes every key, and none that is never written`() throws {
    let definitions = try #require(try Self.schema.get().root["$defs"]?.members)
    let described = Set(definitions.values.flatMap { ($0["properties"]?.members ?? [:]).keys })
    var written: Set<String> = []
    for id in ["e01", "e02", "e03", "e06"] { Self.collect(try Self.document(id, .de, top: 5), &written) }
    Self.collect(try Self.document("e06", .de, top: 1, robustness: true), &written)
    #expect(described.subtracting(written).isEmpty)
  }

  @Test(arguments: RealWorkspace.sampleIDs) func `contributions as written add up to the score`(id: String) throws {
    for site in try #require(try Self.document(id, .de, top: 3)["ranking"]?.items) {
      let criteria = try #require(site["criteria"]?.items)
      let sum = criteria.compactMap { $0["contribution"]?.number }.reduce(0, +)
      let score = try #require(site["score"]?["value"]?.number)
      #expect(abs(sum - score) < 0.00003, "rounded to six places each")
    }
  }

  // The summary.

  private static let summarySchema = Result {
    try JSONSchema(
      String(
        contentsOf: DataFolder.package.appending(path: "docs/reference/recommend-summary.schema.json"), encoding: .utf8)
    )
  }

  @Test(arguments: ["e01", "e06"]) func `of the summary fits, and says nothing that the whole does not`(id: String)
    throws
  {
    let writer = AssessmentJSON(try RealWorkspace.assessment(id), language: .de, top: 7)
    let (whole, summary) = (try JSONValue(writer.document.text), try JSONValue(writer.summary.text))
    let problems = try Self.summarySchema.get().problems(of: summary)
    #expect(problems.isEmpty, "\(problems.prefix(5).joined(separator: "\n"))")
    #expect(summary["assessment"] == whole["assessment"] && summary["firmness"] == whole["firmness"])
    let (places, sites) = (try #require(summary["ranking"]?.items), try #require(whole["ranking"]?.items))
    #expect(places.count == sites.count && !places.isEmpty)
    for (place, site) in zip(places, sites) {
      for (key, value) in try #require(place.members) { #expect(site[key] == value, "\(key)") }
    }
    #expect(writer.summary.text.utf8.count < 5_000)
  }

  @Test func `of the summary defines what it shares as the schema of the whole does`() throws {
    let (whole, summary) = (try Self.schema.get().root, try Self.summarySchema.get().root)
    let shared = try #require(summary["$defs"]?.members)
    for (name, definition) in shared where name != "place" { #expect(whole["$defs"]?[name] == definition, "\(name)") }
    for name in ["assessment", "firmness"] { #expect(whole["properties"]?[name] == summary["properties"]?[name]) }
  }

  private static func collect(_ value: JSONValue, _ keys: inout Set<String>) {
    for (key, member) in value.members ?? [:] {
      keys.insert(key)
      collect(member, &keys)
    }
    for item in value.items ?? [] { collect(item, &keys) }
  }
}

/// The validator itself.
@Suite struct `The validator of schemas` {
  struct Case: CustomTestStringConvertible {
    let schema: String
    let document: String
    let problems: [String]

    init(_ schema: String, _ document: String, _ problems: String...) {
      (self.schema, self.document, self.problems) = (schema, document, problems)
    }

    var testDescription: String { "\(document) by \(schema)" }
  }

  private static let cases = [
    Case(#"{"type": "string"}"#, #""a""#),
    Case(#"{"type": "string"}"#, "1", "$: is not string"),
    Case(#"{"type": ["string", "null"]}"#, "null"),
    Case(#"{"type": ["string", "null"]}"#, "true", "$: is not string or null"),
    Case(#"{"type": "integer"}"#, "3"),
    Case(#"{"type": "integer"}"#, "3.5", "$: is not integer"),
    Case(#"{"type": "boolean"}"#, "1", "$: is not boolean"),
    Case(#"{"type": "number"}"#, "true", "$: is not number"),
    Case(#"{"required": ["a", "b"]}"#, #"{"a": 1}"#, "$: lacks b"),
    Case(#"{"properties": {"a": {"type": "null"}}}"#, #"{"a": 1, "b": 2}"#, "$.a: is not null"),
    Case(
      #"{"properties": {"a": true}, "additionalProperties": false}"#, #"{"a": 1, "b": 2}"#, "$: has the unknown key b"),
    Case(#"{"additionalProperties": {"type": "number"}}"#, #"{"b": "x"}"#, "$.b: is not number"),
    Case(#"{"items": {"minimum": 2}}"#, "[1, 2, 3]", "$[0]: 1.0 is below 2.0"),
    Case(#"{"items": {"maximum": 2}}"#, "[1, 2, 3]", "$[2]: 3.0 is above 2.0"),
    Case(#"{"minItems": 1}"#, "[]", "$: is too short"),
    Case(#"{"minLength": 2, "maxLength": 3}"#, #""abc""#),
    Case(#"{"minLength": 2, "maxLength": 3}"#, #""abcd""#, "$: is too long"),
    Case(#"{"enum": ["a", null]}"#, "null"),
    Case(#"{"enum": ["a", null]}"#, #""b""#, "$: is not in the enum"),
    Case(#"{"anyOf": [{"type": "null"}, {"type": "number"}]}"#, #""b""#, "$: fits none of the alternatives"),
    Case(##"{"$ref": "#/$defs/a", "$defs": {"a": {"type": "null"}}}"##, "1", "$: is not null"),
    Case(##"{"$ref": "#/$defs/b", "$defs": {"a": {"type": "null"}}}"##, "1", "$: there is no #/$defs/b"),
    Case(#"{"minimun": 3}"#, "1", "$: the validator does not know the keyword minimun"),
    Case(
      #"{"properties": {"a": {"items": {"required": ["b"]}}}}"#, #"{"a": [{"b": 1}, {}]}"#, "$.a[1]: lacks b"),
  ]

  @Test(arguments: cases) func `finds`(_ c: Case) throws {
    #expect(try JSONSchema(c.schema).problems(of: JSONValue(c.document)) == c.problems)
  }
}
