internal import FEEL

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// `lotse feel --bench N`: evaluations of a typical condition in a second, on one core.
enum FeelBench {
  static let text =
    "site.area_ha >= enquiry.area_ha and site.zoning in [\"GE\",\"GI\"] and count(site.universities[field = enquiry.field]) > 0"
  private static let rounds = 5

  /// Measures rounds of so many evaluations; below 10 000 they only run once, for a tool that counts allocations.
  static func report(evaluations: Int) -> String {
    let expression = Expression.parse(text)
    let facts = self.facts
    let layout = FactLayout(facts.keys.sorted())
    let row = FactRow(layout, facts)
    let compiled = CompiledExpression(expression, for: layout)
    let named = NamedValues(facts)
    guard compiled.evaluate(in: row).value == .boolean(true), expression.evaluate(in: named).value == .boolean(true)
    else { return "the expression must be true\n" }
    guard evaluations >= 10_000 else {
      for _ in 0..<max(evaluations, 0) { _ = compiled.evaluate(in: row) }
      return ""
    }
    return """
      FEEL, evaluations a second of processor time, best of \(rounds) rounds of \(evaluations):
        compiled, standard   \(rate(evaluations) { compiled.evaluate(in: row).value.isNull })
        compiled, strict     \(rate(evaluations) { compiled.evaluate(in: row, level: .strict).value.isNull })
        interpreted          \(rate(evaluations) { expression.evaluate(in: named).value.isNull })

      """
  }

  /// A site with five universities, and an enquiry.
  private static var facts: [String: Value] {
    let universities = ["energy", "design", "medical", "mining", "music"].enumerated().map { index, field in
      Value.context(
        Context([
          ("name", .string("Hochschule \(index)")), ("field", .string(field)), ("minutes", .number(20 + index)),
        ]))
    }
    return [
      "site.area_ha": .number(12), "site.zoning": .string("GI"), "site.universities": .list(universities),
      "enquiry.area_ha": .number(5), "enquiry.field": .string("medical"),
    ]
  }

  private static func rate(_ evaluations: Int, _ evaluate: () -> Bool) -> Int {
    var best = 0.0
    for _ in 0..<rounds {
      var nulls = 0
      let start = processorSeconds
      for _ in 0..<evaluations where evaluate() { nulls += 1 }
      let seconds = processorSeconds - start
      if nulls == 0, seconds > 0 { best = max(best, Double(evaluations) / seconds) }
    }
    return Int(best)
  }

  /// Time of the processor that this program has used: what others do on the machine counts little.
  private static var processorSeconds: Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
