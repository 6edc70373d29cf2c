internal import FEEL
internal import Facts
internal import SourceText

extension RuleWords {
  /// `value in …`: a must, a class among classes, an entry of a list, a number in a range.
  func membership(_ value: Syntax, _ tests: [Syntax], negated: Bool) -> String {
    if tests.count == 1 {
      let list = tests[0].path.flatMap { FactPath($0.description) }
      if let list, list.root == .enquiry, let strength = Self.strengths[list.name], let must = mustName(value) {
        return must + " " + (negated ? strength.not : strength.yes)[format.language]
      }
      if case .list(let items) = tests[0].kind { return among(value, items, negated: negated) }
      if case .range = tests[0].kind { return inRange(value, tests[0], negated: negated) }
      if case .comparisonTest(let sign, let bound) = tests[0].kind {
        return comparison(negated ? sign.opposite : sign, value, bound)
      }
      if tests[0].path != nil { return inList(value, tests[0], negated: negated) }
    }
    return among(value, tests, negated: negated)
  }

  private static let strengths = [
    "must": (
      yes: LocalizedText(de: "ist ein Muss", en: "is a must"),
      not: LocalizedText(de: "ist kein Muss", en: "is not a must")
    ),
    "nice": (
      yes: LocalizedText(de: "ist ein Kann", en: "is nice to have"),
      not: LocalizedText(de: "ist kein Kann", en: "is not a nice-to-have")
    ),
  ]

  private func mustName(_ value: Syntax) -> String? {
    guard case .string(let name) = value.kind else { return nil }
    return quoted(format.label(FactPath(.enquiry, name)))
  }

  private func among(_ value: Syntax, _ items: [Syntax], negated: Bool) -> String {
    let fact = definition(value)
    let words = items.map { operand($0, of: fact) }
    return negated
      ? say("\(operand(value)) ist nicht \(either(words))", "\(operand(value)) is not \(either(words))")
      : say("\(operand(value)) ist \(either(words))", "\(operand(value)) is \(either(words))")
  }

  /// A fact that is a list: it names a class, or another fact's value stands in it.
  private func inList(_ value: Syntax, _ list: Syntax, negated: Bool) -> String {
    let (subject, entry) = (operand(list), operand(value, of: definition(list)))
    if value.isLiteral {
      return negated
        ? say("\(subject) umfasst nicht \(entry)", "\(subject) does not include \(entry)")
        : say("\(subject) umfasst \(entry)", "\(subject) includes \(entry)")
    }
    return negated
      ? say("\(entry) gehört nicht zu \(subject)", "\(entry) is not among \(subject)")
      : say("\(entry) gehört zu \(subject)", "\(entry) is among \(subject)")
  }

  private func inRange(_ value: Syntax, _ range: Syntax, negated: Bool) -> String {
    let fact = definition(value)
    guard case .range(let low, let high, let lowIn, let highIn) = range.kind else { return operand(range) }
    let from = (lowIn ? say("mindestens ", "at least ") : say("mehr als ", "more than ")) + operand(low, of: fact)
    let to = (highIn ? say("höchstens ", "at most ") : say("weniger als ", "less than ")) + operand(high, of: fact)
    return negated
      ? say("\(operand(value)) beträgt nicht \(from) und \(to)", "\(operand(value)) is not \(from) and \(to)")
      : say("\(operand(value)) beträgt \(from) und \(to)", "\(operand(value)) is \(from) and \(to)")
  }

  /// `a, b oder c`.
  private func either(_ words: [String]) -> String {
    guard let last = words.last, words.count > 1 else { return words.first ?? say("nichts", "nothing") }
    return words.dropLast().joined(separator: ", ") + say(" oder ", " or ") + last
  }
}
