internal import ArgumentParser

/// `lotse sites`.
struct SitesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sites",
    abstract: "Zeigt und prüft das Standortverzeichnis.",
    discussion: """
      BEISPIELE
        lotse sites list --district SPN --status expansion
        lotse sites show schwarze-pumpe
        lotse sites check
        lotse sites gaps
      """,
    subcommands: [SitesList.self, SitesShow.self, SitesCheck.self, SitesGaps.self])
}
