import Decimals
import Testing

/// SplitMix64: the same numbers on every machine.
struct SeededGenerator: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  mutating func decimal(digits: ClosedRange<Int> = 1...34, exponents: ClosedRange<Int> = -40...40) -> Decimal34 {
    let count = Int.random(in: digits, using: &self)
    let text = (0..<count).map { _ in String(Int.random(in: 0...9, using: &self)) }.joined()
    let sign = Bool.random(using: &self) ? "-" : ""
    return Decimal34("\(sign)\(text)e\(Int.random(in: exponents, using: &self))") ?? .zero
  }
}

@Suite struct `Any decimals` {
  @Test(arguments: 0..<10) func `add and multiply in either order`(_ seed: Int) {
    var random = SeededGenerator(state: UInt64(seed))
    for _ in 0..<500 {
      let (a, b) = (random.decimal(), random.decimal())
      #expect(a + b == b + a, "\(a) \(b)")
      #expect(a * b == b * a, "\(a) \(b)")
      #expect(a - b == -(b - a), "\(a) \(b)")
    }
  }

  @Test(arguments: 0..<10) func `come back where no digit is lost`(_ seed: Int) {
    var random = SeededGenerator(state: UInt64(seed))
    for _ in 0..<500 {
      let (a, b) = (
        random.decimal(digits: 1...12, exponents: -8...8), random.decimal(digits: 1...12, exponents: -8...8)
      )
      #expect((a - b) + b == a, "\(a) \(b)")
      if !b.isZero { #expect((a * b).dividing(by: b) == a, "\(a) \(b)") }
    }
  }

  @Test(arguments: 0..<10) func `are read as they are printed`(_ seed: Int) {
    var random = SeededGenerator(state: UInt64(seed))
    for _ in 0..<500 {
      let a = random.decimal(exponents: -6000...6000)
      #expect(Decimal34(a.description) == a, "\(a)")
      #expect(Decimal34(a.description).hashValue == Optional(a).hashValue, "\(a)")
    }
  }

  @Test(arguments: 0..<10) func `are ordered as doubles are`(_ seed: Int) {
    var random = SeededGenerator(state: UInt64(seed))
    for _ in 0..<500 {
      let (x, y) = (Double.random(in: -1e6...1e6, using: &random), Double.random(in: -1e6...1e6, using: &random))
      guard let a = Decimal34(x), let b = Decimal34(y) else { continue }
      #expect((a < b) == (x < y), "\(x) \(y)")
      #expect(a.doubleValue == x, "\(x)")
    }
  }
}
