internal import SourceText

extension Wording {
  /// What JSON needs at a place.
  enum JSONPart {
    case value, key, colon, commaOrBrace, commaOrBracket, quote, escape, surrogate, escapedControl, end

    fileprivate var words: LocalizedText {
      switch self {
      case .value:
        LocalizedText(
          de: "ein Wert: Text in Anführungszeichen, Zahl, true, false, null, {…} oder […]",
          en: "a value: a quoted text, a number, true, false, null, {…} or […]")
      case .key: LocalizedText(de: "ein Schlüssel in Anführungszeichen", en: "a quoted key")
      case .colon: LocalizedText(de: "ein Doppelpunkt", en: "a colon")
      case .commaOrBrace: LocalizedText(de: "ein Komma oder „}“", en: "a comma or “}”")
      case .commaOrBracket: LocalizedText(de: "ein Komma oder „]“", en: "a comma or “]”")
      case .quote: LocalizedText(de: "das schließende Anführungszeichen", en: "the closing quotation mark")
      case .escape:
        LocalizedText(
          de: "eine Schreibweise wie \\n, \\\" oder \\u00e4", en: "an escape such as \\n, \\\" or \\u00e4")
      case .surrogate:
        LocalizedText(de: "ein ganzes Paar wie \\ud83d\\ude00", en: "a whole pair such as \\ud83d\\ude00")
      case .escapedControl:
        LocalizedText(
          de: "das Steuerzeichen als \\n, \\t oder \\u00XX", en: "the control character as \\n, \\t or \\u00XX")
      case .end: LocalizedText(de: "das Ende der Datei", en: "the end of the file")
      }
    }
  }

  static func jsonSyntax(_ part: JSONPart, _ place: SourceLocation) -> Diagnostic {
    Diagnostic(
      "json/syntax",
      LocalizedText(
        de: "Das ist kein JSON: hier wird erwartet: \(part.words.de).",
        en: "This is no JSON: expected here is \(part.words.en)."),
      at: place)
  }
}
