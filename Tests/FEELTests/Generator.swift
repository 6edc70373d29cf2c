import Decimals
import FEEL

/// A small generator of pseudo-random numbers (SplitMix64), the same on every machine.
struct SeededGenerator: RandomNumberGenerator {
  var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}

/// Writes random well-formed expressions, with more parentheses than needed.
struct ExpressionGenerator {
  var random: SeededGenerator

  /// Whether leaves read lists of contexts and their entries too.
  let wide: Bool

  init(seed: UInt64, wide: Bool = false) {
    random = SeededGenerator(seed: seed)
    self.wide = wide
  }

  private mutating func pick(_ items: [String]) -> String { items.randomElement(using: &random) ?? "" }

  mutating func expression(_ depth: Int) -> String {
    guard depth > 0 else { return leaf() }
    switch Int.random(in: 0..<20, using: &random) {
    case 0: return leaf()
    case 1...3: return "(\(expression(depth - 1))) \(pick(["+", "-", "*", "/", "**"])) (\(expression(depth - 1)))"
    case 4: return "\(leaf()) \(pick(["+", "-", "*", "/", "**"])) \(leaf())"
    case 5: return "(\(expression(depth - 1))) \(pick(["=", "!=", "<", "<=", ">", ">="])) (\(expression(depth - 1)))"
    case 6: return "(\(expression(depth - 1))) \(pick(["and", "or"])) (\(expression(depth - 1)))"
    case 7: return "-(\(expression(depth - 1)))"
    case 8: return "[\(expression(depth - 1)), \(expression(depth - 1))]"
    case 9: return "{a: \(expression(depth - 1)), b c: \(expression(depth - 1)), \"d!\": b c}"
    case 10: return "if \(expression(depth - 1)) then \(expression(depth - 1)) else \(expression(depth - 1))"
    case 11: return "for x in \(expression(depth - 1)), y in 1..3 return \(expression(depth - 1))"
    case 12: return "\(pick(["some", "every"])) x in \(expression(depth - 1)) satisfies \(expression(depth - 1))"
    case 13: return "(\(expression(depth - 1)))[\(expression(depth - 1))]"
    case 14: return "(\(expression(depth - 1))).name"
    case 15: return "(\(expression(depth - 1))) in (\(test(depth)), \(test(depth)))"
    case 16: return "(\(expression(depth - 1))) between (\(expression(depth - 1))) and (\(expression(depth - 1)))"
    case 17: return "(\(expression(depth - 1))) instance of \(pick(["number", "list<string>", "date and time"]))"
    case 18: return "(function(x, y: number) \(expression(depth - 1)))(\(expression(depth - 1)), y)"
    default: return call(depth)
    }
  }

  private mutating func call(_ depth: Int) -> String {
    switch Int.random(in: 0..<4, using: &random) {
    case 0: "count([\(expression(depth - 1))])"
    case 1: "substring(string: \(expression(depth - 1)), start position: \(leaf()))"
    case 2: "\(pick(["min", "max", "sum", "string join", "append"]))(\(expression(depth - 1)), \(leaf()))"
    default: "list contains(\(expression(depth - 1)), \(leaf()))"
    }
  }

  private mutating func test(_ depth: Int) -> String {
    switch Int.random(in: 0..<4, using: &random) {
    case 0: "< \(leaf())"
    case 1: "[\(leaf())..\(leaf()))"
    case 2: "(>= \(leaf()))"
    default: expression(depth - 1)
    }
  }

  private mutating func leaf() -> String {
    if wide, Bool.random(using: &random) {
      return pick([
        "k.items", "k.context", "k.context.list", "a", "x", "n", "item", "item.a", "k.items.a", "list",
        "k.items[a > 1]",
        "k.items[x = k.text]", "k.items[a = item.a].x", "count(k.items[a >= k.five])", "k.nothing", "k.yes", "k.no",
        "k.items[k.items[x = k.text].a = a]", "count", "(k.context.list)[item]", "u.other", "[1, \"GE\", null]",
      ])
    }
    return pick([
      "1", "0", "2.50", "1e3", "-7", "\"a\\\"b\\n\"", "\"\"", "true", "false", "null", "x", "u.number", "u.flag",
      "u.text", "u.list", "k.five",
      "k.text",
      "@\"2026-11-22\"", "@\"PT1H\"", "[]", "{}", "(1..5]", "partial", "item", "?",
    ])
  }
}
