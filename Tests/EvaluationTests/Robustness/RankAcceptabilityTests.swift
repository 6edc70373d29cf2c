import DataFiles
import Decimals
import Evaluation
import Testing

@Suite struct `Rank acceptability` {
  private struct Case: Decodable {
    let id: String
    let values: [[String]]
    let rank_acceptability: [[String]]
  }

  /// Exact shares by areas of polygons; `../shared/mcda/smaa.json` says how, and that 4 standard errors are allowed.
  @Test func `is that of the exact cases`() throws {
    guard let cases = try SharedFolder.cases("smaa", of: Case.self) else {
      print(SharedFolder.absence)
      return
    }
    #expect(cases.count >= 15)
    let draws = 10_000
    for one in cases {
      let points = one.values.map { $0.map { Fraction.decimal($0).doubleValue } }
      let sampler = WeightSampler(around: points[0].map { _ in 1 }, .any)
      let tally = RankAcceptability(
        points: points, weights: sampler, seed: 5, top: 2, watched: Array(points.indices)
      ).tally(draws: draws)
      for (alternative, row) in one.rank_acceptability.enumerated() {
        let shares = row.map { Fraction.decimal($0).doubleValue }
        for (place, share) in shares.enumerated() {
          expect(tally.places[alternative][place], share, draws, "\(one.id), \(alternative) at \(place + 1)")
        }
        expect(tally.first[alternative], shares[0], draws, "\(one.id), \(alternative) first")
        expect(tally.inTop[alternative], shares[0] + shares[1], draws, "\(one.id), \(alternative) in the first two")
      }
    }
  }

  private func expect(_ count: Int, _ share: Double, _ draws: Int, _ what: String) {
    let n = Double(draws)
    let allowed = 4 * (share * (1 - share) / n).squareRoot() + 1 / n
    #expect(abs(Double(count) / n - share) <= allowed, "\(what): \(count) of \(draws), exact \(share)")
  }

  /// Every count again by sorting each draw, with ties, alternatives without a place, and a block that is not full.
  @Test(arguments: [1, 2, 5, 9]) func `counts what sorting every draw gives`(alternatives: Int) {
    var generator = SeededGenerator(seed: UInt64(alternatives))
    let (width, draws, top) = (16, 13, 3)
    let scores = (0..<alternatives * width).map { _ in
      generator.below(4) == 0 ? -Double.infinity : Double(generator.below(6))
    }
    let watched = Array(0..<alternatives)
    var counter = RankCounter(alternatives: alternatives, width: width, top: top, watched: watched)
    scores.withUnsafeBufferPointer { counter.count($0.baseAddress.unsafelyUnwrapped, draws: draws) }
    var places = Array(repeating: Array(repeating: 0, count: alternatives), count: alternatives)
    var (inTop, nobody) = (Array(repeating: 0, count: alternatives), 0)
    for draw in 0..<draws {
      let score = { (alternative: Int) in scores[alternative * width + draw] }
      let ranked = watched.filter { score($0) > -.infinity }.sorted {
        score($0) != score($1) ? score($0) > score($1) : $0 < $1
      }
      for (place, alternative) in ranked.enumerated() { places[alternative][place] += 1 }
      // Equal scores at the end of the first few all count.
      let last = ranked.count > top - 1 ? score(ranked[min(top, alternatives) - 1]) : -.infinity
      for alternative in ranked where score(alternative) >= last { inTop[alternative] += 1 }
      if ranked.isEmpty { nobody += 1 }
    }
    let tally = counter.tally
    #expect(tally.places == places)
    #expect(tally.first == places.map { $0[0] })
    #expect(tally.absent == places.map { draws - $0.reduce(0, +) })
    #expect(tally.inTop == inTop)
    #expect(tally.nobody == nobody && tally.draws == draws)
  }

  @Test func `is the same for any number of tasks`() async {
    var generator = SeededGenerator(seed: 3)
    let points = (0..<31).map { _ in (0..<5).map { _ in generator.unit() } }
    let acceptability = RankAcceptability(
      points: points, weights: WeightSampler(around: [5, 4, 3, 2, 1], .sameOrder), seed: 9, top: 5,
      watched: [0, 7, 30])
    let alone = acceptability.tally(draws: 1_000)
    #expect(alone.draws == 1_000 && alone.first.reduce(0, +) == 1_000)
    for tasks in [1, 2, 3, 8] { #expect(await acceptability.tally(draws: 1_000, tasks: tasks) == alone) }
  }
}
