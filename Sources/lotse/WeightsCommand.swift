internal import Advisory
internal import ArgumentParser
internal import Commands
internal import Report
internal import SourceText

/// `lotse weights`.
struct WeightsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "weights",
    abstract: "Schlägt Gewichte vor: aus einer Rangfolge, aus Punkten (swing) oder aus Vergleichen in Paaren (AHP).",
    discussion: """
      BEISPIELE
        lotse weights urteile.yaml                               Vorschlag ansehen
        lotse weights urteile.yaml --output weights-neu.yaml     und als Datei schreiben

      Die Datei mit den Urteilen: docs/how-to/derive-weights.md. Es ändert sich nichts am Regelwerk selbst.
      """)

  @Argument(help: ArgumentHelp("Datei mit den Urteilen; - liest von der Standardeingabe.", valueName: "datei"))
  var file: String
  @Option(help: ArgumentHelp("Ordner des Regelwerks.", valueName: "ordner"))
  var rules = "rules/lausitz"
  @Option(help: ArgumentHelp("Neue Datei für den Vorschlag.", valueName: "datei"))
  var output: String?
  @OptionGroup var language: LanguageOption
  @Option(help: OutputFormat.help)
  var format: OutputFormat = .text

  func run() throws {
    let console = Console(language: language.language)
    let proposal = try console.require { WeightsWriting.proposal(file, rules: rules, into: &$0) }
    if let output {
      _ = try console.require { WeightsWriting.write(proposal, rules: rules, to: output, into: &$0) ? true : nil }
    }
    let report = WeightProposalReport(proposal, output: output, language: language.language)
    switch format {
    case .text: console.print(report.text(color: Console.color))
    case .json: console.print(report.json.text)
    }
  }
}
