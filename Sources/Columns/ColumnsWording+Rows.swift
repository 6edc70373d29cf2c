internal import Facts
public import SourceText

extension RowProblem {
  /// The problem in words, with the line, the column, what was found and what was expected.
  public var diagnostic: Diagnostic {
    let (code, found, hint) = ColumnsWording.row(fault, definition)
    let column = column.map { LocalizedText(de: ", Spalte „\($0.shortened)“", en: ", column “\($0.shortened)”") }
    return Diagnostic(
      code,
      LocalizedText(
        de: "Zeile \(line)\(column?.de ?? ""): \(found.de)", en: "Line \(line)\(column?.en ?? ""): \(found.en)"),
      hint: hint, actor: .data)
  }
}

extension DuplicateCheck.Outcome {
  /// What to tell before the table is used; nil when ids are distinct or a second pass is needed.
  public var diagnostic: Diagnostic? {
    switch self {
    case .distinct, .candidates: nil
    case .notAKey: ColumnsWording.notAKey
    case .unchecked: ColumnsWording.unchecked
    }
  }
}

extension ColumnsWording {
  static let notAKey = Diagnostic(
    "table/not-a-key",
    LocalizedText(
      de: "Mehr als eine Million Zeilen wiederholen die Kennung einer früheren.",
      en: "More than a million rows repeat the id of an earlier one."),
    hint: LocalizedText(
      de: "mit --id eine Spalte wählen, die jede Zeile kennzeichnet",
      en: "choose a column that identifies each row with --id"), actor: .data)

  static let unchecked = Diagnostic(
    "table/unchecked-ids",
    LocalizedText(
      de: "Ob Kennungen mehrfach vorkommen, ist nicht geprüft: mehr als 20 Millionen Zeilen, nicht aufsteigend.",
      en: "Whether ids occur twice is not checked: more than 20 million rows, not ascending."), severity: .warning,
    hint: LocalizedText(
      de: "die Tabelle nach der Kennung sortieren oder teilen", en: "sort the table by id, or split it"), actor: .data)

  typealias Words = (code: String, found: LocalizedText, hint: LocalizedText?)

  static func row(_ fault: RowFault, _ definition: FactDefinition?) -> Words {
    switch fault {
    case .fieldCount, .notUTF8, .strayQuote, .openQuote: layout(fault)
    case .emptyID, .controlCharacter, .repeatedID: identity(fault)
    case .notANumber, .notAnInteger, .outOfRange, .tooLarge, .estimateOrder: number(fault, definition)
    case .notATruthValue, .notADate, .unknownClass, .unknownWord: word(fault, definition)
    }
  }

  private static func layout(_ fault: RowFault) -> Words {
    switch fault {
    case .fieldCount(let found, let expected):
      (
        "table/field-count",
        LocalizedText(
          de: "\(found) Felder statt \(expected) wie in der Kopfzeile.",
          en: "\(found) fields instead of \(expected) as in the header."),
        LocalizedText(
          de: "Felder mit Trennzeichen im Text gehören in Anführungszeichen", en: "put fields with separators in quotes"
        )
      )
    case .notUTF8: ("table/not-utf8", LocalizedText(de: "Kein UTF-8.", en: "Not UTF-8."), saveAsUTF8)
    case .openQuote:
      (
        "table/open-quote",
        LocalizedText(
          de: "Ein Anführungszeichen wird nicht geschlossen; alles danach zählt zu diesem Feld.",
          en: "A quote is never closed; all that follows counts as this field."), nil
      )
    default:
      (
        "table/stray-quote",
        LocalizedText(
          de: "Ein Anführungszeichen im Feld oder Text nach dem schließenden.",
          en: "A quote inside a field, or text behind the closing one."),
        LocalizedText(
          de: "das ganze Feld in Anführungszeichen setzen, innere verdoppeln",
          en: "put the whole field in quotes, double those inside")
      )
    }
  }

