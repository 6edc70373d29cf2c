internal import HTTPTypes
internal import SourceText

/// Why somebody was not let through.
enum AccessProblems {
  static let noHost = Problem(
    .badRequest, "access/no-host",
    LocalizedText(
      de: "Die Anfrage nennt nicht genau einen Server.", en: "The request does not name exactly one server."),
    detail: LocalizedText(
      de: "Erwartet wird ein Kopffeld „Host“ mit Name und Port dieses Servers.",
      en: "Expected is one header field “Host” with name and port of this server."))

  static let wrongHost = Problem(
    .forbidden, "access/wrong-host",
    LocalizedText(de: "Unter diesem Namen antwortet der Server nicht.", en: "The server does not answer to this name."),
    detail: LocalizedText(
      de: "Wer den Server betreibt, nennt weitere Namen mit --public-host.",
      en: "Whoever runs the server adds names with --public-host."))

  static let notEncrypted = Problem(
    .forbidden, "access/not-encrypted",
    LocalizedText(de: "Die Anfrage kam unverschlüsselt.", en: "The request came unencrypted."),
    detail: LocalizedText(de: "Die Adresse beginnt mit https://.", en: "The address begins with https://."))

  static let foreignOrigin = Problem(
    .forbidden, "access/foreign-origin",
    LocalizedText(de: "Die Anfrage kam von einer fremden Seite.", en: "The request came from another site."),
    detail: LocalizedText(
      de: "Der Server nimmt sie nur von eigenen Seiten und von Programmen an.",
      en: "The server takes it only from its own pages and from programs."))

  static let csrf = Problem(
    .forbidden, "access/csrf-token",
    LocalizedText(
      de: "Zur Sitzung fehlt das Kopffeld „X-CSRF-Token“, oder es gehört zu einer anderen.",
      en: "The header field “X-CSRF-Token” of the session is missing or belongs to another."),
    detail: LocalizedText(
      de: "Es steht in der Antwort auf die Anmeldung und unter GET /api/v1/session.",
      en: "It is in the answer to the login and at GET /api/v1/session."))

  static let unrecognised = Problem(
    .unauthorized, "access/login-needed",
    LocalizedText(de: "Dafür ist eine Anmeldung nötig.", en: "This needs a login."),
    detail: LocalizedText(
      de: "Mit Namen und Passwort unter POST /api/v1/session, oder mit einem API-Token.",
      en: "With name and password at POST /api/v1/session, or with an API token."),
    fields: [.wwwAuthenticate: challenge])

  static let invalidToken = Problem(
    .unauthorized, "access/invalid-token",
    LocalizedText(
      de: "Das API-Token gilt nicht (mehr).", en: "The API token is not valid (any more)."),
    detail: LocalizedText(
      de: "Ein neues gibt es unter POST /api/v1/tokens oder mit lotse tokens add.",
      en: "Make a new one at POST /api/v1/tokens or with lotse tokens add."),
    fields: [.wwwAuthenticate: challenge + ", error=\"invalid_token\""])

  static let forbidden = Problem(
    .forbidden, "access/not-allowed",
    LocalizedText(de: "Dieses Konto darf das nicht.", en: "This account may not do that."))

  static let noAccount = Problem(
    .forbidden, "access/no-account",
    LocalizedText(
      de: "API-Token und Passwörter gehören zu einem Konto.", en: "API tokens and passwords belong to an account."),
    detail: LocalizedText(
      de: "Dieser Rechner arbeitet ohne Anmeldung. Ein Konto macht: lotse accounts add.",
      en: "This machine works without login. To make an account: lotse accounts add."))

  /// The token lacks a scope, or no token may at all.
  static func outOfScope(_ scope: Scope?) -> Problem {
    let needed = scope.map { ", scope=\"\($0.rawValue)\"" } ?? ""
    return Problem(
      .forbidden, "access/out-of-scope",
      LocalizedText(de: "Dieses API-Token darf das nicht.", en: "This API token may not do that."),
      detail: scope.map { scope in
        LocalizedText(
          de: "Es braucht den Bereich „\(scope.rawValue)“.", en: "It needs the scope “\(scope.rawValue)”.")
      }
        ?? LocalizedText(
          de: "Das geht nur in einer Sitzung, mit Namen und Passwort.",
          en: "This takes a session, with name and password."),
      fields: [.wwwAuthenticate: challenge + ", error=\"insufficient_scope\"\(needed)"])
  }

  private static let challenge = "Bearer realm=\"lotse\""
}
