import FEEL
import Testing

@Suite struct `Level standard` {
  static let operators = [
    FEELCase("0.1 + 0.2 = 0.3", "true"),
    FEELCase("1 / 3", "0.3333333333333333333333333333333333"),
    FEELCase("-2 ** 2", "4"),
    FEELCase("2 ** 3 ** 2", "64"),
    FEELCase("1 / 0", "null"),
    FEELCase("\"a\" + \"b\"", "\"ab\""),
    FEELCase("null = null", "true"),
    FEELCase("u.text = \"yes\"", "false"),
    FEELCase("1 = \"1\"", "null"),
    FEELCase("1 < null", "null"),
    FEELCase("false and null", "false"),
    FEELCase("true and null", "null"),
    FEELCase("5 between 1 and 5 and true", "true"),
    FEELCase("@\"2026-11-22\" > @\"2026-02-28\"", "true"),
    FEELCase("@\"2026-01-31\" + @\"P1M\"", "2026-02-28"),
  ]

  static let collections = [
    FEELCase("5 in [1..5]", "true"),
    FEELCase("5 in [1..5)", "false"),
    FEELCase("5 in ]4..6[", "true"),
    FEELCase("5 in (< 3, > 4)", "true"),
    FEELCase("\"a\" in [\"a\", \"b\"]", "true"),
    FEELCase("[1, 2, 3][2]", "2"),
    FEELCase("[1, 2, 3][-1]", "3"),
    FEELCase("[1, 2, 3][item > 1]", "[2, 3]"),
    FEELCase("[{a: 1, b: 2}, {a: 3, b: 4}][a > 1].b", "[4]"),
    FEELCase("{a: 1, b: a + 1}.b", "2"),
    FEELCase("{full name: \"x\", c: full name + \"y\"}.c", "\"xy\""),
    FEELCase("for x in 1..3, y in [10, 20] return x + y", "[11, 21, 12, 22, 13, 23]"),
    FEELCase("for i in 1..5 return if i < 3 then 1 else partial[-1] + partial[-2]", "[1, 1, 2, 3, 5]"),
    FEELCase("some x in [1, 2] satisfies x > 1", "true"),
    FEELCase("every x in [] satisfies false", "true"),
    FEELCase("(function(a, b) a * b)(b: 2, a: 3)", "6"),
    FEELCase("{f: function(n) if n < 2 then 1 else n * f(n - 1)}.f(1)", "1"),
    FEELCase("substring(string: \"äöü\", start position: 2)", "\"öü\""),
    FEELCase("string length(\"🐎a\")", "2"),
    FEELCase("\"\\u00e4\\uD83D\\uDC0E\\U01F40E\"", "\"ä🐎🐎\""),
    FEELCase("10 instance of number and not(10 instance of string)", "true"),
    FEELCase("/* a */ 1 // b", "1"),
  ]

  static let limits = [
    FEELCase("for i in 1..10 ** 12 return i", "null"),
    FEELCase("for a in 1..9999, b in 1..9999, c in 1..9999 return 1", "null"),
    FEELCase("10 ** 10000", "null"),
    FEELCase("{f: function(g) g(g)}.f(function(g) g(g))", "null"),
    FEELCase("decimal(1, 99999999999999999999)", "null"),
    FEELCase("for i in 1..100000 return [partial]", "null"),
    FEELCase("for i in 1..100000 return [partial[-1]]", "null"),
    FEELCase("string(for i in 1..60 return if i = 1 then 1 else [partial[-1], partial[-1]])", "null"),
    FEELCase("{f: function(n) if n = 0 then 1 else [f(n - 1), f(n - 1)]}.f(60)", "null"),
    FEELCase("[1][99999999999999999999999]", "null"),
  ]

  @Test(arguments: operators + collections + limits) func `gives the value of the standard`(_ item: FEELCase) {
    #expect(item.result(.standard) == item.expected)
  }

  @Test func `names of several words win over operators`() {
    let facts = NamedValues(["a-b": .number(1), "plan status": .string("x"), "a": .number(5), "b": .number(3)])
    #expect(Expression.parse("a-b + 1", names: ["a-b"]).evaluate(in: facts).value == .number(2))
    #expect(Expression.parse("a-b + 1").evaluate(in: facts).value == .number(3))
    #expect(Expression.parse("plan  status", names: ["plan status"]).evaluate(in: facts).value == .string("x"))
  }

  @Test(arguments: [("< 5, [10..20]", 15, true), ("not(< 5)", 4, false), ("-", 1, true), ("? > 3 and ? < 5", 4, true)])
  func `unary tests judge their input`(_ text: String, _ input: Int, _ expected: Bool) {
    let tests = Expression.parse(text, as: .unaryTests)
    #expect(tests.problems.isEmpty)
    #expect(tests.evaluate(in: NamedValues(), input: .number(input)).value == .boolean(expected))
  }

  @Test func `paths are those read from outside`() {
    let text =
      "site.a > enquiry.b.c and count(site.list[x = item.y and f = enquiry.z]) > 0 and (some q in site.a satisfies q > r)"
    let paths = Expression.parse(text).paths.map(\.description)
    #expect(paths == ["site.a", "enquiry.b.c", "site.list", "x", "f", "enquiry.z", "r"])
  }
}
