import Evaluation
import Testing

@Suite struct `Drawn weights` {
  /// Draws by criterion.
  private static func draws(_ base: [Double], _ range: WeightRange, count: Int = 20_000) -> [[Double]] {
    let sampler = WeightSampler(around: base, range)
    var block = [Double](repeating: 0, count: base.count * count)
    block.withUnsafeMutableBufferPointer {
      sampler.fill(block: 0, seed: 11, width: count, into: $0.baseAddress.unsafelyUnwrapped)
    }
    return (0..<count).map { draw in base.indices.map { block[$0 * count + draw] } }
  }

  private static func mean(_ draws: [[Double]], _ value: ([Double]) -> Double) -> Double {
    draws.map(value).reduce(0, +) / Double(draws.count)
  }

  private static let ranges: [WeightRange] = [.fixed, .any, .sameOrder, .around(share: 0.5), .around(share: 0.1)]

  @Test(arguments: ranges) func `add up to one and keep zero at zero`(range: WeightRange) {
    for weights in Self.draws([3, 0, 2, 2, 1], range, count: 500) {
      #expect(abs(weights.reduce(0, +) - 1) < 1e-12)
      #expect(weights[1] == 0 && weights.allSatisfy { $0 >= 0 })
    }
  }

  @Test func `of the rulebook alone are its weights`() {
    #expect(Self.draws([3, 1], .fixed, count: 2) == [[0.75, 0.25], [0.75, 0.25]])
  }

  /// Mean 1/n and second moment 2/(n (n+1)) of a uniform point of the simplex.
  @Test func `of any kind are uniform on the simplex`() {
    let draws = Self.draws([1, 1, 1, 1], .any)
    for criterion in 0..<4 {
      #expect(abs(Self.mean(draws) { $0[criterion] } - 1 / 4) < 0.006)
      #expect(abs(Self.mean(draws) { $0[criterion] * $0[criterion] } - 2 / 20) < 0.004)
    }
  }

  /// The mean of the uniform ordered weights are the rank-order centroids (Barron and Barrett 1996, Management Science
  /// 42, 1515–1523): for four criteria 25/48, 13/48, 7/48, 3/48.
  @Test func `in the order of importance centre on the rank-order centroid`() {
    let draws = Self.draws([40, 30, 20, 10], .sameOrder)
    #expect(draws.allSatisfy { $0[0] >= $0[1] && $0[1] >= $0[2] && $0[2] >= $0[3] })
    for (criterion, share) in [25.0, 13, 7, 3].enumerated() {
      #expect(abs(Self.mean(draws) { $0[criterion] } - share / 48) < 0.004)
    }
  }

  @Test func `that tie stand in any order among themselves`() {
    let draws = Self.draws([2, 5, 2, 2 + 1e-15, 1], .sameOrder)
    #expect(draws.allSatisfy { $0[1] >= max($0[0], $0[2], $0[3]) && min($0[0], $0[2], $0[3]) >= $0[4] })
    let orders = Dictionary(grouping: draws) { one in [0, 2, 3].sorted { one[$0] > one[$1] } }
    #expect(orders.count == 6)
    #expect(orders.values.allSatisfy { abs($0.count - draws.count / 6) < 300 })
  }

  /// Kept inside the box, and uniform on its cut with the simplex: for equal weights symmetric, and for two criteria the
  /// first is uniform on its interval.
  @Test func `around those of the rulebook stay in the box and are uniform in it`() {
    let base = [0.3, 0.25, 0.2, 0.15, 0.1]
    let draws = Self.draws(base, .around(share: 0.5))
    for criterion in base.indices {
      #expect(draws.allSatisfy { abs($0[criterion] - base[criterion]) <= 0.5 * base[criterion] + 1e-12 })
      #expect(abs(Self.mean(draws) { $0[criterion] } - base[criterion]) < 0.004, "the cut is symmetric")
    }
    let two = Self.draws([0.6, 0.4], .around(share: 0.5))
    #expect(two.allSatisfy { abs($0[1] - 0.4) <= 0.2 })
    let fourths = Dictionary(grouping: two) { Int(($0[1] - 0.2) / 0.1) }
    #expect((0..<4).allSatisfy { abs((fourths[$0]?.count ?? 0) - two.count / 4) < 300 })
  }

  /// The cut of box and simplex by brute force: draws from the whole simplex that fall into the box.
  @Test func `around those of the rulebook are those of the simplex inside the box`() {
    let base = [0.5, 0.3, 0.2]
    func isInside(_ weights: [Double]) -> Bool {
      weights.indices.allSatisfy { abs(weights[$0] - base[$0]) <= 0.5 * base[$0] }
    }
    let kept = Self.draws([1, 1, 1], .any, count: 60_000).filter(isInside)
    let drawn = Self.draws(base, .around(share: 0.5))
    #expect(kept.count > 5_000)
    for criterion in base.indices {
      for share in [0.7, 0.9, 1.1, 1.3] {
        let limit = share * base[criterion]
        let (a, b) = (
          Self.mean(kept) { $0[criterion] < limit ? 1 : 0 }, Self.mean(drawn) { $0[criterion] < limit ? 1 : 0 }
        )
        #expect(abs(a - b) < 0.025, "criterion \(criterion) below \(limit): \(a) and \(b)")
      }
    }
  }
}
