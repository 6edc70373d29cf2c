import Decimals
import FEEL
import Testing

/// The example of docs/reference/feel/library.md, line by line; another test holds the two together.
@Suite struct `The library example` {
  @Test func `does what the page says`() {
    // Read once: reading never fails, problems say what is wrong and where.
    let rule = Expression.parse("site.area_ha >= 5 and site.zoning in [\"GE\", \"GI\"]")
    precondition(rule.isValid)

    // Check against declared names and types.
    let declarations = Declarations(["site.area_ha": .number, "site.zoning": .oneOf(["GE", "GI", "SO"])])
    let problems = rule.check(declarations, expected: .boolean)

    // Evaluate often. At level strict a fact without a value is unknown.
    let facts = NamedValues(["site.area_ha": .number(12)], absent: ["site.zoning"])
    let outcome = rule.evaluate(in: facts, level: .strict)

    // Or compile for rows of one layout, which is about seven times as fast.
    let layout = FactLayout(["site.area_ha", "site.zoning"])
    let compiled = CompiledExpression(rule, for: layout)
    let row = FactRow(layout, ["site.area_ha": .number(12), "site.zoning": .string("GE")])
    let answer = compiled.evaluate(in: row)

    #expect(problems.isEmpty)
    #expect(outcome.value.isNull)
    #expect(outcome.absent == ["site.zoning"])
    #expect(answer.value == .boolean(true))
  }
}
