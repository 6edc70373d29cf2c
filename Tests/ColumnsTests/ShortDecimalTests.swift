import Decimals
import Testing

@testable import Columns

@Suite struct `Short decimals` {
  private static func read(_ text: String, comma: Character = ".") -> ShortDecimal? {
    var text = text
    return text.withUTF8 { ShortDecimal($0, comma: comma.asciiValue ?? 0) }
  }

  /// Digits with a point somewhere among them.
  private static func text(_ random: inout SeededGenerator, digits: ClosedRange<Int>) -> String {
    let count = Int.random(in: digits, using: &random)
    var text = (0..<count).map { _ in String(Int.random(in: 0...9, using: &random)) }.joined()
    let fraction = Int.random(in: 0...count, using: &random)
    if fraction > 0 { text.insert(".", at: text.index(text.endIndex, offsetBy: -fraction)) }
    return (Bool.random(using: &random) ? "-" : "") + text
  }

  @Test(arguments: 0..<10) func `are the nearest double`(_ seed: Int) throws {
    var random = SeededGenerator(state: UInt64(seed))
    for _ in 0..<5000 {
      let text = Self.text(&random, digits: 1...19)
      let short = try #require(Self.read(text), "\(text)")
      #expect(short.doubleValue == Double(text), "\(text)")
      #expect(short.decimal == Decimal34(text), "\(text)")
    }
  }

  @Test(arguments: 0..<10) func `know whether the double leads back`(_ seed: Int) throws {
    var random = SeededGenerator(state: UInt64(seed))
    for _ in 0..<2500 {
      let text = Self.text(&random, digits: 14...19)
      let short = try #require(Self.read(text), "\(text)")
      if short.isGivenBack { #expect(Decimal34(short.doubleValue) == Decimal34(text), "\(text)") }
      let shortest = String(Double.random(in: 0.1...9000, using: &random))
      #expect(try #require(Self.read(shortest)).isGivenBack, "\(shortest)")
    }
  }

  /// Halfway between two doubles, and next to it: 2⁵³ + 1, and a tie behind the point.
  @Test(arguments: [
    "9007199254740993", "9007199254740992", "9007199254740994", "4503599627370497.5", "4503599627370496.5",
    "4503599627370497.4", "9007199254740993.1", "0.1000000000000000056", "1.000000000000000222", "9999999999999999",
    "1844674407370955161", "999999999999999999.9", "9.007199254740993", "2251799813685248.25", "2251799813685248.75",
  ])
  func `are right at ties`(_ text: String) throws {
    let short = try #require(Self.read(text))
    #expect(short.doubleValue == Double(text))
    if short.isGivenBack { #expect(Decimal34(short.doubleValue) == Decimal34(text)) }
  }

  @Test(arguments: 0..<5) func `have a middle`(_ seed: Int) throws {
    var random = SeededGenerator(state: UInt64(seed))
    for _ in 0..<1000 {
      let (a, b) = (Self.text(&random, digits: 1...14), Self.text(&random, digits: 1...14))
      guard let x = Self.read(a), let y = Self.read(b), let middle = ShortDecimal.middle(x, y) else { continue }
      #expect(middle.decimal == (x.decimal + y.decimal).dividing(by: Decimal34(2)), "\(a) \(b)")
    }
    let (low, high) = (try #require(Self.read("-1")), try #require(Self.read("2.5")))
    #expect(ShortDecimal.middle(low, high)?.decimal == Decimal34("0.75"))
  }

  @Test(arguments: ["", "-", ".", "1.", "+-1", "1.2.3", "1e5", " 1", "12345678901234567890", "0.12345678901234567890"])
  func `refuse`(_ text: String) { #expect(Self.read(text) == nil) }
}
