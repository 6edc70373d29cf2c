/// Random numbers that a seed fixes: xoshiro256** (Blackman and Vigna 2021), its state filled by SplitMix64.
///
/// The same seed gives the same numbers on every machine: only whole numbers of 64 bits, and one exact conversion.
package struct SeededGenerator: RandomNumberGenerator, Sendable {
  private var state: (UInt64, UInt64, UInt64, UInt64)

  /// A generator whose four words of state are given; not all zero.
  package init(state: (UInt64, UInt64, UInt64, UInt64)) { self.state = state }

  /// A generator for a seed; every seed is good.
  package init(seed: UInt64) {
    var filler = SplitMix64(seed: seed)
    state = (filler.next(), filler.next(), filler.next(), filler.next())
  }

  /// A generator for one purpose of a seed. Streams of different names or blocks do not depend on each other, so that
  /// what is drawn for one quantity stays the same whatever else is drawn.
  package init(seed: UInt64, stream: String, block: Int = 0) {
    // FNV-1a over the name.
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in stream.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    var mixer = SplitMix64(seed: seed ^ hash)
    self.init(seed: mixer.next() &+ UInt64(truncatingIfNeeded: block) &* 0x9E37_79B9_7F4A_7C15)
  }

  /// 64 random bits.
  package mutating func next() -> UInt64 {
    let result = Self.rotated(state.1 &* 5, 7) &* 9
    let shifted = state.1 << 17
    state.2 ^= state.0
    state.3 ^= state.1
    state.1 ^= state.2
    state.0 ^= state.3
    state.2 ^= shifted
    state.3 = Self.rotated(state.3, 45)
    return result
  }

  /// A number from 0 to below 1, one of 2⁵³ equally likely.
  @inline(__always)
  package mutating func unit() -> Double { Double(next() >> 11) * 0x1p-53 }

  /// A whole number from 0 to below `count`, equally likely up to 2⁻⁶⁴ × `count`.
  @inline(__always)
  package mutating func below(_ count: Int) -> Int { Int(next().multipliedFullWidth(by: UInt64(count)).high) }

  private static func rotated(_ word: UInt64, _ places: UInt64) -> UInt64 { word << places | word >> (64 - places) }
}

/// SplitMix64 (Steele, Lea and Flood 2014): turns any seed into well mixed words.
package struct SplitMix64: RandomNumberGenerator, Sendable {
  private var state: UInt64

  /// A generator for a seed.
  package init(seed: UInt64) { state = seed }

  /// 64 random bits.
  package mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var word = state
    word = (word ^ word >> 30) &* 0xBF58_476D_1CE4_E5B9
    word = (word ^ word >> 27) &* 0x94D0_49BB_1331_11EB
    return word ^ word >> 31
  }
}
