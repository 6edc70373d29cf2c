import DataFiles
import Foundation
import Testing

/// The how-to about weights, run as it stands.
@Suite struct `lotse weights` {
  /// The first YAML block of the how-to.
  static func judgements() throws -> String {
    let page = try String(
      contentsOf: DataFolder.package.appending(path: "docs/how-to/derive-weights.md"), encoding: .utf8)
    let block = try #require(page.components(separatedBy: "```yaml\n").dropFirst().first)
    return try #require(block.components(separatedBy: "```").first)
  }

  /// Any change of the rulebook changes its hash.
  private static func withoutHash(_ text: String) throws -> String {
    try text.replacing(Regex("lausitz [0-9a-f]{6}"), with: "lausitz ······")
      .replacing(Regex("\"hash\": \"[0-9a-f]{64}\""), with: "\"hash\": \"…\"")
  }

  @Test(arguments: ["de", "en"]) func `explains a proposal`(_ language: String) throws {
    let outcome = try Program.run(["weights", "-", "--lang", language], input: Data(try Self.judgements().utf8))
    #expect(outcome.code == 0, "\(outcome.messages)")
    #expect(try Snapshot("weights.\(language).txt").difference(from: Self.withoutHash(outcome.output)) == nil)
    for line in outcome.output.split(separator: "\n") { #expect(line.count <= 100, "\(line)") }
  }

  @Test func `gives the same as JSON`() throws {
    let outcome = try Program.run(["weights", "-", "--format", "json"], input: Data(try Self.judgements().utf8))
    #expect(try Snapshot("weights.json").difference(from: Self.withoutHash(outcome.output)) == nil)
    #expect(throws: Never.self) { try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) }
  }

  @Test func `writes a file that passes the check, and none over another`() throws {
    let folder = try Scratch()
    let rules = try folder.copy("rules/lausitz", to: "entwurf")
    let judgements = try folder.write("urteile.yaml", Data(try Self.judgements().utf8))
    try FileManager.default.removeItem(at: folder.url("entwurf/weights.yaml"))
    let output = "\(rules)/weights.yaml"
    let written = try Program.run(["weights", judgements, "--output", output])
    #expect(written.code == 0, "\(written.messages)")
    let check = try Program.run(["rules", "check", "--rules", rules, "--as-of", "2026-11-22"])
    #expect(check.code == 0, "\(check.output)")
    let again = try Program.run(["weights", judgements, "--output", output])
    #expect(again.code == 1)
    #expect(again.messages.contains("[files/exists]"))
  }
}
