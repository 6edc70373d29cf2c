internal import Advisory
internal import ArgumentParser

/// Where rules, sites and reference data are; as for the other commands.
struct WorkspaceOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Ordner des Regelwerks.", valueName: "ordner"))
  var rules = "rules/lausitz"
  @Option(help: ArgumentHelp("Ordner der Standorte.", valueName: "ordner"))
  var sites = "sites"
  @Option(help: ArgumentHelp("Ordner der Referenzdaten.", valueName: "ordner"))
  var seeds = "seeds"

  var folders: Folders { Folders(rules: rules, sites: sites, seeds: seeds) }
}
