import SourceText

/// Wording of what the parser finds.
extension Problem {
  static func numberTooLarge(_ text: String, _ range: SourceRange) -> Problem {
    Problem(
      "number-too-large",
      LocalizedText(de: "Die Zahl \(clip(text)) ist zu groß.", en: "The number \(clip(text)) is too large."), range)
  }

  static func unterminatedString(_ range: SourceRange) -> Problem {
    Problem(
      "unterminated-string",
      LocalizedText(
        de: "Dieser Text hat kein schließendes Anführungszeichen.", en: "This text has no closing quotation mark."),
      range)
  }

  static func badEscape(_ range: SourceRange) -> Problem {
    Problem(
      "bad-escape",
      LocalizedText(
        de: "Nach \\u stehen vier, nach \\U sechs Ziffern (0–9, a–f).",
        en: "\\u is followed by four digits, \\U by six (0–9, a–f)."), range)
  }

  static func expected(_ what: LocalizedText, found: LocalizedText, _ range: SourceRange) -> Problem {
    Problem(
      "unexpected",
      LocalizedText(
        de: "Hier wird \(what.de) erwartet, gefunden wurde \(found.de).",
        en: "Expected \(what.en) here, found \(found.en)."), range)
  }

  static func leftOver(_ found: LocalizedText, _ range: SourceRange) -> Problem {
    Problem(
      "left-over",
      LocalizedText(
        de: "Der Ausdruck ist vor \(found.de) zu Ende; was folgt, gehört nicht mehr dazu.",
        en: "The expression ends before \(found.en); what follows does not belong to it."), range)
  }

  static func tooDeep(_ range: SourceRange) -> Problem {
    Problem(
      "too-deep",
      LocalizedText(de: "Der Ausdruck ist zu tief verschachtelt.", en: "The expression is nested too deeply."), range)
  }

  static func badTemporal(_ text: String, _ range: SourceRange) -> Problem {
    Problem(
      "bad-temporal-literal",
      LocalizedText(
        de: "„\(clip(text))“ ist weder ein Datum noch eine Uhrzeit oder Dauer.",
        en: "“\(clip(text))” is neither a date nor a time or duration."), range,
      hint: LocalizedText(
        de: "zum Beispiel @\"2026-11-22\", @\"08:30:00\", @\"P1D\"",
        en: "for example @\"2026-11-22\", @\"08:30:00\", @\"P1D\""),
      severity: .warning)
  }

  static func externalFunction(_ range: SourceRange) -> Problem {
    Problem(
      "external-function",
      LocalizedText(de: "Externe Funktionen werden nicht unterstützt.", en: "External functions are not supported."),
      range)
  }

  static func duplicateKey(_ key: String, _ range: SourceRange) -> Problem {
    Problem(
      "duplicate-key",
      LocalizedText(de: "„\(clip(key))“ steht schon weiter oben.", en: "“\(clip(key))” was given before."), range)
  }
}

/// At most sixty characters of a text that a person wrote.
func clip(_ text: String) -> String {
  text.count > 60 ? text.prefix(59) + "…" : text
}

extension Token {
  /// The token in words, for messages.
  var described: LocalizedText {
    switch kind {
    case .end: LocalizedText(de: "das Ende", en: "the end")
    case .name(let name): LocalizedText(de: "„\(clip(name))“", en: "“\(clip(name))”")
    case .keyword(let word): LocalizedText(de: "„\(word.rawValue)“", en: "“\(word.rawValue)”")
    case .symbol(let symbol): LocalizedText(de: "„\(symbol.rawValue)“", en: "“\(symbol.rawValue)”")
    case .number: LocalizedText(de: "eine Zahl", en: "a number")
    case .string: LocalizedText(de: "ein Text", en: "a text")
    case .unexpected:
      LocalizedText(de: "ein Zeichen, das hier nichts bedeutet", en: "a character that means nothing here")
    }
  }
}
