internal import Advisory
internal import ArgumentParser
internal import Commands
internal import Region
internal import Report
internal import SourceText

/// `lotse enquiry check`.
struct EnquiryCheck: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Prüft eine Anfrage: was sie sagt, was sie offen lässt, und was ihre Muss-Punkte bewirken.",
    discussion: """
      BEISPIELE
        lotse enquiry check anfrage.yaml
        cat anfrage.yaml | lotse enquiry check -

      Ende-Code 1 bei Fehlern, 0 bei Warnungen.
      """)

  @Argument(help: ArgumentHelp("Datei der Anfrage; „-“ liest die Standardeingabe.", valueName: "anfrage"))
  var enquiry: String
  @OptionGroup var folders: FolderOptions
  @OptionGroup var language: LanguageOption
  @Option(help: OutputFormat.help)
  var format: OutputFormat = .text
  @OptionGroup var asOf: AsOfOption

  func run() throws {
    let console = Console(language: language.language)
    let workspace = try console.workspace(folders)
    var findings = Diagnostics()
    let file = Files.read(enquiry, into: &findings)
    let enquiry = file.flatMap { workspace.enquiry($0, into: &findings) }
    if let enquiry { findings.add(enquiry.plausibility(asOf: asOf.date)) }
    let assessment = enquiry.map { workspace.assess($0, asOf: asOf.date) }
    let report = EnquiryReport(findings, assessment, workspace.format(language.language))
    switch format {
    case .text: console.print(report.text(color: Console.color))
    case .json: console.print(report.json.text)
    }
    if findings.hasErrors { throw ExitCode(1) }
  }
}
