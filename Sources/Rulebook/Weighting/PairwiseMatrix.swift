/// Pairwise comparisons of *n* items: `ratio(i, j)` says how many times as important item *i* is as item *j*.
///
/// Reciprocal by construction. Method: Saaty (1977), A scaling method for priorities in hierarchical structures,
/// J. Math. Psychology 15:234–281. Computed in doubles with + × ÷ alone, so that every machine gives the same digits.
public struct PairwiseMatrix: Sendable, Hashable {
  /// The number of items.
  public let count: Int
  private var ratios: [Double]

  /// All items equal.
  public init(count: Int) {
    self.count = count
    ratios = Array(repeating: 1, count: count * count)
  }

  /// How many times as important the first item is as the second; setting it sets the reciprocal too.
  public subscript(first: Int, second: Int) -> Double {
    get { ratios[first * count + second] }
    set {
      ratios[first * count + second] = newValue
      ratios[second * count + first] = 1 / newValue
    }
  }

  /// The principal eigenvector, adding up to one, and its eigenvalue (*n* when the comparisons agree fully).
  public var priorities: (shares: [Double], eigenvalue: Double) {
    var shares = Array(repeating: 1 / Double(count), count: count)
    for _ in 0..<Self.roundLimit {
      let next = product(shares)
      let sum = next.reduce(0, +)
      let scaled = next.map { $0 / sum }
      let change = zip(scaled, shares).map { abs($0 - $1) }.max() ?? 0
      shares = scaled
      if change < Self.precision { break }
    }
    let eigenvalue = zip(product(shares), shares).map { $0 / $1 }.reduce(0, +) / Double(count)
    return (shares, eigenvalue)
  }

  /// Power iteration of a positive matrix converges in a few dozen rounds; the limit only ends what is endless.
  private static let roundLimit = 1_000
  private static let precision = 1e-15

  private func product(_ vector: [Double]) -> [Double] {
    (0..<count).map { row in
      (0..<count).reduce(0) { $0 + ratios[row * count + $1] * vector[$1] }
    }
  }

  /// (λ − n) / (n − 1); zero for one or two items, which cannot contradict each other.
  public var consistencyIndex: Double {
    count > 2 ? max(0, (priorities.eigenvalue - Double(count)) / Double(count - 1)) : 0
  }

  /// The consistency index in parts of that of random judgements; nil beyond the table.
  public func consistencyRatio(_ table: RandomIndex) -> Double? {
    guard let random = table[count] else { return nil }
    return random > 0 ? consistencyIndex / random : 0
  }
}

extension PairwiseMatrix {
  /// A judgement whose change improves consistency.
  public struct Revision: Sendable, Hashable {
    /// The items, the first before the second.
    public let first: Int
    public let second: Int
    /// The place of the suggested ratio on the scale; see ``PairwiseMatrix/scale``.
    public let ratio: Double
    /// The consistency index with the change.
    public let consistencyIndex: Double
  }

  /// The ratios that people can say: 1/9 … 1/2, 1, 2 … 9.
  public static let scale: [Double] = (2...9).reversed().map { 1 / Double($0) } + (1...9).map(Double.init)

  /// The one judgement whose change on the scale improves consistency most; nil when no change improves it.
  ///
  /// - Complexity: O(*n²*) eigenvectors.
  public var revision: Revision? {
    var best: Revision?
    let now = consistencyIndex
    for first in 0..<count {
      for second in (first + 1)..<max(count, first + 1) {
        for ratio in Self.scale {
          var changed = self
          changed[first, second] = ratio
          let index = changed.consistencyIndex
          if index < (best?.consistencyIndex ?? now) - Self.improvement {
            best = Revision(first: first, second: second, ratio: ratio, consistencyIndex: index)
          }
        }
      }
    }
    return best
  }

  /// Less is rounding.
  private static let improvement = 1e-9
}
