import Evaluation
import Rulebook

/// Writes random rulebooks, enquiries and tables. Numbers are drawn from few, so that values meet limits exactly.
struct RandomScreening {
  private var random: SeededGenerator
  /// What has been written, for messages.
  private(set) var log: [String] = []

  init(seed: Int) { random = SeededGenerator(seed: UInt64(seed), stream: "screening") }

  private mutating func pick<Element>(_ items: [Element]) -> Element { items[random.below(items.count)] }
  private mutating func chance(_ percent: Int) -> Bool { random.below(100) < percent }

  static let columns = [
    "id", "a", "b", "c", "d", "n0", "plot_ha", "free_ha", "flag", "gas", "plan", "siding", "zoning", "district",
    "free_from",
  ]
  private static let numbers = ["a", "b", "c", "d", "e", "n0"]
  private static let short = ["0", "0.1", "0.3", "1", "2.5", "3", "5", "7.5", "10"]
  /// In ascending order, some with more digits than a double gives back.
  private static let limits = [
    "0", "0.1", "0.1000000000000000055511151231257827", "0.3", "1", "2.5", "2.5000000000000000001", "3", "5", "7.5",
    "7.500000000000000000000000000000001", "10",
  ]

  // MARK: Rulebook

  mutating func world() -> SmallWorld {
    let sides = (0..<random.below(6)).map { _ in pick([Side.investor, .region]) }
    let investor = sides.contains(.investor) ? (sides.contains(.region) ? 60 : 100) : 0
    let weights = [Side.investor: split(investor, sides.count { $0 == .investor })]
      .merging([.region: split(100 - investor, sides.count { $0 == .region })]) { $1 }
    var used: [Side: Int] = [:]
    let criteria = sides.enumerated().map { index, side in
      let place = used[side, default: 0]
      used[side] = place + 1
      return criterion("k\(index)", side, weights[side]?[place] ?? 0)
    }
    let knockOuts = (0..<random.below(6)).map { knockOut("o\($0)") }
    log += knockOuts
    return SmallWorld(
      investor: investor, region: 100 - investor, undocumentedBelow: pick([0, 20, 50, 60, 100]), criteria: criteria,
      knockOuts: knockOuts)
  }

  /// So many whole numbers from 1 that add up to a total.
  private mutating func split(_ total: Int, _ count: Int) -> [Int] {
    guard count > 0 else { return [] }
    let ends = Set((1..<total).shuffled(using: &random).prefix(count - 1)).union([0, total]).sorted()
    return zip(ends.dropFirst(), ends).map { $0 - $1 }
  }

  private mutating func knockOut(_ id: String) -> String {
    var lines = ["id: \(id)"]
    if chance(45) { lines.append("applies: '\(chance(70) ? enquiryCondition() : condition(1))'") }
    if chance(15) {
      lines.append("require: 'site.plot_ha >= \(pick(["enquiry.site.need_ha", pick(Self.limits)]))'")
      lines.append("not_more_than: [site.free_ha, site.a]")
    } else {
      lines.append("require: '\(condition(3))'")
    }
    lines.append("decisive: \(chance(60))")
    return lines.joined(separator: "\n")
  }

  private mutating func enquiryCondition() -> String {
    pick([
      "enquiry.site.need_ha > \(pick(["0", "2.5"]))", "enquiry.site.wanted", "enquiry.site.siding = \"yes\"",
      "enquiry.site.need_ha > 0 or enquiry.site.wanted = true", "enquiry.site.zone != \"GE\"",
    ])
  }

  private mutating func condition(_ depth: Int) -> String {
    switch random.below(depth > 0 ? 10 : 6) {
    case 0, 1, 2: return comparison()
    case 3, 4, 5: return test()
    case 6, 7: return "(\(condition(depth - 1)) and \(condition(depth - 1)))"
    case 8: return "(\(condition(depth - 1)) or \(condition(depth - 1)))"
    default: return "not(\(condition(depth - 1)))"
    }
  }

  private mutating func comparison() -> String {
    let sign = pick([">=", ">", "<=", "<", "=", "!="])
    switch random.below(8) {
    case 0: return "\(term(2)) between \(pick(Self.limits)) and \(term(0))"
    case 1: return "\(term(2)) \(sign) \(term(1))"
    case 2: return "\(pick(Self.limits)) \(sign) \(field())"
    case 3: return "site.\(pick(["plot_ha", "free_ha"])) \(sign) enquiry.site.need_ha"
    case 4: return "\(field()) \(sign) enquiry.site.limit"
    default: return "\(field()) \(sign) \(pick(Self.limits))"
    }
  }

  private mutating func field() -> String { "site.\(pick(Self.numbers))" }

  private mutating func term(_ depth: Int) -> String {
    if depth > 0, chance(70) { return "(\(term(depth - 1)) \(pick(["+", "-", "*", "/"])) \(term(depth - 1)))" }
    return chance(60) ? field() : pick(Self.limits + ["enquiry.site.limit", "-1"])
  }

