import SourceText

extension Reason {
  var code: String {
    switch self {
    case .absentFact: "feel/absent-fact"
    case .unknownName: "feel/unknown-name"
    case .unknownFunction: "feel/unknown-function"
    case .noEntry: "feel/no-entry"
    case .noProperty: "feel/no-property"
    case .divisionByZero: "feel/division-by-zero"
    case .overflow: "feel/overflow"
    case .operands: "feel/wrong-operands"
    case .incomparable: "feel/not-comparable"
    case .notBoolean: "feel/not-boolean"
    case .notList: "feel/not-a-list"
    case .notNumber: "feel/not-a-number"
    case .notFunction: "feel/not-a-function"
    case .badFilter: "feel/bad-filter"
    case .noElement: "feel/no-element"
    case .rangeEnds: "feel/bad-range"
    case .argumentCount: "feel/argument-count"
    case .argumentName: "feel/argument-name"
    case .argumentKind: "feel/argument-kind"
    case .argumentValue: "feel/argument-value"
    case .invalidText: "feel/invalid-text"
    case .limit: "feel/limit"
    case .missingPart: "feel/missing-part"
    case .wrongType: "feel/wrong-result"
    case .noRule: "feel/no-rule"
    case .severalRules: "feel/several-rules"
    case .notAllowed: "feel/not-allowed"
    case .notInOutputs: "feel/not-an-output"
    }
  }

  var message: LocalizedText {
    switch self {
    case .absentFact(let path):
      LocalizedText(de: "Für „\(path)“ liegt keine Angabe vor.", en: "There is no value for “\(path)”.")
    case .unknownName(let name):
      LocalizedText(de: "„\(clip(name))“ ist hier nicht bekannt.", en: "“\(clip(name))” is not known here.")
    case .unknownFunction(let name):
      LocalizedText(de: "Es gibt keine Funktion „\(clip(name))“.", en: "There is no function “\(clip(name))”.")
    case .noEntry(let key):
      LocalizedText(de: "Es gibt keinen Eintrag „\(clip(key))“.", en: "There is no entry “\(clip(key))”.")
    case .noProperty(let name, let kind):
      LocalizedText(
        de: "\(kind.word.de) hat keine Eigenschaft „\(clip(name))“.",
        en: "\(kind.word.en) has no property “\(clip(name))”.")
    case .missingPart:
      LocalizedText(
        de: "An dieser Stelle fehlt ein Teil des Ausdrucks.", en: "A part of the expression is missing here.")
    case .limit(let limit): limit.message
    case .argumentCount, .argumentName, .argumentKind, .argumentValue: argumentMessage
    case .noRule, .severalRules, .notAllowed, .notInOutputs: tableMessage
    default: operationMessage
    }
  }

  private var tableMessage: LocalizedText {
    switch self {
    case .noRule: LocalizedText(de: "Keine Zeile der Tabelle trifft zu.", en: "No row of the table matches.")
    case .severalRules(let rules):
      LocalizedText(
        de: "Mehrere Zeilen treffen zu, die sich widersprechen: \(Self.rows(rules)).",
        en: "Several rows match that contradict each other: \(Self.rows(rules)).")
    case .notAllowed(let value):
      LocalizedText(
        de: "Der Wert \(clip(value)) ist in dieser Spalte nicht vorgesehen.",
        en: "The value \(clip(value)) is not allowed in this column.")
    case .notInOutputs(let value):
      LocalizedText(
        de: "Das Ergebnis \(clip(value)) ist in dieser Spalte nicht vorgesehen.",
        en: "The result \(clip(value)) is not allowed in this column.")
    default: LocalizedText(both: code)
    }
  }

  /// Row numbers as people count them.
  private static func rows(_ indices: [Int]) -> String { indices.map { "\($0 + 1)" }.joined(separator: ", ") }

  private var operationMessage: LocalizedText {
    switch self {
    case .divisionByZero: LocalizedText(de: "Teilung durch null.", en: "Division by zero.")
    case .overflow: LocalizedText(de: "Das Ergebnis ist zu groß.", en: "The result is too large.")
    case .operands(let symbol, let a, let b):
      LocalizedText(
        de: "„\(symbol)“ geht nicht mit \(a.word.de) und \(b.word.de).",
        en: "“\(symbol)” does not work with \(a.word.en) and \(b.word.en).")
    case .incomparable(let a, let b):
      LocalizedText(
        de: "\(a.word.de) und \(b.word.de) lassen sich nicht vergleichen.",
        en: "\(a.word.en) and \(b.word.en) cannot be compared.")
    case .notBoolean(let place, let kind):
      LocalizedText(
        de: "„\(place)“ braucht wahr oder falsch, gefunden: \(kind.word.de).",
        en: "“\(place)” needs true or false, found \(kind.word.en).")
    case .notList(let kind):
      LocalizedText(
        de: "Hier wird eine Liste gebraucht, gefunden: \(kind.word.de).",
        en: "A list is needed here, found \(kind.word.en).")
    case .notNumber(let kind):
      LocalizedText(
        de: "Hier wird eine Zahl gebraucht, gefunden: \(kind.word.de).",
        en: "A number is needed here, found \(kind.word.en).")
    case .notFunction(let kind):
      LocalizedText(de: "\(kind.word.de) lässt sich nicht aufrufen.", en: "\(kind.word.en) cannot be called.")
    case .badFilter(let kind):
      LocalizedText(
        de: "Ein Filter braucht eine Bedingung oder eine Stelle, gefunden: \(kind.word.de).",
        en: "A filter needs a condition or a position, found \(kind.word.en).")
    case .noElement(let index, let count):
      LocalizedText(
        de: "Es gibt kein Element \(index); die Liste hat \(count).",
        en: "There is no element \(index); the list has \(count).")
    case .rangeEnds(let a, let b):
      LocalizedText(
        de: "\(a.word.de) und \(b.word.de) sind keine Enden eines Bereichs.",
        en: "\(a.word.en) and \(b.word.en) are not the ends of a range.")
    case .wrongType(let expected, let kind):
      LocalizedText(
        de: "Das Ergebnis muss vom Typ \(expected) sein, gefunden: \(kind.word.de).",
        en: "The result must be of the type \(expected), found \(kind.word.en).")
    case .invalidText(let kind, let text):
      LocalizedText(
        de: "„\(clip(text))“ ist \(Self.form(of: kind).de).", en: "“\(clip(text))” is \(Self.form(of: kind).en).")
    default: LocalizedText(both: code)
    }
  }

