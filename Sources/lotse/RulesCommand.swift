internal import ArgumentParser

/// `lotse rules`.
struct RulesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "rules", abstract: "…", subcommands: [])
}
