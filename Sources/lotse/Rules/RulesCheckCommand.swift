internal import Advisory
internal import ArgumentParser
internal import Commands
internal import Report
internal import SourceText

/// `lotse rules check`.
struct RulesCheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Prüft das Regelwerk: Schreibweise, Namen, Gewichte, und ob die Daten zu den Kriterien da sind.",
    discussion: """
      BEISPIELE
        lotse rules check
        lotse rules check --rules rules/entwurf --format json

      Ende-Code 1 bei Fehlern, 0 bei Warnungen.
      """)

  @OptionGroup var folders: FolderOptions
  @OptionGroup var language: LanguageOption
  @Option(help: OutputFormat.help)
  var format: OutputFormat = .text
  @OptionGroup var asOf: AsOfOption

  func run() throws {
    let console = Console(language: language.language)
    let check = RulesCheck(folders.folders, asOf: asOf.date)
    let report = RulesCheckReport(
      check.findings, rulebook: check.rulebook, coverage: check.coverage, sites: check.sites, samples: check.samples,
      language: language.language)
    switch format {
    case .text: console.print(report.text(color: Console.color))
    case .json: console.print(report.json.text)
    }
    if check.findings.hasErrors { throw ExitCode(1) }
  }
}
