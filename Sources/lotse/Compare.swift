internal import Advisory
internal import ArgumentParser
internal import Commands
internal import Evaluation
internal import Region
internal import Report
internal import SourceText

/// `lotse compare`.
struct Compare: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Stellt zwei bis fünf Standorte nebeneinander und sagt, was ihre Reihenfolge drehen würde.",
    discussion: """
      Der Text ist 130 Spalten breit und passt auf A4 quer.

      BEISPIEL
        lotse compare seeds/enquiries/e06_medizintechnik.yaml schwarze-pumpe tip-cottbus
      """)

  @Argument(help: ArgumentHelp("Datei der Anfrage; „-“ liest die Standardeingabe.", valueName: "anfrage"))
  var enquiry: String
  @Argument(help: ArgumentHelp("Kennungen von zwei bis fünf Standorten (lotse sites list).", valueName: "standort"))
  var sites: [String]
  @OptionGroup var folders: FolderOptions
  @Option(help: ArgumentHelp("Gewichtungsprofil.", valueName: "id"))
  var preset: String?
  @OptionGroup var language: LanguageOption
  @Option(help: OutputFormat.help)
  var format: OutputFormat = .text
  @OptionGroup var asOf: AsOfOption

  func validate() throws {
    guard (2...5).contains(sites.count) else {
      throw ValidationError("Zum Vergleich zwei bis fünf Standorte nennen; hier: \(sites.count).")
    }
    for (index, site) in sites.enumerated() where sites[..<index].contains(site) {
      throw ValidationError("Der Standort „\(site)“ ist zweimal genannt. Jeden nur einmal nennen.")
    }
  }

  func run() throws {
    let console = Console(language: language.language)
    let workspace = try console.workspace(folders)
    let sites = try self.sites.map { id in try console.require { workspace.site(id, into: &$0) } }
    let assessment = try console.assessment(workspace, enquiry, preset: preset, asOf: asOf)
    let comparison = SiteComparison(assessment, sites.compactMap { assessment[$0.id] })
    switch format {
    case .text:
      console.print(CompareText(comparison, language: language.language, color: Console.color).text)
    case .json:
      console.print(CompareJSON(comparison, language: language.language).document.text)
    }
  }
}
