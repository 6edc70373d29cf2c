internal import Advisory
internal import ArgumentParser
internal import Commands
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
        lotse rules show --format html > katalog.html   der Kriterienkatalog als Seite
      """)

  @Argument(
    help: ArgumentHelp("Kennung von Kriterium, Ausschlusskriterium, Profil, Gruppe oder Ziel.", valueName: "id"))
  var ids: [String] = []
  @Option(help: "Form der Ausgabe; html und markdown zeigen das ganze Regelwerk.")
  var format: Form = .text
  @OptionGroup var folders: FolderOptions
  @OptionGroup var language: LanguageOption

  /// How the rules are shown.
  enum Form: String, ExpressibleByArgument, CaseIterable {
    case text, html, markdown
  }

  func validate() throws {
    if format != .text, !ids.isEmpty {
      throw ValidationError("--format \(format.rawValue) zeigt das ganze Regelwerk; ohne Kennungen aufrufen.")
    }
  }

  func run() throws {
    let console = Console(language: language.language)
    let workspace = try console.workspace(folders)
    switch format {
    case .text:
      let selection = try console.require { workspace.rules(ids, into: &$0) }
      console.print(RulesPage(selection, workspace.format(language.language), color: Console.color).string)
    case .html: console.print(try catalogue(workspace, console).html)
    case .markdown: console.print(try catalogue(workspace, console).markdown)
    }
  }

  private func catalogue(_ workspace: Workspace, _ console: Console) throws -> Catalogue {
    try console.require { workspace.catalogue(language.language, into: &$0) }
  }
}
