import SourceText
import Testing
import YAML

@Suite struct `Adding to a YAML text` {
  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    let before: String
    let path: [String]
    let leaf: TextAddition.Leaf
    let after: String
    var testDescription: String { name }

    init(_ name: String, _ before: String, _ path: [String], _ leaf: TextAddition.Leaf, _ after: String) {
      self.name = name
      self.before = before
      self.path = path
      self.leaf = leaf
      self.after = after
    }
  }

  static let order = [["head", "sources", "claims"], ["a", "b", "c"]]

  static let cases: [Case] = [
    Case(
      "an item goes below the last", "claims:\n  b:\n  - {v: 1} # old\n  c:\n  - {v: 2}\n", ["claims", "b"],
      .item("{v: 9}"), "claims:\n  b:\n  - {v: 1} # old\n  - {v: 9}\n  c:\n  - {v: 2}\n"),
    Case(
      "a list that is indented stays so", "claims:\n  b:\n    - v: 1\n      w: 2\n", ["claims", "b"], .item("{v: 9}"),
      "claims:\n  b:\n    - v: 1\n      w: 2\n    - {v: 9}\n"),
    Case(
      "a key goes to its place", "claims:\n  a:\n  - 1\n  # about c\n  c:\n  - 2\n", ["claims", "b"], .item("9"),
      "claims:\n  a:\n  - 1\n  b:\n  - 9\n  # about c\n  c:\n  - 2\n"),
    Case(
      "before the first key", "claims: # all\n  c:\n  - 2\n", ["claims", "a"], .item("9"),
      "claims: # all\n  a:\n  - 9\n  c:\n  - 2\n"),
    Case(
      "an unlisted key goes to the end", "claims:\n  c:\n  - 2\n\n# the end\n", ["claims", "z"], .item("9"),
      "claims:\n  c:\n  - 2\n  z:\n  - 9\n\n# the end\n"),
    Case(
      "an empty mapping becomes lines", "head: 1\nclaims: {} # none\n", ["claims", "a"], .item("9"),
      "head: 1\nclaims:\n  a:\n  - 9 # none\n"),
    Case(
      "nothing behind a key", "claims:\nother: 1\n", ["claims", "a"], .item("9"), "claims:\n  a:\n  - 9\nother: 1\n"),
    Case("an empty list", "claims:\n  a: []\n", ["claims", "a"], .item("9"), "claims:\n  a:\n  - 9\n"),
    Case("null", "claims:\n  a: ~\n", ["claims", "a"], .item("9"), "claims:\n  a:\n  - 9\n"),
    Case(
      "a missing key of the top", "head: 1\nclaims: {}\n", ["sources", "s1"], .value("{u: x}"),
      "head: 1\nsources:\n  s1: {u: x}\nclaims: {}\n"),
    Case(
      "flow style stays flow", "claims: {a: [{v: 1}]}\n", ["claims", "a"], .item("{v: 9}"),
      "claims: {a: [{v: 1}, {v: 9}]}\n"),
    Case(
      "a new key in flow style", "claims: {a: [1]}\n", ["claims", "b"], .item("9"), "claims: {a: [1], b: [9]}\n"),
    Case("no line end at the end", "claims:\n  a:\n  - 1", ["claims", "a"], .item("9"), "claims:\n  a:\n  - 1\n  - 9"),
    Case(
      "Windows line ends", "claims:\r\n  a:\r\n  - 1\r\n", ["claims", "a"], .item("9"),
      "claims:\r\n  a:\r\n  - 1\r\n  - 9\r\n"),
    Case(
      "letters of several bytes", "head: Görlitz – Łužyca\nclaims:\n  a:\n  - ä\n", ["claims", "a"], .item("ö"),
      "head: Görlitz – Łužyca\nclaims:\n  a:\n  - ä\n  - ö\n"),
    Case(
      "a text over several lines", "claims:\n  a:\n  - note: >\n      one\n      two\n  c: [1]\n", ["claims", "a"],
      .item("9"), "claims:\n  a:\n  - note: >\n      one\n      two\n  - 9\n  c: [1]\n"),
    Case(
      "three levels", "id: x\nclaims:\n  s:\n    a:\n    - 1\n", ["claims", "t", "a"], .item("9"),
      "id: x\nclaims:\n  s:\n    a:\n    - 1\n  t:\n    a:\n    - 9\n"),
  ]

  @Test(arguments: cases) func `changes nothing else`(_ c: Case) throws {
    let addition = TextAddition(c.leaf, at: c.path, order: Self.order)
    let result = try #require(addition.applied(to: SourceFile(name: "x", text: c.before)))
    #expect(String(decoding: result.bytes, as: UTF8.self) == c.after)
  }

  @Test(arguments: ["{claims: {}}", "claims: 1\n", "claims:\n  a: 1\n", "claims: [\n", ""])
  func `is refused where something else stands`(_ text: String) {
    #expect(TextAddition(.item("9"), at: ["claims", "a"]).applied(to: SourceFile(name: "x", text: text)) == nil)
  }

  @Test(arguments: [
    ("Stadt Guben", "Stadt Guben"), ("no", "\"no\""), ("12", "\"12\""), ("a: b", "\"a: b\""), ("§34", "\"§34\""),
    ("sagt \"ja\"", "\"sagt \\\"ja\\\"\""), ("a,b", "\"a,b\""), ("GI", "GI"), ("", "\"\""), ("a\u{7}", "\"a\\x07\""),
  ])
  func `texts are quoted where they could be misread`(_ text: String, _ written: String) throws {
    #expect(FlowText.text(text) == written)
    let decoding = Decoding(SourceFile(name: "x", text: "[\(FlowText.text(text))]"))
    let items = try #require(decoding.root().flatMap(decoding.list))
    #expect(items.first?.scalar?.text == text)
  }
}
