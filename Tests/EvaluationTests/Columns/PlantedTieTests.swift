import Region
import Testing

@testable import Evaluation

/// Rows of which half meet a condition exactly and the others miss it by one unit in the last place: doubles alone are wrong
/// about many of them.
@Suite struct `Planted ties` {
  /// A condition, and the cells of a row: two numbers are drawn, the last column is off by 0, 1 or −1 in its last place.
  struct Case: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let columns: [String]
    let isMet: @Sendable (Int) -> Bool
    let row: @Sendable (inout SeededGenerator, Int) -> [String]
  }

  private static let twelve = ["a", "b", "c", "d", "e", "c0", "c1", "c2", "c3", "c4", "c5", "c6"]

  private static let cases = [
    Case(testDescription: "site.a * 1.19 <= site.b", columns: ["a", "b"], isMet: { $0 >= 0 }) { random, off in
      let (net, places) = number(&random)
      return [text(net, places), text(net * 119 + off, places + 2)]
    },
    Case(testDescription: "site.a + site.b = site.c", columns: ["a", "b", "c"], isMet: { $0 == 0 }) { random, off in
      let ((first, places), second) = (number(&random), number(&random).0)
      return [text(first, places), text(second, places), text(first + second + off, places)]
    },
    Case(
      testDescription: twelve.map { "site.\($0)" }.joined(separator: " + ") + " <= 1000", columns: twelve,
      isMet: { $0 <= 0 }
    ) { random, off in
      let places = 1 + random.below(11)
      let one = (0..<places).reduce(1) { power, _ in power * 10 }
      let parts = (1..<twelve.count).map { _ in random.below(100 * one) }
      return (parts + [1000 * one - parts.reduce(0, +) + off]).map { text($0, places) }
    },
    Case(testDescription: "site.a * site.b <= site.c", columns: ["a", "b", "c"], isMet: { $0 >= 0 }) { random, off in
      let (price, area) = (1 + random.below(1_000_000), 1 + random.below(1_000_000_000))
      return [text(price, 2), text(area, 4), text(price * area + off, 6)]
    },
  ]

  @Test(arguments: cases) func `are decided as the interpreter decides`(_ c: Case) throws {
    var random = SeededGenerator(seed: 20_000, stream: c.testDescription)
    var lines = [(["id"] + c.columns).joined(separator: ",")]
    var notMet = 0
    for row in 0..<20_000 {
      let off = row % 2 == 0 ? 0 : random.below(2) * 2 - 1
      if !c.isMet(off) { notMet += 1 }
      lines.append((["r\(row)"] + c.row(&random, off)).joined(separator: ","))
    }
    let world = SmallWorld(
      investor: 100, region: 0, criteria: [SmallCriterion("f", weight: 100)],
      knockOuts: ["id: tie\nrequire: \(c.testDescription)"])
    let table = try ScreenedTable(world, table: lines.joined(separator: "\n") + "\n")
    #expect(table.plan.isColumnar)
    #expect(table.screening(top: 3).counts.knockOuts == [.init(notMet: notMet, open: 0)])
    #expect(table.verdicts(of: 0).count { $0 == .notMet } == notMet)
  }

  /// A whole number of 4 to 15 digits, and how many of them stand behind the point.
  private static func number(_ random: inout SeededGenerator) -> (Int, Int) {
    let digits = 4 + random.below(12)
    let most = (0..<digits).reduce(1) { power, _ in power * 10 }
    return (1 + random.below(most - 1), random.below(digits))
  }

  /// A whole number with a point before its last places.
  private static func text(_ number: Int, _ places: Int) -> String {
    let digits = String(number.magnitude)
    let padded = String(repeating: "0", count: max(0, places + 1 - digits.count)) + digits
    let whole = padded.dropLast(places)
    return (number < 0 ? "-" : "") + whole + (places == 0 ? "" : "." + padded.suffix(places))
  }
}

/// Rows that the score cannot tell apart.
@Suite struct `Rows with the same score` {
  private static let world = SmallWorld(
    investor: 100, region: 0, criteria: [SmallCriterion("a", weight: 30), SmallCriterion("b", weight: 70)])

  /// a and b make the same score in ever other shares, of which doubles keep different errors.
  private static func table(_ count: Int, pieces: Int) throws -> ScreenedTable {
    var random = SeededGenerator(seed: 5, stream: "ties")
    let rows = (0..<count).shuffled(using: &random).map { row in
      let tenths = row % 700
      return "r\(row),\(text(tenths)),\(text(tenths, ofSeven: true))\n"
    }
    return try ScreenedTable(world, table: "id,a,b\n" + rows.joined(), pieces: pieces)
  }

  /// `a` = 0.07 t and `b` = 71.43 − 0.03 t, so that 0.3 a + 0.7 b is the same for every t.
  private static func text(_ t: Int, ofSeven isSecond: Bool = false) -> String {
    let hundredths = isSecond ? 7143 - 3 * t : 7 * t
    return "\(hundredths / 100).\(hundredths % 100 < 10 ? "0" : "")\(hundredths % 100)"
  }

  @Test(arguments: [1, 2, 3]) func `come in the order of their ids`(_ parts: Int) throws {
    let table = try Self.table(4000, pieces: 4)
    let expected = table.interpreted.orders
    try #require(Set(expected.map(\.score)).count == 1)
    let screened = table.screening(top: 20, parts: parts).assessment.ranking.map(\.order)
    #expect(screened == Array(expected.prefix(20)))
    #expect(screened.prefix(3).map(\.id.rawValue) == ["r0", "r1", "r10"])
  }
}
