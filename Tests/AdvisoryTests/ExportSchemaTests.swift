import DataFiles
import Documents
import Foundation
import Report
import SourceText
import Testing

/// docs/reference/export.schema.json is what `lotse export --format json` writes.
@Suite struct `The schema of export` {
  static let schema = Result {
    try JSONSchema(
      String(contentsOf: DataFolder.package.appending(path: "docs/reference/export.schema.json"), encoding: .utf8))
  }

  @Test(arguments: ["e01", "e06", "e08"], [Audience.officer, .investor])
  func `fits what each reader gets`(_ id: String, _ audience: Audience) throws {
    let view = ExportView(try RealWorkspace.assessment(id), for: audience, language: .de)
    let problems = try Self.schema.get().problems(of: JSONValue(ExportJSON(view).document))
    #expect(problems.isEmpty, "\(problems.prefix(5).joined(separator: "\n"))")
  }

  @Test func `refuses a key that it does not name`() throws {
    let view = ExportView(try RealWorkspace.assessment("e06"), for: .investor, language: .en)
    guard case .object(let members) = ExportJSON(view).document else {
      Issue.record("no object")
      return
    }
    let more = JSON.object(members + [.init(key: "mystery", value: .number(1))])
    #expect(try !Self.schema.get().problems(of: JSONValue(more)).isEmpty)
  }
}