  /// What reads classes, truth values, texts, dates and lists, or needs the interpreter.
  private mutating func test() -> String {
    pick([
      "site.flag", "site.gas = true", "site.flag = enquiry.site.wanted", "site.gas != site.flag",
      "site.plan in (\"good\", \"fair\")", "site.plan = \"\(pick(["good", "fair", "bad"]))\"",
      "site.siding = \"\(pick(["yes", "no"]))\"", "site.siding = enquiry.site.siding", "site.siding != \"no\"",
      "\"\(pick(["GI", "GE"]))\" in site.zoning", "site.zoning = [\"GE\"]",
      "site.district = \"\(pick(["SPN", "BZ"]))\"", "not(site.district in enquiry.site.excluded)",
      "site.free_from <= date(\"\(pick(["2027-06-30", "2027-01-01"]))\")",
      "site.free_from <= enquiry.site.build_by", "is known(site.\(pick(Self.numbers)))",
      "site.a in [1..5]", "site.n0 in (1, 3, 5)", "site.id = \"r1\"", "site.name != \"r2\"", "site.state = \"BB\"",
      "if site.flag then site.a > 1 else site.b > 1", "max(site.a, site.b) >= 2.5",
      "((site.plan = \"good\" and site.a > 1) or site.plan = \"fair\")", "indicator.minutes <= 30",
    ])
  }

  private mutating func criterion(_ id: String, _ side: Side, _ weight: Int) -> SmallCriterion {
    let (measure, points) = measure()
    var rest: [String] = []
    if let unit = Self.unit(measure) { rest.append("unit: \(unit)") }
    if chance(10) {
      let field = pick(["a", "b", "n0"])
      rest += ["or_measure: site.\(field)", "or_points: {0: 0, 10: 100}"]
    }
    if chance(30) { rest.append("applies: '\(chance(85) ? enquiryCondition() : comparison())'") }
    log.append("\(measure) \(points) \(rest)")
    return SmallCriterion(
      id, side, group: side.rawValue + pick(["1", "2"]), weight: weight, measure: measure, points: points,
      evidence: chance(10) ? "pending" : "available", assume: pick(["middle", "middle", "0", "30"]),
      rest: rest.joined(separator: "\n"))
  }

  private static func unit(_ measure: String) -> String? {
    measure.hasSuffix("_ha") ? "ha" : measure == "indicator.minutes" ? "min" : nil
  }

  private mutating func measure() -> (String, String) {
    switch random.below(10) {
    case 0: ("site.flag", "{true: 100, false: \(pick(["0", "40"]))}")
    case 1: ("site.plan", pick(["{good: 100, fair: 50, bad: 0}", "{good: [60, 100], fair: 50, bad: 33.3}"]))
    case 2: ("site.siding", "{\"yes\": 100, \"no\": 0, planned: [20, 60]}")
    case 3: chance(30) ? ("indicator.minutes", "{0: 100, 90: 0}") : ("site.n0", "{0: 100, 3: 50, 30: 0}")
    default:
      (
        "site.\(pick(["a", "b", "c", "d", "e", "plot_ha", "free_ha"]))",
        pick(["{0: 0, 10: 100}", "{0: 100, 7: 0}", "{0: 0, 3: 100, 7: 10, 9: 33.3}", "{1: 50, 2.5: 100, 5: 0}"])
      )
    }
  }

  // MARK: Enquiry

  mutating func enquiry() -> String {
    let all = [
      "need_ha: \(pick(["0", "2.5", "5"]))", "zone: \(pick(["GE", "GI"]))", "siding: \"\(pick(["yes", "no"]))\"",
      "limit: \(pick(["3", "10", "0.3"]))", "wanted: \(chance(50))", "excluded: [\(pick(["SPN", "SPN, BZ", ""]))]",
      "build_by: \"\(pick(["2027", "2027-06", "2027-06-30"]))\"",
    ]
    let share = pick([0, 50, 100])
    let stated = all.filter { _ in chance(share) }
    log.append(stated.joined(separator: "\n"))
    return stated.isEmpty ? "" : "site: {\(stated.joined(separator: ", "))}"
  }

  // MARK: Table

  /// A table whose rows come in a random order of ids.
  mutating func table(rows: Int) -> String {
    let left = chance(50) ? 100 : 80
    let columns = Self.columns.filter { $0 == "id" || chance(left) }
    let (gaps, several, long) = (pick([0, 10, 40]), pick([0, 10, 40]), pick([0, 20]))
    var text = columns.joined(separator: ",") + "\n"
    for row in (0..<rows).shuffled(using: &random) {
      text += columns.map { $0 == "id" ? "r\(row)" : cell($0, gaps, several, long) }.joined(separator: ",") + "\n"
    }
    return text
  }

  private mutating func cell(_ column: String, _ gaps: Int, _ several: Int, _ long: Int) -> String {
    if chance(gaps) { return "" }
    switch column {
    case "flag", "gas": return claims(["true", "false"], several)
    case "plan": return claims(["good", "fair", "bad"], several)
    case "siding": return claims(["yes", "no", "planned"], several)
    case "zoning": return pick(["GE", "GI", "GE|GI", "G", "G|GI"])
    case "district": return claims(["SPN", "BZ", "OSL"], several)
    case "free_from": return claims(["2026", "2027", "2027-06", "2027-06-30", "2027-01-01"], several)
    case "n0": return numbers(["0", "1", "3", "5", "10"], several)
    default: return numbers(chance(long) ? Self.limits : Self.short, several)
    }
  }

  private mutating func claims(_ values: [String], _ several: Int) -> String {
    guard chance(several) else { return pick(values) }
    return Set((0..<3).map { _ in pick(values) }).sorted().joined(separator: "|")
  }

  /// One number, an estimate, or claims that disagree.
  private mutating func numbers(_ values: [String], _ several: Int) -> String {
    guard chance(several) else { return pick(values) }
    let chosen = Set((0..<(chance(10) ? 6 : 3)).map { _ in random.below(values.count) }).sorted().map { values[$0] }
    guard chosen.count > 1, chance(50) else { return chosen.shuffled(using: &random).joined(separator: "|") }
    return chosen.count == 3 ? chosen.joined(separator: "..") : "\(chosen[0])..\(chosen[chosen.count - 1])"
  }
}
