import SourceText
import Testing
import YAML

@Suite struct `Typed decoding` {
  private func decoding(_ text: String) throws -> (Decoding, Node) {
    let decoding = Decoding(SourceFile(name: "t.yaml", text: text))
    return (decoding, try #require(decoding.root()))
  }

  static let numbers: [(String, String?)] = [
    ("010", "10"), ("-0.50", "-0.50"), ("1e3", "1e3"), ("0x1F", "31"), ("0o17", "15"), (".5", "0.5"), ("+7", "7"),
    ("1_000", nil), ("12:30:45", nil), ("'5'", nil), ("no", nil), (".inf", nil), (".nan", nil), ("1e", nil),
    ("5.", "5"),
  ]

  @Test(arguments: numbers) func `numbers are those of the core schema`(_ text: String, _ expected: String?) throws {
    let (decoding, node) = try decoding(text)
    #expect(decoding.number(node) == expected)
    #expect(decoding.diagnostics.hasErrors == (expected == nil))
  }

  @Test(arguments: ["no", "on", "12:30:45", "010", "'x'", "2026-01-02"])
  func `text stays as it is written`(_ text: String) throws {
    let (decoding, node) = try decoding(text)
    #expect(decoding.text(node) == text.replacing("'", with: ""))
  }

  @Test func `only true and false are truth values`() throws {
    for (text, value) in [("true", true), ("false", false), ("yes", nil), ("'true'", nil), ("True", nil)]
      as [(String, Bool?)]
    {
      let (decoding, node) = try decoding(text)
      #expect(decoding.boolean(node) == value)
    }
  }

  @Test func `all problems of a file are collected`() throws {
    let (decoding, node) = try decoding("plan_stauts: x\narea: viel\nrail: 'maybe'\n")
    let map = try #require(decoding.mapping(node))
    #expect(map.need("area").flatMap(decoding.number) == nil)
    #expect(map.take("rail").flatMap { decoding.word($0, among: ["yes", "no"]) } == nil)
    #expect(map.take("plan_status") == nil)
    #expect(map.need("name") == nil)
    map.finish()
    #expect(
      decoding.diagnostics.sorted.map(\.code) == [
        "yaml/missing-key", "yaml/unknown-key", "yaml/wrong-type", "yaml/unknown-word",
      ])
    let unknown = try #require(decoding.diagnostics.all.first { $0.code == "yaml/unknown-key" })
    #expect(unknown.hint?.de == "gemeint ist vielleicht „plan_status“")
  }

  @Test(arguments: ["a:\n", "a: null\n", "a: ~\n"]) func `null is as good as absent`(_ text: String) throws {
    let (decoding, node) = try decoding(text)
    let map = try #require(decoding.mapping(node))
    #expect(map.take("a") == nil)
    map.finish()
    #expect(!decoding.diagnostics.hasErrors)
  }

  @Test func `an empty file says so`() {
    let decoding = Decoding(SourceFile(name: "t.yaml", text: "# nothing\n"))
    #expect(decoding.root() == nil)
    #expect(decoding.diagnostics.all.map(\.code) == ["yaml/empty"])
  }
}
