/// How often alternatives with given points stand at which place while the weights vary: rank acceptability.
///
/// Method: SMAA-2 (Lahdelma and Salminen 2001, Operations Research 49, 444–454), by sampling as in Tervonen and Lahdelma
/// (2007), European Journal of Operational Research 178, 500–513. A share p counted over N draws has a standard error of
/// √(p (1 − p) / N), at most 0.016 for 1 000 draws and 0.005 for 10 000.
package struct RankAcceptability: Sendable {
  private let points: [Double]
  private let alternatives: Int
  private let sampler: WeightSampler
  private let seed: UInt64
  private let top: Int
  private let watched: [Int]

  /// Draws in a block: the unit of work that is drawn and counted by itself.
  package static let blockWidth = 128

  /// - Parameters:
  ///   - points: by alternative, then criterion; one entry for each criterion of the sampler.
  ///   - top: so many places count as being among the first.
  ///   - watched: alternatives whose every place is counted.
  package init(points: [[Double]], weights sampler: WeightSampler, seed: UInt64, top: Int, watched: [Int]) {
    precondition(points.allSatisfy { $0.count == sampler.count }, "points for each criterion")
    self.points = points.flatMap(\.self)
    alternatives = points.count
    self.sampler = sampler
    self.seed = seed
    self.top = top
    self.watched = watched
  }

  /// The tally of so many draws.
  package func tally(draws: Int) -> RankTally {
    tally(blocks: 0..<Self.blocks(draws), draws: draws)
  }

  /// The same, shared among tasks; the result does not depend on their number.
  package func tally(draws: Int, tasks: Int) async -> RankTally {
    let blocks = Self.blocks(draws)
    let size = max(1, (blocks + tasks - 1) / max(1, tasks))
    return await withTaskGroup(of: RankTally.self) { group in
      for start in stride(from: 0, to: blocks, by: size) {
        group.addTask { tally(blocks: start..<min(start + size, blocks), draws: draws) }
      }
      return await group.reduce(into: RankTally(alternatives: alternatives, watched: watched.count)) { $0.add($1) }
    }
  }

  private static func blocks(_ draws: Int) -> Int { (draws + blockWidth - 1) / blockWidth }

  private func tally(blocks: Range<Int>, draws: Int) -> RankTally {
    let width = Self.blockWidth
    var counter = RankCounter(alternatives: alternatives, width: width, top: top, watched: watched)
    var weights = [Double](repeating: 0, count: sampler.count * width)
    var scores = [Double](repeating: 0, count: alternatives * width)
    weights.withUnsafeMutableBufferPointer { weights in
      scores.withUnsafeMutableBufferPointer { scores in
        points.withUnsafeBufferPointer { points in
          guard let weights = weights.baseAddress, let scores = scores.baseAddress, let points = points.baseAddress
          else { return }
          for block in blocks {
            sampler.fill(block: block, seed: seed, width: width, into: weights)
            WeightedSums.set(
              scores, points: points, weights: weights, alternatives: alternatives, criteria: sampler.count,
              width: width)
            counter.count(scores, draws: min(width, draws - block * width))
          }
        }
      }
    }
    return counter.tally
  }
}
