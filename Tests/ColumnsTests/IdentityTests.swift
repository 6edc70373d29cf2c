import Facts
import SourceText
import Testing

@testable import Columns

/// Ids in the order of the file, in blocks of the given number of rows, and the rows that repeat an earlier one.
struct IdentityCase: CustomTestStringConvertible, Sendable {
  let testDescription: String
  let ids: [String]
  var repeats: [Int] = []
}

@Suite struct `Ids of a table` {
  static let cases = [
    IdentityCase(testDescription: "none", ids: []),
    IdentityCase(testDescription: "ascending numbers", ids: ["0", "1", "2", "9", "10", "11", "100"]),
    IdentityCase(testDescription: "ascending texts", ids: ["A", "A1", "A10", "A2", "B"]),
    IdentityCase(testDescription: "leading zeros are another id", ids: ["7", "007", "07"]),
    IdentityCase(testDescription: "not ascending, distinct", ids: ["P2", "P1", "P3", "P10"]),
    IdentityCase(testDescription: "side by side", ids: ["1", "2", "2", "3"], repeats: [2]),
    IdentityCase(testDescription: "far apart", ids: ["P1", "P2", "P3", "P4", "P5", "P1"], repeats: [5]),
    IdentityCase(testDescription: "three times", ids: ["x", "x", "a", "x"], repeats: [1, 3]),
    IdentityCase(testDescription: "numbers of twenty digits", ids: ["18446744073709551616", "0"]),
    IdentityCase(testDescription: "letters", ids: ["Ä", "ä", "Ä"], repeats: [2]),
  ]

  static func blocks(_ ids: [String], rows: Int) throws -> [ColumnBlock] {
    try stride(from: 0, to: ids.count, by: rows).map { start in
      let part = ids[start..<min(start + rows, ids.count)]
      let (_, block) = try #require(TestTable.block("id,growth\n" + part.map { "\($0),1\n" }.joined()))
      return block
    }
  }

  static func repeats(_ blocks: [ColumnBlock], _ check: consuming DuplicateCheck) -> [[Int]]? {
    for block in blocks { check.add(block) }
    switch check.outcome() {
    case .distinct: return blocks.map { _ in [] }
    case .candidates(var second): return blocks.map { block in second.repeats(in: block).map(\.row) }
    case .notAKey, .unchecked: return nil
    }
  }

  @Test(arguments: cases) func `are found again`(_ c: IdentityCase) throws {
    for rows in 1...max(1, c.ids.count) {
      let found = try #require(Self.repeats(try Self.blocks(c.ids, rows: rows), DuplicateCheck()))
      let all = found.enumerated().flatMap { block, places in places.map { block * rows + $0 } }
      #expect(all == c.repeats, "blocks of \(rows)")
    }
  }

  @Test func `name the line of the first row`() throws {
    let (_, block) = try #require(TestTable.block("id,growth\nb,1\na,2\n\"b\",3\n"))
    var check = DuplicateCheck()
    check.add(block)
    guard case .candidates(var second) = check.outcome() else { throw IdentityError.noCandidates }
    let found = second.repeats(in: block)
    #expect(found.map(\.problem) == [RowProblem(line: 4, fault: .repeatedID("b", firstLine: 2))])
    #expect(found.map(\.problem.diagnostic.message.en) == ["Line 4: The id “b” stands in line 2 already."])
  }

  enum IdentityError: Error { case noCandidates }

  @Test func `are no key when too many rows repeat one`() throws {
    let blocks = try Self.blocks(["b", "a", "b", "c", "b"], rows: 2)
    #expect(Self.repeats(blocks, DuplicateCheck(limit: 9, repeatLimit: 1)) == nil)
    #expect(Self.repeats(blocks, DuplicateCheck(limit: 9, repeatLimit: 2)) == [[], [0], [0]])
  }

  @Test func `are said to be unchecked beyond the limit`() throws {
    let shuffled = try Self.blocks(["3", "1", "2", "2"], rows: 2)
    #expect(Self.repeats(shuffled, DuplicateCheck(limit: 3)) == nil)
    #expect(Self.repeats(shuffled, DuplicateCheck(limit: 4)) == [[], [1]])
    let ascending = try Self.blocks(["1", "2", "3", "10"], rows: 2)
    #expect(Self.repeats(ascending, DuplicateCheck(limit: 3)) == [[], []])
    #expect(DuplicateCheck.Outcome.unchecked.diagnostic?.code == "table/unchecked-ids")
    #expect(DuplicateCheck.Outcome.notAKey.diagnostic?.code == "table/not-a-key")
  }

  @Test(arguments: 0..<8) func `agree with a set of texts`(_ seed: Int) throws {
    var random = SeededGenerator(state: UInt64(seed))
    let count = Int.random(in: 1...9000, using: &random)
    let most = Int.random(in: 1...20000, using: &random)
    let ids = (0..<count).map { _ in "P\(Int.random(in: 0...most, using: &random))" }
    var seen: Set<String> = []
    let expected = ids.indices.filter { !seen.insert(ids[$0]).inserted }
    let found = try #require(Self.repeats(try Self.blocks(ids, rows: 1000), DuplicateCheck()))
    #expect(found.enumerated().flatMap { block, places in places.map { block * 1000 + $0 } } == expected)
  }

  @Test func `have hashes that sort like any numbers`() {
    var random = SeededGenerator(state: 1)
    for count in [0, 1, 4096, 4097, 100_000] {
      var hashes = (0..<count).map { _ in random.next() & (Bool.random(using: &random) ? .max : 0xFF00_FF00_00FF) }
      let expected = hashes.sorted()
      hashes.withUnsafeMutableBufferPointer { HashSort.sort($0) }
      #expect(hashes == expected)
    }
  }
}

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
}
