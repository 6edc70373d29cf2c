internal import Advisory
internal import ArgumentParser
internal import Commands
internal import Documents
internal import Evaluation
internal import Facts
internal import Region
internal import Report
internal import SourceText

/// `lotse report`.
struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Schreibt ein Exposé, eine Vorlage oder ein Blatt für eine Gemeinde (HTML, PDF).",
    discussion: """
      BEISPIELE
        lotse report anfrage.yaml --site tip-cottbus --output expose.pdf     Exposé für den Investor
        lotse report --site tip-cottbus --output profil.html                 Standortprofil ohne Anfrage

      ENDE-CODES  0 Datei geschrieben · 1 Befunde (stehen auf der Fehlerausgabe) · 64 falscher Aufruf
      """)

  @Argument(help: ArgumentHelp("Datei der Anfrage; „-“ liest die Standardeingabe.", valueName: "anfrage"))
  var enquiry: String?
  @Option(help: ArgumentHelp("Kennung des Standorts (lotse sites list).", valueName: "standort"))
  var site: String?
  @OptionGroup var target: ReportTarget
  @OptionGroup var folders: FolderOptions
  @Option(help: ArgumentHelp("Gewichtungsprofil; ohne Angabe gelten die Grundgewichte.", valueName: "id"))
  var preset: String?
  @OptionGroup var language: LanguageOption
  @OptionGroup var asOf: AsOfOption

  func run() throws {
    let console = Console(language: language.language)
    let output = try console.output(target)
    let workspace = try enquiry == nil ? console.workspace(folders) : console.reviewedWorkspace(folders)
    let assessment = try enquiry.map { try console.assessment(workspace, $0, preset: preset, asOf: asOf) }
    let report = try siteReport(workspace, assessment, console)
    try console.write(report, to: output, target, asOf: asOf.date)
  }

  private func siteReport(_ workspace: Workspace, _ assessment: Assessment?, _ console: Console) throws
    -> ReportDocument
  {
    let own = try console.require { workspace.site(site ?? "", into: &$0) }
    let boundaries: Boundaries = try console.require { workspace.boundaries(into: &$0) }
    let format = workspace.published.format(language.language)
    let basis = workspace.reportBasis(asOf: asOf.date)
    let report: SiteReport = try console.require { diagnostics in
      let page = workspace.publishedPage(of: assessment?[own.id]?.site ?? own, asOf: asOf.date)
      guard let page else {
        diagnostics.add(ReportWording.internalSite(own.id))
        return nil
      }
      guard let assessment else { return SiteReport(page, basis: basis, boundaries: boundaries, format: format) }
      return SiteReport(page, for: assessment, basis: basis, boundaries: boundaries, format: format)
    }
    return report.document
  }
}
