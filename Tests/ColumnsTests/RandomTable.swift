/// Writes random tables of id, area, zoning, plots, name and a column that is not used: most of it good, some of it bad.
struct RandomTable {
  static let names = ["id", "area_ha", "zoning", "plots", "name", "other"]
  var random: SeededGenerator
  let delimiter: String

  init(seed: Int) {
    random = SeededGenerator(state: UInt64(seed) &* 7919)
    delimiter = [",", ";", "\t"][seed % 3]
  }

  /// The rows, without header.
  mutating func rows(_ count: Int) -> String {
    let lineEnd = pick(["\n", "\r\n"])
    var text = ""
    for row in 0..<count {
      if chance(5) { text += lineEnd }
      var fields = [id(row), area(), zoning(), plots(), name(), name()]
      if chance(4) { fields.removeLast() }
      if chance(4) { fields.append("x") }
      text += fields.map { written($0) }.joined(separator: delimiter)
      if row + 1 < count || chance(50) { text += chance(5) ? "\n" : lineEnd }
    }
    return text
  }

  private mutating func id(_ row: Int) -> String { chance(3) ? pick(["", " ", "a\nb"]) : "P\(row)" }

  private mutating func area() -> String {
    switch Int.random(in: 0..<20, using: &random) {
    case 0: pick(["x", "-", "1.", "1..", "..2", "1 2", "1,2,3", "5000.0000000000000000001", "1e", "0x1"])
    case 1...3: ""
    case 4: "\(number()) .. \(number())"
    case 5: "\(number())..\(number())"
    case 6: "1..\(pick(["1", "1.5", "2"]))..3"
    case 7, 8: "\(number())|\(number())"
    case 9: " \(number()) "
    default: number()
    }
  }

  private mutating func number() -> String {
    let whole =
      chance(5) ? "" : String(Int.random(in: 0...([9, 99, 5100].randomElement(using: &random) ?? 9), using: &random))
    let digits = chance(15) ? Int.random(in: 12...22, using: &random) : Int.random(in: 0...4, using: &random)
    let point = delimiter == ";" && chance(30) ? "," : "."
    let fraction = (0..<digits).map { _ in String(Int.random(in: 0...9, using: &random)) }.joined()
    let sign = chance(3) ? "-" : ""
    return sign + whole + (digits == 0 ? "" : point + fraction) + (chance(3) ? pick(["e0", "E1", "e-2"]) : "")
  }

  private mutating func zoning() -> String { pick(["ge", "gi", "", "ge|gi", "gi|gi", " ge ", "ge", "gi", "gx"]) }

  private mutating func plots() -> String {
    pick(["", "1", "12", "1000", "3.0", "2..5", "7|8", chance(10) ? pick(["1001", "2.5", "y"]) : "0"])
  }

  private mutating func name() -> String {
    pick(["", "Süd", "a,b;c\td", "say \"no\"", "two\nlines", "two\r\nlines", "x", "|", "a|b", " y ", "\"", "5\" pipe"])
  }

  /// With quotes where needed, mostly, and sometimes where not.
  private mutating func written(_ text: String) -> String {
    let needs = text.unicodeScalars.contains { "\"\r\n,;\t".unicodeScalars.contains($0) }
    guard needs ? !chance(6) : chance(10) else { return text }
    let quoted = "\"" + text.replacing("\"", with: "\"\"") + "\""
    return chance(2) ? quoted + "z" : quoted
  }

  private mutating func pick(_ items: [String]) -> String { items.randomElement(using: &random) ?? "" }

  private mutating func chance(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &random) < percent }
}
