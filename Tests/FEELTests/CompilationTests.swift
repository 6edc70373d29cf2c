import Decimals
import FEEL
import FEELCases
import Foundation
import Testing

/// A compiled expression means what the expression means.
@Suite struct `Random expressions, compiled` {
  static let items = Value.list(
    [
      Context([("a", .number(1)), ("x", .string("GE")), ("n", .nothing)]),
      Context([("a", .number(5)), ("item", .number(3))]),
      Context([("x", .string("x")), ("list", .list([.number(1), .context(Context([("a", .number(2))]))]))]),
    ].map { .context($0) })

  static let layout = FactLayout([
    "k.five", "k.text", "k.yes", "k.no", "k.nothing", "u.number", "u.text", "u.flag", "u.list", "k.items", "k.context",
    "item2", "a",
  ])

  static let row = FactRow(
    layout,
    [
      "k.five": .number(5), "k.text": .string("GE"), "k.yes": .boolean(true), "k.no": .boolean(false),
      "k.nothing": .nothing, "k.items": items, "k.context": .context(Context([("a", .number(7)), ("list", items)])),
      "a": .number(9),
    ])

  @Test(arguments: 0..<Soak.seeds(20)) func `have the same value, causes and absent facts`(_ seed: Int) {
    var generator = ExpressionGenerator(seed: UInt64(4000 + seed), wide: true)
    for _ in 0..<400 {
      let text = generator.expression(4)
      let expression = Expression.parse(text)
      let compiled = CompiledExpression(expression, for: Self.layout)
      for level in Level.allCases {
        let (a, b) = (
          compiled.evaluate(in: Self.row, level: level), expression.evaluate(in: Self.row, level: level)
        )
        guard !(a.causes + b.causes).contains(where: { $0.code == "feel/limit" }) else { continue }
        #expect(Self.same(a, b), "seed \(seed) \(level): \(text)\ncompiled \(a)\ninterpreted \(b)")
      }
    }
  }

  @Test(.enabled(if: `FEEL conformance`.exists(`FEEL conformance`.expressions)), arguments: Level.allCases)
  func `of the conformance kit have the same value too`(_ level: Level) throws {
    for item in try ExpressionCase.read(`FEEL conformance`.bytes(`FEEL conformance`.expressions))
    where !item.expression.contains("now()") {
      let (a, b) = item.evaluateBothWays(level)
      #expect(Self.same(a, b), "\(item.expression)\ncompiled \(a)\ninterpreted \(b)")
    }
  }

  /// The same value, cause for cause. Functions are never the same: each evaluation makes its own.
  private static func same(_ a: Outcome, _ b: Outcome) -> Bool {
    a.value.description == b.value.description && a.causes == b.causes && a.absent == b.absent
      && a.isUnknown == b.isUnknown
  }
}

/// How long random tests run: long with LOTSE_SOAK set (`make soak`).
enum Soak {
  static let isOn = ProcessInfo.processInfo.environment["LOTSE_SOAK"] != nil

  static func seeds(_ count: Int) -> Int { isOn ? count * 50 : count }
}
