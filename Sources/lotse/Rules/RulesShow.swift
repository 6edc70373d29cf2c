internal import Advisory
internal import ArgumentParser
internal import Report
internal import Rulebook
internal import SourceText

/// `lotse rules show`.
struct RulesShow: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Zeigt Regeln in Worten: alle, oder die genannten.",
    discussion: """
      BEISPIELE
        lotse rules show                      das ganze Regelwerk
        lotse rules show university_min       ein Kriterium
        lotse rules show water plot_area      Gruppe, Ausschlusskriterium, Profil oder Ziel
      """)

  @Argument(
    help: ArgumentHelp("Kennung von Kriterium, Ausschlusskriterium, Profil, Gruppe oder Ziel.", valueName: "id"))
  var ids: [String] = []
  @OptionGroup var folders: FolderOptions
  @OptionGroup var language: LanguageOption

  func run() throws {
    let console = Console(language: language.language)
    let workspace = try console.workspace(folders)
    let selection = try console.require { workspace.rules(ids, into: &$0) }
    console.print(RulesPage(selection, workspace.format(language.language), color: Console.color).string)
  }
}
