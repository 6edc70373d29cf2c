internal import Advisory
internal import ArgumentParser
internal import Commands
internal import Evaluation
internal import Report
internal import SourceText

/// `lotse rules compare`.
struct RulesCompare: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare", abstract: "Zeigt, was eine Änderung der Regeln an den Ergebnissen ändert.",
    discussion: """
      BEISPIELE
        lotse rules compare HEAD~3                        Stand in git und der Ordner, wie er ist
        lotse rules compare rules/lausitz entwurf         zwei Ordner
        lotse rules compare HEAD --enquiries anfragen --format html --output wirkung.html
      """)

  /// How the effect is written.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json, html
  }

  @Argument(help: ArgumentHelp("Früherer Stand: Ordner, oder Stand des Regelwerks in git.", valueName: "alt"))
  var old: String
  @Argument(help: ArgumentHelp("Neuer Stand; ohne Angabe der Ordner --rules, wie er ist.", valueName: "neu"))
  var new: String?
  @OptionGroup var folders: FolderOptions
  @Option(help: ArgumentHelp("Ordner der Anfragen; ohne Angabe die Beispiele.", valueName: "ordner"))
  var enquiries: String?
  @OptionGroup var language: LanguageOption
  @Option(help: OutputFormat.help)
  var format: Format = .text
  @Option(help: ArgumentHelp("In diese neue Datei schreiben, statt auszugeben.", valueName: "datei"))
  var output: String?
  @OptionGroup var asOf: AsOfOption

  func run() async throws {
    let console = Console(language: language.language)
    let folder = enquiries ?? folders.seeds + "/enquiries"
    let comparison = try console.require {
      RulesComparison.read(old: old, new: new, enquiries: folder, in: folders.folders, asOf: asOf.date, into: &$0)
    }
    let report = EffectReport(await comparison.effect(), asOf: asOf.date, language: language.language)
    let text =
      switch format {
      case .text: report.text(color: output == nil && Console.color)
      case .json: report.json.text
      case .html: report.html
      }
    guard let output else { return console.print(text) }
    try console.require { Files.createNew(output, text: text, into: &$0) ? () : nil }
  }
}
