internal import Advisory
internal import ArgumentParser
internal import Commands
internal import Report
internal import SourceText

/// `lotse rules schema`.
struct RulesSchema: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema", abstract: "Schreibt JSON-Schemas für Editoren: sie ergänzen und erklären beim Tippen.",
    discussion: """
      BEISPIELE
        lotse rules schema                              welche Formate es gibt
        lotse rules schema criteria                     ein Schema
        lotse rules schema --output docs/reference/schemas   alle, mit Einstellungen für VS Code
      """)

  @Argument(help: ArgumentHelp("Name eines Formats.", valueName: "format"))
  var name: String?
  @Option(help: ArgumentHelp("Ordner, in den alle Schemas geschrieben werden.", valueName: "ordner"))
  var output: String?
  @OptionGroup var folders: FolderOptions
  @OptionGroup var language: LanguageOption

  func run() throws {
    let console = Console(language: language.language)
    let schemas = Schemas(try console.workspace(folders), language: language.language)
    if let output {
      _ = try console.require { schemas.write(to: output, into: &$0) ? true : nil }
    } else if let name {
      console.print(try console.require { schemas.schema(name, into: &$0) })
    } else {
      for format in schemas.formats {
        console.print("\(format.name): \(format.title[language.language]) (\(format.paths.joined(separator: ", ")))\n")
      }
    }
  }
}
