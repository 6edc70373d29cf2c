internal import Advisory
internal import Documents
internal import Facts
internal import HTTPTypes
internal import Region
internal import Report
internal import Rulebook
internal import SourceText

/// Adding a claim about a site, as `lotse sites claim` does: from the page of the site, or as the answer to a question.
enum ClaimPages {
  /// People only: no token changes the register.
  private static let officers = Access([.officer])
  private static let field = Parameter("feld", .text(maxLength: 80), "Field of the site.", isRequired: true)
  private static let enquiry = Parameter("anfrage", .text(maxLength: 100), "Enquiry to go back to.")

  static let routes = [
    Route(
      .get, Address.claim("{site}").path, officers,
      .page("pageClaim", query: [field, enquiry], problems: [410])
    ) { call in try ClaimEntry(call).reply() },
    Route(
      .post, Address.claim("{site}").path, officers,
      .page("pageAddClaim", query: [field, enquiry], form: true, problems: [410])
    ) { call in try await ClaimEntry(call).add() },
  ]

  /// What is told after a claim was added.
  static let added = Parameter("eingetragen", .words(["ja", "wartet"]), "Whether a claim has just been added.")

  static func notice(_ call: Call) -> [Markup] {
    let say = Words(call.language).say
    switch call.query["eingetragen"] {
    case "ja":
      return [
        Kern.alert(.success, say("Angabe eingetragen; hier ist sie berücksichtigt.", "Claim added; it counts here."))
      ]
    case "wartet":
      return [
        Kern.alert(
          .warning,
          say(
            "Angabe eingetragen. Sie zählt, sobald andere Fehler in den Dateien behoben sind.",
            "Claim added. It counts as soon as other errors in the files are corrected."))
      ]
    default: return []
    }
  }

  /// Chooses the field of a claim, on the page of a site.
  static func fieldForm(_ site: Site, _ workspace: Workspace, _ call: Call) -> [Markup] {
    let say = Words(call.language).say
    let fields = workspace.rulebook.dictionary.definitions(of: .site)
      .filter { !SiteFacts.headFields.contains($0.path.name) }
      .map { (value: $0.path.name, label: $0.label[call.language]) }
      .sorted { ($0.label.lowercased(), $0.value) < ($1.label.lowercased(), $1.value) }
    let language = call.language == .de ? [] : [Kern.hidden("lang", call.language.rawValue)]
    return [
      Kern.heading(2, say("Angabe ergänzen", "Add a claim"), id: "ergaenzen"),
      .of(
        "form", ["class": "lo-filter", "method": "get", "action": Address.claim(site.id.rawValue).path],
        language + [
          Kern.select(Kern.Field("feld", label: say("Welche Angabe?", "Which field?")), options: fields, selected: ""),
          Kern.button(say("Weiter", "Continue"), primary: false),
        ]),
    ]
  }
}
