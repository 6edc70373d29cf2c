public import Decimals

/// Whole numbers in tests are written as they are.
extension Decimal34: ExpressibleByIntegerLiteral {
  public init(integerLiteral value: Int) { self.init(value) }
}
