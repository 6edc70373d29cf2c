import DataFiles
import Foundation
import Testing

/// What holds for every run: exit codes, streams, width, colour.
@Suite struct `The command lotse` {
  private static let samples = ["e01", "e02", "e03", "e04", "e05", "e06", "e07", "e08"]
  private static let asOf = ["--as-of", "2026-11-22"]

  @Test(arguments: samples) func `answers within 100 columns, without colour`(id: String) throws {
    let run = try Program.run(["recommend", Program.sample(id), "--all"] + Self.asOf)
    #expect(run.code == 0 && !run.crashed)
    #expect(run.messages.isEmpty, "\(run.messages)")
    #expect(!run.output.contains("\u{1B}"))
    for line in run.output.split(separator: "\n") {
      #expect(line.count <= 100, "\(line)")
      #expect(!line.hasSuffix(" "), "\(line)|")
    }
    #expect(run.output.hasSuffix("\n"))
  }

  @Test func `explains within 100 columns`() throws {
    for site in ["schwarze-pumpe", "massen"] {
      let run = try Program.run(["explain", Program.sample("e06"), site] + Self.asOf)
      #expect(run.code == 0 && run.messages.isEmpty)
      for line in run.output.split(separator: "\n") where !line.contains("https://") {
        #expect(line.count <= 100, "\(line)")
      }
    }
  }

  @Test func `reads standard input`() throws {
    let file = DataFolder.package.appending(path: try Program.sample("e06"))
    let piped = try Program.run(["recommend", "-"] + Self.asOf, input: Data(contentsOf: file))
    let named = try Program.run(["recommend", Program.sample("e06")] + Self.asOf)
    #expect(piped.code == 0)
    #expect(piped.output == named.output)
  }

  @Test func `writes the same bytes twice`() throws {
    let arguments = ["recommend", try Program.sample("e04"), "--format", "json"] + Self.asOf
    let first = try Program.run(arguments)
    #expect(first.code == 0 && first.messages.isEmpty)
    #expect(first.output == (try Program.run(arguments).output))
    let document = try JSONSerialization.jsonObject(with: Data(first.output.utf8)) as? [String: Any]
    #expect((document?["ranking"] as? [Any])?.count == 5)
  }

  @Test func `shows as many sites as asked for, under the profile asked for`() throws {
    let sites = try Scratch()
    let folder = try sites.smallRegister(["schwarze-pumpe", "tip-cottbus", "massen"])
    let arguments = ["recommend", try Program.sample("e06"), "--sites", folder] + Self.asOf
    let two = try Program.run(arguments + ["--top", "2", "--format", "json", "--preset", "takeover"])
    let document = try #require(try JSONSerialization.jsonObject(with: Data(two.output.utf8)) as? [String: Any])
    #expect((document["ranking"] as? [Any])?.count == 2)
    #expect((document["assessment"] as? [String: Any])?["preset"] as? String == "takeover")
  }

  @Test func `writes the order alone`() throws {
    let sites = try Scratch()
    let folder = try sites.smallRegister(["schwarze-pumpe", "tip-cottbus", "massen"])
    let run = try Program.run(
      ["recommend", Program.sample("e06"), "--sites", folder, "--format", "json", "--summary"] + Self.asOf)
    #expect(run.code == 0 && run.messages.isEmpty)
    let document = try #require(try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
    #expect(Set(document.keys) == ["assessment", "firmness", "ranking"])
    #expect((document["ranking"] as? [Any])?.isEmpty == false)
  }

  @Test(arguments: [["--version"], ["--help"], ["recommend", "--help"], ["explain", "--help"]])
  func `tells about itself on standard output`(arguments: [String]) throws {
    let run = try Program.run(arguments)
    #expect(run.code == 0 && run.messages.isEmpty)
    #expect(run.output.contains("lotse"))
  }

  @Test(arguments: ["bash", "zsh", "fish"]) func `generates completions`(shell: String) throws {
    let run = try Program.run(["--generate-completion-script", shell])
    #expect(run.code == 0 && run.messages.isEmpty)
    #expect(run.output.contains("recommend") && run.output.contains("preset"))
  }

  struct Usage: CustomTestStringConvertible {
    let arguments: [String]
    let says: String

    init(_ arguments: String..., says: String) { (self.arguments, self.says) = (arguments, says) }

    var testDescription: String { arguments.joined(separator: " ") }
  }

  private static let wrong = [
    Usage("recommend", says: "anfrage"), Usage("recommend", "a.yaml", "--top", "0", says: "--top"),
    Usage("recommend", "a.yaml", "--top", "-3", says: "--top"),
    Usage("recommend", "a.yaml", "--top", "viele", says: "viele"),
    Usage("recommend", "a.yaml", "--as-of", "gestern", says: "gestern"),
    Usage("recommend", "a.yaml", "--as-of", "2026-13-01", says: "2026-13-01"),
    Usage("recommend", "a.yaml", "--as-of", "2026-02-30", says: "2026-02-30"),
    Usage("recommend", "a.yaml", "--as-of", "2026-11", says: "2026-11"),
    Usage("recommend", "a.yaml", "--lang", "fr", says: "fr"),
    Usage("recommend", "a.yaml", "--format", "pdf", says: "pdf"),
    Usage("recommend", "a.yaml", "--summary", says: "--format json"),
    Usage("recommend", "a.yaml", "--topp", "3", says: "--topp"), Usage("recommend", "a.yaml", "b.yaml", says: "b.yaml"),
    Usage("empfehle", "a.yaml", says: "empfehle"), Usage("explain", "a.yaml", says: "standort"),
    Usage("compare", "a.yaml", says: "standort"), Usage("compare", "a.yaml", "massen", says: "zwei bis fünf"),
    Usage("compare", "a.yaml", "a", "b", "c", "d", "e", "f", says: "hier: 6"),
    Usage("compare", "a.yaml", "massen", "kodersdorf", "massen", says: "„massen“ ist zweimal"),
  ]

  @Test(arguments: wrong) func `refuses a wrong call`(_ usage: Usage) throws {
    let run = try Program.run(usage.arguments)
    #expect(run.code == 64 && !run.crashed)
    #expect(run.output.isEmpty)
    #expect(run.messages.contains(usage.says), "\(run.messages)")
  }
}
