internal import Advisory
internal import ArgumentParser
internal import Commands
internal import Report
internal import SourceText

/// `lotse rules history`.
struct RulesHistory: ParsableCommand {
  /// How the history is written.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, markdown, json
  }

  static let configuration = CommandConfiguration(
    commandName: "history",
    abstract: "Zeigt, wer welchen Stand geprüft und beschlossen hat, und was sich in Worten geändert hat.",
    discussion: """
      BEISPIELE
        lotse rules history
        lotse rules history --rules entwurf                  was der Entwurf ändert
        lotse rules history --format markdown > AENDERUNGEN.md
      """)

  @OptionGroup var folders: FolderOptions
  @OptionGroup var language: LanguageOption
  @Option(help: OutputFormat.help)
  var format: Format = .text

  func run() throws {
    let console = Console(language: language.language)
    let workspace = try console.workspace(folders)
    let history = try console.require { Optional(workspace.history(into: &$0)) }
    let states = history.entries.map { entry in
      RulebookHistoryReport.State(
        hash: entry.hash, records: entry.records, isCurrent: entry.isCurrent, isKnown: entry.isKnown,
        change: entry.change.map { ($0.from, $0.to, $0.difference) })
    }
    let report = RulebookHistoryReport(history.rulebook, states, language: language.language)
    switch format {
    case .text: console.print(report.text(color: Console.color))
    case .markdown: console.print(report.markdown)
    case .json: console.print(report.json.text)
    }
  }
}
