internal import ArgumentParser

/// `lotse rules`.
struct RulesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rules",
    abstract:
      "Prüft, testet und zeigt das Regelwerk, vergleicht zwei Stände, hält Beschlüsse und Form der Dateien fest.",
    subcommands: [
      RulesCheckCommand.self, RulesTest.self, RulesShow.self, RulesCompare.self, RulesApprove.self, RulesHistory.self,
      RulesFormat.self, RulesSchema.self,
    ])
}
