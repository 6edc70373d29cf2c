import FEEL
import SourceText
import Testing

@Suite struct `Level strict` {
  static let logic = [
    FEELCase("u.flag", "? u.flag"),
    FEELCase("false and u.flag", "false"),
    FEELCase("u.flag and false", "false"),
    FEELCase("true and u.flag", "? u.flag"),
    FEELCase("u.flag and u.number > 1", "? u.flag u.number"),
    FEELCase("true or u.flag", "true"),
    FEELCase("u.flag or true", "true"),
    FEELCase("false or u.flag", "? u.flag"),
    FEELCase("not(u.flag)", "? u.flag"),
    FEELCase("false and 1 / 0 > 1", "false"),
    FEELCase("true and 1 / 0 > 1", "?!"),
  ]

  static let comparison = [
    FEELCase("u.text = \"yes\"", "? u.text"),
    FEELCase("u.text != \"yes\"", "? u.text"),
    FEELCase("u.text = null", "? u.text"),
    FEELCase("k.nothing = null", "true"),
    FEELCase("null = null", "true"),
    FEELCase("k.five >= u.number", "? u.number"),
    FEELCase("u.number between 1 and 3", "? u.number"),
    FEELCase("5 between u.number and 3", "false"),
    FEELCase("[1, u.number] = [2, u.number]", "false"),
    FEELCase("[1, u.number] = [1, 2]", "? u.number"),
    FEELCase("[1, u.number] = [1]", "false"),
    FEELCase("{a: u.number} = {b: 1}", "false"),
    FEELCase("1 / 0 = 1", "?!"),
  ]

  static let membership = [
    FEELCase("5 in [5, u.number]", "true"),
    FEELCase("6 in [5, u.number]", "? u.number"),
    FEELCase("6 in [5, 7]", "false"),
    FEELCase("u.text in [\"GE\", \"GI\"]", "? u.text"),
    FEELCase("u.text in []", "false"),
    FEELCase("5 in (< u.number, > 3)", "true"),
    FEELCase("5 in (< u.number, > 6)", "? u.number"),
    FEELCase("5 in [u.number..3]", "false"),
    FEELCase("5 in [u.number..7]", "? u.number"),
    FEELCase("list contains([1, u.number], 1)", "true"),
    FEELCase("list contains([1, u.number], 2)", "? u.number"),
    FEELCase("list contains(u.list, 2)", "? u.list"),
  ]

  static let control = [
    FEELCase("if u.flag then 1 else 1", "1"),
    FEELCase("if u.flag then 1 else 2", "? u.flag"),
    FEELCase("if u.flag then 1 else u.number", "? u.flag u.number"),
    FEELCase("if k.yes then 1 else u.number", "1"),
    FEELCase("if null then 1 else 2", "2"),
    FEELCase("for x in u.list return x", "? u.list"),
    FEELCase("count(for x in [1, 2] return u.number)", "2"),
    FEELCase("some x in [1, 2] satisfies x > u.number", "? u.number"),
    FEELCase("some x in [1, u.number] satisfies x = 1", "true"),
    FEELCase("every x in [1, u.number] satisfies x = 2", "false"),
    FEELCase("every x in [1, u.number] satisfies x = 1", "? u.number"),
    FEELCase("every x in u.list satisfies x = 1", "? u.list"),
    FEELCase("[1, 2, 3][item > u.number]", "? u.number"),
    FEELCase("[][item > u.number]", "[]"),
    FEELCase("[1, 2, 3][u.number]", "? u.number"),
    FEELCase("count([{a: 1}, {a: u.number}][a = 1]) > 0", "? u.number"),
  ]

  static let functions = [
    FEELCase("count([1, u.number])", "2"),
    FEELCase("count(u.list)", "? u.list"),
    FEELCase("sum([1, u.number])", "? u.number"),
    FEELCase("min(1, u.number)", "? u.number"),
    FEELCase("all([false, u.flag])", "false"),
    FEELCase("all([true, u.flag])", "? u.flag"),
    FEELCase("any([true, u.flag])", "true"),
    FEELCase("upper case(u.text)", "? u.text"),
    FEELCase("u.number + 1", "? u.number"),
    FEELCase("u.text + \"a\"", "? u.text"),
    FEELCase("u.number instance of number", "? u.number"),
    FEELCase("is known(u.number)", "false"),
    FEELCase("is known(k.five)", "true"),
    FEELCase("is known(u.number) and u.number > 3", "false"),
    FEELCase("(function(x) x + 1)(u.number)", "? u.number"),
    FEELCase("append([1], u.number)[1]", "1"),
    FEELCase("{a: u.number, b: 2}.b", "2"),
    FEELCase("[u.number] in [[1]]", "? u.number"),
    FEELCase("[u.number] instance of list<number>", "? u.number"),
    FEELCase("[u.number] instance of list<Any>", "true"),
    FEELCase("count(concatenate([1], u.list))", "? u.list"),
    FEELCase("count(flatten([1, u.list]))", "? u.list"),
    FEELCase("all(false, u.flag)", "false"),
    FEELCase("5 in [\"a\", 1 / 0]", "?!"),
    FEELCase("5 in [\"a\"]", "false"),
  ]

  @Test(arguments: logic + comparison + membership + control + functions)
  func `keeps unknown what no fact decides`(_ item: FEELCase) {
    #expect(item.result(.strict) == item.expected)
  }

  @Test func `names the cause and its place`() {
    let outcome = Expression.parse("k.yes and 1 / 0 > 1").evaluate(in: FEELCase.facts, level: .strict)
    #expect(outcome.causes.map(\.code) == ["feel/division-by-zero"])
    #expect(outcome.causes.first?.range?.lower == 10)
    #expect(outcome.causes.first?.range?.upper == 15)
  }
}
