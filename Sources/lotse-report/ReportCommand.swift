internal import Advisory
internal import ArgumentParser
internal import Commands
internal import Documents
internal import Evaluation
internal import Facts
internal import Region
internal import Report
internal import SourceText

/// `lotse report`.
struct ReportCommand: ParsableCommand {
  /// What is written, without a site.
  enum Form: String, ExpressibleByArgument, CaseIterable {
    case shortlist, office, municipality
  }

  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Schreibt ein Exposé, eine Vorlage oder ein Blatt für eine Gemeinde (HTML, PDF).",
    discussion: """
      BEISPIELE
        lotse report anfrage.yaml --site tip-cottbus --output expose.pdf    Exposé für den Investor
        lotse report --site tip-cottbus --output profil.html                Standortprofil ohne Anfrage
        lotse report anfrage.yaml --as shortlist --output auswahl.pdf       Vorauswahl für den Investor
        lotse report anfrage.yaml --as office --output vorlage.pdf          für die Akte, nur intern
        lotse report anfrage.yaml --as municipality --municipality Guben --output guben.pdf

      Exposé und Vorauswahl enthalten, was ein Investor sehen darf: keine Punkte, keine internen Angaben. Das Blatt für
      eine Gemeinde zeigt nur ihre eigenen Standorte, und die Anfrage nur, wenn sie offen ist und der Investor der
      Weitergabe zugestimmt hat. Zu einer streng vertraulichen Anfrage gibt es kein Blatt.

      PDF braucht WeasyPrint (make setup-reports). Fehlt es, wird HTML geschrieben.

      ENDE-CODES  0 Datei geschrieben · 1 Befunde (stehen auf der Fehlerausgabe) · 64 falscher Aufruf
      """)

  @Argument(help: ArgumentHelp("Datei der Anfrage; „-“ liest die Standardeingabe.", valueName: "anfrage"))
  var enquiry: String?
  @Option(help: ArgumentHelp("Kennung des Standorts (lotse sites list).", valueName: "standort"))
  var site: String?
  @Option(name: .customLong("as"), help: "Was geschrieben wird, wenn es nicht um einen Standort geht.")
  var form: Form?
  @Option(help: ArgumentHelp("Gemeinde, für die das Blatt ist.", valueName: "name"))
  var municipality: String?
  @Option(help: ArgumentHelp("So viele Standorte zeigen Vorauswahl und Vorlage; ohne Angabe 3.", valueName: "n"))
  var top: Int?
  @OptionGroup var target: ReportTarget
  @OptionGroup var folders: FolderOptions
  @Option(help: ArgumentHelp("Gewichtungsprofil; ohne Angabe gelten die Grundgewichte.", valueName: "id"))
  var preset: String?
  @OptionGroup var language: LanguageOption
  @OptionGroup var asOf: AsOfOption

  func validate() throws {
    if (site == nil) == (form == nil) {
      throw ValidationError("Genau eines von --site STANDORT und --as FORM angeben.")
    }
    if form != nil, enquiry == nil { throw ValidationError("--as braucht die Datei einer Anfrage.") }
    if (form == .municipality) != (municipality != nil) {
      throw ValidationError("--as municipality und --municipality NAME gehören zusammen.")
    }
    if let top, top < 1 { throw ValidationError("--top muss mindestens 1 sein.") }
    if top != nil, form != .shortlist, form != .office {
      throw ValidationError("--top gehört zu --as shortlist oder --as office.")
    }
    if preset != nil, enquiry == nil { throw ValidationError("--preset braucht die Datei einer Anfrage.") }
  }

  func run() throws {
    let console = Console(language: language.language)
    let output = try console.output(target)
    let workspace = try enquiry == nil ? console.workspace(folders) : console.reviewedWorkspace(folders)
    let assessment = try enquiry.map { try console.assessment(workspace, $0, preset: preset, asOf: asOf) }
    let report: ReportDocument = try console.require { diagnostics in
      workspace.report(request, assessment, language: language.language, asOf: asOf.date, into: &diagnostics)
    }
    try console.write(report, to: output, target, asOf: asOf.date)
  }

  private var request: ReportRequest {
    let top = top ?? Shortlist.usualCount
    return switch form {
    case .shortlist: .shortlist(top: top)
    case .office: .office(top: top)
    case .municipality: .municipality(municipality ?? "")
    case nil: .site(site ?? "")
    }
  }
}
