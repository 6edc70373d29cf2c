import Decimals

/// Writes a syntax tree as text that reads back as the same tree.
struct Printer {
  /// How tightly a form binds; a part that binds less tightly than its place asks for is put in parentheses.
  private enum Level: Int, Comparable {
    case expression, disjunction, conjunction, comparison, sum, product, power, sign, instance, postfix

    static func < (a: Level, b: Level) -> Bool { a.rawValue < b.rawValue }

    var next: Level { Level(rawValue: rawValue + 1) ?? .postfix }
  }

  static func text(_ syntax: Syntax) -> String { Printer().text(syntax, .expression) }

  private func text(_ syntax: Syntax, _ needed: Level) -> String {
    let text = bare(syntax.kind)
    return level(syntax.kind) < needed ? "(" + text + ")" : text
  }

  private func level(_ kind: Syntax.Kind) -> Level {
    switch kind {
    case .conditional, .iteration, .quantified, .function, .tests, .negatedTests, .anything: .expression
    case .or: .disjunction
    case .and: .conjunction
    case .comparison, .between, .membership: .comparison
    case .arithmetic(let symbol, _, _): level(symbol)
    case .negation: .sign
    case .instance: .instance
    case .number(let value): value.isNegative ? .expression : .postfix
    default: .postfix
    }
  }

  private func level(_ symbol: Syntax.ArithmeticOperator) -> Level {
    switch symbol {
    case .add, .subtract: .sum
    case .multiply, .divide: .product
    case .power: .power
    }
  }

  private func bare(_ kind: Syntax.Kind) -> String {
    switch kind {
    case .null: "null"
    case .boolean(let value): value ? "true" : "false"
    case .number(let value): value.description
    case .string(let text): Printer.quoted(text)
    case .temporal(let text, _): "@" + Printer.quoted(text)
    case .name(let name): name
    case .anything: "-"
    case .missing: ""
    case .path(let base, let name): text(base, .postfix) + "." + name
    case .filter(let base, let condition): text(base, .postfix) + "[" + text(condition, .expression) + "]"
    case .call(let callee, let arguments): text(callee, .postfix) + "(" + list(arguments) + ")"
    case .negation(let operand): "-" + text(operand, .sign)
    case .arithmetic(let symbol, let a, let b):
      text(a, level(symbol)) + " " + symbol.rawValue + " " + text(b, level(symbol).next)
    case .and(let a, let b): text(a, .conjunction) + " and " + text(b, .comparison)
    case .or(let a, let b): text(a, .disjunction) + " or " + text(b, .conjunction)
    case .comparison, .between, .membership, .comparisonTest, .instance, .tests, .negatedTests: relation(kind)
    case .conditional, .iteration, .quantified, .function: control(kind)
    case .list(let items): "[" + list(items) + "]"
    case .context(let entries): "{" + entries.map(entry).joined(separator: ", ") + "}"
    case .range(let low, let high, let lowIn, let highIn):
      (lowIn ? "[" : "(") + text(low, .expression) + ".." + text(high, .sum) + (highIn ? "]" : ")")
    }
  }

  private func relation(_ kind: Syntax.Kind) -> String {
    switch kind {
    case .comparison(let symbol, let a, let b):
      text(a, .comparison) + " " + symbol.rawValue + " " + text(b, .sum)
    case .between(let value, let low, let high):
      text(value, .comparison) + " between " + text(low, .sum) + " and " + text(high, .sum)
    case .membership(let value, let tests): text(value, .comparison) + " in " + membership(tests)
    case .comparisonTest(let symbol, let bound): "(" + symbol.rawValue + " " + text(bound, .sum) + ")"
    case .instance(let value, let type): text(value, .instance) + " instance of \(type)"
    case .tests(let tests): self.tests(tests)
    case .negatedTests(let tests): "not(" + self.tests(tests) + ")"
    default: ""
    }
  }

  /// One list, range, name or comparison stands alone; anything else in parentheses.
  private func membership(_ tests: [Syntax]) -> String {
    if tests.count == 1 {
      switch tests[0].kind {
      case .comparisonTest(_, let bound) where level(bound.kind) >= .sum: return test(tests[0])
      case .list, .range, .name, .path: return text(tests[0], .sum)
      default: break
      }
    }
    return "(" + self.tests(tests) + ")"
  }

  private func tests(_ tests: [Syntax]) -> String { tests.map(test).joined(separator: ", ") }

  private func test(_ test: Syntax) -> String {
    guard case .comparisonTest(let symbol, let bound) = test.kind else { return text(test, .expression) }
    return symbol.rawValue + " " + text(bound, .sum)
  }

  private func control(_ kind: Syntax.Kind) -> String {
    switch kind {
    case .conditional(let condition, let then, let otherwise):
      "if " + text(condition, .expression) + " then " + text(then, .expression) + " else "
        + text(otherwise, .expression)
    case .iteration(let iterators, let body):
      "for " + list(iterators) + " return " + text(body, .expression)
    case .quantified(let quantifier, let iterators, let condition):
      quantifier.rawValue + " " + list(iterators) + " satisfies " + text(condition, .expression)
    case .function(let parameters, let body):
      "function(" + parameters.map(parameter).joined(separator: ", ") + ") " + text(body, .expression)
    default: ""
    }
  }

  private func parameter(_ parameter: Parameter) -> String {
    parameter.name + (parameter.type.map { ": \($0)" } ?? "")
  }

  private func list(_ iterators: [Syntax.Iterator]) -> String {
    iterators.map { iterator in
      iterator.name + " in " + text(iterator.source, .expression)
        + (iterator.end.map { ".." + text($0, .expression) } ?? "")
    }.joined(separator: ", ")
  }

  private func list(_ items: [Syntax]) -> String { items.map { text($0, .expression) }.joined(separator: ", ") }

  private func list(_ arguments: Syntax.Arguments) -> String {
    switch arguments {
    case .positional(let values): list(values)
    case .named(let named): named.map { $0.name + ": " + text($0.value, .expression) }.joined(separator: ", ")
    }
  }

  private func entry(_ entry: Syntax.Entry) -> String {
    (KnownNames.isName(entry.key) ? entry.key : Printer.quoted(entry.key)) + ": " + text(entry.value, .expression)
  }

  /// A string literal.
  static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}
