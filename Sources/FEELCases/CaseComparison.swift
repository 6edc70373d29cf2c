import Decimals
import FEEL

/// Whether a result is the expected one: the same kind and, for numbers, the same value to the last digit.
///
/// Where the kit prints a result rounded, or as it came out in binary floating point (`exp(4)`, rates of loans), no
/// exact result can agree. Such a number has eight decimals or more and the result has further ones; the tolerance of the
/// kit's own runners then decides.
enum CaseComparison {
  /// Within which the kit's own runners take two numbers for the same.
  private static let kitTolerance = Decimal34("1e-8") ?? .zero
  private static let leastPlaces = 8

  static func agree(_ found: Value, _ expected: Value) -> Bool {
    switch (found, expected) {
    case (.number(let a), .number(let b)): return a == b || (isRounded(b, of: a) && (a - b).magnitude < kitTolerance)
    case (.list(let a), .list(let b)): return a.count == b.count && zip(a, b).allSatisfy(agree)
    case (.context(let a), .context(let b)):
      return a.count == b.count
        && zip(a.keys, a.values).allSatisfy { key, value in b[key].map { agree(value, $0) } ?? false }
    default: return found == expected
    }
  }

  private static func isRounded(_ printed: Decimal34, of found: Decimal34) -> Bool {
    let places = places(printed)
    return places >= leastPlaces && self.places(found) > places
  }

  private static func places(_ number: Decimal34) -> Int {
    let text = number.description
    guard let point = text.firstIndex(of: "."), !text.contains("e"), !text.contains("E") else { return 0 }
    return text.distance(from: point, to: text.endIndex) - 1
  }
}
