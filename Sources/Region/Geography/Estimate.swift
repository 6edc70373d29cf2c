package import Decimals

/// A number with its error: `low` ≤ `central` ≤ `high`.
public struct Estimate: Sendable, Hashable {
  public var low: Double
  public var central: Double
  public var high: Double

  /// A number with its error.
  public init(low: Double, central: Double, high: Double) {
    self.low = low
    self.central = central
    self.high = high
  }

  /// Each of the three numbers through a function that never falls.
  public func mapped(_ function: (Double) -> Double) -> Estimate {
    Estimate(low: function(low), central: function(central), high: function(high))
  }

  /// The estimate of the smaller of two numbers.
  public func least(_ other: Estimate) -> Estimate {
    Estimate(low: min(low, other.low), central: min(central, other.central), high: min(high, other.high))
  }
}

extension Decimal34 {
  /// A double rounded to a number of decimal places (half to even), so that results do not depend on its last bits.
  package init(rounding value: Double, places: Int) {
    var scale = 1
    for _ in 0..<places { scale *= 10 }
    let scaled = (value * Double(scale)).rounded(.toNearestOrEven)
    let digits = Int(exactly: scaled).map { Decimal34($0) } ?? .greatest
    self = (places == 0 ? digits : digits.dividing(by: Decimal34(scale)) ?? digits).normalized
  }
}
