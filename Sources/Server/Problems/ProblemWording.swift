internal import HTTPTypes
internal import Report
internal import SourceText

/// What the server says when it does not answer as asked.
enum ProblemWording {
  static let notFound = Problem(
    .notFound, "request/not-found",
    LocalizedText(de: "Unter dieser Adresse gibt es nichts.", en: "There is nothing at this address."))

  static let `internal` = Problem(
    .internalServerError, "server/internal",
    LocalizedText(
      de: "Der Server hat einen Fehler gemacht; er steht im Protokoll.",
      en: "The server made a mistake; it is in the log."))

  static func methodNotAllowed(_ method: HTTPRequest.Method, allowed: [HTTPRequest.Method]) -> Problem {
    let list = allowed.map(\.rawValue).joined(separator: ", ")
    return Problem(
      .methodNotAllowed, "request/method-not-allowed",
      LocalizedText(de: "Das geht an dieser Adresse nicht.", en: "This cannot be done at this address."),
      detail: LocalizedText(
        de: "\(method.rawValue) ist hier nicht vorgesehen. Möglich: \(list).",
        en: "\(method.rawValue) is not provided for here. Possible: \(list)."), fields: [.allow: list])
  }
}

// MARK: - Addresses and queries

extension ProblemWording {
  static let malformedPath = Problem(
    .badRequest, "request/malformed-path",
    LocalizedText(de: "Die Adresse ist nicht lesbar.", en: "The address cannot be read."),
    detail: LocalizedText(
      de:
        "Zeichen außer Buchstaben und Ziffern stehen in Adressen als %XX ihrer UTF-8-Bytes; Steuerzeichen sind nicht erlaubt.",
      en:
        "Characters other than letters and digits are written as %XX of their UTF-8 bytes; control characters are refused."
    ))

  static let malformedQuery = Problem(
    .badRequest, "request/malformed-query",
    LocalizedText(de: "Der Teil der Adresse nach „?“ ist nicht lesbar.", en: "The address after “?” cannot be read."),
    detail: LocalizedText(
      de: "Erwartet wird name=wert, getrennt durch „&“; besondere Zeichen als %XX ihrer UTF-8-Bytes.",
      en: "Expected is name=value, separated by “&”; special characters as %XX of their UTF-8 bytes."))

  static func query(_ errors: [Problem.Detail]) -> Problem {
    Problem(
      .badRequest, "request/bad-parameter",
      LocalizedText(de: "Die Angaben in der Adresse passen nicht.", en: "The parameters of the address do not fit."),
      errors: errors)
  }

  static func unknownParameter(_ name: String, among names: [String]) -> Problem.Detail {
    let nearest = NearestName.of(name, among: names)
    let hint =
      nearest.map { LocalizedText(de: "Gemeint ist vielleicht „\($0)“.", en: "Did you mean “\($0)”?") }
      ?? LocalizedText(
        de: "Möglich: \(names.joined(separator: ", ")).", en: "Possible: \(names.joined(separator: ", ")).")
    return Problem.Detail(
      "request/unknown-parameter",
      LocalizedText(de: "„\(name)“ gibt es hier nicht. \(hint.de)", en: "There is no “\(name)” here. \(hint.en)"),
      parameter: name)
  }

  static func givenTwice(_ name: String) -> Problem.Detail {
    Problem.Detail(
      "request/given-twice",
      LocalizedText(de: "„\(name)“ steht zweimal da.", en: "“\(name)” is given twice."), parameter: name)
  }

  static func missing(_ parameter: Parameter) -> Problem.Detail {
    Problem.Detail(
      "request/missing-parameter",
      LocalizedText(
        de: "„\(parameter.name)“ fehlt; erwartet wird \(parameter.expected.de).",
        en: "“\(parameter.name)” is missing; expected is \(parameter.expected.en)."), parameter: parameter.name)
  }

  static func notUnderstood(_ parameter: Parameter, _ value: String) -> Problem.Detail {
    Problem.Detail(
      "request/bad-value",
      LocalizedText(
        de: "\(parameter.name): „\(value.prefix(80))“ passt nicht; erwartet wird \(parameter.expected.de).",
        en: "\(parameter.name): “\(value.prefix(80))” does not fit; expected is \(parameter.expected.en)."),
      parameter: parameter.name)
  }
}

