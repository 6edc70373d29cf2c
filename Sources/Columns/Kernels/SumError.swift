/// Bounds the error of a sum of contributions in doubles against the interpreter's decimals.
///
/// Proof: docs/explanation/screening-error.md. The bound holds in any order of the terms, with and without fused
/// multiplication and addition.
public struct SumError: Sendable, Hashable {
  private var terms = 0
  private var magnitude = 0.0
  private var error = 0.0

  /// An empty sum.
  public init() {}

  /// Adds a term: a contribution, or what the sums start at.
  ///
  /// - Parameters:
  ///   - magnitude: at least the magnitude of every exact value that the term can have.
  ///   - error: at least the error of each of these.
  public mutating func add(magnitude: Double, error: Double) {
    terms += 1
    self.magnitude += magnitude
    self.error += error
  }

  /// At least the difference between the sum in doubles and the exact one.
  public var bound: Double {
    Self.roundedUp(error + Self.gamma(terms) * (magnitude + error))
  }

  /// The sum below which a row cannot have an exact score as great as that of a row with another sum.
  ///
  /// - Parameters:
  ///   - sum: the sum to beat, with all terms.
  ///   - remaining: the greatest that terms can come to which are not added yet.
  public func threshold(toBeat sum: Double, remaining: Double) -> Double {
    let margin = 2 * bound
    return sum - remaining - margin - 4 * Self.unit * (sum.magnitude + remaining.magnitude + margin)
  }

  /// The greatest relative error of one rounding to the nearest double.
  static let unit = 0x1p-53

  /// The relative error that so many roundings can come to, as `k·u / (1 − k·u)` (Higham 2002, lemma 3.1).
  static func gamma(_ roundings: Int) -> Double {
    Double(roundings) * unit / (1 - Double(roundings) * unit)
  }

  /// Outweighs the roundings of a bound that was itself computed in doubles, and those of decimals of 34 digits.
  static func roundedUp(_ bound: Double) -> Double { bound * (1 + 0x1p-20) }
}
