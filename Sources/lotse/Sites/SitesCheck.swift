internal import Advisory
internal import ArgumentParser
internal import Commands
internal import Region
internal import Report
internal import Rulebook
internal import SourceText

/// `lotse sites check`.
struct SitesCheck: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Prüft das Verzeichnis: Fehler, Widersprüche, Überschneidungen, was bekannt ist.",
    discussion: """
      ENDE-CODES  0 keine Fehler (Warnungen und Hinweise zählen nicht) · 1 mindestens ein Fehler
      """)

  @OptionGroup var folders: FolderOptions
  @OptionGroup var language: LanguageOption
  @Option(help: OutputFormat.help)
  var format: OutputFormat = .text
  @OptionGroup var asOf: AsOfOption

  func run() throws {
    let console = Console(language: language.language)
    var read = Workspace.Findings()
    guard let workspace = Workspace.read(folders.folders, into: &read), !read.basis.hasErrors else {
      throw console.stop(read.basis)
    }
    let check = RegisterCheck(
      workspace.register, dictionary: workspace.rulebook.dictionary, reference: workspace.reference, asOf: asOf.date)
    var findings = read.register
    findings.add(check.findings)
    let report = RegisterReport(
      findings, check.coverage, dictionary: workspace.rulebook.dictionary, asOf: asOf.date, language: language.language)
    switch format {
    case .text: console.print(report.text(color: Console.color))
    case .json: console.print(report.json.text)
    }
    if findings.hasErrors { throw ExitCode(1) }
  }
}
