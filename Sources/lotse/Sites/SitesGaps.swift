internal import Advisory
internal import ArgumentParser
internal import Commands
internal import Evaluation
internal import Report
internal import Rulebook
internal import SourceText

/// `lotse sites gaps`.
struct SitesGaps: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "gaps",
    abstract: "Nennt die fehlenden Angaben, die am meisten kosten, und wo man zuerst fragt.")

  @OptionGroup var folders: FolderOptions
  @OptionGroup var language: LanguageOption
  @Option(help: OutputFormat.help)
  var format: OutputFormat = .text
  @OptionGroup var asOf: AsOfOption

  func run() throws {
    let console = Console(language: language.language)
    let workspace = try console.workspace(folders)
    let gaps = try console.require { workspace.gaps(asOf: asOf.date, into: &$0) }
    let report = GapReport(
      gaps, dictionary: workspace.rulebook.dictionary, roles: workspace.rulebook.roles, asOf: asOf.date,
      language: language.language)
    switch format {
    case .text: console.print(report.text(color: Console.color))
    case .json: console.print(report.json.text)
    }
  }
}
