internal import SourceText

/// What the YAML reader and the typed decoding say, in one place.
enum Wording {
  static func syntax(_ error: SyntaxError, _ place: SourceLocation, related: SourceLocation?) -> Diagnostic {
    let known = problems.first { error.problem.contains($0.key) }?.value
    let message =
      known
      ?? LocalizedText(
        de: "Die Datei ist hier kein gültiges YAML (\(error.problem)).",
        en: "The file is not valid YAML here (\(error.problem)).")
    let notes = related.map {
      [Diagnostic.Note(LocalizedText(de: "Der Abschnitt beginnt hier.", en: "The block starts here."), at: $0)]
    }
    return Diagnostic("yaml/syntax", message, at: place, hint: syntaxHint, notes: notes ?? [])
  }

  private static let syntaxHint = LocalizedText(
    de: "Einrückung, Doppelpunkt und Anführungszeichen prüfen", en: "check indentation, colon and quotes")

  private static let problems: [String: LocalizedText] = [
    "did not find expected key": LocalizedText(
      de: "Hier wird ein Schlüssel erwartet; die Einrückung passt nicht zur Zeile darüber.",
      en: "A key is expected here; the indentation does not fit the line above."),
    "mapping values are not allowed": LocalizedText(
      de: "Ein Doppelpunkt mit Leerzeichen ist hier nicht erlaubt; Text mit „: “ gehört in Anführungszeichen.",
      en: "A colon with a space is not allowed here; text that contains “: ” needs quotes."),
    "could not find expected ':'": LocalizedText(
      de: "Hinter dem Schlüssel fehlt der Doppelpunkt.", en: "The colon after the key is missing."),
    "found unexpected end of stream": LocalizedText(
      de: "Die Datei endet mitten in einem Wert; ein Anführungszeichen ist nicht geschlossen.",
      en: "The file ends inside a value; a quote is not closed."),
    "did not find expected '-' indicator": LocalizedText(
      de: "Hier wird ein Listenpunkt „- “ erwartet.", en: "A list item “- ” is expected here."),
    "did not find expected ',' or ']'": LocalizedText(
      de: "In der Liste fehlt ein Komma oder die Klammer „]“.", en: "A comma or the bracket “]” is missing in the list."
    ),
    "did not find expected ',' or '}'": LocalizedText(
      de: "In der Zuordnung fehlt ein Komma oder die Klammer „}“.", en: "A comma or the brace “}” is missing."),
    "did not find expected <document start>": LocalizedText(
      de: "Nach dem Ende des Inhalts steht weiterer Text.", en: "There is more text after the end of the content."),
    "control characters are not allowed": LocalizedText(
      de: "Die Datei enthält ein Steuerzeichen.", en: "The file contains a control character."),
  ]

  static func notUTF8(_ place: SourceLocation) -> Diagnostic {
    Diagnostic(
      "yaml/not-utf8",
      LocalizedText(
        de: "Hier steht ein Zeichen, das kein lesbares UTF-8 ist.",
        en: "There is a character here that is not readable UTF-8."),
      at: place, hint: LocalizedText(de: "Datei als UTF-8 speichern", en: "save the file as UTF-8"))
  }

  static func tab(_ place: SourceLocation) -> Diagnostic {
    Diagnostic(
      "yaml/tab",
      LocalizedText(de: "Tabulatoren sind zum Einrücken nicht erlaubt.", en: "Tabs are not allowed for indentation."),
      at: place, hint: LocalizedText(de: "durch Leerzeichen ersetzen", en: "use spaces"))
  }

  static func duplicateKey(_ key: String, _ place: SourceLocation, first: SourceLocation) -> Diagnostic {
    Diagnostic(
      "yaml/duplicate-key",
      LocalizedText(
        de: "Der Schlüssel „\(key)“ steht hier zum zweiten Mal.", en: "The key “\(key)” stands here a second time."),
      at: place, hint: LocalizedText(de: "eine der beiden Angaben löschen", en: "delete one of the two"),
      notes: [Diagnostic.Note(LocalizedText(de: "Zuerst steht er hier.", en: "It stands here first."), at: first)])
  }

  static func complexKey(_ place: SourceLocation) -> Diagnostic {
    Diagnostic(
      "yaml/complex-key",
      LocalizedText(
        de: "Eine Liste oder Zuordnung kann kein Schlüssel sein.", en: "A list or mapping cannot be a key."), at: place)
  }

  static func tag(_ place: SourceLocation) -> Diagnostic {
    Diagnostic(
      "yaml/tag", LocalizedText(de: "YAML-Tags („!…“) sind nicht erlaubt.", en: "YAML tags (“!…”) are not allowed."),
      at: place,
      hint: LocalizedText(
        de: "Tag löschen oder Text in Anführungszeichen setzen", en: "delete the tag or quote the text"))
  }

  static func alias(_ place: SourceLocation) -> Diagnostic {
    Diagnostic(
      "yaml/alias",
      LocalizedText(
        de: "Anker („&“) und Verweise („*“) sind nicht erlaubt.", en: "Anchors (“&”) and aliases (“*”) are not allowed."
      ),
      at: place,
      hint: LocalizedText(
        de: "den Inhalt ausschreiben oder in Anführungszeichen setzen", en: "write it out or quote it"))
  }

  static func mergeKey(_ place: SourceLocation) -> Diagnostic {
    Diagnostic(
      "yaml/merge-key", LocalizedText(de: "„<<“ ist nicht erlaubt.", en: "“<<” is not allowed."), at: place,
      hint: LocalizedText(de: "den Inhalt ausschreiben", en: "write it out"))
  }

  static func secondDocument(_ place: SourceLocation) -> Diagnostic {
    Diagnostic(
      "yaml/second-document",
      LocalizedText(
        de: "Eine Datei enthält nur ein Dokument; hier beginnt ein zweites.",
        en: "A file holds one document; a second one starts here."), at: place,
      hint: LocalizedText(de: "„---“ löschen oder eine zweite Datei anlegen", en: "delete “---” or make a second file"))
  }

  static func tooLarge(_ place: SourceLocation, limit: Int) -> Diagnostic {
    exceeded(
      "yaml/too-large", place, de: "Die Datei ist größer als \(limit) Bytes.",
      en: "The file is larger than \(limit) bytes.")
  }

  static func tooDeep(_ place: SourceLocation, limit: Int) -> Diagnostic {
    exceeded(
      "yaml/too-deep", place, de: "Mehr als \(limit) Ebenen sind ineinander geschachtelt.",
      en: "More than \(limit) levels are nested.")
  }

  static func tooManyNodes(_ place: SourceLocation, limit: Int) -> Diagnostic {
    exceeded(
      "yaml/too-many-nodes", place, de: "Die Datei hat mehr als \(limit) Einträge.",
      en: "The file has more than \(limit) entries.")
  }

  static func scalarTooLong(_ place: SourceLocation, limit: Int) -> Diagnostic {
    exceeded(
      "yaml/scalar-too-long", place, de: "Ein Text ist länger als \(limit) Bytes.",
      en: "A text is longer than \(limit) bytes.")
  }

  private static func exceeded(_ code: String, _ place: SourceLocation, de: String, en: String) -> Diagnostic {
    Diagnostic(code, LocalizedText(de: de, en: en), at: place)
  }
}
