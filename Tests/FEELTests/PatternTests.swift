import FEEL
import Testing

@Suite struct `Regular expressions` {
  static let cases = [
    FEELCase("matches(\"foobar\", \"^fo*b\")", "true"),
    FEELCase("matches(\"x\", \"[A-Z-[OI]]\", \"i\")", "true"),
    FEELCase("matches(\"O\", \"[A-Z-[OI]]\", \"i\")", "false"),
    FEELCase("matches(\"aA\", \"(a)\\\\1\", \"i\")", "true"),
    FEELCase("matches(\"🐎\", \"^.$\")", "true"),
    FEELCase("matches(\"a b\", \"a b\", \"x\")", "false"),
    FEELCase("matches(\"a.b\", \"a.b\", \"q\")", "true"),
    FEELCase("matches(\"axb\", \"a.b\", \"q\")", "false"),
    FEELCase("matches(\"ä\", \"\\\\p{Ll}\")", "true"),
    FEELCase("matches(\"aaa\", \"^a{2}$\")", "false"),
    FEELCase("matches(\"aaa\", \"^a{2,}$\")", "true"),
    FEELCase("matches(\"a\", \"(\")", "null"),
    FEELCase("matches(\"a\", \"*\")", "null"),
    FEELCase("matches(\"\", \"(a*)*\")", "true"),
    FEELCase("replace(\"abcd\", \"(ab)|(a)\", \"[1=$1][2=$2]\")", "\"[1=ab][2=]cd\""),
    FEELCase("replace(\"aXbX\", \"x\", \"-\", \"i\")", "\"a-b-\""),
    FEELCase("replace(\"abc\", \"b*\", \"x\")", "null"),
    FEELCase("replace(\"a\", \"a\", \"$\")", "null"),
    FEELCase("split(\"a;b;;c\", \";\")", "[\"a\", \"b\", \"\", \"c\"]"),
    FEELCase("split(\"John Doe\", \"\\\\s\")", "[\"John\", \"Doe\"]"),
    FEELCase("matches(\"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!\", \"^(a+)+$\")", "null"),
    FEELCase("matches(\"a\", \"((((a{99}){99}){99}){99})\")", "null"),
  ]

  @Test(arguments: cases) func `follow XPath`(_ item: FEELCase) {
    #expect(item.result(.standard) == item.expected)
  }

  @Test func `never hang on random patterns`() {
    var random = SeededGenerator(seed: 5)
    let parts = [
      "a", "b", "(", ")", "*", "+", "?", "|", "[", "]", "-", "^", "$", "{2}", "{1,}", ".", "\\d", "\\1", "(?:",
      "\\p{L}",
    ]
    for _ in 0..<500 {
      let pattern = (0..<Int.random(in: 0..<12, using: &random)).map { _ in parts.randomElement(using: &random) ?? "" }
      let facts = NamedValues(["p": .string(pattern.joined()), "t": .string("abaabbaaab")])
      _ = Expression.parse("[matches(t, p), split(t, p), replace(t, p, \"x\")]").evaluate(in: facts)
    }
  }
}
