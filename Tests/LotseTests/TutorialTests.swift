import DataFiles
import Foundation
import Testing

/// The tutorial, done as it stands: its edits in order, its commands run, each with the outcome that the text promises.
@Suite struct `The tutorial about a decision` {
  private struct Block {
    let info: String
    let text: String
  }

  private static func blocks() throws -> [Block] {
    let url = DataFolder.package.appending(path: "docs/tutorials/ein-beschluss-wird-regel.md")
    let parts = try String(contentsOf: url, encoding: .utf8).components(separatedBy: "```")
    return stride(from: 1, to: parts.count, by: 2).map { index in
      let lines = parts[index].components(separatedBy: "\n")
      return Block(info: lines[0], text: lines.dropFirst().dropLast().joined(separator: "\n"))
    }
  }

  /// Files of the draft that hold what an edit replaces; points stand in one file, weights in the other.
  private static func edit(_ old: String, _ new: String, in folder: URL) throws {
    for path in ["criteria/readiness.yaml", "weights.yaml"] {
      let url = folder.appending(path: path)
      var text = try String(contentsOf: url, encoding: .utf8)
      guard let range = text.range(of: old) else { continue }
      text.replaceSubrange(range, with: new)
      try Data(text.utf8).write(to: url)
      return
    }
    Issue.record("nothing to replace: \(old)")
  }

  @Test func `comes out as it says`() throws {
    let scratch = try Scratch()
    let draft = scratch.url("entwurf")
    var old: String?
    var commands = 0
    for block in try Self.blocks() {
      switch block.info {
      case "yaml alt": old = block.text
      case "yaml neu": try Self.edit(try #require(old), block.text, in: draft)
      case "sh", "sh fehler":
        for line in block.text.split(separator: "\n") {
          let words = line.split(separator: " ").map(String.init)
          guard words[0] == "lotse" else {
            #expect(line == "cp -r rules/lausitz entwurf")
            _ = try scratch.copy("rules/lausitz", to: "entwurf")
            continue
          }
          let arguments = words.dropFirst().map { $0 == "entwurf" ? draft.path : $0 }
          let outcome = try Program.run(Array(arguments))
          #expect(outcome.code == (block.info == "sh" ? 0 : 1), "\(line)\n\(outcome.messages)")
          if block.info == "sh fehler" {
            #expect(outcome.output.contains("Die Gewichte der Seite „investor“ ergeben 61 statt 60."))
          }
          commands += 1
        }
      default: Issue.record("an unknown kind of block: \(block.info)")
      }
    }
    #expect(commands == 9)
    let shown = try Program.run(["rules", "show", "planning_status", "--rules", draft.path])
    #expect(shown.output.contains("beschlossen von Beirat am 12.03.2027 (TOP 4)"))
    #expect(shown.output.contains("40 bis 70"))
  }
}
