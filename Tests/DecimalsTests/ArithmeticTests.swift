import Decimals
import Testing

@Suite struct `Decimal arithmetic` {
  struct Case: Sendable, CustomTestStringConvertible {
    let a: String
    let symbol: String
    let b: String
    let expected: String?
    var testDescription: String { "\(a) \(symbol) \(b)" }

    init(_ a: String, _ symbol: String, _ b: String, _ expected: String?) {
      (self.a, self.symbol, self.b, self.expected) = (a, symbol, b, expected)
    }

    func result() -> Decimal34? {
      guard let a = Decimal34(a), let b = Decimal34(b) else { return nil }
      switch symbol {
      case "+": return a.adding(b)
      case "-": return a.subtracting(b)
      case "*": return a.multiplying(b)
      case "/": return a.dividing(by: b)
      case "^": return a.power(b)
      default: return a.modulo(b)
      }
    }
  }

  static let nines = String(repeating: "9", count: 34)

  static let cases = [
    Case("0.1", "+", "0.2", "0.3"),
    Case("1", "/", "3", "0." + String(repeating: "3", count: 34)),
    Case("2", "/", "3", "0." + String(repeating: "6", count: 33) + "7"),
    Case("1", "/", "0", nil),
    Case("10", "/", "4", "2.5"),
    Case("100", "/", "10", "10"),
    Case(nines, "+", "1", "1" + String(repeating: "0", count: 34)),
    Case(nines, "+", "0.5", "1" + String(repeating: "0", count: 34)),
    Case(nines, "+", "0.4", nines),
    Case("1234567890123456789012345678901234", "+", "0.5", "1234567890123456789012345678901234"),
    Case("1234567890123456789012345678901235", "+", "0.5", "1234567890123456789012345678901236"),
    Case("1e6144", "+", "9e6144", nil),
    Case("1e40", "-", "1e-40", "1e40"),
    Case("1", "-", "1e-34", "0." + nines),
    Case(nines, "*", nines, "9999999999999999999999999999999998e34"),
    Case("1.5", "*", "-2", "-3"),
    Case("-7", "%", "3", "2"),
    Case("7", "%", "-3", "-2"),
    Case("2", "^", "10", "1024"),
    Case("2", "^", "-1", "0.5"),
    Case("0", "^", "-1", nil),
    Case("0", "^", "0", "1"),
  ]

  @Test(arguments: cases) func `gives the exact or correctly rounded result`(_ item: Case) {
    #expect(item.result() == item.expected.flatMap { Decimal34($0) })
  }

  @Test func `roots are exact where they can be`() {
    #expect(Decimal34(16).squareRoot() == Decimal34(4))
    #expect(Decimal34("0.25")?.squareRoot() == Decimal34("0.5"))
    #expect(Decimal34(2).squareRoot() == Decimal34("1.414213562373095048801688724209698"))
    #expect(Decimal34(-1).squareRoot() == nil)
  }
}
