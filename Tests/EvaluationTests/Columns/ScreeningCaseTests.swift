import Evaluation
import Rulebook
import Testing

/// Conditions at which columns could easily say something else than the interpreter.
@Suite struct `Screening agrees with the interpreter` {
  struct Case: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let require: String
    let enquiry: String
    let columns: String
    let rows: [String]

    init(_ name: String, _ require: String, enquiry: String = "", _ columns: String, _ rows: String...) {
      (testDescription, self.require, self.enquiry) = (name, require, enquiry)
      (self.columns, self.rows) = (columns, rows)
    }
  }

  private static let many = "0|1|2|3|4|5"

  private static let cases = [
    Case(
      "a class read twice", "(site.plan = \"good\" and site.a > 1) or site.plan = \"fair\"", "plan,a", "good|fair,2",
      "good|fair,1", "good|bad,2", "fair|good,"),
    Case(
      "a number read twice", "(site.a > 3 and site.b > 1) or site.a <= 3", "a,b", "1..5,2", "1..5,1", "5|3,2", "3,0"),
    Case("the middle of an estimate", "site.a = 7.5", "a", "5..7.5..10", "5..10", "5|10|7.5", "5|7.5", "7.5", "5..8"),
    Case(
      "more digits than a double has", "site.a >= 0.1", "a", "0.1", "0.09999999999999999999", "0.10000000000000000001",
      "0.09999999999999999999..0.1", "0.1|0.09999999999999999999"),
    Case("a limit with more digits", "site.a = 0.10000000000000000001", "a", "0.1", "0.10000000000000000001"),
    Case(
      "more readings than are tried", "site.a > 0 and site.b > 0 and site.c > 0 and site.d > 0 and site.e > 0",
      "a,b,c,d,e", "\(many),\(many),\(many),\(many),\(many)", "1|2,1|2,1|2,1|2,1|2", "\(many),\(many),0,1,1",
      "\(many),\(many),\(many),\(many),0"),
    Case(
      "a year that the enquiry names", "site.free_from <= enquiry.site.build_by", enquiry: "site: {build_by: \"2027\"}",
      "free_from", "2026", "2027", "2027-06-30", "2027-01-01", "2028", "2026|2028"),
    Case(
      "a year in the table", "site.free_from <= date(\"2027-06-30\")", "free_from", "2026", "2027", "2027-07-01", ""),
    Case("the Land of the district", "site.state = \"BB\" and site.a > 1", "district,a", "SPN,2", "BZ,2", ",2"),
    Case("the name of a row", "site.name = \"r1\" or site.a > 1", "a", "2", "1", ""),
    Case("the id of a row", "site.id != \"r1\" and site.a > 1", "a", "2", "2", ""),
    Case("a column that is missing", "site.b > 1 or site.a > 1", "a", "2", "1", ""),
    Case("division by zero", "site.a / site.b > 1", "a,b", "1,0", "3,2", "0,0", "2,2"),
  ]

  @Test(arguments: cases) func `about`(_ c: Case) throws {
    let world = SmallWorld(
      investor: 100, region: 0, criteria: [SmallCriterion("f", weight: 100)],
      knockOuts: ["id: o\nrequire: '\(c.require)'"])
    let rows = c.rows.enumerated().map { "r\($0),\($1)\n" }.joined()
    let table = try ScreenedTable(world, enquiry: c.enquiry, table: "id,\(c.columns)\n" + rows)
    #expect(table.difference(tops: [1, 2]) == nil)
  }

  /// On the investor side it counts as not asked, on the region side as unknown.
  @Test(arguments: ["", "site: {wanted: true}", "site: {wanted: false}"])
  func `about a criterion on which the enquiry is silent`(_ enquiry: String) throws {
    let world = SmallWorld(
      undocumentedBelow: 60,
      criteria: [
        SmallCriterion("a", weight: 60, rest: "applies: enquiry.site.wanted"),
        SmallCriterion("b", .region, group: "h", weight: 30, rest: "applies: enquiry.site.wanted"),
        SmallCriterion("c", .region, group: "h", weight: 10),
      ])
    let table = try ScreenedTable(world, enquiry: enquiry, table: "id,a,b,c\nr0,100,90,3\nr1,0,10,\nr2,,100,50\n")
    #expect(table.plan.isColumnar)
    #expect(table.difference(tops: [1, 2]) == nil)
  }
}
