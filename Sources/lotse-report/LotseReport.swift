internal import Advisory
internal import ArgumentParser

/// The command `lotse-report`, which `lotse report` and `lotse export` run.
@main
struct LotseReport: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lotse",
    abstract: "Schreibt Exposés, Vorlagen und Dateien aus einer Bewertung.",
    version: "lotse \(Engine.version)",
    subcommands: [ReportCommand.self, ExportCommand.self])
}
