internal import Columns
internal import SourceText

/// What the screening of tables says.
enum ScreeningWording {
  static func endlessRow(_ path: String, line: Int) -> Diagnostic {
    Diagnostic(
      "table/endless-row",
      LocalizedText(
        de: "„\(path)“: Die Zeile \(line) nimmt kein Ende (über 64 MB).",
        en: "“\(path)”: line \(line) does not end (more than 64 MB)."),
      hint: LocalizedText(
        de: "Anführungszeichen prüfen, die geöffnet, aber nicht geschlossen werden",
        en: "look for a quote that is opened and never closed"), actor: .data)
  }

  static func stopped(_ rows: Int) -> Diagnostic {
    Diagnostic(
      "table/stopped",
      LocalizedText(
        de: "Abgebrochen nach \(rows) Zeilen; es gibt kein Ergebnis.",
        en: "Stopped after \(rows) rows; there is no result."))
  }

  static func noRow(_ id: String, _ schema: TableSchema) -> Diagnostic {
    let column = schema.columns[schema.idPlace].name
    return Diagnostic(
      "table/no-row",
      LocalizedText(
        de: "Keine Zeile hat in der Spalte „\(column)“ die Kennung „\(id)“.",
        en: "No row has the id “\(id)” in the column “\(column)”."))
  }

  static func further(_ problems: RowProblems) -> Diagnostic {
    Diagnostic(
      "table/further-rows",
      LocalizedText(
        de: "Insgesamt sind \(problems.count) Zeilen ausgelassen; gezeigt sind die ersten \(problems.first.count).",
        en: "\(problems.count) rows are left out in all; the first \(problems.first.count) are shown."), actor: .data)
  }

  static func repeatsInStream() -> Diagnostic {
    Diagnostic(
      "table/repeats-in-stream",
      LocalizedText(
        de:
          "Kennungen kommen vielleicht mehrfach vor; das lässt sich nur an einer Datei klären, die zweimal gelesen werden kann.",
        en: "Ids may occur repeatedly; that can only be told from a file, which can be read twice."),
      hint: LocalizedText(
        de: "die Tabelle als Datei angeben statt über die Standardeingabe",
        en: "give the table as a file, not by standard input"), actor: .data)
  }
}
