import FEEL

/// Called by libFuzzer with ever new bytes: reading, printing, checking and evaluating must neither crash nor hang.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let text = String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
  var limits = Limits()
  limits.steps = 20_000
  let expression = Expression.parse(text)
  for level in Level.allCases { _ = expression.evaluate(in: facts, level: level, limits: limits) }
  _ = compiled(expression).evaluate(in: FactRow(layout), limits: limits)
  _ = expression.check(Declarations(["site.area_ha": .number, "a-b": .string]))
  _ = Expression.parse(text, as: .unaryTests).evaluate(in: facts, input: .number(1), limits: limits)
  if expression.problems.isEmpty {
    precondition(Expression.parse(expression.description).syntax == expression.syntax, "print∘parse is the identity")
  }
  return 0
}

private let layout = FactLayout(["site.area_ha", "x"])
private let facts = NamedValues(["site.area_ha": .number(3)], absent: ["x"])

private func compiled(_ expression: Expression) -> CompiledExpression { CompiledExpression(expression, for: layout) }
