internal import Facts

/// A column while a piece is read: what its fields are, and where their values go. Plain memory, without references.
struct ColumnSlot {
  enum Kind: UInt8 {
    case unused, id, number, code
  }

  let kind: Kind
  /// A number with a fraction is not taken the fast way.
  let isInteger: Bool
  /// See ``FieldRule/limits``.
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
    least = rule?.limits.least ?? 0
    greatest = rule?.limits.greatest ?? 0
    self.numbers = numbers
    self.codes = codes
  }
}
