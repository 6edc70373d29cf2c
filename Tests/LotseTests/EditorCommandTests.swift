import DataFiles
import Foundation
import Testing

/// `lotse rules fmt` and `lotse rules schema`, as people call them.
@Suite struct `Commands for editors` {
  @Test func `bring a rulebook into house style once`() throws {
    let scratch = try Scratch()
    let rules = try scratch.copy("rules/lausitz", to: "entwurf")
    let goals = scratch.url("entwurf/goals.yaml")
    try Data("- title: {en: b, de: a}\n  id: 12   # so heißt es\n".utf8).write(to: goals)

    let check = try Program.run(["rules", "fmt", "--check", "--rules", rules])
    #expect(check.code == 1)
    #expect(check.messages.contains("goals.yaml:1:1"))
    #expect(check.messages.contains("[format/not-in-house-style]"))

    let run = try Program.run(["rules", "fmt", "--rules", rules])
    #expect(run.code == 0, "\(run.messages)")
    #expect(run.output == "1 von 40 Dateien in Form gebracht:\n  \(rules)/goals.yaml\n")
    #expect(try String(contentsOf: goals, encoding: .utf8) == "- id: \"12\"   # so heißt es\n  title: {de: a, en: b}\n")
    #expect(try Program.run(["rules", "fmt", "--check", "--rules", rules]).output == "40 Dateien in Hausform.\n")
  }

  @Test func `say which file they cannot put in order`() throws {
    let scratch = try Scratch()
    let rules = try scratch.copy("rules/lausitz", to: "entwurf")
    try Data("- id: [a\n".utf8).write(to: scratch.url("entwurf/goals.yaml"))
    let broken = try Program.run(["rules", "fmt", "--rules", rules])
    #expect(broken.code == 1)
    #expect(broken.messages.contains("[yaml/syntax]"))
    #expect(broken.output == "39 Dateien in Hausform.\n")
    let stranger = try Program.run(["rules", "fmt", try scratch.write("brief.yaml", Data("a: 1\n".utf8))])
    #expect(stranger.code == 1)
    #expect(stranger.messages.contains("[format/unknown-file]"))
    #expect(stranger.output.isEmpty)
  }

  @Test func `list and print schemas`() throws {
    let list = try Program.run(["rules", "schema"])
    #expect(list.output.contains("criteria: Kriterien (rules/*/criteria/*.yaml)\n"))
    let schema = try Program.run(["rules", "schema", "criteria", "--lang", "en"])
    #expect(schema.output.contains("\"title\": \"Criteria\""))
    let wrong = try Program.run(["rules", "schema", "criterias"])
    #expect(wrong.code == 1)
    #expect(wrong.messages.contains("„criteria“"))
  }
}
