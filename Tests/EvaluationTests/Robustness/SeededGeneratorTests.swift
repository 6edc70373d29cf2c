import Evaluation
import Testing

@Suite struct `Seeded random numbers` {
  /// Outputs of the authors' C code (xoshiro256starstar.c, splitmix64.c at prng.di.unimi.it), as other implementations
  /// test them.
  @Test func `are those of the published generators`() {
    var xoshiro = SeededGenerator(state: (1, 2, 3, 4))
    #expect((0..<4).map { _ in xoshiro.next() } == [11520, 0, 1_509_978_240, 1_215_971_899_390_074_240])
    var splitMix = SplitMix64(seed: 1_234_567)
    #expect(
      (0..<3).map { _ in splitMix.next() }
        == [6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423])
  }

  @Test func `have a stream of their own for each name and block`() {
    func first(_ stream: String, _ block: Int = 0, seed: UInt64 = 7) -> UInt64 {
      var generator = SeededGenerator(seed: seed, stream: stream, block: block)
      return generator.next()
    }
    let numbers = [first("a"), first("b"), first("a", 1), first("a", 2), first("a", seed: 8)]
    #expect(Set(numbers).count == numbers.count)
    #expect(first("a", 1) == first("a", 1))
  }

  @Test func `fill the unit interval and small counts evenly`() {
    var generator = SeededGenerator(seed: 1)
    let draws = 60_000
    var (sum, squares, sixths) = (0.0, 0.0, Array(repeating: 0, count: 6))
    for _ in 0..<draws {
      let number = generator.unit()
      #expect(number >= 0 && number < 1)
      sum += number
      squares += number * number
      sixths[generator.below(6)] += 1
    }
    #expect(abs(sum / Double(draws) - 1 / 2) < 0.005)
    #expect(abs(squares / Double(draws) - 1 / 3) < 0.005)
    #expect(sixths.allSatisfy { abs($0 - draws / 6) < 400 })
  }
}
