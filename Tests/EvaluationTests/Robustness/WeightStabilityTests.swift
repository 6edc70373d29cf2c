import DataFiles
import Decimals
import Evaluation
import Testing

@Suite struct `Weight stability` {
  private struct Case: Decodable {
    let id: String
    let values: [[String]]
    let weights: [String]
    let best: Int
    let interval_per_criterion: [[String]]
  }

  @Test func `is that of the exact cases`() throws {
    guard let cases = try SharedFolder.cases("weight-stability", of: Case.self) else {
      print(SharedFolder.absence)
      return
    }
    #expect(cases.count >= 20)
    for one in cases {
      let weights = one.weights.map(Fraction.decimal)
      let alternatives = one.values.map { row in
        WeightStability.Alternative(weights: weights, points: row.map(Fraction.decimal))
      }
      for (criterion, interval) in one.interval_per_criterion.enumerated() {
        let moved = weights.indices.map { $0 == criterion }
        let found = try #require(WeightStability(moving: moved, best: one.best, of: alternatives))
        #expect(found.low.isNear(Fraction.decimal(interval[0])), "\(one.id), criterion \(criterion), low")
        #expect(found.high.isNear(Fraction.decimal(interval[1])), "\(one.id), criterion \(criterion), high")
        #expect((found.below == nil) == (interval[0] == "0") || found.low == .zero)
        #expect((found.above == nil) == (interval[1] == "1") || found.high == .one)
      }
    }
  }

  /// The bounds are where the order turns: just inside the best is first, just outside the named one is.
  @Test func `ends where another takes the first place, also with criteria that one of them is not scored on`() {
    var generator = SeededGenerator(seed: 20)
    var bounds = 0
    for _ in 0..<400 {
      let alternatives = (0..<4).map { _ in
        let weights = (0..<4).map { Decimal34($0 == 3 && generator.below(2) == 0 ? 0 : 1 + generator.below(9)) }
        return WeightStability.Alternative(
          weights: weights, points: weights.indices.map { _ in Decimal34(generator.below(101)) })
      }
      let moved = [true, generator.below(2) == 0, false, generator.below(3) == 0]
      let scores = alternatives.map { Self.score($0, moved, factor: .one) }
      guard let top = scores.max(), let best = scores.firstIndex(of: top),
        let found = WeightStability(moving: moved, best: best, of: alternatives)
      else { continue }
      let first = alternatives[best]
      for (bound, challenger, out) in [(found.low, found.below, -1), (found.high, found.above, 1)] {
        guard let challenger else { continue }
        bounds += 1
        for (step, stays) in [(out, false), (-out, true)] {
          let share = bound + Decimal34(step) * Self.little
          guard share > .zero, share < .one else { continue }
          let factor = Self.factor(share, first, moved)
          let lead =
            Self.score(first, moved, factor: factor) - Self.score(alternatives[challenger], moved, factor: factor)
          if stays, (bound - found.share).magnitude < Self.little + Self.little { continue }
          #expect((lead >= .zero) == stays, "share \(share)")
        }
      }
    }
    #expect(bounds > 200)
  }

  /// Where the interval has no bound, the best stays first on a grid of shares.
  @Test func `has no bound only where there is none`() {
    var generator = SeededGenerator(seed: 21)
    var unbounded = 0
    for _ in 0..<200 {
      let weights = (0..<3).map { _ in Decimal34(1 + generator.below(9)) }
      let alternatives = (0..<3).map { _ in
        WeightStability.Alternative(weights: weights, points: weights.map { _ in Decimal34(generator.below(101)) })
      }
      let moved = [true, false, false]
      let scores = alternatives.map { Self.score($0, moved, factor: .one) }
      guard let top = scores.max(), let best = scores.firstIndex(of: top),
        let found = WeightStability(moving: moved, best: best, of: alternatives), found.isUnbounded
      else { continue }
      unbounded += 1
      for percent in 1..<100 {
        guard let share = Decimal34(percent).dividing(by: .hundred) else { continue }
        let factor = Self.factor(share, alternatives[best], moved)
        let now = alternatives.map { Self.score($0, moved, factor: factor) }
        #expect(now[best] + Self.little >= now.max() ?? .zero)
      }
    }
    #expect(unbounded > 20)
  }

  @Test func `has nothing to say of a weight that is nothing or all`() {
    let all = WeightStability.Alternative(weights: [.one, .zero], points: [.one, .one])
    #expect(WeightStability(moving: [false, true], best: 0, of: [all, all]) == nil)
    #expect(WeightStability(moving: [true, false], best: 0, of: [all, all]) == nil)
  }

  private static let little = Decimal34("0.000000001") ?? .zero

  /// The score with the moved weights times a factor.
  private static func score(
    _ alternative: WeightStability.Alternative, _ moved: [Bool], factor: Decimal34
  ) -> Decimal34 {
    let weights = moved.indices.map { moved[$0] ? factor * alternative.weights[$0] : alternative.weights[$0] }
    let sum = zip(weights, alternative.points).map { $0 * $1 }.reduce(.zero, +)
    return sum.dividing(by: weights.reduce(.zero, +)) ?? .zero
  }

  /// The factor at which the moved weights have a share at an alternative.
  private static func factor(
    _ share: Decimal34, _ alternative: WeightStability.Alternative, _ moved: [Bool]
  ) -> Decimal34 {
    let own = moved.indices.filter { moved[$0] }.map { alternative.weights[$0] }.reduce(.zero, +)
    let other = moved.indices.filter { !moved[$0] }.map { alternative.weights[$0] }.reduce(.zero, +)
    return (share * other).dividing(by: (.one - share) * own) ?? .zero
  }
}

/// Fractions such as `3/5`, as the files of worked examples write them.
enum Fraction {
  static func decimal(_ text: String) -> Decimal34 {
    let parts = text.split(separator: "/").compactMap { Decimal34(String($0)) }
    guard let first = parts.first else { preconditionFailure("a fraction: \(text)") }
    return parts.count == 2 ? first.dividing(by: parts[1]) ?? .zero : first
  }
}

extension Decimal34 {
  /// Equal but for the rounding of a few operations of 34 digits.
  fileprivate func isNear(_ other: Decimal34) -> Bool { (self - other).magnitude < (Decimal34("1e-30") ?? .zero) }
}
