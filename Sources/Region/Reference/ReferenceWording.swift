import SourceText

/// What reading reference data says.
enum ReferenceWording {
  static func csvFault(_ fault: CSVScanner.Fault, in file: SourceFile) -> Diagnostic {
    Diagnostic(
      code(fault.kind), message(fault.kind), at: SourceLocation(file, SourceRange(fault.start, fault.end)), actor: .data
    )
  }

  private static func code(_ kind: CSVScanner.Fault.Kind) -> String {
    switch kind {
    case .empty: "reference/empty-table"
    case .tooLarge: "reference/too-large"
    case .fieldCount: "reference/field-count"
    case .strayQuote, .textAfterQuote, .openQuote: "reference/csv-quote"
    case .loneCarriageReturn: "reference/csv-line-end"
    }
  }

  private static func message(_ kind: CSVScanner.Fault.Kind) -> LocalizedText {
    switch kind {
    case .empty: LocalizedText(de: "Die Tabelle ist leer.", en: "The table is empty.")
    case .tooLarge: LocalizedText(de: "Die Tabelle ist größer als 2 GB.", en: "The table is larger than 2 GB.")
    case .strayQuote:
      LocalizedText(
        de: "Ein Anführungszeichen im Feld: Das ganze Feld muss in Anführungszeichen stehen.",
        en: "A quote inside a field: the whole field must stand in quotes.")
    case .textAfterQuote:
      LocalizedText(
        de: "Text nach dem schließenden Anführungszeichen; innere Anführungszeichen werden verdoppelt.",
        en: "Text after the closing quote; quotes inside a field are doubled.")
    case .openQuote:
      LocalizedText(de: "Das Anführungszeichen wird nicht geschlossen.", en: "The quote is never closed.")
    case .loneCarriageReturn:
      LocalizedText(de: "Ein Wagenrücklauf ohne Zeilenende.", en: "A carriage return without a line feed.")
    case .fieldCount(let found, let expected):
      LocalizedText(
        de: "Die Zeile hat \(found) Felder, die Kopfzeile \(expected).",
        en: "The line has \(found) fields, the header \(expected).")
    }
  }

  static func notUTF8(_ file: SourceFile) -> Diagnostic {
    Diagnostic(
      "reference/not-utf8", LocalizedText(de: "Die Datei ist kein UTF-8.", en: "The file is not UTF-8."),
      at: SourceLocation(file, SourceRange(at: 0)), actor: .data)
  }

  static func doubleColumn(_ name: String, _ place: SourceLocation) -> Diagnostic {
    Diagnostic(
      "reference/double-column",
      LocalizedText(de: "Die Spalte „\(name)“ gibt es zweimal.", en: "The column “\(name)” occurs twice."), at: place,
      actor: .data)
  }

  static func missingColumn(_ name: String, found: [String], _ file: SourceFile) -> Diagnostic {
    Diagnostic(
      "reference/missing-column",
      LocalizedText(de: "Die Spalte „\(name)“ fehlt.", en: "The column “\(name)” is missing."),
      at: SourceLocation(file, SourceRange(0, max(0, file.offset(ofLine: 2) - 1))),
      hint: NearestName.of(name, among: found).map(nearest), actor: .data)
  }

  static func missingTable(_ name: String) -> Diagnostic {
    Diagnostic(
      "reference/missing-table",
      LocalizedText(
        de: "Die Referenzdatei „\(name)“ fehlt; was auf ihr beruht, ist unbekannt.",
        en: "The reference file “\(name)” is missing; what rests on it is unknown."), severity: .warning, actor: .data)
  }

  static func emptyCell(_ column: String, _ place: SourceLocation) -> Diagnostic {
    Diagnostic(
      "reference/empty-cell",
      LocalizedText(
        de: "„\(column)“ ist leer; die Zeile wird nicht verwendet.", en: "“\(column)” is empty; the row is not used."),
      at: place, actor: .data)
  }

  static func notANumber(_ text: String, _ place: SourceLocation) -> Diagnostic {
    Diagnostic(
      "reference/not-a-number",
      LocalizedText(
        de:
          "„\(text)“ ist keine Zahl in der erwarteten Form (Punkt vor den Nachkommastellen, keine Tausendertrennung).",
        en: "“\(text)” is not a number of the expected form (a point before decimals, no thousands separators)."),
      at: place, actor: .data)
  }

  static func outOfRange(_ text: String, _ range: ClosedRange<Double>, _ place: SourceLocation) -> Diagnostic {
    Diagnostic(
      "reference/out-of-range",
      LocalizedText(
        de: "\(text) liegt nicht zwischen \(range.lowerBound) und \(range.upperBound).",
        en: "\(text) does not lie between \(range.lowerBound) and \(range.upperBound)."), at: place, actor: .data)
  }

  static func notADate(_ text: String, _ place: SourceLocation) -> Diagnostic {
    Diagnostic(
      "reference/not-a-date",
      LocalizedText(
        de: "„\(text)“ ist kein Datum (JJJJ, JJJJ-MM oder JJJJ-MM-TT).",
        en: "“\(text)” is not a date (YYYY, YYYY-MM or YYYY-MM-DD)."), at: place, actor: .data)
  }

  static func unknownName(
    _ text: String, _ what: Reference, nearest: String?, _ place: SourceLocation,
    severity: Diagnostic.Severity = .error
  ) -> Diagnostic {
    Diagnostic(
      "reference/unknown-\(what.rawValue)",
      LocalizedText(
        de: "„\(text)“ ist kein bekannter Eintrag: \(what.words.de).",
        en: "“\(text)” is not a known entry: \(what.words.en)."), severity: severity, at: place,
      hint: nearest.map(self.nearest),
      actor: .data)
  }

  static func duplicate(_ key: String, _ place: SourceLocation) -> Diagnostic {
    Diagnostic(
      "reference/duplicate",
      LocalizedText(
        de: "„\(key)“ steht schon in einer früheren Zeile.", en: "“\(key)” already stands in an earlier row."),
      at: place, actor: .data)
  }

  private static func nearest(_ name: String) -> LocalizedText {
    LocalizedText(de: "gemeint ist vielleicht „\(name)“", en: "did you mean “\(name)”?")
  }

  /// What a text refers to.
  enum Reference: String {
    case municipality, district, subject, topic, type, division, site, size

    var words: LocalizedText {
      switch self {
      case .municipality:
        LocalizedText(de: "Gemeindeschlüssel in municipalities.csv", en: "municipality key in municipalities.csv")
      case .district: LocalizedText(de: "Kreisschlüssel", en: "district key")
      case .subject: LocalizedText(de: "Fach in topics.yaml", en: "subject in topics.yaml")
      case .topic: LocalizedText(de: "Thema in topics.yaml", en: "topic in topics.yaml")
      case .type: LocalizedText(de: "Art eines Verkehrsknotens", en: "kind of transport node")
      case .division: LocalizedText(de: "WZ-Abteilung in nace_divisions.csv", en: "division in nace_divisions.csv")
      case .site: LocalizedText(de: "Standort des Verzeichnisses", en: "site of the register")
      case .size: LocalizedText(de: "Unternehmensgröße", en: "size class")
      }
    }
  }
}
