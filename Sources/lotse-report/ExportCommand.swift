internal import Advisory
internal import ArgumentParser
internal import Commands
internal import Documents
internal import Evaluation
internal import Report
internal import SourceText

/// `lotse export`.
struct ExportCommand: ParsableCommand {
  /// For whom the file is.
  enum Reader: String, ExpressibleByArgument, CaseIterable {
    case `internal`, investor

    var audience: Audience { self == .investor ? .investor : .officer }
  }

  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Gibt eine Bewertung als Arbeitsmappe, Tabelle, Karte oder Paket aus.",
    discussion: """
      BEISPIELE
        lotse export anfrage.yaml --format xlsx --output bewertung.xlsx
        lotse export anfrage.yaml --format csv --excel-de --output standorte.csv
        lotse export anfrage.yaml --format geojson --for investor --output standorte.geojson
        lotse export anfrage.yaml --format zip --output antwort.zip

      Dateien für Investoren nennen nur angebotene Standorte, keine Punkte und nichts Internes. Unbekanntes bleibt leer.
      Spalten und Aufbau: docs/reference/exports.md.

      ENDE-CODES  0 geschrieben · 1 Befunde (stehen auf der Fehlerausgabe) · 64 falscher Aufruf
      """)

  @Argument(help: ArgumentHelp("Datei der Anfrage; „-“ liest die Standardeingabe.", valueName: "anfrage"))
  var enquiry: String
  @Option(help: "Was geschrieben wird.")
  var format: ExportFormat
  @Option(help: ArgumentHelp("Datei, die geschrieben wird.", valueName: "datei"))
  var output: String
  @Flag(help: "Eine Datei, die es schon gibt, überschreiben.")
  var force = false
  @Flag(
    name: .customLong("excel-de"), help: "Mit --format csv: Strichpunkte und Dezimalkommas, für ein deutsches Excel.")
  var excelDE = false
  @Option(name: .customLong("for"), help: "Für wen.")
  var reader: Reader = .internal
  @OptionGroup var folders: FolderOptions
  @OptionGroup var draft: DraftOption
  @Option(help: ArgumentHelp("Gewichtungsprofil; ohne Angabe gelten die Grundgewichte.", valueName: "id"))
  var preset: String?
  @OptionGroup var language: LanguageOption
  @OptionGroup var asOf: AsOfOption

  func validate() throws {
    if output.isEmpty || output == "-" { throw ValidationError("--output braucht den Namen einer Datei.") }
    if excelDE, format != .csv { throw ValidationError("--excel-de gilt nur mit --format csv.") }
    if draft.draft, reader == .investor {
      throw ValidationError("Aus einem Regelwerk, das noch niemand geprüft hat, geht nichts an Investoren (--draft).")
    }
  }

  func run() throws {
    let console = Console(language: language.language)
    let file = OutputFile(output, replaces: force)
    let _: Bool = try console.require { file.isPossible(into: &$0) ? true : nil }
    let progress = ProgressLine(language.language)
    progress.step(de: "Standorte bewerten", en: "assessing sites")
    let workspace =
      reader == .investor ? try console.reviewedWorkspace(folders) : try console.workspace(folders, draft)
    let assessment = try console.assessment(workspace, enquiry, preset: preset, asOf: asOf)
    let view = ExportView(assessment, for: reader.audience, language: language.language)
    progress.step(de: "Datei schreiben", en: "writing the file")
    var request = ExportRequest(view, isGermanExcel: excelDE)
    if format == .zip { request.further = try reports(workspace, assessment, console) }
    let bytes = try console.require { request.bytes(format, into: &$0) }
    let _: Bool = try console.require { file.write(bytes, into: &$0) ? true : nil }
    progress.end()
    console.note(ExportWording.written(output, view.sites.count, bytes.count)[language.language] + "\n")
  }

  /// The reports that belong into a package for its reader.
  private func reports(_ workspace: Workspace, _ assessment: Assessment, _ console: Console) throws -> [PackageFile] {
    try console.require { diagnostics in
      workspace.packagedReports(
        assessment, for: reader.audience, language: language.language, asOf: asOf.date, into: &diagnostics)
    }
  }
}

extension ExportFormat: ExpressibleByArgument {}
