public import Decimals

/// A number with which a column is compared.
public struct ColumnLimit: Sendable, Hashable {
  /// The nearest double.
  public let value: Double
  /// Whether a number of at most 15 digits equals the limit just when its double does. With more digits than that,
  /// unequal numbers can share a double, so a tie of doubles says nothing.
  public let decidesTies: Bool

  /// The limit as a double, and whether that loses anything.
  public init(_ limit: Decimal34) {
    value = limit.doubleValue
    decidesTies = Self.isShort(limit)
  }

  /// Whether a number has at most 15 significant digits and lies where doubles have more than that: no other number like it
  /// has the same double.
  public static func isShort(_ number: Decimal34) -> Bool {
    let plain = number.normalized
    return plain.coefficient < 1_000_000_000_000_000 && (-290...290).contains(plain.exponent)
  }
}
