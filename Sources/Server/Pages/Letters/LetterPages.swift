internal import Advisory
internal import Documents
internal import Evaluation
internal import HTTPTypes
internal import Region
internal import Report
internal import SourceText

/// Texts to copy: the mail to the investor, the note for the file, the mail to a municipality; as `lotse write` writes them.
enum LetterPages {
  private static let officers = Access([.officer], scope: .enquiries)
  private static let preset = Parameter("preset", .line(maxLength: 60), "Weighting profile.")
  private static let municipality = Parameter("gemeinde", .line(maxLength: 80), "Municipality to write to.")
  /// An address of a trial leads here too; letters are never written by weights that are only tried out.
  private static let query = [preset, municipality, TrialQuery.parameter]

  static let routes = [
    Route(.get, Address.texts("{enquiry}").path, officers, .page("pageTexts", query: query, problems: [410]), show),
    Route(
      .get, Address.textFile(enquiry: "{enquiry}", text: "{text}").path, officers,
      Operation(
        "pageTextFile", .server, "A text as a file.", query: query,
        answers: [.init(.ok, "The text.", [(.text, .page)])], problems: [410])
    ) { call in
      guard let letter = try await letters(call).all.first(where: { $0.name == call.parameter("text") }) else {
        throw ProblemWording.notFound
      }
      return .download(Array(letter.text.utf8), name: letter.name, type: .text)
    },
  ]

  private static func letters(_ call: Call) async throws -> Letters {
    let assessed = try await AssessedEnquiry(call, isTrialAllowed: false)
    // As for the command: letters go out by rules that somebody has reviewed.
    if let draft = assessed.workspace.draftFinding(canBeTried: false) {
      return Letters(refusing: draft, assessed.workspace, call.language)
    }
    let (assessment, workspace, language) = (assessed.assessment, assessed.workspace, call.language)
    let town = call.query["gemeinde"].flatMap { $0.isEmpty ? nil : $0 }
    return try await assessed.making { Letters(assessment, workspace, municipality: town, language) }
  }

  private static func show(_ call: Call) async throws -> Reply {
    let letters = try await letters(call)
    let say = Words(call.language).say
    let id = call.parameter("enquiry")
    let kept = call.query.items.filter { ["preset", "gemeinde"].contains($0.name) && !$0.value.isEmpty }
    let back = Kern.link(
      say("Zum Ergebnis", "To the result"),
      to: Address.result(id).link(call.language, kept.filter { $0.name == "preset" }))
    return WebPage(
      say("Texte zum Kopieren", "Texts to copy"), in: .enquiries,
      [.of("p", ["class": "kern-body"], [back])] + trialNote(call)
        + LettersBody(
          letters.all.map { letter in
            .init(
              id: letter.id, title: letter.title, text: letter.text,
              file: Address.textFile(enquiry: id, text: letter.name).link(call.language, kept))
          }, format: letters.format
        ).parts
        + municipalityForm(letters, call, kept)
    ).reply(call)
  }

  /// Told to those who come from a trial.
  private static func trialNote(_ call: Call) -> [Markup] {
    guard call.query.items.contains(where: { $0.name.hasPrefix(WeightTrialForm.prefix) }) else { return [] }
    return [
      Kern.alert(
        .info,
        Words(call.language).say(
          "Die Texte folgen den Gewichten des Regelwerks, nicht der Probe.",
          "The texts follow the weights of the rulebook, not the trial."))
    ]
  }

  private static func municipalityForm(_ letters: Letters, _ call: Call, _ kept: [URLText.Item]) -> [Markup] {
    let say = Words(call.language).say
    let hidden =
      kept.filter { $0.name == "preset" }.map { Kern.hidden($0.name, $0.value) }
      + (call.language == .de ? [] : [Kern.hidden("lang", call.language.rawValue)])
    let refusals = letters.refusals.map { Kern.alert(.warning, $0) }
    guard !letters.municipalities.isEmpty else { return refusals }
    return [
      Kern.heading(2, say("Mail an eine Gemeinde", "Mail to a municipality"), id: "gemeinde-mail")
    ] + refusals + [
      .of(
        "form", ["class": "lo-filter", "method": "get", "action": Address.texts(call.parameter("enquiry")).path],
        hidden + [
          Kern.select(
            Kern.Field("gemeinde", label: say("Gemeinde", "Municipality")),
            options: [("", "–")] + letters.municipalities.map { ($0, $0) }, selected: call.query["gemeinde"] ?? ""),
          Kern.button(say("Schreiben", "Write"), primary: false),
        ])
    ]
  }
}

/// The texts about an enquiry.
struct Letters: Sendable {
  /// A text with its name as a file.
  struct Letter: Sendable {
    let id: String
    let name: String
    let title: String
    let text: String
  }

  let all: [Letter]
  /// Why there is no mail to the municipality that was asked for.
  let refusals: [String]
  /// Municipalities with a site.
  let municipalities: [String]
  let format: FactFormat

  /// No texts, and why.
  init(refusing finding: Diagnostic, _ workspace: Workspace, _ language: Language) {
    all = []
    refusals = [finding.message[language]]
    municipalities = []
    format = workspace.format(language)
  }

  init(_ assessment: Assessment, _ workspace: Workspace, municipality: String?, _ language: Language) {
    let say = Words(language).say
    let disclosed = Disclosure(assessment, for: .investor).assessment
    let shortlist = Shortlist(disclosed, top: Shortlist.usualCount, deviation: nil)
    let firmness = disclosed.robustness(top: max(1, shortlist.sites.count))?.firmness
    let vermerk = Vermerk(
      assessment, Shortlist(assessment, top: Shortlist.usualCount, deviation: nil), language: language)
    var all = [
      Letter(
        id: "mail", name: "mail.txt", title: say("Mail an den Investor", "Mail to the investor"),
        text: InvestorMail(disclosed, shortlist, firmness: firmness, language: language).text),
      Letter(
        id: "vermerk", name: "vermerk.txt",
        title: say("Vermerk für die Akte, nur intern", "Note for the file, internal"),
        text: vermerk.text),
    ]
    var diagnostics = Diagnostics()
    let town = municipality.flatMap { workspace.municipality($0, into: &diagnostics) }
    if let town, let text = LetterWording.mail(to: town, assessment, language, into: &diagnostics) {
      all.append(
        Letter(
          id: "gemeinde-text", name: "gemeinde.txt",
          title: say("Mail an die Gemeinde ", "Mail to the municipality of ") + town,
          text: text))
    }
    self.all = all
    refusals = diagnostics.errors.map { $0.message[language] }
    municipalities = Set(workspace.register.sites.flatMap(\.municipalities)).sorted()
    format = workspace.format(language)
  }
}
