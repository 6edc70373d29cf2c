internal import ArgumentParser

/// `lotse sites`.
struct SitesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sites",
    abstract: "Zeigt, prüft und ergänzt das Standortverzeichnis.",
    discussion: """
      BEISPIELE
        lotse sites list --district SPN --status expansion
        lotse sites show schwarze-pumpe
        lotse sites check
        lotse sites gaps
        lotse sites claim schwarze-pumpe power_mw 20 --as-of 2026-11 --source "Netzbetreiber, Auskunft"
      """,
    subcommands: [SitesList.self, SitesShow.self, SitesCheck.self, SitesGaps.self, SitesClaim.self])
}
