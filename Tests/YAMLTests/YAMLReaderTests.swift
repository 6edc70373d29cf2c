import Foundation
import SourceText
import Testing
import YAML

/// Reads a text; the diagnostics' codes come back with the tree.
private func read(_ text: String, limits: Limits = Limits()) -> (node: Node?, codes: [String], all: Diagnostics) {
  var diagnostics = Diagnostics()
  let node = YAMLReader.read(SourceFile(name: "t.yaml", text: text), limits: limits, into: &diagnostics)
  return (node, diagnostics.sorted.map(\.code), diagnostics)
}

@Suite struct `YAML documents that are refused` {
  static let cases: [(String, String)] = [
    ("a: 1\na: 2\n", "yaml/duplicate-key"),
    ("? [1, 2]\n: x\n", "yaml/complex-key"),
    ("? {a: 1}\n: x\n", "yaml/complex-key"),
    ("a: !!str 1\n", "yaml/tag"),
    ("a: &x 1\nb: 2\n", "yaml/alias"),
    ("a: 1\nb: *x\n", "yaml/alias"),
    ("<<: {a: 1}\n", "yaml/merge-key"),
    ("a: 1\n---\nb: 2\n", "yaml/second-document"),
    ("a:\n\t- b\n", "yaml/tab"),
    ("a: \"x\n", "yaml/syntax"),
    ("a: b: c\n", "yaml/syntax"),
    ("a: [1, 2\nb: 3\n", "yaml/syntax"),
  ]

  @Test(arguments: cases) func `carry the code`(_ text: String, _ code: String) {
    #expect(read(text).codes.first == code)
  }

  @Test func `bytes that are not UTF-8 have a place`() {
    var diagnostics = Diagnostics()
    let file = SourceFile(name: "l", bytes: Array("ä: 1\nname: G".utf8) + [0xF6] + Array("rlitz\n".utf8))
    #expect(YAMLReader.read(file, into: &diagnostics) == nil)
    #expect(diagnostics.all.map(\.code) == ["yaml/not-utf8"])
    #expect(diagnostics.all[0].location?.position == SourcePosition(line: 2, column: 8))
  }

  @Test func `an alias bomb ends at once`() {
    let bomb = "a: &a [x,x]\nb: &b [*a,*a]\nc: &c [*b,*b]\n"
    #expect(read(bomb).codes.contains("yaml/alias"))
  }

  @Test func `deep nesting ends at once`() {
    let deep = String(repeating: "[", count: 100_000)
    #expect(read(deep).codes == ["yaml/too-deep"])
  }

  @Test func `limits hold`() {
    #expect(read("a: 1\nb: 2\n", limits: Limits(bytes: 3)).codes == ["yaml/too-large"])
    #expect(read("[1,2,3]", limits: Limits(nodes: 3)).codes == ["yaml/too-many-nodes"])
    #expect(read("abcdef", limits: Limits(scalarBytes: 3)).codes == ["yaml/scalar-too-long"])
  }

  @Test func `every duplicate is reported, with the place of the first`() {
    let result = read("a: 1\nb: 2\na: 3\nb: 4\n")
    #expect(result.codes == ["yaml/duplicate-key", "yaml/duplicate-key"])
    #expect(result.all.sorted[0].notes[0].location?.position.line == 1)
  }

  @Test(arguments: 0..<300) func `random bytes never crash`(_ seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    let alphabet = Array("ab: -[]{}'\"|>\n\t#&*!?,%@\\\u{e4}0".utf8) + [0xFF, 0x00]
    let bytes = (0..<Int.random(in: 0..<200, using: &random)).map { _ in alphabet.randomElement(using: &random) ?? 0 }
    var diagnostics = Diagnostics()
    _ = YAMLReader.read(SourceFile(name: "r", bytes: bytes), into: &diagnostics)
    _ = DiagnosticRenderer(language: .de).render(diagnostics)
  }
}

@Suite struct `YAML nodes` {
  @Test func `have byte ranges, and a block ends with its last child`() throws {
    let text = "ä:\n  b: größe\n  c: [1, 2]\nd: x\n"
    let root = try #require(read(text).node)
    guard case .mapping(let entries) = root.content else { throw Unexpected() }
    let file = SourceFile(name: "t", text: text)
    #expect(file.text(entries[0].value.range) == "b: größe\n  c: [1, 2]")
    #expect(file.text(entries[1].keyRange) == "d")
    #expect(file.text(root.range) == "ä:\n  b: größe\n  c: [1, 2]\nd: x")
  }

  static let marked: [(String, String)] = [
    ("k: a > ⟦ß1⟧ b\n", "ß1"),
    ("k: 'it''s ⟦x⟧ y'\n", "x"),
    ("k: \"a\\u00e4\\n⟦x⟧ \\\"\"\n", "x"),
    ("k: \"a \\\n    ⟦x⟧\"\n", "x"),
    ("k: >\n  a and\n  ⟦xy⟧ z\n", "xy"),
    ("k: >-\n  a\n\n  b\n    c\n  ⟦xy⟧ z\n", "xy"),
    ("k: |\n  a\n   b\n\n  ⟦xy⟧ z\n", "xy"),
    ("k: a\n  b\n  ⟦xy⟧ z\n", "xy"),
    ("k: 'a\n\n  ⟦xy⟧ z'\n", "xy"),
    ("- |\n ⟦xy⟧\n", "xy"),
  ]

  @Test(arguments: marked) func `lead from a place in their text to the place in the file`(
    _ text: String, _ word: String
  ) throws {
    let plain = text.replacing("⟦", with: "").replacing("⟧", with: "")
    let node = try #require(read(plain).node)
    let scalar = try #require(firstScalarValue(node))
    let found = try #require(scalar.text.range(of: word))
    let lower = scalar.text.utf8.distance(from: scalar.text.startIndex, to: found.lowerBound)
    let range = scalar.offsets.fileRange(SourceRange(lower, lower + word.utf8.count))
    #expect(range.lower == text.utf8.distance(from: text.startIndex, to: text.range(of: "⟦")!.lowerBound))
    #expect(SourceFile(name: "t", text: plain).text(range) == word)
  }

  private func firstScalarValue(_ node: Node) -> Scalar? {
    switch node.content {
    case .scalar(let scalar): scalar
    case .sequence(let items): items.first.flatMap(firstScalarValue)
    case .mapping(let entries): entries.first.flatMap { firstScalarValue($0.value) }
    }
  }
}

struct Unexpected: Error {}

/// SplitMix64: small, seeded, the same everywhere.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64
  init(seed: UInt64) { state = seed }
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
