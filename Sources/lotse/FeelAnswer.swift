internal import Commands
internal import FEEL
internal import Report
internal import SourceText

/// What `lotse feel` shows: value, type, absent facts, causes with their place, and the way to the value.
struct FeelAnswer {
  let outcome: Outcome
  let steps: [TraceStep]
  let file: SourceFile
  let language: Language

  func text(color: Bool) -> String {
    var lines = [outcome.value.description, label(de: "Typ: ", en: "type: ") + outcome.value.kind.rawValue]
    if !outcome.absent.isEmpty {
      lines.append(label(de: "nicht bekannt: ", en: "not known: ") + outcome.absent.sorted().joined(separator: ", "))
    }
    if !steps.isEmpty { lines += ["", label(de: "Rechenweg:", en: "trace:")] + steps.map(line) }
    var text = lines.joined(separator: "\n") + "\n"
    if !outcome.causes.isEmpty {
      var causes = Diagnostics()
      causes.add(outcome.causes.map { cause in cause.diagnostic { SourceLocation(file, $0) } })
      text += "\n" + DiagnosticRenderer(language: language, color: color).render(causes)
    }
    return text
  }

  private func label(de: String, en: String) -> String { LocalizedText(de: de, en: en)[language] }

  private func line(_ step: TraceStep) -> String {
    let text = step.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return String(repeating: "  ", count: step.depth + 1) + text + "  →  " + step.value.description
  }

  var json: JSON {
    .object([
      "value": .string(outcome.value.description),
      "type": .string(outcome.value.kind.rawValue),
      "absent": .array(outcome.absent.sorted().map(JSON.string)),
      "causes": .array(
        outcome.causes.map { cause in
          .object([
            "code": .string(cause.code), "message": .string(cause.message[language]),
            "start": cause.range.map { JSON.number($0.lower) } ?? .null,
            "end": cause.range.map { JSON.number($0.upper) } ?? .null,
          ])
        }),
      "trace": .array(
        steps.map { step in
          .object([
            "depth": .number(step.depth), "text": .string(step.text), "value": .string(step.value.description),
          ])
        }),
    ])
  }
}
