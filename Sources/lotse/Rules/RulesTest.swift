internal import Advisory
internal import ArgumentParser
internal import Commands
internal import Report
internal import Rulebook
internal import SourceText

/// `lotse rules test`.
struct RulesTest: ParsableCommand {
  /// How the results are written.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json, junit
  }

  static let configuration = CommandConfiguration(
    commandName: "test",
    abstract: "Führt die Regeltests aus, die beim Regelwerk im Ordner tests liegen.",
    discussion: """
      BEISPIELE
        lotse rules test
        lotse rules test --rules entwurf
        lotse rules test --format junit > regeltests.xml
        lotse rules test --record e06_medizintechnik tip-cottbus schwarze-pumpe
        lotse rules test --record e06_medizintechnik massen --to rules/lausitz/tests/cases.yaml

      ENDE-CODES  0 alle bestanden · 1 nicht bestanden, keine Tests oder Fehler darin · 64 falscher Aufruf
      """)

  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp(
      "Keine Tests ausführen, sondern aus Musteranfrage und Standorten einen machen.", valueName: "anfrage standort"))
  var record: [String] = []
  @Option(help: ArgumentHelp("Mit --record: Datei, an deren Ende der Test kommt.", valueName: "datei"))
  var to: String?
  @OptionGroup var asOf: AsOfOption
  @OptionGroup var folders: FolderOptions
  @OptionGroup var language: LanguageOption
  @Option(help: OutputFormat.help)
  var format: Format = .text

  func validate() throws {
    if record.count == 1 { throw ValidationError("--record braucht eine Anfrage und mindestens einen Standort.") }
    if record.isEmpty, to != nil { throw ValidationError("--to gehört zu --record.") }
    if record.isEmpty, asOf.asOf != nil {
      throw ValidationError("--as-of gehört zu --record; den Stichtag der Tests nennen ihre Dateien.")
    }
  }

  func run() throws {
    let console = Console(language: language.language)
    let workspace = try console.workspace(folders)
    guard record.isEmpty else { return try recordTest(console, workspace) }
    let run = RuleTestRun(workspace)
    let report = RuleTestReport(
      run.findings, run.results, run.coverage, rulebook: (workspace.rulebook.id, workspace.rulebook.hash),
      format: workspace.format(language.language))
    switch format {
    case .text: console.print(report.text(color: Console.color))
    case .json: console.print(report.json.text)
    case .junit: console.print(report.junit)
    }
    if !run.isPassed { throw ExitCode(1) }
  }

  private func recordTest(_ console: Console, _ workspace: Workspace) throws {
    let date = asOf.date
    let test = try console.require {
      workspace.record(record[0], at: Array(record.dropFirst()), asOf: date, into: &$0)
    }
    guard let to else { return console.print(test.text) }
    _ = try console.require { workspace.append(test, to: to, asOf: date, into: &$0) ? true : nil }
    console.print(
      language.language == .de
        ? "Angehängt an \(to). Den Namen durch einen Satz ersetzen, der die Regel nennt.\n"
        : "Put at the end of \(to). Replace its name by a sentence that tells the rule.\n")
  }
}