// MARK: - Bodies and media types

extension ProblemWording {
  static func notAcceptable(_ offers: [MediaType]) -> Problem {
    let list = offers.map(\.rawValue).joined(separator: ", ")
    return Problem(
      .notAcceptable, "request/not-acceptable",
      LocalizedText(de: "In dieser Form gibt es die Antwort nicht.", en: "There is no answer in this form."),
      detail: LocalizedText(
        de: "„Accept“ nennt keine dieser Formen: \(list).", en: "“Accept” names none of these forms: \(list)."))
  }

  static func unsupportedMediaType(_ found: String?, _ types: [MediaType]) -> Problem {
    let list = types.map(\.rawValue).joined(separator: ", ")
    let de = found.map { "„\($0.prefix(80))“ wird hier nicht gelesen." } ?? "„Content-Type“ fehlt."
    let en = found.map { "“\($0.prefix(80))” is not read here." } ?? "“Content-Type” is missing."
    return Problem(
      .unsupportedMediaType, "request/unsupported-media-type",
      LocalizedText(de: "Diese Form wird nicht gelesen.", en: "This form is not read."),
      detail: LocalizedText(de: "\(de) Möglich: \(list).", en: "\(en) Possible: \(list)."),
      fields: [.accept: list])
  }

  static let emptyBody = Problem(
    .badRequest, "request/empty-body",
    LocalizedText(de: "Die Anfrage hat keinen Inhalt.", en: "The request has no body."))

  static let unexpectedBody = Problem(
    .badRequest, "request/unexpected-body",
    LocalizedText(de: "Hier wird kein Inhalt erwartet.", en: "No body is expected here."))

  static func bodyTooLarge(limit: Int) -> Problem {
    Problem(
      .contentTooLarge, "request/body-too-large",
      LocalizedText(de: "Der Inhalt ist zu groß.", en: "The body is too large."),
      detail: LocalizedText(de: "Höchstens \(limit) Bytes werden gelesen.", en: "At most \(limit) bytes are read."),
      fields: [.connection: "close"])
  }

  static func unreadableBody(_ errors: [Problem.Detail]) -> Problem {
    Problem(
      .badRequest, "request/unreadable-body",
      LocalizedText(de: "Der Inhalt ist nicht lesbar.", en: "The body cannot be read."), errors: errors)
  }

  static func invalidBody(_ errors: [Problem.Detail]) -> Problem {
    Problem(
      .unprocessableContent, "request/invalid-body",
      LocalizedText(de: "Der Inhalt hat Fehler.", en: "The body has errors."), errors: errors)
  }

  /// A problem of the framework, by its status.
  static func status(_ status: HTTPResponse.Status) -> Problem {
    Problem(
      status, "request/refused", LocalizedText(de: "Die Anfrage wurde abgelehnt.", en: "The request was refused."))
  }
}

// MARK: - Things that are kept

extension ProblemWording {
  static let noCondition = Problem(
    .preconditionRequired, "request/needs-if-match",
    LocalizedText(de: "„If-Match“ fehlt.", en: "“If-Match” is missing."),
    detail: LocalizedText(
      de: "Wer etwas ändert, nennt den ETag der Fassung, die er gelesen hat; so geht keine fremde Änderung verloren.",
      en: "Whoever changes something names the ETag of what was read, so that nobody's change is lost."))

  static func changedMeanwhile(_ tag: String) -> Problem {
    Problem(
      .preconditionFailed, "request/changed-meanwhile",
      LocalizedText(
        de: "Das wurde inzwischen geändert; es ist nichts geschrieben.",
        en: "This was changed meanwhile; nothing is written."),
      detail: LocalizedText(de: "Neu lesen, dann noch einmal ändern.", en: "Read it again, then change it again."),
      fields: [.eTag: EntityTag.quoted(tag)])
  }

  static func deleted(on date: String, reason: String) -> Problem {
    Problem(
      .gone, "request/deleted", LocalizedText(de: "Das ist gelöscht.", en: "This is deleted."),
      detail: LocalizedText(
        de: "Gelöscht am \(date). Grund: \(reason).", en: "Deleted on \(date). Reason: \(reason)."),
      members: [.init(key: "deleted_on", value: .string(date)), .init(key: "reason", value: .string(reason))])
  }
}
