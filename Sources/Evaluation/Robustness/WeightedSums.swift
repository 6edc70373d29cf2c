/// Scores of many alternatives under many weights: the product of two matrices, a block of draws at a time.
package enum WeightedSums {
  private typealias Lanes = SIMD8<Double>

  /// Sets `scores` to points × weights.
  ///
  /// - Parameters:
  ///   - points: of alternative a on criterion c at `a * criteria + c`.
  ///   - weights: of criterion c in draw d at `c * width + d`.
  ///   - width: draws in a block, a multiple of 8.
  ///   - scores: room for the score of alternative a in draw d at `a * width + d`.
  /// - Complexity: O(*alternatives* × *criteria* × *width*). Two alternatives and eight draws at a time stay in registers.
  ///   The sums are formed in the order of the criteria, so that they do not depend on the machine.
  package static func set(
    _ scores: UnsafeMutablePointer<Double>, points: UnsafePointer<Double>, weights: UnsafePointer<Double>,
    alternatives: Int, criteria: Int, width: Int
  ) {
    for alternative in stride(from: 0, to: alternatives, by: 2) {
      // The last of an odd number is its own partner.
      let partner = min(alternative + 1, alternatives - 1)
      let (row, other) = (points + alternative * criteria, points + partner * criteria)
      for draw in stride(from: 0, to: width, by: Lanes.scalarCount) {
        var (sum, otherSum) = (Lanes.zero, Lanes.zero)
        for criterion in 0..<criteria {
          let weight = UnsafeRawPointer(weights + criterion * width + draw).loadUnaligned(as: Lanes.self)
          sum += weight * row[criterion]
          otherSum += weight * other[criterion]
        }
        UnsafeMutableRawPointer(scores + alternative * width + draw).storeBytes(of: sum, as: Lanes.self)
        UnsafeMutableRawPointer(scores + partner * width + draw).storeBytes(of: otherSum, as: Lanes.self)
      }
    }
  }
}
