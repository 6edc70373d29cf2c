internal import Advisory
internal import ArgumentParser
internal import Server

/// The command `lotse-server`, which `lotse serve` and the commands over the database run.
@main
struct LotseServer: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lotse",
    abstract: "Antwortet über HTTP und verwahrt Anfragen und Bewertungen.",
    version: "lotse \(Engine.version)",
    subcommands: [
      Serve.self, Backup.self, Restore.self, Doctor.self, RetentionCommand.self, EnquiriesCommand.self,
      AssessmentsCommand.self, AccountsCommand.self, TokensCommand.self,
    ])
}
