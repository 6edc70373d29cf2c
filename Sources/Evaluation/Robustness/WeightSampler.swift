/// Which weights count as defensible beside those of the rulebook.
package enum WeightRange: Sendable, Hashable {
  /// Those of the rulebook alone.
  case fixed
  /// All weights that are not negative: uniform on the simplex.
  case any
  /// All that keep the order of importance: uniform on the part of the simplex in which no weight exceeds one that the
  /// rulebook gives more to. Weights that the rulebook makes equal may stand in any order among themselves.
  case sameOrder
  /// Each weight between (1 − share) and (1 + share) times its own: uniform on the part of the simplex inside that box.
  case around(share: Double)
}

/// Draws weights that add up to 1.
///
/// Uniform means uniform in area: the density is the same at every point of the set named by ``WeightRange``. Criteria
/// of weight zero keep it. Lahdelma, R. and Salminen, P. (2001), SMAA-2, Operations Research 49, 444–454, draw from the
/// simplex so, and from the part of it that keeps an order of importance.
package struct WeightSampler: Sendable {
  private let range: WeightRange
  /// Weights of the rulebook, adding up to 1.
  private let base: [Double]
  /// Criteria of positive weight, heaviest first; ties in their given order.
  private let order: [Int]
  /// Ends of the runs of equal weights in `order`.
  private let runs: [Range<Int>]

  /// Weights this close, as a share, are equal: they come from divisions that round.
  private static let tie = 1e-12
  /// Draws from the box that miss the simplex before the weights of the rulebook are taken. One in two to four hits.
  private static let attempts = 10_000

  /// A sampler around weights that are not negative; they need not add up to 1.
  package init(around weights: [Double], _ range: WeightRange) {
    self.range = range
    let sum = weights.reduce(0, +)
    base = sum > 0 ? weights.map { $0 / sum } : weights
    let order = weights.indices.filter { weights[$0] > 0 }.sorted {
      weights[$0] != weights[$1] ? weights[$0] > weights[$1] : $0 < $1
    }
    var runs: [Range<Int>] = []
    var start = 0
    for index in order.indices {
      let isLast = index + 1 == order.count
      if isLast || weights[order[index + 1]] < weights[order[index]] * (1 - Self.tie) {
        runs.append(start..<index + 1)
        start = index + 1
      }
    }
    self.order = order
    self.runs = runs
  }

  /// The number of criteria.
  package var count: Int { base.count }

  /// Fills a block: the weight of criterion c in draw d stands at `c * width + d`.
  ///
  /// - Parameters:
  ///   - block: number of the block; each has a stream of its own, so blocks can be drawn in any order.
  ///   - weights: room for `count * width` numbers.
  package func fill(block: Int, seed: UInt64, width: Int, into weights: UnsafeMutablePointer<Double>) {
    var generator = SeededGenerator(seed: seed, stream: "weights", block: block)
    var one = base
    for draw in 0..<width {
      self.draw(&one, &generator)
      for criterion in 0..<count { weights[criterion * width + draw] = one[criterion] }
    }
  }

  private func draw(_ weights: inout [Double], _ generator: inout SeededGenerator) {
    guard order.count > 1 else { return }
    switch range {
    case .fixed: return
    case .any:
      let parts = Self.spacings(order.count, &generator)
      for (place, criterion) in order.enumerated() { weights[criterion] = parts[place] }
    case .sameOrder: drawInOrder(&weights, &generator)
    case .around(let share): drawAround(share, &weights, &generator)
    }
  }

  /// Sorted spacings are uniform among ordered weights; those of a run of ties are shuffled.
  private func drawInOrder(_ weights: inout [Double], _ generator: inout SeededGenerator) {
    var parts = Self.spacings(order.count, &generator)
    Self.sort(&parts)
    parts.reverse()
    for run in runs where run.count > 1 {
      for last in run.dropFirst().reversed() {
        parts.swapAt(last, run.lowerBound + generator.below(last - run.lowerBound + 1))
      }
    }
    for (place, criterion) in order.enumerated() { weights[criterion] = parts[place] }
  }

  /// Uniform in the box for all but the heaviest, which takes the rest; drawn again while the rest is outside its own
  /// limits. What is kept is uniform on the cut of box and simplex.
  private func drawAround(_ share: Double, _ weights: inout [Double], _ generator: inout SeededGenerator) {
    let heaviest = order[0]
    for _ in 0..<Self.attempts {
      var rest = 1.0
      for criterion in order.dropFirst() {
        let weight = base[criterion] * (1 + share * (2 * generator.unit() - 1))
        weights[criterion] = weight
        rest -= weight
      }
      if abs(rest - base[heaviest]) <= share * base[heaviest], rest >= 0 {
        weights[heaviest] = rest
        return
      }
    }
    for criterion in order { weights[criterion] = base[criterion] }
  }

  /// The lengths into which count − 1 random points cut the unit interval: uniform on the simplex.
  private static func spacings(_ count: Int, _ generator: inout SeededGenerator) -> [Double] {
    var cuts = (0..<count).map { $0 == 0 ? 0 : generator.unit() }
    sort(&cuts)
    for index in cuts.indices { cuts[index] = (index + 1 < count ? cuts[index + 1] : 1) - cuts[index] }
    return cuts
  }

  /// Insertion: there are few criteria.
  private static func sort(_ numbers: inout [Double]) {
    for index in numbers.indices.dropFirst() {
      let number = numbers[index]
      var place = index
      while place > 0, numbers[place - 1] > number {
        numbers[place] = numbers[place - 1]
        place -= 1
      }
      numbers[place] = number
    }
  }
}
