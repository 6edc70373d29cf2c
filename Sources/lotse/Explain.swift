internal import Advisory
internal import ArgumentParser
internal import Commands
internal import Evaluation
internal import Region
internal import Report
internal import SourceText

/// `lotse explain`.
struct Explain: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Erklärt einen Standort in einer Anfrage: jede Zahl bis zu ihrer Quelle.",
    discussion: """
      BEISPIEL
        lotse explain seeds/enquiries/e06_medizintechnik.yaml schwarze-pumpe
      """)

  @Argument(help: ArgumentHelp("Datei der Anfrage; „-“ liest die Standardeingabe.", valueName: "anfrage"))
  var enquiry: String
  @Argument(help: ArgumentHelp("Kennung des Standorts (lotse sites list).", valueName: "standort"))
  var site: String
  @OptionGroup var folders: FolderOptions
  @OptionGroup var draft: DraftOption
  @Option(help: ArgumentHelp("Gewichtungsprofil.", valueName: "id"))
  var preset: String?
  @OptionGroup var language: LanguageOption
  @Option(help: OutputFormat.help)
  var format: OutputFormat = .text
  @OptionGroup var asOf: AsOfOption

  func run() throws {
    let console = Console(language: language.language)
    let workspace = try console.workspace(folders, draft)
    let site = try console.require { workspace.site(self.site, into: &$0) }
    let assessment = try console.assessment(workspace, enquiry, preset: preset, asOf: asOf)
    guard let result = assessment[site.id] else { return }
    switch format {
    case .text:
      console.print(ExplainText(assessment, result, language: language.language, color: Console.color).text)
    case .json:
      let writer = AssessmentJSON(assessment, language: language.language, top: nil)
      console.print(writer.explanation(of: result).text)
    }
  }
}
