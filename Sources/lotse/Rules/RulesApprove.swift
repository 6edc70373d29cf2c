internal import Advisory
public import ArgumentParser
internal import Commands
internal import Facts
internal import Report
public import Rulebook
internal import SourceText

/// `lotse rules approve`.
struct RulesApprove: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "approve",
    abstract: "Trägt den nächsten Schritt eines Standes ein: Entwurf, geprüft, beschlossen, in Kraft, außer Kraft.",
    discussion: """
      BEISPIELE
        lotse rules approve --by authors             als Entwurf vorlegen
        lotse rules approve --to reviewed --by testers
        lotse rules approve --to approved --by board --ref "Protokoll, TOP 4"
        lotse rules approve --to in_force --by board --ref "Protokoll, TOP 4"
        lotse rules approve --to retired --by board --hash 5dd641

      Es geht Schritt für Schritt. Vor „geprüft“, „beschlossen“ und „in Kraft“ laufen rules check und rules test.
      Rollen (Stellen und Gremien, nie Personen) stehen in status.yaml.

      ENDE-CODES  0 eingetragen (oder gezeigt) · 1 abgelehnt, nichts geschrieben · 64 falscher Aufruf
      """)

  @Option(help: ArgumentHelp("Rolle, die den Schritt tut, wie sie in status.yaml heißt.", valueName: "rolle"))
  var by: String
  @Option(help: ArgumentHelp("Der Schritt; ohne Angabe der nächste.", valueName: "stand"))
  var to: RulebookLife.Status?
  @Option(help: ArgumentHelp("Fundstelle des Beschlusses.", valueName: "text"))
  var ref: String?
  @Option(help: ArgumentHelp("Bemerkung.", valueName: "text"))
  var note: String?
  @Option(help: ArgumentHelp("Tag des Schritts; ohne Angabe: heute.", valueName: "JJJJ-MM-TT"))
  var on: PartialDate?
  @Option(help: ArgumentHelp("Erster Tag, an dem der Stand gilt.", valueName: "JJJJ-MM-TT"))
  var validFrom: PartialDate?
  @Option(help: ArgumentHelp("Letzter Tag, an dem der Stand gilt.", valueName: "JJJJ-MM-TT"))
  var validTo: PartialDate?
  @Option(help: ArgumentHelp("Anfang der Prüfsumme eines früheren Standes, der außer Kraft tritt.", valueName: "hash"))
  var hash: String?
  @Flag(help: "Nur zeigen, was eingetragen würde.")
  var dryRun = false
  @OptionGroup var folders: FolderOptions
  @OptionGroup var language: LanguageOption

  func validate() throws {
    if validFrom != nil || validTo != nil, to != .inForce {
      throw ValidationError("--valid-from und --valid-to gehören zu --to in_force.")
    }
  }

  func run() throws {
    let console = Console(language: language.language)
    let workspace = try console.workspace(folders)
    let step = try console.require { workspace.prepare(request, into: &$0) }
    if !dryRun { _ = try console.require { step.write(into: &$0) ? true : nil } }
    let report = StepReport(
      step.record, step.life, isDryRun: dryRun, file: step.original.name, snapshot: step.snapshotFolder,
      language: language.language)
    console.print(report.text)
  }

  private var request: RulebookStepRequest {
    var request = RulebookStepRequest(by: by, on: on ?? Today.date)
    request.status = to
    request.reference = ref
    request.note = note
    request.validFrom = validFrom
    request.validTo = validTo
    request.hash = hash
    return request
  }
}

extension RulebookLife.Status: ExpressibleByArgument {}
