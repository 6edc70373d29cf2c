internal import Decimals
internal import Facts

/// A column while a piece is read: what its fields are, and where their values go. Plain memory, without references.
struct ColumnSlot {
  enum Kind: UInt8 {
    case unused, id, number, code
  }

  let kind: Kind
  /// A number with a fraction is not taken the fast way.
  let isInteger: Bool
  /// A number of at most 15 digits whose double lies between the two is in range.
  let least: Double
  let greatest: Double
  /// Where numbers go, by row; empty for other kinds.
  let numbers: UnsafeMutablePointer<Double>
  /// Where codes go, by row; empty for other kinds.
  let codes: UnsafeMutablePointer<UInt32>
  /// Whether an empty field was met, maybe in a row that was left out.
  var mayHaveGaps = false

  init(
    _ kind: Kind, _ rule: FieldRule?, numbers: UnsafeMutablePointer<Double>, codes: UnsafeMutablePointer<UInt32>
  ) {
    self.kind = kind
    isInteger = rule?.kind == .integer
    (least, greatest) = Self.limits(rule?.range)
    self.numbers = numbers
    self.codes = codes
  }

  /// Rounding to a double keeps order, and numbers of up to 15 digits have different doubles. So a bound of that kind can be
  /// compared as a double; any other bound is moved inwards by one step.
  private static func limits(_ range: ClosedRange<Decimal34>?) -> (Double, Double) {
    guard let range else { return (-.infinity, .infinity) }
    let (low, high) = (range.lowerBound, range.upperBound)
    return (
      isShort(low) ? low.doubleValue : low.doubleValue.nextUp,
      isShort(high) ? high.doubleValue : high.doubleValue.nextDown
    )
  }

  private static func isShort(_ number: Decimal34) -> Bool { number.normalized.coefficient < 1_000_000_000_000_000 }
}
