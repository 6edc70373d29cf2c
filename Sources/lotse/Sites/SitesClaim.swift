internal import Advisory
public import ArgumentParser
internal import Commands
public import Facts
public import Region
internal import Report
internal import Rulebook
internal import SourceText

/// `lotse sites claim`.
struct SitesClaim: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "claim",
    abstract: "Trägt eine Angabe in die Datei eines Standorts ein und zeigt, was sie bewirkt.",
    discussion: """
      BEISPIELE
        lotse sites claim schwarze-pumpe power_mw "20 MW" --as-of 2026-11 --source "Netzbetreiber, Auskunft"
        lotse sites claim tip-cottbus zoning GI,GE --as-of 2019 --source https://www.cottbus.de/plan --dry-run
        lotse sites claim guben-sued available_area_ha 12,5 --as-of 2026-11-20 --source "Stadt Guben" --scope part \\
          --note "nur der Nordteil"
        lotse sites claim guben-sued power_mw 4 --as-of 2026 --source "Stadt Guben" --enquiry anfrage.yaml

      Alles andere in der Datei bleibt Byte für Byte stehen. Quelle ist eine Organisation oder eine Webadresse, nie
      eine Person. Ohne --publisher gilt, was das Verzeichnis über die Quelle weiß; sonst zählen Behörden als amtlich
      und alle anderen Gefragten als Betreiber.

      ENDE-CODES  0 eingetragen (oder gezeigt) · 1 abgelehnt, nichts geschrieben · 64 falscher Aufruf
      """)

  @Argument(help: ArgumentHelp("Kennung des Standorts (lotse sites list).", valueName: "standort"))
  var site: String
  @Argument(help: ArgumentHelp("Feld, wie es in der Standortdatei heißt.", valueName: "feld"))
  var field: String
  @Argument(help: ArgumentHelp("Wert; Einheit und Dezimalkomma erlaubt, Listen mit Komma.", valueName: "wert"))
  var value: String
  @Option(
    name: .customLong("as-of"),
    help: ArgumentHelp("Stand, von dem die Quelle spricht: JJJJ, JJJJ-MM oder JJJJ-MM-TT.", valueName: "datum"))
  var claimDate: ClaimDate
  @Option(help: ArgumentHelp("Organisation oder Webadresse, nie eine Person.", valueName: "quelle"))
  var source: String
  @Option(help: ArgumentHelp("Wer die Quelle herausgibt: official, operator oder press.", valueName: "art"))
  var publisher: Claim.Publisher?
  @Option(help: ArgumentHelp("whole: ganzer Standort; part: nur ein Teil.", valueName: "geltung"))
  var scope: FactInput.Scope = .whole
  @Option(help: ArgumentHelp("Welcher Teil, wessen Land, wo in der Quelle.", valueName: "text"))
  var note: String?
  @Option(
    help: ArgumentHelp("undated: Quelle ohne Datum; page_date: nur die Seite ist datiert.", valueName: "art"))
  var asOfQuality: AsOfQuality = .dated
  @Option(
    help: ArgumentHelp(
      "Nur für diese Anfrage: in ihre Datei eintragen, nicht in das Verzeichnis.", valueName: "datei|kennung"))
  var enquiry: String?
  @Option(
    help: ArgumentHelp(
      "Wirkung in dieser Anfrage zeigen statt in den Musteranfragen.", valueName: "datei|kennung"))
  var effectIn: String?
  @Flag(help: "Nur zeigen, was eingetragen würde.")
  var dryRun = false
  @OptionGroup var folders: FolderOptions
  @OptionGroup var language: LanguageOption
  @Option(help: OutputFormat.help)
  var format: OutputFormat = .text

  func validate() throws {
    if enquiry != nil, effectIn != nil { throw ValidationError("--enquiry und --effect-in schließen sich aus.") }
    if enquiry == "-" { throw ValidationError("--enquiry braucht eine Datei.") }
  }

  func run() throws {
    let console = Console(language: language.language)
    let workspace = try console.workspace(folders)
    let today = Today.date
    let claim: PreparedClaim = try console.require { diagnostics in
      guard let enquiry else { return workspace.prepare(request, today: today, into: &diagnostics) }
      return Files.read(file(enquiry), into: &diagnostics).flatMap {
        workspace.prepare(request, for: $0, today: today, into: &diagnostics)
      }
    }
    let enquiries = try console.require { diagnostics -> [Enquiry]? in
      if claim.enquiry != nil { return workspace.enquiry(claim.original, into: &diagnostics).map { [$0] } }
      guard let effectIn else { return workspace.samples(into: &diagnostics) }
      return Files.read(file(effectIn), into: &diagnostics).flatMap { workspace.enquiry($0, into: &diagnostics) }
        .map { [$0] }
    }
    let changes = workspace.effect(of: claim, on: enquiries, asOf: today)
    if !dryRun {
      _ = try console.require { Files.replace(claim.original, with: claim.edited, into: &$0) ? true : nil }
    }
    let content = ClaimReport.Content(
      path: claim.path, claim: claim.claim, isPublisherAssumed: claim.isPublisherAssumed, before: claim.before,
      after: claim.after, original: claim.original, edited: claim.edited, isForEnquiry: claim.enquiry != nil,
      isDryRun: dryRun, changes: changes)
    let report = ClaimReport(
      content, dictionary: workspace.rulebook.dictionary, asOf: today, language: language.language)
    switch format {
    case .text: console.print(report.text(color: Console.color))
    case .json: console.print(report.json.text)
    }
  }

  /// The file of an enquiry; an id alone stands for a sample.
  private func file(_ enquiry: String) -> String {
    let isID = !enquiry.contains("/") && !enquiry.hasSuffix(".yaml") && enquiry != "-"
    return isID ? "\(folders.seeds)/enquiries/\(enquiry).yaml" : enquiry
  }

  private var request: ClaimRequest {
    var request = ClaimRequest(site: site, field: field, value: value, asOf: claimDate.date, source: source)
    request.quality = asOfQuality
    request.scope = scope
    request.publisher = publisher
    request.note = note
    return request
  }
}

/// A date of which month and day may be missing.
struct ClaimDate: ExpressibleByArgument {
  let date: PartialDate

  init?(argument: String) {
    guard let date = PartialDate(argument) else { return nil }
    self.date = date
  }
}

extension Claim.Publisher: ExpressibleByArgument {}
extension FactInput.Scope: ExpressibleByArgument {}
extension AsOfQuality: ExpressibleByArgument {}
