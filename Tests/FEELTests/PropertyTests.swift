import FEEL
import Testing

@Suite struct `Random text` {
  @Test(arguments: 0..<Soak.seeds(20)) func `that is printed reads back as the same tree`(_ seed: Int) {
    var generator = ExpressionGenerator(seed: UInt64(seed))
    for _ in 0..<100 {
      let text = generator.expression(4)
      let expression = Expression.parse(text)
      #expect(expression.problems.isEmpty, "seed \(seed): \(text)")
      let printed = expression.description
      #expect(Expression.parse(printed).syntax == expression.syntax, "seed \(seed): \(text)\nprinted: \(printed)")
    }
  }

  @Test(arguments: 0..<Soak.seeds(20)) func `well formed or not has a value at both levels`(_ seed: Int) {
    var generator = ExpressionGenerator(seed: UInt64(1000 + seed))
    var limits = Limits()
    limits.steps = 20_000
    for _ in 0..<100 {
      let text = generator.expression(4)
      let expression = Expression.parse(text)
      for level in Level.allCases {
        let outcome = expression.evaluate(in: FEELCase.facts, level: level, limits: limits)
        #expect(outcome.value == outcome.value)
      }
      _ = expression.check(Declarations(["k.five": .number, "k.text": .string, "u.number": .number]))
    }
  }

  /// Known at level strict means: the same whatever the absent facts turn out to be.
  @Test(arguments: 0..<Soak.seeds(20)) func `that is known keeps its value in every completion`(_ seed: Int) {
    var generator = ExpressionGenerator(seed: UInt64(2000 + seed))
    var limits = Limits()
    limits.steps = 20_000
    let completions: [[String: Value]] = [
      ["u.number": .number(1), "u.flag": .boolean(true), "u.text": .string("GE"), "u.list": .list([])],
      ["u.number": .number(5), "u.flag": .boolean(false), "u.text": .string(""), "u.list": .list([.number(5)])],
      [
        "u.number": .number(-2), "u.flag": .boolean(true), "u.text": .string("x"),
        "u.list": .list([.boolean(true), .number(1)]),
      ],
    ]
    for _ in 0..<300 {
      let text = generator.expression(3)
      let expression = Expression.parse(text)
      let known = expression.evaluate(in: FEELCase.facts, level: .strict, limits: limits).value
      guard !known.containsUnknown, known.kind != .function else { continue }
      for completion in completions {
        var facts = FEELCase.facts
        facts.values.merge(completion) { $1 }
        let value = expression.evaluate(in: facts, level: .strict, limits: limits).value
        #expect(
          value.containsUnknown || value == known, "seed \(seed): \(text)\n\(known) became \(value) with \(completion)")
      }
    }
  }

  @Test(arguments: 0..<Soak.seeds(20)) func `of random bytes never crashes`(_ seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    let words = [
      "(", ")", "[", "]", "{", "}", "..", ",", ":", "+", "-", "**", "in", "not", "if", "then", "else", "for", "return",
      "some", "satisfies", "between", "and", "instance", "of", "function", "1", "\"", "\\u", "@", ".", "<", "list", " ",
      "a", "?", "date and time", "/*", "//", "\u{1F40E}", "\u{FFFD}", "e9", "=", "external", "null", "context", "->",
    ]
    for _ in 0..<300 {
      let count = Int.random(in: 0..<40, using: &random)
      let text =
        Bool.random(using: &random)
        ? (0..<count).map { _ in words.randomElement(using: &random) ?? "" }.joined(separator: " ")
        : String(decoding: (0..<count).map { _ in UInt8.random(in: 0...255, using: &random) }, as: UTF8.self)
      let expression = Expression.parse(text)
      _ = Expression.parse(text, as: .unaryTests).evaluate(in: NamedValues(), input: .number(1))
      _ = expression.evaluate(in: FEELCase.facts, level: .strict)
      _ = expression.description
      _ = expression.check(Declarations([:]))
    }
  }

  @Test(arguments: ["(", "[", "{a:", "-", "not(", "if ", "1 in (", "f(", "a[", "function(x) ", "for x in ", "1 + "])
  func `that is nested deeply is a problem, not a crash`(_ part: String) {
    let expression = Expression.parse(String(repeating: part, count: 5000) + "1")
    #expect(!expression.isValid)
    _ = expression.evaluate(in: NamedValues())
  }
}
