internal import HTTPTypes
internal import SourceText
internal import Store
internal import YAML

// MARK: - Assessments, enquiries and rules

extension ProblemWording {
  static let summaryIsNotKept = query([
    Problem.Detail(
      "request/summary-not-kept",
      LocalizedText(
        de: "view=summary gibt es nur mit dry_run=true: aufbewahrt wird immer die ganze Bewertung.",
        en: "view=summary needs dry_run=true: what is kept is always the whole assessment."), parameter: "view")
  ])

  static let twoEnquiries = query([
    Problem.Detail(
      "request/two-enquiries",
      LocalizedText(
        de: "Entweder „enquiry“ nennt eine gespeicherte Anfrage, oder der Inhalt ist eine; beides zugleich geht nicht.",
        en: "Either “enquiry” names a stored enquiry, or the body is one; both at once do not work."),
      parameter: "enquiry")
  ])

  static let otherEnquiry = Problem(
    .conflict, "request/other-enquiry",
    LocalizedText(
      de: "Diese Bewertung gehört nicht zu dieser Anfrage.", en: "This assessment is not one of this enquiry."),
    detail: LocalizedText(
      de: "Freigegeben werden Bewertungen, die mit POST /api/v1/assessments?enquiry=KENNUNG entstanden sind.",
      en: "What can be released was made by POST /api/v1/assessments?enquiry=ID."))

  static let noSuchLink = Problem(
    .notFound, "request/no-such-link",
    LocalizedText(
      de: "Diesen Link gibt es nicht, oder er gilt nicht mehr.",
      en: "There is no such link, or it is no longer valid."),
    detail: LocalizedText(
      de: "Ein neuer kommt von der Stelle, die die Anfrage bearbeitet.",
      en: "Whoever deals with the enquiry can send a new one."))

  static let notYetAnswered = Problem(
    .notFound, "request/not-yet-answered",
    LocalizedText(de: "Die Antwort ist noch in Arbeit.", en: "The answer is still being worked on."))

  static func badRulePath(_ path: String, _ place: SourceLocation) -> Diagnostic {
    Diagnostic(
      "request/bad-rule-path",
      LocalizedText(
        de: "„\(path.prefix(80))“ ist kein Pfad einer Datei im Regelwerk.",
        en: "“\(path.prefix(80))” is no path of a file in the rulebook."),
      at: place,
      hint: LocalizedText(de: "zum Beispiel criteria/land.yaml", en: "for example criteria/land.yaml"))
  }

  /// Rules with errors; pointers lead to the file among those that were sent.
  static func rules(_ findings: [Diagnostic], folder: String) -> Problem {
    invalidBody(
      findings.map { finding in
        let name = finding.location?.file.name ?? ""
        let path = name.hasPrefix(folder + "/") ? String(name.dropFirst(folder.count + 1)) : nil
        return Problem.Detail(
          finding.code, sentence(finding), pointer: path.map { "/files/" + JSONPointer.escaped($0) } ?? "/files",
          position: finding.location?.position)
      })
  }
}

// MARK: - Errors of other parts

extension ProblemWording {
  /// What the database did not do.
  static func store(_ error: StoreError) -> Problem? {
    switch error {
    case .notFound: notFound
    case .changedMeanwhile(let tag): changedMeanwhile(tag)
    case .deleted(let tombstone): deleted(on: TimeText.day(tombstone.at), reason: tombstone.reason)
    case .badCursor: badCursor
    case .refused: otherEnquiry
    case .full: noRoom
    case .busy: LimitWording.busy
    case .exists, .newerSchema, .foreign, .damaged, .unusable: nil
    }
  }

  static let noRoom = Problem(
    HTTPResponse.Status(code: 507, reasonPhrase: "Insufficient Storage"), "server/no-room",
    LocalizedText(
      de: "Der Server hat keinen Platz mehr; es ist nichts geschrieben.",
      en: "The server has no room left; nothing is written."))

  /// What was stored cannot be read by this version.
  static func unreadable(_ error: Unreadable) -> Problem {
    unreadableRecord(error.findings.map { Problem.Detail($0.code, sentence($0)) })
  }

  static func unreadableRecord(_ errors: [Problem.Detail]) -> Problem {
    Problem(
      .conflict, "request/unreadable-record",
      LocalizedText(
        de: "Diese Version des Programms versteht die aufbewahrten Regeln oder Standorte nicht mehr.",
        en: "This version of the program no longer understands the rules or sites that were kept."),
      errors: errors)
  }
}
