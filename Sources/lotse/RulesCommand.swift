internal import ArgumentParser

/// `lotse rules`.
struct RulesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rules", abstract: "Prüft das Regelwerk, zeigt es in Worten und hält seine Dateien in Form.",
    subcommands: [RulesCheckCommand.self, RulesShow.self, RulesFormat.self, RulesSchema.self])
}
