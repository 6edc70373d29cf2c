import DataFiles
import Decimals
import Foundation
import Rulebook
import Testing

/// Shares of rankings against exact fractions, and against Edwards & Barron (1994).
@Suite struct `Shares of a ranking` {
  private struct Case: Decodable {
    struct Shares: Decodable { let fraction: [String] }
    let id: String
    let n: Int?
    let centroid: Shares?
    let sum: Shares?
    let reciprocal: Shares?
    let printed: [String: [Double]]

    private struct Key: CodingKey {
      let stringValue: String
      var intValue: Int? { nil }
      init(stringValue: String) { self.stringValue = stringValue }
      init?(intValue: Int) { nil }
    }

    init(from decoder: any Decoder) throws {
      let container = try decoder.container(keyedBy: Key.self)
      id = try container.decode(String.self, forKey: Key(stringValue: "id"))
      n = try container.decodeIfPresent(Int.self, forKey: Key(stringValue: "n"))
      centroid = try container.decodeIfPresent(Shares.self, forKey: Key(stringValue: "rank-order-centroid"))
      sum = try container.decodeIfPresent(Shares.self, forKey: Key(stringValue: "rank-sum"))
      reciprocal = try container.decodeIfPresent(Shares.self, forKey: Key(stringValue: "rank-reciprocal"))
      printed = try container.allKeys.filter { $0.stringValue.hasPrefix("n=") }.reduce(into: [:]) {
        $0[$1.stringValue] = try container.decode([Double].self, forKey: $1)
      }
    }
  }

  /// The difference of a decimal and a fraction, times the denominator.
  private static func error(_ value: Decimal34, _ fraction: String) throws -> Decimal34 {
    let parts = fraction.split(separator: "/").compactMap { Decimal34($0) }
    try #require(parts.count == 2)
    return (value * parts[1] - parts[0]).magnitude
  }

  @Test func `are the published and the exact ones`() throws {
    guard let cases = try SharedFolder.cases("rank-and-swing-weights", of: Case.self) else {
      print(SharedFolder.absence)
      return
    }
    var compared = 0
    let tolerance = try #require(Decimal34("1e-28"))
    for one in cases {
      for (formula, wanted) in [(RankFormula.centroid, one.centroid), (.sum, one.sum), (.reciprocal, one.reciprocal)] {
        guard let n = one.n, let wanted else { continue }
        for (share, fraction) in zip(formula.shares(n), wanted.fraction) {
          #expect(try Self.error(share, fraction) < tolerance, "\(one.id) \(formula)")
          compared += 1
        }
      }
      for (key, shares) in one.printed {
        let n = try #require(Int(key.dropFirst(2)))
        for (share, printed) in zip(RankFormula.centroid.shares(n), shares) {
          #expect(abs(share.doubleValue - printed) < 0.0001, "\(one.id) \(key)")
          compared += 1
        }
      }
    }
    #expect(compared == 3 * (2 + 4 + 6 + 8 + 10) + 12)
  }

  @Test func `are the mean of the places for equals`() {
    let shares = RankFormula.sum.shares([["a"], ["b", "c"], ["d"]])
    #expect(
      shares == ["a": Decimal34("0.4")!, "b": Decimal34("0.25")!, "c": Decimal34("0.25")!, "d": Decimal34("0.1")!])
    #expect(RankFormula.centroid.shares([]).isEmpty)
  }
}

@Suite struct `Sharing out a total` {
  struct Case: Sendable {
    let total: String
    let shares: [Int]
    let step: String
    let parts: [String]
  }

  static let cases = [
    // The example of Hamilton's method: 21 / 9 / 70 of a hundred into ten seats.
    Case(total: "10", shares: [21, 9, 70], step: "1", parts: ["2", "1", "7"]),
    Case(total: "10", shares: [1, 1, 1], step: "1", parts: ["4", "3", "3"]),
    Case(total: "1", shares: [1, 1], step: "0.5", parts: ["0.5", "0.5"]),
    Case(total: "3", shares: [100, 0, 0], step: "1", parts: ["3", "0", "0"]),
    Case(total: "6", shares: [0, 0, 0], step: "1", parts: ["2", "2", "2"]),
    Case(total: "0", shares: [5, 3], step: "1", parts: ["0", "0"]),
  ]

  @Test(arguments: cases) func `takes the largest remainders first`(_ one: Case) throws {
    let parts = Apportionment.apportion(
      try #require(Decimal34(one.total)), by: one.shares.map { Decimal34($0) }, step: try #require(Decimal34(one.step)))
    #expect(parts == one.parts.compactMap { Decimal34($0) })
  }

  @Test func `refuses a total that is no multiple of the step`() {
    #expect(Apportionment.apportion(Decimal34(5), by: [.one, .one], step: Decimal34(2)) == nil)
    #expect(Apportionment.apportion(Decimal34(5), by: [], step: .one) == nil)
  }

  @Test func `adds up exactly and stays within a step of the share`() throws {
    var random = SplitMix(seed: 0xA11)
    for round in 0..<500 {
      let shares = (0..<Int.random(in: 1...12, using: &random)).map { _ in
        Decimal34(Int.random(in: 0...50, using: &random))
      }
      let step = try #require(Decimal34(["1", "0.5", "0.25", "0.1"].randomElement(using: &random)!))
      let total = step * Decimal34(Int.random(in: 0...400, using: &random))
      let parts = try #require(Apportionment.apportion(total, by: shares, step: step))
      #expect(parts.reduce(.zero, +) == total, "round \(round)")
      let sum = shares.reduce(.zero, +)
      for (part, share) in zip(parts, shares) where !sum.isZero {
        let wanted = try #require((total * share).dividing(by: sum))
        #expect((part - wanted).magnitude < step, "round \(round)")
      }
    }
  }
}

/// A small seeded generator.
struct SplitMix: RandomNumberGenerator {
  private var state: UInt64
  init(seed: UInt64) { state = seed }
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
