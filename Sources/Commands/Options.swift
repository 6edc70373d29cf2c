package import Advisory
public import ArgumentParser
public import Facts
public import SourceText

/// Where the files are; the same for every command.
package struct FolderOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Ordner des Regelwerks.", valueName: "ordner"))
  package var rules = "rules/lausitz"
  @Option(help: ArgumentHelp("Ordner der Standorte.", valueName: "ordner"))
  package var sites = "sites"
  @Option(help: ArgumentHelp("Ordner der Referenzdaten.", valueName: "ordner"))
  package var seeds = "seeds"

  package var folders: Folders { Folders(rules: rules, sites: sites, seeds: seeds) }

  package init() {}
}

/// Whether rules that nobody has reviewed may answer.
package struct DraftOption: ParsableArguments {
  @Flag(help: "Auch mit einem Regelwerk antworten, das noch niemand geprüft hat: zum Ausprobieren.")
  package var draft = false

  package init() {}
}

/// In which language people are answered.
package struct LanguageOption: ParsableArguments {
  @Option(name: .customLong("lang"), help: "Sprache der Ausgabe.")
  package var language: Language = .de

  package init() {}
}

extension Language: ExpressibleByArgument {}

/// How an answer is written.
package enum OutputFormat: String, ExpressibleByArgument, CaseIterable {
  case text, json
}

extension OutputFormat {
  /// The option's help.
  package static let help = ArgumentHelp("Form der Ausgabe.")
}

/// The day for which an answer holds.
package struct AsOfOption: ParsableArguments {
  @Option(
    help: ArgumentHelp("Stichtag; jüngere Angaben bleiben außer Betracht. Ohne Angabe: heute.", valueName: "JJJJ-MM-TT")
  )
  package var asOf: PartialDate?

  package var date: PartialDate { asOf ?? Today.date }

  package init() {}
}

extension PartialDate: ExpressibleByArgument {
  /// A whole day, as `YYYY-MM-DD`.
  public init?(argument: String) {
    guard let date = PartialDate(argument), date.day != nil else { return nil }
    self = date
  }
}
