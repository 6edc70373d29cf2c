import FEEL
import SourceText
import Testing

@Suite struct `Problems` {
  struct Case: Sendable, CustomTestStringConvertible {
    let marked: String
    let codes: [String]
    var testDescription: String { marked }

    init(_ marked: String, _ codes: String...) {
      self.marked = marked
      self.codes = codes.map { "feel/" + $0 }
    }
  }

  static let syntax = [
    Case("1 +«»", "unexpected"),
    Case("(1 + 2«»", "unexpected"),
    Case("1 2«»".replacing("2«»", with: "«2»"), "left-over"),
    Case("site.area «ha > 3»", "left-over"),
    Case("«\"abc»", "unterminated-string"),
    Case("if a then b«»", "unexpected"),
    Case("@«»5".replacing("«»5", with: "«5»"), "unexpected"),
    Case("«@\"2026-02-30\"»", "bad-temporal-literal"),
    Case("{a: 1, «a»: 2}", "duplicate-key"),
    Case("\"ä\" = «#»", "unexpected"),
    Case("«1e99999»", "number-too-large"),
  ]

  static let declarations = Declarations([
    "site.area_ha": .number, "site.zoning": .oneOf(["GE", "GI"]), "site.plan_status": .oneOf(["none", "binding"]),
    "site.topics": .list(.oneOf(["medical", "energy"])), "site.available_from": .date,
    "site.universities": .list(.context(["name": .string, "minutes": .number])), "enquiry.flag": .boolean,
    "site.gross": .number,
    "site.net": .number, "net": .number, "site.gross-net": .number,
  ])

  static let checks = [
    Case("site.area_ha >= 5 and site.zoning in [\"GE\", \"GI\"]"),
    Case("count(site.universities[minutes <= 30]) > 0"),
    Case("some u in site.universities satisfies u.minutes < 10 and enquiry.flag"),
    Case("«site.aera_ha» > 5", "unknown-name"),
    Case("«foo(1)»".replacing("«foo(1)»", with: "«foo»(1)"), "unknown-function"),
    Case("«site.area_ha = \"5\"»", "not-comparable"),
    Case("site.zoning = «\"GX\"»", "no-such-class"),
    Case("site.zoning in [\"GE\", «\"GX\"»]", "no-such-class"),
    Case("list contains(site.topics, «1»)", "not-comparable"),
    Case("list contains(site.topics, «\"medicine\"»)", "no-such-class"),
    Case("if true then enquiry.flag else «site.area_ha > 3»", "unreachable"),
    Case("if 1 > 2 then «enquiry.flag» else site.area_ha > 3", "unreachable"),
    Case(
      "if site.zoning = \"GE\" then true else if site.zoning = \"GE\" then «false» else enquiry.flag", "unreachable"),
    Case("false and «enquiry.flag»", "unreachable"),
    Case("«enquiry.flag» or 1 = 1", "unreachable"),
    Case("«site.area_ha > 5 and site.area_ha < 3»", "never-together"),
    Case("«site.area_ha > 5 and enquiry.flag and site.area_ha <= 5»", "never-together"),
    Case("site.area_ha >= 5 and site.area_ha <= 5"),
    Case("«site.zoning = \"GE\" and site.zoning in [\"GI\"]»", "never-together"),
    Case("site.zoning in [\"GE\", \"GI\"] and site.zoning = \"GI\""),
    Case("«site.gross-net» > 1", "ambiguous-name"),
    Case("site.gross - site.net > 1"),
    Case("«site.area_ha» and enquiry.flag", "not-boolean"),
    Case("«site.zoning + 1» > 2", "wrong-operands"),
    Case("upper case(«site.area_ha») = \"A\"", "argument-kind"),
    Case("«upper case()» = \"A\"", "argument-count"),
    Case("count(site.universities[«minuten» > 3]) > 0", "unknown-name"),
    Case("site.available_from <= date(\"2027-01-01\")"),
    Case("«site.available_from.hour» > 1", "no-property"),
  ]

  @Test(arguments: syntax) func `in the form of the text have a place`(_ item: Case) {
    let marked = MarkedText(item.marked)
    let problems = Expression.parse(marked.text).problems
    #expect(problems.map(\.code) == item.codes)
    #expect(problems.map(\.range) == marked.ranges)
  }

  @Test(arguments: checks) func `of names and types have a place`(_ item: Case) {
    let marked = MarkedText(item.marked)
    let problems = Expression.parse(marked.text).check(Self.declarations, expected: .boolean)
    #expect(problems.map(\.code) == item.codes)
    #expect(problems.map(\.range) == marked.ranges)
  }

  @Test func `tell a name with an operator from the operation, when the name is known to the reader`() {
    let problems = Expression.parse("site.gross-net > 1", names: ["gross-net"]).check(Self.declarations)
    #expect(problems.map(\.code) == ["feel/ambiguous-name"])
    #expect(problems.first?.range == SourceRange(0, 14))
  }

  @Test func `suggest the nearest name`() {
    let problem = Expression.parse("site.aera_ha > 1").check(Self.declarations).first
    #expect(problem?.hint?.de == "gemeint ist vielleicht „site.area_ha“")
  }

  @Test func `become diagnostics in the file around the expression`() {
    let file = SourceFile(name: "rule.yaml", text: "when: 1 +")
    let diagnostics = Expression.parse("1 +").problems.diagnostics { SourceLocation(file, $0.shifted(by: 6)) }
    #expect(diagnostics.first?.location?.position == SourcePosition(line: 1, column: 10))
  }
}
