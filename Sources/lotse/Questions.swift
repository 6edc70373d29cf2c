internal import Advisory
internal import ArgumentParser
internal import Commands
internal import Report
internal import SourceText

/// `lotse questions`.
struct Questions: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Schreibt Fragebögen für Telefon oder Mail: wen man was fragt, ohne das Vorhaben zu verraten.",
    discussion: """
      BEISPIELE
        lotse questions seeds/enquiries/e06_medizintechnik.yaml            zum Telefonieren
        lotse questions seeds/enquiries/e06_medizintechnik.yaml --mail     zum Einfügen in Mails
        lotse questions anfrage.yaml --top 3 --format json

      Gefragt wird nur, was für die ersten Standorte noch etwas ändern kann. Was das Vorhaben braucht, steht nur bei
      der Vertraulichkeit „offen“ darin, und dann nur Fläche, Baugebiet und Termin. Bei „streng vertraulich“, und wenn
      die Anfrage nichts dazu sagt, hat jeder Standort eigene Bögen. Antworten trägt lotse sites claim ein.
      """)

  @Argument(help: ArgumentHelp("Datei der Anfrage; „-“ liest die Standardeingabe.", valueName: "anfrage"))
  var enquiry: String
  @Option(help: ArgumentHelp("So viele Standorte, von vorn.", valueName: "n"))
  var top = 5
  @Flag(help: "Als Mails: Betreff, Anrede, Fragen, Gruß; höchstens 76 Zeichen je Zeile.")
  var mail = false
  @OptionGroup var folders: FolderOptions
  @OptionGroup var draft: DraftOption
  @Option(help: ArgumentHelp("Gewichtungsprofil; ohne Angabe gelten die Grundgewichte.", valueName: "id"))
  var preset: String?
  @OptionGroup var language: LanguageOption
  @Option(help: OutputFormat.help)
  var format: OutputFormat = .text
  @OptionGroup var asOf: AsOfOption

  func validate() throws {
    if top < 1 { throw ValidationError("--top muss mindestens 1 sein.") }
  }

  func run() throws {
    let console = Console(language: language.language)
    let workspace = try console.workspace(folders, draft)
    let assessment = try console.assessment(workspace, enquiry, preset: preset, asOf: asOf)
    let sheets = QuestionSheets(assessment, top: top, language: language.language)
    switch format {
    case .text: console.print(mail ? sheets.mails : sheets.text(color: Console.color))
    case .json: console.print(sheets.json(mails: mail).text)
    }
  }
}
