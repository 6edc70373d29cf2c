internal import Advisory
internal import ArgumentParser
internal import Commands
internal import Report
internal import Rulebook

/// `lotse sites show`.
struct SitesShow: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Zeigt alle Angaben zu einem Standort mit Datum und Quelle, Kennzahlen und was fehlt.",
    discussion: """
      BEISPIEL
        lotse sites show schwarze-pumpe
      """)

  @Argument(help: ArgumentHelp("Kennung des Standorts (lotse sites list).", valueName: "standort"))
  var site: String
  @OptionGroup var folders: FolderOptions
  @OptionGroup var language: LanguageOption
  @Option(help: OutputFormat.help)
  var format: OutputFormat = .text
  @OptionGroup var asOf: AsOfOption

  func run() throws {
    let console = Console(language: language.language)
    let workspace = try console.workspace(folders)
    let site = try console.require { workspace.site(self.site, into: &$0) }
    let page = SitePage(
      site, register: workspace.register, reference: workspace.reference, dictionary: workspace.rulebook.dictionary,
      roles: workspace.rulebook.roles, asOf: asOf.date)
    switch format {
    case .text: console.print(SitePageText(page, language: language.language, color: Console.color).text)
    case .json: console.print(SitePageJSON(page, language: language.language).document.text)
    }
  }
}
