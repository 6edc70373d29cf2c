internal import ArgumentParser

/// `lotse rules`.
struct RulesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rules", abstract: "Prüft das Regelwerk und zeigt es in Worten.",
    subcommands: [RulesCheckCommand.self, RulesShow.self, RulesTest.self, RulesApprove.self, RulesHistory.self])
}
