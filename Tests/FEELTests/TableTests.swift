import FEEL
import Testing

/// Decision tables by hit policy, and what decides when nothing matches or something is missing.
@Suite struct `Decision tables` {
  /// A table over `age` and `risk`; a rule is its cells, outputs after `|`.
  struct Case: Sendable, CustomTestStringConvertible {
    let policy: String
    let rules: [String]
    let facts: [String: Value]
    let expected: String
    var outputs: [DecisionTable.Output] = [DecisionTable.Output()]
    var allowed: String?

    var testDescription: String { "\(policy) \(rules) \(facts)" }

    func table() -> DecisionTable? {
      let parts = policy.split(separator: " ", maxSplits: 1).map(String.init)
      let hit =
        parts[0] == "COLLECT"
        ? HitPolicy(name: "COLLECT", aggregation: parts.count > 1 ? parts[1] : nil) : HitPolicy(name: policy)
      let rules = rules.map { rule in
        let sides = rule.split(separator: "|").map { side in
          side.split(separator: ";").map { $0.trimmingPrefix { $0 == " " } }.map(String.init)
        }
        return DecisionTable.Rule(
          sides[0].map { Expression.parse($0, as: .unaryTests) }, sides[1].map { Expression.parse($0) })
      }
      let inputs = [
        DecisionTable.Input(
          Expression.parse("age"), allowed: allowed.map { Expression.parse($0, as: .unaryTests) }),
        DecisionTable.Input(Expression.parse("risk")),
      ]
      return hit.flatMap { DecisionTable(inputs, outputs, rules, hitPolicy: $0) }
    }

    func result(_ level: Level = .standard) -> String {
      guard let table = table(), table.problems.isEmpty else { return "no table" }
      return table.decide(in: NamedValues(facts, absent: ["age", "risk"]), level: level).value.description
    }
  }

  static let grades = ["< 18; - | \"no\"", ">= 18; \"low\" | \"yes\"", ">= 18; \"high\" | \"no\"", "- ; - | \"ask\""]
  static let amounts = ["> 0; - | 5", "> 10; - | 3", "> 20; - | 9"]

  static func adult(_ risk: String) -> [String: Value] { ["age": .number(30), "risk": .string(risk)] }

  static let ranked = [
    DecisionTable.Output(values: Expression.parse("\"yes\", \"no\", \"ask\"", as: .unaryTests))
  ]
  static let pairs = [
    DecisionTable.Output("status", values: Expression.parse("\"good\", \"bad\"", as: .unaryTests)),
    DecisionTable.Output("rate", values: Expression.parse("3, 2, 1", as: .unaryTests)),
  ]
  static let pairRules = ["> 0; - | \"bad\"; 3", "> 0; - | \"good\"; 1", "> 0; - | \"good\"; 2", "< 0; - | \"bad\"; 1"]

  static let policies = [
    Case(policy: "UNIQUE", rules: Array(grades.prefix(3)), facts: adult("low"), expected: "\"yes\""),
    Case(policy: "UNIQUE", rules: grades, facts: adult("low"), expected: "null"),
    Case(policy: "UNIQUE", rules: Array(grades.prefix(3)), facts: adult("odd"), expected: "null"),
    Case(policy: "FIRST", rules: grades, facts: adult("high"), expected: "\"no\""),
    Case(policy: "ANY", rules: ["> 0; - | 1", "> 1; - | 1.0"], facts: adult("x"), expected: "1"),
    Case(policy: "ANY", rules: ["> 0; - | 1", "> 1; - | 2"], facts: adult("x"), expected: "null"),
    Case(policy: "PRIORITY", rules: grades, facts: adult("high"), expected: "\"no\"", outputs: ranked),
    Case(policy: "OUTPUT ORDER", rules: grades, facts: adult("low"), expected: "[\"yes\", \"ask\"]", outputs: ranked),
    Case(policy: "RULE ORDER", rules: amounts, facts: adult("x"), expected: "[5, 3, 9]"),
    Case(policy: "COLLECT", rules: amounts, facts: adult("x"), expected: "[5, 3, 9]"),
    Case(policy: "COLLECT SUM", rules: amounts, facts: adult("x"), expected: "17"),
    Case(policy: "COLLECT MIN", rules: amounts, facts: adult("x"), expected: "3"),
    Case(policy: "COLLECT MAX", rules: amounts, facts: adult("x"), expected: "9"),
    Case(policy: "COLLECT COUNT", rules: amounts, facts: adult("x"), expected: "3"),
    Case(
      policy: "PRIORITY", rules: pairRules, facts: adult("x"), expected: "{status: \"good\", rate: 2}", outputs: pairs),
    Case(
      policy: "OUTPUT ORDER", rules: pairRules, facts: adult("x"),
      expected: "[{status: \"good\", rate: 2}, {status: \"good\", rate: 1}, {status: \"bad\", rate: 3}]", outputs: pairs
    ),
    Case(
      policy: "COLLECT MAX",
      rules: pairRules.map { $0.replacing("\"bad\"", with: "1").replacing("\"good\"", with: "2") },
      facts: adult("x"), expected: "{a: 2, b: 3}", outputs: [DecisionTable.Output("a"), DecisionTable.Output("b")]),
  ]

