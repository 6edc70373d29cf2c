import Decimals

/// SplitMix64: the same numbers on every machine.
struct Draws: RandomNumberGenerator {
  var state: UInt64

  init(_ seed: Int) { state = UInt64(seed) &* 0x2545_F491_4F6C_DD1D }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  /// A number of up to so many digits whose last place is one of `exponents`.
  mutating func decimal(digits: ClosedRange<Int> = 1...15, exponents: ClosedRange<Int> = -6...2) -> Decimal34 {
    let count = Int.random(in: digits, using: &self)
    let text = (0..<count).map { _ in String(Int.random(in: 0...9, using: &self)) }.joined()
    let sign = Bool.random(using: &self) ? "-" : ""
    return Decimal34("\(sign)\(text)e\(Int.random(in: exponents, using: &self))") ?? .zero
  }

  mutating func chance(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &self) < percent }

  mutating func element<T>(_ all: [T]) -> T { all[Int.random(in: 0..<all.count, using: &self)] }
}

/// Numbers of rows around the lengths of vectors and blocks.
let rowCounts = [0, 1, 7, 15, 16, 17, 63, 64, 65, 127, 128, 129, 1000, 4096]

extension Optional {
  /// The value that a test cannot go on without.
  var known: Wrapped {
    guard let self else { preconditionFailure("the test needs a value of \(Wrapped.self)") }
    return self
  }
}

extension Optional<Decimal34> {
  /// What a column holds.
  var cell: Double { self?.doubleValue ?? .nan }
}
