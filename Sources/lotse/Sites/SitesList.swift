internal import Advisory
internal import ArgumentParser
internal import Commands
internal import Report
internal import Rulebook

/// `lotse sites list`.
struct SitesList: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "Listet Standorte mit Fläche, Planungsrecht und Stand der Angaben.",
    discussion: """
      BEISPIELE
        lotse sites list
        lotse sites list --district GR
        lotse sites list --state BB --status planned
      """)

  @Option(help: ArgumentHelp("Nur dieser Kreis: CB, SPN, OSL, EE, LDS, BZ, GR oder der Name.", valueName: "kreis"))
  var district: String?
  @Option(help: ArgumentHelp("Nur dieses Land: BB oder SN.", valueName: "land"))
  var state: String?
  @Option(
    help: ArgumentHelp("Nur dieser Stand: existing, expansion, planned, under_development, full.", valueName: "stand"))
  var status: String?
  @OptionGroup var folders: FolderOptions
  @OptionGroup var language: LanguageOption
  @Option(help: OutputFormat.help)
  var format: OutputFormat = .text
  @OptionGroup var asOf: AsOfOption

  func run() throws {
    let console = Console(language: language.language)
    let workspace = try console.workspace(folders)
    let filter = try console.require {
      workspace.filter(district: district, state: state, status: status, into: &$0)
    }
    let list = SiteList(
      workspace.register, shown: filter.admits, dictionary: workspace.rulebook.dictionary, asOf: asOf.date,
      language: language.language)
    switch format {
    case .text: console.print(list.text(color: Console.color))
    case .json: console.print(list.json.text)
    }
  }
}