  private static func identity(_ fault: RowFault) -> Words {
    switch fault {
    case .repeatedID(let id, let line):
      (
        "table/repeated-id",
        LocalizedText(
          de: "Die Kennung „\(id)“ steht schon in Zeile \(line).", en: "The id “\(id)” stands in line \(line) already."),
        nil
      )
    case .controlCharacter:
      (
        "table/control-character",
        LocalizedText(
          de: "Die Kennung enthält einen Zeilenumbruch oder ein anderes Steuerzeichen.",
          en: "The id has a line end or another control character."), nil
      )
    default: ("table/empty-id", LocalizedText(de: "Die Kennung fehlt.", en: "The id is missing."), nil)
    }
  }

  private static func number(_ fault: RowFault, _ definition: FactDefinition?) -> Words {
    switch fault {
    case .outOfRange(let text, let least, let greatest):
      let unit = definition?.unit.map { " " + $0.rawValue } ?? ""
      return (
        "table/out-of-range",
        LocalizedText(
          de: "\(text) liegt außerhalb des Sinnvollen (\(least)…\(greatest)\(unit)).",
          en: "\(text) is outside what makes sense (\(least)…\(greatest)\(unit))."),
        LocalizedText(de: "Wert und Einheit prüfen", en: "check value and unit")
      )
    case .notAnInteger(let text):
      return (
        "table/not-an-integer",
        LocalizedText(de: "„\(text)“ ist keine ganze Zahl.", en: "“\(text)” is not a whole number."), nil
      )
    case .tooLarge(let text):
      return ("table/too-large", LocalizedText(de: "\(text) ist zu groß.", en: "\(text) is too large."), nil)
    case .estimateOrder(let text):
      return (
        "table/estimate-order",
        LocalizedText(
          de: "Die Schätzung „\(text)“ steigt nicht an.", en: "The estimate “\(text)” does not ascend."),
        LocalizedText(
          de: "kleinster..größter oder kleinster..mittlerer..größter", en: "least..greatest or least..central..greatest"
        )
      )
    case .notANumber(let text):
      return (
        "table/not-a-number",
        LocalizedText(de: "„\(text)“ ist keine Zahl.", en: "“\(text)” is not a number."),
        LocalizedText(
          de: "erlaubt sind 12.5, eine Schätzung 12..15, widersprüchliche Angaben 12|15; leer heißt unbekannt",
          en: "12.5, an estimate 12..15, claims that disagree 12|15; empty means unknown")
      )
    default: return layout(fault)
    }
  }

  private static func word(_ fault: RowFault, _ definition: FactDefinition?) -> Words {
    switch fault {
    case .notATruthValue(let text):
      return (
        "table/not-a-truth-value",
        LocalizedText(de: "„\(text)“ ist weder ja noch nein.", en: "“\(text)” is neither yes nor no."),
        LocalizedText(de: "ja, nein oder leer", en: "yes, no or empty")
      )
    case .notADate(let text):
      return (
        "table/not-a-date",
        LocalizedText(de: "„\(text)“ ist kein Datum.", en: "“\(text)” is not a date."),
        LocalizedText(de: "JJJJ, JJJJ-MM oder JJJJ-MM-TT", en: "YYYY, YYYY-MM or YYYY-MM-DD")
      )
    case .unknownClass(let text):
      return (
        "table/unknown-class",
        LocalizedText(de: "„\(text)“ ist hier keine Klasse.", en: "“\(text)” is not a class here."),
        choice(text, definition?.classes.map(\.id) ?? [])
      )
    case .unknownWord(let text, let words):
      let list = definition?.vocabulary ?? ""
      return (
        "table/unknown-word",
        LocalizedText(
          de: "„\(text)“ steht nicht in der Wortliste \(list).", en: "“\(text)” is not in the word list \(list)."),
        choice(text, words.sorted())
      )
    default: return layout(fault)
    }
  }

  /// The nearest of the words, or all of them if they are few.
  private static func choice(_ text: String, _ words: [String]) -> LocalizedText? {
    if let nearest = nearest(text, among: words) { return nearest }
    let all = words.joined(separator: ", ")
    return words.count > 12 ? nil : LocalizedText(de: "möglich: \(all)", en: "possible: \(all)")
  }
}
