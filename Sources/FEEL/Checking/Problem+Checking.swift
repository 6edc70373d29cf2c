import SourceText

/// Wording of what the checker finds.
extension Problem {
  private static func meant(_ nearest: String?) -> LocalizedText? {
    nearest.map { LocalizedText(de: "gemeint ist vielleicht „\($0)“", en: "perhaps “\($0)” is meant") }
  }

  static func unknownName(_ name: String, nearest: String?, _ range: SourceRange) -> Problem {
    Problem("unknown-name", Reason.unknownName(name).message, range, hint: meant(nearest))
  }

  static func unknownFunction(_ name: String, nearest: String?, _ range: SourceRange) -> Problem {
    Problem("unknown-function", Reason.unknownFunction(name).message, range, hint: meant(nearest))
  }

  static func noEntry(_ name: String, nearest: String?, _ range: SourceRange) -> Problem {
    Problem("no-entry", Reason.noEntry(name).message, range, hint: meant(nearest))
  }

  static func noProperty(_ name: String, _ kind: Value.Kind, nearest: String?, _ range: SourceRange) -> Problem {
    Problem("no-property", Reason.noProperty(name, kind).message, range, hint: meant(nearest))
  }

  static func unknownType(_ name: String, _ range: SourceRange) -> Problem {
    let known = Conformance.kinds.keys.sorted()
    return Problem(
      "unknown-type",
      LocalizedText(de: "Es gibt keinen Typ „\(clip(name))“.", en: "There is no type “\(clip(name))”."), range,
      hint: meant(NearestName.of(name, among: known)))
  }

  static func differentKinds(_ a: Value.Kind, _ b: Value.Kind, _ range: SourceRange) -> Problem {
    Problem("not-comparable", Reason.incomparable(a, b).message, range)
  }

  static func noSuchClass(_ text: String, _ allowed: [String], _ range: SourceRange) -> Problem {
    let shown = allowed.prefix(12).joined(separator: ", ") + (allowed.count > 12 ? ", …" : "")
    return Problem(
      "no-such-class",
      LocalizedText(
        de: "Den Wert „\(clip(text))“ gibt es hier nicht; möglich sind: \(shown).",
        en: "The value “\(clip(text))” does not exist here; possible are: \(shown)."), range,
      hint: meant(NearestName.of(text, among: allowed)))
  }

  static func unreachable(_ range: SourceRange, because holds: Bool) -> Problem {
    let message =
      holds
      ? LocalizedText(
        de: "Dieser Teil spielt nie eine Rolle: die Bedingung davor ist immer wahr.",
        en: "This part never matters: the condition beside it is always true.")
      : LocalizedText(
        de: "Dieser Teil spielt nie eine Rolle: die Bedingung davor ist immer falsch.",
        en: "This part never matters: the condition beside it is always false.")
    return Problem("unreachable", message, range, severity: .warning)
  }

  static func neverTogether(_ range: SourceRange) -> Problem {
    Problem(
      "never-together",
      LocalizedText(
        de: "Diese Bedingungen schließen einander aus; zusammen sind sie nie erfüllt.",
        en: "These conditions exclude each other; they never hold together."), range, severity: .warning)
  }

  static func operationOrName(_ name: String, readAs symbol: String, _ range: SourceRange) -> Problem {
    Problem(
      "ambiguous-name",
      LocalizedText(
        de: "Das wird als Rechnung mit „\(symbol)“ gelesen, „\(clip(name))“ ist aber auch ein Name.",
        en: "This is read as an operation with “\(symbol)”, but “\(clip(name))” is a name as well."), range,
      hint: LocalizedText(
        de: "für die Rechnung Leerzeichen um „\(symbol)“ setzen",
        en: "put spaces around “\(symbol)” if the operation is meant"), severity: .warning)
  }

  static func nameOrOperation(_ name: String, _ operation: String, _ range: SourceRange) -> Problem {
    Problem(
      "ambiguous-name",
      LocalizedText(
        de: "„\(clip(name))“ wird als Name gelesen, „\(clip(operation))“ wäre auch eine Rechnung.",
        en: "“\(clip(name))” is read as a name; “\(clip(operation))” would be an operation."), range,
      hint: LocalizedText(
        de: "für die Rechnung Leerzeichen setzen", en: "put spaces if the operation is meant"), severity: .warning)
  }

  static func notBoolean(_ place: String, _ kind: Value.Kind, _ range: SourceRange) -> Problem {
    Problem("not-boolean", Reason.notBoolean(place, kind).message, range)
  }

  static func badFilter(_ kind: Value.Kind, _ range: SourceRange) -> Problem {
    Problem("bad-filter", Reason.badFilter(kind).message, range)
  }

  static func operands(_ symbol: String, _ a: Value.Kind, _ b: Value.Kind, _ range: SourceRange) -> Problem {
    Problem("wrong-operands", Reason.operands(symbol, a, b).message, range)
  }

  static func wrongResult(_ expected: Value.Kind, _ found: Value.Kind, _ range: SourceRange) -> Problem {
    Problem(
      "wrong-result",
      LocalizedText(
        de: "Der Ausdruck muss \(expected.word.de) ergeben, er ergibt aber \(found.word.de).",
        en: "The expression must give \(expected.word.en) but gives \(found.word.en)."), range)
  }

  static func argumentCount(_ function: Builtin, _ count: Int, _ range: SourceRange) -> Problem {
    Problem(
      "argument-count", Reason.argumentCount(function.name, count).message, range, hint: usage(function))
  }

  static func argumentName(_ function: Builtin, _ name: String, _ range: SourceRange) -> Problem {
    Problem("argument-name", Reason.argumentName(function.name, name).message, range, hint: usage(function))
  }

  static func argumentKind(
    _ function: Builtin, _ parameter: Builtin.Parameter, _ found: Value.Kind, _ range: SourceRange
  ) -> Problem {
    let reason = Reason.argumentKind(
      function.name, parameter: parameter.name, expected: parameter.type.name, found: found)
    return Problem("argument-kind", reason.message, range, hint: usage(function))
  }

  private static func usage(_ function: Builtin) -> LocalizedText {
    LocalizedText(both: function.usage.joined(separator: " | "))
  }
}
