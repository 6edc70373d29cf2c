internal import Facts
internal import SourceText

/// What the reading of a table says about its header.
enum ColumnsWording {
  static func empty(_ file: SourceFile) -> Diagnostic {
    Diagnostic(
      "table/empty",
      LocalizedText(de: "Die Tabelle hat keine Kopfzeile.", en: "The table has no header line."),
      at: SourceLocation(file, SourceRange(at: 0)),
      hint: LocalizedText(
        de: "in die erste Zeile gehören die Namen der Spalten", en: "the first line holds the names of the columns"),
      actor: .data)
  }

  static func openHeaderQuote(_ file: SourceFile) -> Diagnostic {
    Diagnostic(
      "table/open-quote",
      LocalizedText(
        de: "Ein Anführungszeichen der Kopfzeile wird nicht geschlossen.",
        en: "A quote of the header line is never closed."),
      at: SourceLocation(file, SourceRange(at: 0)), actor: .data)
  }

  static func headerNotUTF8(_ file: SourceFile) -> Diagnostic {
    Diagnostic(
      "table/not-utf8",
      LocalizedText(de: "Die Kopfzeile ist kein UTF-8.", en: "The header line is not UTF-8."),
      at: SourceLocation(file, SourceRange(at: 0)), hint: saveAsUTF8, actor: .data)
  }

  static let saveAsUTF8 = LocalizedText(
    de: "die Tabelle als „CSV UTF-8“ speichern", en: "save the table as “CSV UTF-8”")

  static func doubleColumn(_ name: String, _ place: SourceLocation, first: SourceLocation) -> Diagnostic {
    Diagnostic(
      "table/double-column",
      LocalizedText(de: "Die Spalte „\(name)“ gibt es zweimal.", en: "The column “\(name)” occurs twice."), at: place,
      hint: LocalizedText(de: "eine umbenennen oder löschen", en: "rename or delete one"),
      notes: [Diagnostic.Note(LocalizedText(de: "Zuerst hier.", en: "First here."), at: first)], actor: .data)
  }

  static func noID(_ name: String, among names: [String], _ file: SourceFile, _ range: SourceRange) -> Diagnostic {
    let nearest = NearestName.of(name, among: names)
    return Diagnostic(
      "table/no-id",
      LocalizedText(
        de: "Die Spalte „\(name)“ mit der Kennung der Zeilen fehlt.",
        en: "The column “\(name)” with the ids of the rows is missing."), at: SourceLocation(file, range),
      hint: LocalizedText(
        de: nearest.map { "gemeint ist vielleicht --id \(argument($0))" } ?? "mit --id SPALTE benennen",
        en: nearest.map { "did you mean --id \(argument($0))?" } ?? "name it with --id COLUMN"), actor: .data)
  }

  static func unknownField(_ name: String, among names: [String]) -> Diagnostic {
    Diagnostic(
      "table/unknown-field",
      LocalizedText(
        de: "--map: Das Faktenverzeichnis kennt keine Angabe „\(name)“ zum Standort.",
        en: "--map: the facts dictionary has no field “\(name)” of sites."),
      hint: nearest(name, among: names), actor: .data)
  }

  static func unknownColumn(_ name: String, among names: [String]) -> Diagnostic {
    Diagnostic(
      "table/unknown-column",
      LocalizedText(
        de: "--map: Die Tabelle hat keine Spalte „\(name)“.", en: "--map: the table has no column “\(name)”."),
      hint: nearest(name, among: names), actor: .data)
  }

  static func mappedTwice(_ field: String, _ column: String) -> Diagnostic {
    Diagnostic(
      "table/mapped-twice",
      LocalizedText(
        de: "--map \(field)=\(column): Die Angabe oder die Spalte ist schon zugeordnet.",
        en: "--map \(field)=\(column): the field or the column is mapped already."), actor: .data)
  }

  static func noField(
    _ unused: [String], among fields: [String], _ file: SourceFile, _ range: SourceRange
  ) -> Diagnostic {
    Diagnostic(
      "table/no-field",
      LocalizedText(
        de: "Keine Spalte heißt wie eine Angabe zum Standort; es gibt nichts zu bewerten.",
        en: "No column is named like a field of sites; there is nothing to assess."),
      at: SourceLocation(file, range),
      hint: similar(unused, among: fields)
        ?? LocalizedText(de: "mit --map ANGABE=SPALTE zuordnen", en: "map with --map FIELD=COLUMN"), actor: .data)
  }

  static func unused(_ names: [String], among fields: [String]) -> Diagnostic {
    let shown = names.prefix(8).map(\.shortened).joined(separator: ", ")
    let rest = names.count - 8
    return Diagnostic(
      "table/unused-columns",
      LocalizedText(
        de: "Nicht verwendete Spalten: \(shown)" + (rest > 0 ? " und \(rest) weitere." : "."),
        en: "Columns that are not used: \(shown)" + (rest > 0 ? " and \(rest) more." : ".")),
      severity: .note, hint: similar(names, among: fields), actor: .data)
  }

  static func halfCoordinate() -> Diagnostic {
    Diagnostic(
      "table/half-coordinate",
      LocalizedText(
        de: "Zur Lage gehören zwei Spalten, lat und lon; eine fehlt. Kennzahlen der Lage bleiben unbekannt.",
        en: "A location takes two columns, lat and lon; one is missing. Indicators of location stay unknown."),
      severity: .warning, actor: .data)
  }

  /// Columns whose names are nearly those of fields, with the option that maps them; nil when there is none.
  private static func similar(_ names: [String], among fields: [String]) -> LocalizedText? {
    let pairs = names.compactMap { name in
      NearestName.of(name, among: fields).map { "--map " + argument("\($0)=\(name)") }
    }
    guard !pairs.isEmpty else { return nil }
    let options = pairs.prefix(3).joined(separator: " ")
    return LocalizedText(de: "gemeint ist vielleicht: \(options)", en: "did you mean: \(options)")
  }

  /// As it can be typed: in quotes where a shell would take it apart.
  private static func argument(_ text: String) -> String {
    let isPlain = text.unicodeScalars.allSatisfy {
      $0.properties.isAlphabetic || "0123456789_-.=".unicodeScalars.contains($0)
    }
    return isPlain ? text : "'\(text.replacing("'", with: "'\\''"))'"
  }

  static func nearest(_ name: String, among names: [String]) -> LocalizedText? {
    NearestName.of(name, among: names).map {
      LocalizedText(de: "gemeint ist vielleicht „\($0)“", en: "did you mean “\($0)”?")
    }
  }
}
