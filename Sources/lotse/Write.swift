internal import Advisory
internal import ArgumentParser
internal import Commands
internal import Evaluation
internal import Region
internal import Report
internal import SourceText

/// `lotse write`.
struct Write: ParsableCommand {
  /// What is written.
  enum Form: String, ExpressibleByArgument, CaseIterable {
    case mail, vermerk
  }

  /// For whom.
  enum Reader: String, ExpressibleByArgument, CaseIterable {
    case investor, `internal`, municipality
  }

  static let configuration = CommandConfiguration(
    abstract: "Schreibt eine Mail oder einen Vermerk zum Einfügen.",
    discussion: """
      BEISPIELE
        lotse write anfrage.yaml --as mail                        Mail an den Investor
        lotse write anfrage.yaml --as mail --lang en --top 5
        lotse write anfrage.yaml --as vermerk                     für die Akte, nur intern
        lotse write anfrage.yaml --as mail --for municipality --municipality Guben
        lotse write anfrage.yaml --as vermerk --instead guben-sued --reason "Gleis ist zugesagt"

      Texte für Investoren nennen nur angebotene Standorte und keine Punkte. Texte für eine Gemeinde nennen nur ihre
      eigenen Standorte, und die Anfrage nur, wenn sie offen ist und der Investor der Weitergabe zugestimmt hat. Zu einer
      streng vertraulichen Anfrage gibt es keinen Text für eine Gemeinde.

      ENDE-CODES  0 Text · 1 Befunde (stehen auf der Fehlerausgabe) · 64 falscher Aufruf
      """)

  @Argument(help: ArgumentHelp("Datei der Anfrage; „-“ liest die Standardeingabe.", valueName: "anfrage"))
  var enquiry: String
  @Option(name: .customLong("as"), help: "Was geschrieben wird.")
  var form: Form
  @Option(
    name: .customLong("for"),
    help: "Für wen. Ohne Angabe: die Mail für den Investor, der Vermerk für den internen Gebrauch.")
  var reader: Reader?
  @Option(help: ArgumentHelp("Gemeinde, wenn die Mail für eine Gemeinde ist.", valueName: "name"))
  var municipality: String?
  @OptionGroup var folders: FolderOptions
  @Option(help: ArgumentHelp("Gewichtungsprofil; ohne Angabe gelten die Grundgewichte.", valueName: "id"))
  var preset: String?
  @Option(help: ArgumentHelp("So viele Standorte werden vorgestellt.", valueName: "n"))
  var top = Shortlist.usualCount
  @Option(
    help: ArgumentHelp("Diesen Standort zuerst vorschlagen, abweichend von der Rangfolge.", valueName: "standort"))
  var instead: String?
  @Option(help: ArgumentHelp("Grund der Abweichung; er steht im Vermerk.", valueName: "text"))
  var reason: String?
  @OptionGroup var language: LanguageOption
  @OptionGroup var asOf: AsOfOption

  func validate() throws {
    if top < 1 { throw ValidationError("--top muss mindestens 1 sein.") }
    if form == .vermerk, let reader, reader != .internal {
      throw ValidationError("Ein Vermerk ist nur für den internen Gebrauch. Für andere: --as mail.")
    }
    if (reader == .municipality) != (municipality != nil) {
      throw ValidationError("--for municipality und --municipality NAME gehören zusammen.")
    }
    if (instead == nil) != (reason == nil) || reason?.allSatisfy(\.isWhitespace) == true {
      throw ValidationError("--instead STANDORT und --reason \"Grund\" gehören zusammen.")
    }
    if instead != nil, reader == .municipality {
      throw ValidationError("Eine Mail an eine Gemeinde hat keine Rangfolge; --instead passt nicht dazu.")
    }
  }

  func run() throws {
    let console = Console(language: language.language)
    let workspace = try console.reviewedWorkspace(folders)
    let town = try municipality.map { name in try console.require { workspace.municipality(name, into: &$0) } }
    let whole = try console.assessment(workspace, enquiry, preset: preset, asOf: asOf)
    let assessment = isForInvestor ? Disclosure(whole, for: .investor).assessment : whole
    let deviation = try deviation(in: assessment, workspace, console)
    let shortlist = Shortlist(assessment, top: top, deviation: deviation)
    console.print(try text(assessment, shortlist, town, console))
    if deviation != nil, form == .mail {
      var notes = Diagnostics()
      notes.add(LetterWording.keepReason())
      console.report(notes)
    }
  }

  private var isForInvestor: Bool { form == .mail && (reader ?? .investor) == .investor }

  private func text(_ assessment: Assessment, _ shortlist: Shortlist, _ town: String?, _ console: Console) throws
    -> String
  {
    let language = language.language
    switch (form, reader) {
    case (.vermerk, _): return Vermerk(assessment, shortlist, language: language).text
    case (.mail, .internal): return Vermerk(assessment, shortlist, language: language).mail
    case (.mail, .municipality):
      return try console.require { LetterWording.mail(to: town ?? "", assessment, language, into: &$0) }
    case (.mail, .investor), (.mail, nil):
      let firmness = assessment.robustness(top: max(1, shortlist.sites.count))?.firmness
      return InvestorMail(assessment, shortlist, firmness: firmness, language: language).text
    }
  }

  /// The departure that was asked for; ends with the findings when it is not possible.
  private func deviation(in assessment: Assessment, _ workspace: Workspace, _ console: Console) throws -> Deviation? {
    guard let instead, let reason else { return nil }
    return try console.require { diagnostics in
      workspace.site(instead, into: &diagnostics).flatMap { site in
        LetterWording.deviation(Deviation(site: site.id, reason: reason), in: assessment, into: &diagnostics)
      }
    }
  }
}