  static let defaults = [
    Case(
      policy: "UNIQUE", rules: ["< 0; - | 1"], facts: adult("x"), expected: "7",
      outputs: [DecisionTable.Output(fallback: Expression.parse("3 + 4"))]),
    Case(
      policy: "FIRST", rules: ["< 0; - | 1; 2"], facts: adult("x"), expected: "{a: \"none\", b: null}",
      outputs: [DecisionTable.Output("a", fallback: Expression.parse("\"none\"")), DecisionTable.Output("b")]),
    Case(
      policy: "UNIQUE", rules: ["-; - | \"maybe\""], facts: adult("x"), expected: "null", outputs: ranked),
    Case(
      policy: "UNIQUE", rules: ["-; - | [1]"], facts: adult("x"), expected: "1",
      outputs: [DecisionTable.Output(type: .named("number"))]),
    Case(policy: "UNIQUE", rules: ["-; - | 1"], facts: adult("x"), expected: "null", allowed: "[0..20]"),
    Case(policy: "UNIQUE", rules: ["-; - | 1"], facts: adult("x"), expected: "1", allowed: "[0..99]"),
  ]

  static let cells = [
    Case(policy: "FIRST", rules: ["not(1, 2); - | 1"], facts: adult("x"), expected: "1"),
    Case(policy: "FIRST", rules: ["[10..20], (25..40) ; \"x\", \"y\" | 1"], facts: adult("x"), expected: "1"),
    Case(policy: "FIRST", rules: ["not([10..20], > 25); - | 1", "-; - | 2"], facts: adult("x"), expected: "2"),
    Case(policy: "FIRST", rules: ["? > 29 and ? < 31; string length(?) = 1 | 1"], facts: adult("x"), expected: "1"),
    Case(policy: "FIRST", rules: ["risk = \"x\"; - | 1"], facts: adult("x"), expected: "1"),
    Case(policy: "FIRST", rules: ["null; - | 1", "not(null); - | 2"], facts: adult("x"), expected: "2"),
    Case(
      policy: "FIRST", rules: ["null; - | 1", "-; - | 2"], facts: ["age": .nothing, "risk": .nothing], expected: "1"),
    Case(
      policy: "FIRST", rules: ["> 5; - | 1", "<= 5; - | 2"], facts: ["age": .nothing, "risk": .nothing],
      expected: "null"),
    Case(policy: "FIRST", rules: ["-; - | age * 2"], facts: adult("x"), expected: "60"),
    Case(policy: "FIRST", rules: ["[1, 30]; [\"x\"] | 1"], facts: adult("x"), expected: "1"),
  ]

  @Test(arguments: policies + defaults + cells) func `decide as the standard says`(_ item: Case) {
    #expect(item.result() == item.expected)
  }

  @Test(arguments: policies) func `decide the same at level strict where all is known`(_ item: Case) {
    #expect(item.result(.strict) == item.expected)
  }

  @Test func `give at level strict what every completion agrees on`() {
    let agreed = Case(
      policy: "ANY", rules: ["> 10; - | 1", "<= 10; - | 1"], facts: ["risk": .string("x")], expected: "1",
      outputs: [DecisionTable.Output(fallback: Expression.parse("1"))])
    #expect(agreed.result(.strict) == agreed.expected)
    let open = Case(
      policy: "UNIQUE", rules: ["> 10; - | 1", "<= 10; - | 2"], facts: ["risk": .string("x")], expected: "")
    let outcome = open.table()?.decide(in: NamedValues(open.facts, absent: ["age"]), level: .strict)
    #expect(outcome?.outcome.absent == ["age"])
    #expect(outcome?.open == [0, 1])
  }

  @Test func `name the cell in which something failed`() {
    let table = Case(policy: "FIRST", rules: ["-; - | 1 / 0"], facts: Self.adult("x"), expected: "").table()
    let outcome = table?.decide(in: NamedValues(Self.adult("x")))
    #expect(outcome?.findings.first?.cell == .output(rule: 0, output: 0))
    #expect(outcome?.findings.first?.cause.code == "feel/division-by-zero")
    #expect(outcome?.outcome.causes.isEmpty == false)
  }
}
