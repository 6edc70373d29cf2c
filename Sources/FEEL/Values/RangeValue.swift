/// A FEEL range such as `[1..10)` or `(< 5)`.
public struct RangeValue: Sendable, Hashable {
  /// The lower end; nil when the range has none. A null within means an end that is not known.
  public let lower: Value?
  /// The upper end; nil when the range has none.
  public let upper: Value?
  /// Whether the lower end belongs to the range.
  public let lowerIncluded: Bool
  /// Whether the upper end belongs to the range.
  public let upperIncluded: Bool
  /// Whether the range is written as a comparison, such as `(< 5)`; it then equals no range in brackets.
  public let isComparison: Bool

  /// A range; an end that is nil is open whatever is said of its inclusion.
  public init(
    _ lower: Value?, _ upper: Value?, lowerIncluded: Bool = true, upperIncluded: Bool = true,
    isComparison: Bool = false
  ) {
    self.isComparison = isComparison
    self.lower = lower
    self.upper = upper
    self.lowerIncluded = lowerIncluded && lower != nil
    self.upperIncluded = upperIncluded && upper != nil
  }
}