  private var argumentMessage: LocalizedText {
    switch self {
    case .argumentCount(let function, let count):
      LocalizedText(
        de: "Die Funktion „\(clip(function))“ nimmt nicht \(count) Argumente.",
        en: "The function “\(clip(function))” does not take \(count) arguments.")
    case .argumentName(let function, let name):
      LocalizedText(
        de: "Die Funktion „\(clip(function))“ hat keinen Parameter „\(clip(name))“.",
        en: "The function “\(clip(function))” has no parameter “\(clip(name))”.")
    case .argumentKind(let function, let parameter, let expected, let found):
      LocalizedText(
        de: "„\(clip(function))“ braucht als „\(parameter)“ den Typ \(expected), gefunden: \(found.word.de).",
        en: "“\(clip(function))” needs the type \(expected) as “\(parameter)”, found \(found.word.en).")
    case .argumentValue(let function, let explanation):
      LocalizedText(
        de: "„\(clip(function))“: \(explanation.message.de)", en: "“\(clip(function))”: \(explanation.message.en)")
    default: LocalizedText(both: code)
    }
  }
}

extension Reason {
  /// What a text should have been, with an example.
  fileprivate static func form(of kind: String) -> LocalizedText {
    switch kind {
    case "date": LocalizedText(de: "kein Datum wie 2026-11-22", en: "not a date such as 2026-11-22")
    case "time": LocalizedText(de: "keine Uhrzeit wie 08:30:00", en: "not a time such as 08:30:00")
    case "date and time":
      LocalizedText(
        de: "kein Datum mit Uhrzeit wie 2026-11-22T08:30:00", en: "not a date and time such as 2026-11-22T08:30:00")
    case "duration":
      LocalizedText(de: "keine Dauer wie P1DT2H oder P1Y6M", en: "not a duration such as P1DT2H or P1Y6M")
    case "number": LocalizedText(de: "keine Zahl wie 1200.5", en: "not a number such as 1200.5")
    case "range": LocalizedText(de: "kein Bereich wie [1..10)", en: "not a range such as [1..10)")
    default: LocalizedText(de: "weder Datum noch Uhrzeit noch Dauer", en: "neither a date nor a time nor a duration")
    }
  }
}

extension Reason.Limit {
  var message: LocalizedText {
    switch self {
    case .steps: LocalizedText(de: "Die Berechnung dauert zu lange.", en: "The calculation takes too long.")
    case .listSize: LocalizedText(de: "Die Liste wird zu lang.", en: "The list becomes too long.")
    case .textSize: LocalizedText(de: "Der Text wird zu lang.", en: "The text becomes too long.")
    case .depth:
      LocalizedText(de: "Die Berechnung ist zu tief verschachtelt.", en: "The calculation is nested too deeply.")
    }
  }
}

extension Value.Kind {
  /// The kind in words.
  var word: LocalizedText {
    switch self {
    case .null: LocalizedText(de: "kein Wert", en: "no value")
    case .boolean: LocalizedText(de: "wahr/falsch", en: "true/false")
    case .number: LocalizedText(de: "Zahl", en: "number")
    case .string: LocalizedText(de: "Text", en: "text")
    case .date: LocalizedText(de: "Datum", en: "date")
    case .time: LocalizedText(de: "Uhrzeit", en: "time")
    case .dateTime: LocalizedText(de: "Datum mit Uhrzeit", en: "date and time")
    case .daysAndTime: LocalizedText(de: "Dauer in Tagen", en: "duration in days")
    case .yearsAndMonths: LocalizedText(de: "Dauer in Monaten", en: "duration in months")
    case .list: LocalizedText(de: "Liste", en: "list")
    case .context: LocalizedText(de: "Kontext", en: "context")
    case .range: LocalizedText(de: "Bereich", en: "range")
    case .function: LocalizedText(de: "Funktion", en: "function")
    }
  }
}
