/// Draws of everything that is not settled, counted for several ranges of weights at once.
///
/// A quantity takes one value in a draw, wherever it is used; one that the enquiry leaves open takes the same at all
/// sites. Every quantity has a stream of random numbers of its own, named by site and field, so that its values do not
/// depend on which other sites or facts exist.
struct DrawRun {
  private let plan: DrawPlan
  private let seed: UInt64
  private let width = RankAcceptability.blockWidth
  private var counters: [RankCounter]
  private let samplers: [WeightSampler]
  private var drawn: [Double]
  private var openPoints: [Double]
  private var penalties: [Double]
  private var scores: [Double]
  private var weights: [Double]
  private var shared: [Double]

  /// - Parameters:
  ///   - ranges: one tally results for each.
  ///   - watched: sites of the plan whose every place is counted.
  init(_ plan: DrawPlan, seed: UInt64, ranges: [WeightRange], top: Int, watched: [Int]) {
    self.plan = plan
    self.seed = seed
    samplers = ranges.map { WeightSampler(around: plan.reference, $0) }
    counters = ranges.map { _ in
      RankCounter(
        alternatives: plan.sites.count, width: RankAcceptability.blockWidth, top: top, watched: watched)
    }
    func room(_ rows: Int) -> [Double] { Array(repeating: 0, count: rows * RankAcceptability.blockWidth) }
    drawn = room(plan.quantities.count)
    openPoints = room(plan.open.count)
    penalties = room(plan.sites.count)
    scores = room(plan.sites.count)
    weights = room(plan.criteria)
    shared = room(plan.criteria)
  }

  /// The tallies of so many draws, in the order of the ranges.
  mutating func tallies(draws: Int) -> [RankTally] {
    for block in 0..<(draws + width - 1) / width {
      drawQuantities(block)
      setOpenPoints()
      setPenalties()
      for index in samplers.indices {
        score(block, samplers[index])
        let draws = min(width, draws - block * width)
        scores.withUnsafeBufferPointer { scores in
          if let scores = scores.baseAddress { counters[index].count(scores, draws: draws) }
        }
      }
    }
    return counters.map(\.tally)
  }

  private mutating func drawQuantities(_ block: Int) {
    for (row, quantity) in plan.quantities.enumerated() {
      var generator = SeededGenerator(seed: seed, stream: quantity.stream, block: block)
      for draw in row * width..<(row + 1) * width {
        let u = generator.unit()
        drawn[draw] = quantity.end.map { u < 0.5 ? $0 : 2 * u - 1 } ?? u
      }
    }
  }

  private mutating func setOpenPoints() {
    let (plan, width) = (self.plan, self.width)
    Self.withPointers(drawn, &openPoints) { drawn, points in
      for (row, open) in plan.open.enumerated() {
        open.table.setPoints(points + row * width, drawn: drawn, width: width)
      }
    }
  }

  private mutating func setPenalties() {
    let (plan, width) = (self.plan, self.width)
    for index in penalties.indices { penalties[index] = 0 }
    Self.withPointers(drawn, &penalties) { drawn, penalties in
      for open in plan.knockOuts {
        open.table.addPenalty(penalties + open.site * width, drawn: drawn, width: width)
      }
    }
  }

  /// Settled points through the matrix product, then what is open, then the penalty of those that drop out.
  private mutating func score(_ block: Int, _ sampler: WeightSampler) {
    let (plan, seed, width) = (self.plan, self.seed, self.width)
    shared.withUnsafeMutableBufferPointer { weights in
      if let weights = weights.baseAddress { sampler.fill(block: block, seed: seed, width: width, into: weights) }
    }
    var open = plan.open.indices.startIndex
    for run in plan.runs {
      setWeights(of: plan.patterns[run.pattern])
      scores.withUnsafeMutableBufferPointer { scores in
        weights.withUnsafeBufferPointer { weights in
          guard let scores = scores.baseAddress, let weights = weights.baseAddress else { return }
          plan.points.withUnsafeBufferPointer { points in
            guard let points = points.baseAddress else { return }
            WeightedSums.set(
              scores + run.sites.lowerBound * width, points: points + run.sites.lowerBound * plan.criteria,
              weights: weights, alternatives: run.sites.count, criteria: plan.criteria, width: width)
          }
          openPoints.withUnsafeBufferPointer { points in
            while open < plan.open.count, run.sites.contains(plan.open[open].site) {
              let one = plan.open[open]
              let (row, weight) = (scores + one.site * width, weights + one.criterion * width)
              for draw in 0..<width { row[draw] += weight[draw] * points[open * width + draw] }
              open += 1
            }
          }
        }
      }
    }
    for index in scores.indices { scores[index] += penalties[index] }
  }

  /// The drawn weights as factors on those of a pattern, adding up to 1 again.
  private mutating func setWeights(of pattern: [Double]) {
    guard pattern != plan.reference else {
      weights = shared
      return
    }
    for draw in 0..<width {
      var sum = 0.0
      for column in pattern.indices {
        let factor = shared[column * width + draw] / plan.reference[column]
        weights[column * width + draw] = factor * pattern[column]
        sum += factor * pattern[column]
      }
      for column in pattern.indices where sum > 0 { weights[column * width + draw] /= sum }
    }
  }

  private static func withPointers(
    _ input: [Double], _ output: inout [Double],
    _ body: (UnsafePointer<Double>, UnsafeMutablePointer<Double>) -> Void
  ) {
    input.withUnsafeBufferPointer { input in
      output.withUnsafeMutableBufferPointer { output in
        guard let output = output.baseAddress else { return }
        // Without any open quantity no table reads the input.
        withUnsafePointer(to: 0.0) { body(input.baseAddress ?? $0, output) }
      }
    }
  }
}
