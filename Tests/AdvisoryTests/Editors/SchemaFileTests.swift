import Advisory
import DataFiles
import Foundation
import Report
import SourceText
import Testing
import YAML

/// The generated schemas: checked in as they are generated, and fitting every real file.
@Suite struct `The schemas for editors` {
  static let schemas = Schemas(RealWorkspace.shared, language: .de)

  @Test func `are those of docs/reference/schemas`() throws {
    let folder = DataFolder.package.appending(path: "docs/reference/schemas")
    let files = Self.schemas.files
    for (name, text) in files {
      let url = folder.appending(path: name)
      if ProcessInfo.processInfo.environment["LOTSE_RECORD"] == "1" { try Data(text.utf8).write(to: url) }
      let recorded = try String(contentsOf: url, encoding: .utf8)
      #expect(recorded == text, "\(name) is not as generated: `lotse rules schema --output docs/reference/schemas`")
    }
    let present = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    #expect(Set(present) == Set(files.map(\.name)))
  }

  @Test func `fit every real file`() throws {
    let schemas = Self.schemas
    var checked = 0
    for (format, path) in try Self.realFiles(schemas.formats) {
      var findings = Diagnostics()
      let text = try #require(schemas.schema(format.name, into: &findings))
      let file = SourceFile(name: path, bytes: Array(try Data(contentsOf: DataFolder.package.appending(path: path))))
      let root = try #require(Decoding(file).root())
      let problems = try JSONSchema(text).problems(of: JSONValue(Self.json(root)))
      #expect(problems == [], "\(path)")
      checked += 1
    }
    #expect(checked > 100)
  }

  @Test(arguments: [
    ("criteria", "[{id: a, titel: {de: b, en: c}}]", "titel"),
    ("goals", "[{id: a, title: {de: b}}]", "en"),
    ("enquiry", "{id: a, site: {zoning_required: GX}}", "zoning_required"),
    ("enquiry", "{id: a, site: {area_ha: -1}}", "area_ha"),
    ("status", "{roles: {}, records: [{status: done, hash: a, by: b, on: 2026-01-01}]}", "status"),
    ("tests", "{tests: [{name: a, enquiry: {}, expect: {standing: fast}}]}", "standing"),
    ("tests", "{tests: [{name: a, enquiry: {set: {site.area: 2}}, expect: {standing: ready}}]}", "enquiry"),
    ("site", "{id: a, claims: {zoning: [{value: 3}]}}", "zoning"),
  ]) func `find what the check would find`(_ format: String, _ yaml: String, _ word: String) throws {
    var findings = Diagnostics()
    let text = try #require(Self.schemas.schema(format, into: &findings))
    let root = try #require(Decoding(SourceFile(name: "f", text: yaml)).root())
    let problems = try JSONSchema(text).problems(of: JSONValue(Self.json(root)))
    #expect(problems.contains { $0.contains(word) }, "\(problems)")
  }

  /// The files of each format by the patterns that the settings of editors use.
  static func realFiles(_ formats: [FileFormat]) throws -> [(FileFormat, String)] {
    try formats.flatMap { format in
      try format.paths.filter { !$0.hasPrefix("**") }.flatMap { pattern in
        let pattern = pattern.replacingOccurrences(of: "rules/*/", with: "rules/lausitz/")
        guard pattern.hasSuffix("/*.yaml") else { return [pattern] }
        let folder = String(pattern.dropLast("/*.yaml".count))
        return try FileManager.default.contentsOfDirectory(
          atPath: DataFolder.package.appending(path: folder).path
        ).filter { $0.hasSuffix(".yaml") }.sorted().map { "\(folder)/\($0)" }
      }.map { (format, $0) }
    }
  }

  /// A document as an editor reads it: YAML 1.2, core schema.
  static func json(_ node: Node) -> String {
    switch node.content {
    case .scalar(let scalar):
      if node.isNull { return "null" }
      guard scalar.style == .plain else { return quoted(scalar.text) }
      if ["true", "false"].contains(scalar.text) || Double(scalar.text) != nil { return scalar.text }
      return quoted(scalar.text)
    case .sequence(let items): return "[" + items.map(json).joined(separator: ",") + "]"
    case .mapping(let entries):
      return "{" + entries.map { quoted($0.key) + ":" + json($0.value) }.joined(separator: ",") + "}"
    }
  }

  private static func quoted(_ text: String) -> String {
    String(decoding: (try? JSONEncoder().encode(text)) ?? Data(), as: UTF8.self)
  }
}
