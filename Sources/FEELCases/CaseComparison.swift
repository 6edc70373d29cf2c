import Decimals
import FEEL

/// Whether a result is the expected one: the same kind and, for numbers, the same value to the last digit printed.
struct CaseComparison {
  private let tolerance: Decimal34?

  init(suite: String, name: String) {
    let inexact =
      Self.rounded.contains("\(suite)/\(name)") || Self.binary[suite].map { $0.isEmpty || $0.contains(name) } ?? false
    tolerance = inexact ? Self.kitTolerance : nil
  }

  /// Within which the kit's own runners take two numbers for the same.
  private static let kitTolerance = Decimal34("1e-8") ?? .zero

  /// Numbers that the kit prints rounded: `exp(4)`, `exp(-1)`, `log(4)`, two of `stddev`, `5 ** 2.55`.
  private static let rounded: Set<String> = [
    "0052-feel-exp-function/001", "0052-feel-exp-function/002", "0053-feel-log-function/001",
    "0053-feel-log-function/006", "0063-feel-stddev-function/001", "0063-feel-stddev-function/011",
    "0100-arithmetic/exponent_lhs_number_exp_rhs_number_005",
  ]

  /// Suites of which some numbers were computed in binary floating point and printed with 15 digits: rates of loans
  /// (`(1 + rate/12) ** -term`) and quotients. The exact result differs from the twelfth digit on. An empty list means
  /// every case of the suite.
  private static let binary: [String: Set<String>] = [
    "0003-iteration": [], "0004-lending": [], "0005-literal-invocation": [], "0008-LX-arithmetic": [],
    "0009-invocation-arithmetic": [], "0014-loan-comparison": [], "0012-list-functions": ["006", "007"],
  ]

  func agree(_ found: Value, _ expected: Value) -> Bool {
    switch (found, expected) {
    case (.number(let a), .number(let b)):
      if a == b { return true }
      return tolerance.map { (a - b).magnitude < $0 } ?? false
    case (.list(let a), .list(let b)): return a.count == b.count && zip(a, b).allSatisfy(agree)
    case (.context(let a), .context(let b)):
      return a.count == b.count
        && zip(a.keys, a.values).allSatisfy { key, value in b[key].map { agree(value, $0) } ?? false }
    default: return found == expected
    }
  }
}
