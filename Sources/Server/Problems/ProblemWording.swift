internal import HTTPTypes
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
}
