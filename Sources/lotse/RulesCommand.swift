internal import ArgumentParser

/// `lotse rules`.
struct RulesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rules",
    abstract: "Prüft das Regelwerk, zeigt es in Worten, vergleicht zwei Stände und hält die Dateien in Form.",
    subcommands: [RulesCheckCommand.self, RulesShow.self, RulesCompare.self, RulesFormat.self, RulesSchema.self])
}
