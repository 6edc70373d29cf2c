import SourceText
import Testing
import YAML

/// House style, case by case.
@Suite struct `House style` {
  static let point = Shape("point", [.need("x", .number(), "", ""), .may("y", .number(), "", "")])
  static let entry = Shape(
    "entry",
    [
      .need("id", .text, "", ""), .may("title", .localized, "", ""), .may("kind", .words(["yes", "no"]), "", ""),
      .may("at", .mapping(point), "", ""), .may("tags", .list(.text), "", ""), .may("rest", .anything, "", ""),
    ])
  static let root = Shape.Value.list(.mapping(entry))

  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    let before: String
    let after: String
    var testDescription: String { name }
  }

  static let cases = [
    Case(
      name: "what is in order stays", before: "# head\n- id: a   # why\n  rest: 'x'\n\n- id: b\n",
      after: "# head\n- id: a   # why\n  rest: 'x'\n\n- id: b\n"),
    Case(name: "keys", before: "- tags: [b]\n  # of the id\n  id: a\n", after: "# of the id\n- id: a\n  tags: [b]\n"),
    Case(
      name: "keys with comments and several lines",
      before:
        "- id: a\n  tags:  # two\n  - b\n  # last\n  - c\n  # about the title\n  title:\n    de: d\n    en: e\n# next\n- id: b\n",
      after:
        "- id: a\n  # about the title\n  title:\n    de: d\n    en: e\n  tags:  # two\n  - b\n  # last\n  - c\n# next\n- id: b\n"
    ),
    Case(name: "keys in braces", before: "- {at: {y: 1, x: 2}, id: a}\n", after: "- {id: a, at: {x: 2, y: 1}}\n"),
    Case(name: "languages", before: "- id: a\n  title: {en: e, de: d}\n", after: "- id: a\n  title: {de: d, en: e}\n"),
    Case(
      name: "indentation",
      before: "-   id: a\n    tags:\n        # first\n        - b\n        - c\n    at:\n        x: 1\n        y: 2\n",
      after: "- id: a\n  at:\n    x: 1\n    y: 2\n  tags:\n  # first\n  - b\n  - c\n"),
    Case(
      name: "indentation of the whole list", before: "  - id: a\n    tags: [b,\n      c]\n",
      after: "- id: a\n  tags: [b,\n    c]\n"),
    Case(
      name: "block scalars", before: "-   id: a\n    rest: |\n        two  \n\n          words\n    tags: [x]\n",
      after: "- id: a\n  tags: [x]\n  rest: |\n      two  \n\n        words\n"),
    Case(
      name: "quotes", before: "- id: 12\n  kind: no\n  tags: [1e3, x, 2027-06-30, true]\n  rest: 12\n",
      after: "- id: \"12\"\n  kind: \"no\"\n  tags: [\"1e3\", x, 2027-06-30, \"true\"]\n  rest: 12\n"),
    Case(
      name: "ends of lines", before: "\n\n- id: a  \r\n  rest: b\t\r\n\n\n\n- id: b\n\n\n",
      after: "- id: a\n  rest: b\n\n- id: b\n"),
    Case(name: "no line end", before: "- id: a", after: "- id: a\n"),
    Case(
      name: "free keys keep their order", before: "- id: a\n  rest: {b: 1, a: 2}\n",
      after: "- id: a\n  rest: {b: 1, a: 2}\n"),
    Case(name: "keys that nobody knows", before: "- strange: 1\n  id: a\n", after: "- strange: 1\n  id: a\n"),
    Case(name: "an empty value", before: "- tags:\n  id: a\n", after: "- id: a\n  tags:\n"),
  ]

  @Test(arguments: cases) func `puts right`(_ one: Case) throws {
    let result = try #require(HouseStyle.formatted(SourceFile(name: "f", text: one.before), as: Self.root))
    #expect(result.text(SourceRange(0, result.bytes.count)) == one.after)
    let again = try #require(HouseStyle.formatted(result, as: Self.root))
    #expect(again.bytes == result.bytes)
  }

  @Test func `leaves alone what cannot be read`() {
    #expect(HouseStyle.formatted(SourceFile(name: "f", text: "- id: [a\n"), as: Self.root) == nil)
  }
}
