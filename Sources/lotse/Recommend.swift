internal import Advisory
internal import ArgumentParser
internal import Commands
internal import Evaluation
internal import Region
internal import Report
internal import SourceText

/// `lotse recommend`.
struct Recommend: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Bewertet alle Standorte für eine Anfrage und begründet die Reihenfolge.",
    discussion: """
      BEISPIELE
        lotse recommend seeds/enquiries/e06_medizintechnik.yaml
        lotse recommend anfrage.yaml --preset start_up --top 3
        lotse recommend anfrage.yaml --format json --as-of 2026-11-22
        cat anfrage.yaml | lotse recommend -
      """)

  @Argument(help: ArgumentHelp("Datei der Anfrage; „-“ liest die Standardeingabe.", valueName: "anfrage"))
  var enquiry: String
  @OptionGroup var folders: FolderOptions
  @OptionGroup var draft: DraftOption
  @Option(help: ArgumentHelp("Gewichtungsprofil; ohne Angabe gelten die Grundgewichte.", valueName: "id"))
  var preset: String?
  @Option(help: ArgumentHelp("So viele Standorte werden gezeigt.", valueName: "n"))
  var top = 5
  @Flag(help: "Auch jeden nicht angebotenen Standort mit Gründen nennen.")
  var all = false
  @Flag(help: "Genauer zeigen, wie fest die ersten Plätze stehen und welche Gewichte sie kippen (10 000 Fälle).")
  var robustness = false
  @OptionGroup var language: LanguageOption
  @Option(help: OutputFormat.help)
  var format: OutputFormat = .text
  @Flag(help: "Mit --format json: nur Reihenfolge, Punkte und Belastbarkeit, für Programme, die nicht mehr brauchen.")
  var summary = false
  @OptionGroup var asOf: AsOfOption

  func validate() throws {
    if top < 1 { throw ValidationError("--top muss mindestens 1 sein.") }
    if summary, format != .json { throw ValidationError("--summary gilt nur mit --format json.") }
  }

  func run() throws {
    let console = Console(language: language.language)
    let workspace = try console.workspace(folders, draft)
    let assessment = try console.assessment(workspace, enquiry, preset: preset, asOf: asOf)
    switch format {
    case .text:
      let options = RecommendText.Options(top: top, all: all, robustness: robustness, color: Console.color)
      console.print(RecommendText(assessment, language: language.language, options: options).text)
    case .json:
      let writer = AssessmentJSON(assessment, language: language.language, top: top, robustness: robustness)
      console.print((summary ? writer.summary : writer.document).text)
    }
  }
}
