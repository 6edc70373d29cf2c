internal import Advisory
public import ArgumentParser
public import Facts
public import SourceText

/// Where the files are; the same for every command.
struct FolderOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Ordner des Regelwerks.", valueName: "ordner"))
  var rules = "rules/lausitz"
  @Option(help: ArgumentHelp("Ordner der Standorte.", valueName: "ordner"))
  var sites = "sites"
  @Option(help: ArgumentHelp("Ordner der Referenzdaten.", valueName: "ordner"))
  var seeds = "seeds"

  var folders: Folders { Folders(rules: rules, sites: sites, seeds: seeds) }
}

/// Whether rules that nobody has reviewed may answer.
struct DraftOption: ParsableArguments {
  @Flag(help: "Auch mit einem Regelwerk antworten, das noch niemand geprüft hat: zum Ausprobieren.")
  var draft = false
}

/// In which language people are answered.
struct LanguageOption: ParsableArguments {
  @Option(name: .customLong("lang"), help: "Sprache der Ausgabe.")
  var language: Language = .de
}

extension Language: ExpressibleByArgument {}

/// How an answer is written.
enum OutputFormat: String, ExpressibleByArgument, CaseIterable {
  case text, json
}

extension OutputFormat {
  /// The option's help.
  static let help = ArgumentHelp("Form der Ausgabe.")
}

/// The day for which an answer holds.
struct AsOfOption: ParsableArguments {
  @Option(
    help: ArgumentHelp("Stichtag; jüngere Angaben bleiben außer Betracht. Ohne Angabe: heute.", valueName: "JJJJ-MM-TT")
  )
  var asOf: PartialDate?

  var date: PartialDate { asOf ?? Today.date }
}

extension PartialDate: ExpressibleByArgument {
  /// A whole day, as `YYYY-MM-DD`.
  public init?(argument: String) {
    guard let date = PartialDate(argument), date.day != nil else { return nil }
    self = date
  }
}
