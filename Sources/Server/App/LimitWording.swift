internal import HTTPTypes
internal import SourceText

/// What the server says when a limit is reached.
enum LimitWording {
  /// The client sends more requests than it may; `seconds` until the next one.
  static func tooManyRequests(seconds: Int) -> Problem {
    Problem(
      .tooManyRequests, "limit/requests",
      LocalizedText(de: "Zu viele Anfragen in kurzer Zeit.", en: "Too many requests in a short time."),
      detail: LocalizedText(
        de: "In \(seconds) s geht es weiter.", en: "Go on in \(seconds) s."), fields: [.retryAfter: "\(seconds)"])
  }

  /// The client has more requests running than it may.
  static let tooManyAtATime = Problem(
    .tooManyRequests, "limit/at-a-time",
    LocalizedText(
      de: "Zu viele Anfragen desselben Absenders laufen gleichzeitig.",
      en: "Too many requests of the same client run at the same time."),
    detail: LocalizedText(
      de: "Die nächste erst schicken, wenn eine beantwortet ist.", en: "Send the next one when one is answered."),
    fields: [.retryAfter: "1"])

  /// The server has as much to do as it can.
  static let busy = Problem(
    .serviceUnavailable, "limit/busy",
    LocalizedText(de: "Der Server ist ausgelastet.", en: "The server is busy."),
    detail: LocalizedText(
      de: "Es ist nichts geschehen; bitte gleich noch einmal schicken.",
      en: "Nothing has happened; please send it again in a moment."), fields: [.retryAfter: "2"])

  /// An operation took longer than it may.
  static let tooLong = Problem(
    .serviceUnavailable, "limit/time",
    LocalizedText(de: "Die Antwort hat zu lange gedauert.", en: "The answer took too long."),
    detail: LocalizedText(
      de: "Sie wurde abgebrochen; bitte später noch einmal schicken.",
      en: "It was given up; please send it again later."), fields: [.retryAfter: "10"])

  /// The body did not arrive in time.
  static let bodyTooSlow = Problem(
    .requestTimeout, "limit/body-time",
    LocalizedText(de: "Der Inhalt kam nicht rechtzeitig an.", en: "The body did not arrive in time."),
    fields: [.connection: "close"])

  /// What came is no request of HTTP, or its header is larger than may be.
  static let malformed = Problem(
    .badRequest, "request/malformed",
    LocalizedText(
      de: "Das ist keine Anfrage nach HTTP/1.1, oder ihr Kopf ist zu groß.",
      en: "This is no request of HTTP/1.1, or its header is too large."), fields: [.connection: "close"])
}
