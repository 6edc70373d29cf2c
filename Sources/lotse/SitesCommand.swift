internal import ArgumentParser

/// `lotse sites`.
struct SitesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "sites", abstract: "…", subcommands: [])
}
