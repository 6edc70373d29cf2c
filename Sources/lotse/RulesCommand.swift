internal import ArgumentParser

/// `lotse rules`.
struct RulesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rules", abstract: "Prüft das Regelwerk, zeigt es in Worten und vergleicht zwei Stände.",
    subcommands: [RulesCheckCommand.self, RulesShow.self, RulesCompare.self])
}
