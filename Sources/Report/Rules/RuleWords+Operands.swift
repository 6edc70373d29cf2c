internal import Decimals
internal import FEEL
internal import Facts
internal import SourceText

extension RuleWords {
  /// A fact by its label, a literal in the words of the fact that it is compared with.
  func operand(_ syntax: Syntax, of fact: FactDefinition? = nil) -> String {
    switch syntax.kind {
    case .null: return say("unbekannt", "unknown")
    case .boolean(let flag): return flag ? say("ja", "yes") : say("nein", "no")
    case .number(let number): return format.numbers.text(number, fact?.unit)
    case .string(let text): return quoted(format.value(.text(text), fact?.path))
    case .temporal(let text, _): return PartialDate(text)?.text(format.language) ?? text
    case .name, .path: return name(syntax)
    case .negation(let inner): return "−" + operand(inner, of: fact)
    case .arithmetic(let sign, let a, let b):
      return operand(a, of: fact) + " " + word(sign) + " " + operand(b, of: fact)
    case .list(let items): return items.map { operand($0, of: fact) }.joined(separator: ", ")
    case .call(let callee, let arguments):
      let values = arguments.values.map { operand($0) }.joined(separator: ", ")
      guard callee.path?.description == "count" else { return operand(callee) + say(" von ", " of ") + values }
      return say("Anzahl der Einträge von \(values)", "number of entries of \(values)")
    case .conditional(let condition, let then, let otherwise):
      return say(
        "(wenn \(clause(condition)), dann \(operand(then, of: fact)), sonst \(operand(otherwise, of: fact)))",
        "(if \(clause(condition)), then \(operand(then, of: fact)), else \(operand(otherwise, of: fact)))")
    case .and, .or, .comparison, .membership, .between: return "(" + clause(syntax) + ")"
    case .iteration, .quantified, .filter, .instance, .function, .context, .range, .comparisonTest, .tests,
      .negatedTests, .anything, .missing:
      return "`\(syntax)`"
    }
  }

  /// The label of a fact in quotation marks, with its root where two facts have one label.
  private func name(_ syntax: Syntax) -> String {
    guard let definition = definition(syntax) else { return quoted(syntax.description) }
    let label = definition.label[format.language]
    let isShared = format.dictionary.definitions.contains {
      $0.path.root != definition.path.root && $0.label[format.language] == label
    }
    guard isShared else { return quoted(label) }
    switch definition.path.root {
    case .site: return quoted(label) + say(" des Standorts", " of the site")
    case .enquiry: return quoted(label) + say(" in der Anfrage", " in the enquiry")
    case .indicator: return quoted(label) + say(" (berechnet)", " (computed)")
    }
  }

  func quoted(_ text: String) -> String { say("„\(text)“", "“\(text)”") }

  private func word(_ sign: Syntax.ArithmeticOperator) -> String {
    switch sign {
    case .add: say("plus", "plus")
    case .subtract: say("minus", "minus")
    case .multiply: say("mal", "times")
    case .divide: say("geteilt durch", "divided by")
    case .power: say("hoch", "to the power of")
    }
  }
}
