internal import HTTPTypes

// What to do about a problem, where its answer does not say so itself.

extension ProblemPages {
  static let access = [
    ProblemPage(AccessProblems.csrf), ProblemPage(AccessProblems.foreignOrigin),
    ProblemPage(AccessProblems.invalidToken), ProblemPage(AccessProblems.noAccount), ProblemPage(AccessProblems.noHost),
    ProblemPage(AccessProblems.notEncrypted), ProblemPage(AccessProblems.unrecognised),
    ProblemPage(AccessProblems.wrongHost),
    ProblemPage(
      AccessProblems.forbidden,
      de:
        "Das Konto hat eine andere Aufgabe. Wer die Aufgabe hat, kann es tun; Konten vergibt, wer den Server betreibt.",
      en:
        "The account has another task. Whoever has this task can do it; accounts are given by whoever runs the server."),
    ProblemPage(
      AccessProblems.outOfScope(nil),
      de:
        "Die Antwort nennt den Bereich, der fehlt: dafür ein neues Token ausstellen. Nennt sie keinen, dann anmelden.",
      en: "The answer names the scope that is missing: make a new token for it. If it names none, log in."),
    ProblemPage(
      SessionWording.busy, de: "Kurz warten (Kopffeld „Retry-After“) und noch einmal anmelden.",
      en: "Wait a moment (header field “Retry-After”) and log in again."),
    ProblemPage(
      SessionWording.tooMany(0),
      de:
        "Warten, so lange das Kopffeld „Retry-After“ sagt. Ein vergessenes Passwort setzt neu, wer den Server betreibt.",
      en: "Wait as long as the header field “Retry-After” says. Whoever runs the server sets a forgotten password anew."
    ),
    ProblemPage(
      SessionWording.wrongLogin,
      de: "Name und Passwort prüfen. Gesperrte Konten werden genauso beantwortet; dann hilft, wer den Server betreibt.",
      en: "Check name and password. Disabled accounts get the same answer; then ask whoever runs the server."),
    ProblemPage(
      SessionWording.wrongPassword, de: "Das Passwort eingeben, mit dem die Anmeldung gelang; geändert ist nichts.",
      en: "Enter the password with which the login worked; nothing is changed."),
  ]

  static let limits = [
    ProblemPage(LimitWording.busy), ProblemPage(LimitWording.tooLong), ProblemPage(LimitWording.tooManyAtATime),
    ProblemPage(
      LimitWording.tooManyRequests(seconds: 0),
      de: "Warten, so lange das Kopffeld „Retry-After“ sagt, dann weitermachen.",
      en: "Wait as long as the header field “Retry-After” says, then go on."),
    ProblemPage(
      LimitWording.bodyTooSlow, de: "Noch einmal schicken, über eine bessere Leitung oder in kleineren Teilen.",
      en: "Send it again, over a better line or in smaller parts."),
    ProblemPage(
      LimitWording.malformed, de: "Das sendende Programm prüfen; lange Kopffelder und Cookies weglassen.",
      en: "Check the program that sends; leave out long header fields and cookies."),
  ]

  static let requests = [
    ProblemPage(ProblemWording.malformedPath), ProblemPage(ProblemWording.malformedQuery),
    ProblemPage(
      ProblemWording.notFound, de: "Die Adresse prüfen. Alle Adressen beschreibt /api/openapi.json.",
      en: "Check the address. All addresses are described in /api/openapi.json."),
    ProblemPage(
      ProblemWording.methodNotAllowed(.get, allowed: []), de: "Was hier möglich ist, sagt das Kopffeld „Allow“.",
      en: "The header field “Allow” says what is possible here."),
    ProblemPage(
      ProblemWording.query([]), de: "Die genannten Angaben berichtigen; erlaubte Werte stehen dabei.",
      en: "Correct the parameters that are named; the values that are allowed stand with them."),
    ProblemPage(
      ProblemWording.notAcceptable([]), de: "In „Accept“ eine der Formen nennen, die in der Antwort stehen.",
      en: "Name one of the forms of the answer in “Accept”."),
    ProblemPage(
      ProblemWording.unsupportedMediaType(nil, []),
      de: "„Content-Type“ so angeben, wie das Kopffeld „Accept“ der Antwort sagt.",
      en: "Set “Content-Type” to what the header field “Accept” of the answer says."),
    ProblemPage(
      ProblemWording.emptyBody,
      de: "Den Inhalt mitschicken: die Anfrage in YAML oder JSON, oder was sonst beschrieben ist.",
      en: "Send the body: the enquiry in YAML or JSON, or whatever else is described."),
    ProblemPage(
      ProblemWording.unexpectedBody, de: "Ohne Inhalt schicken; Angaben gehören in die Adresse.",
      en: "Send it without a body; what is to be said belongs in the address."),
    ProblemPage(
      ProblemWording.bodyTooLarge(limit: 0), de: "Kürzen. Wie viel gelesen wird, steht in der Antwort.",
      en: "Make it shorter. The answer says how much is read."),
    ProblemPage(
      ProblemWording.unreadableBody([]),
      de: "Form und Zeichencodierung (UTF-8) prüfen; die Antwort nennt die erste Stelle.",
      en: "Check the syntax and the encoding (UTF-8); the answer names the first place."),
    ProblemPage(
      ProblemWording.invalidBody([]), de: "Die genannten Stellen berichtigen und noch einmal schicken.",
      en: "Correct the places that are named and send it again."),
    ProblemPage(
      ProblemWording.status(.badRequest), de: "Die Anfrage mit der Beschreibung in /api/openapi.json vergleichen.",
      en: "Compare the request with the description in /api/openapi.json."),
  ]

  static let kept = [
    ProblemPage(ProblemWording.noCondition), ProblemPage(ProblemWording.noSuchLink),
    ProblemPage(ProblemWording.otherEnquiry), ProblemPage(ProblemWording.noPDF),
    ProblemPage(
      ProblemWording.noFile([]),
      de: "Die Antwort nennt, was fehlt: meist wird kein Standort angeboten, oder das Regelwerk ist ein Entwurf.",
      en: "The answer names what is missing: mostly no site is offered, or the rulebook is a draft."),
    ProblemPage(
      ProblemWording.changedMeanwhile(""), de: "Neu lesen, die Änderung prüfen und mit dem neuen ETag wiederholen.",
      en: "Read it again, check the change, and repeat it with the new ETag."),
    ProblemPage(
      ProblemWording.deleted(on: "", reason: ""), de: "Es bleibt dabei; Tag und Grund stehen in der Antwort.",
      en: "It stays so; day and reason are in the answer."),
    ProblemPage(
      ProblemWording.notYetAnswered, de: "Später wieder hineinsehen; der Link bleibt derselbe.",
      en: "Look again later; the link stays the same."),
    ProblemPage(
      ProblemWording.unreadableRecord([]),
      de: "Die Bewertung selbst ist lesbar. Nachrechnen kann sie die Version, mit der sie entstanden ist.",
      en: "The assessment itself can be read. The version that made it can compute it again."),
  ]

  static let server = [
    ProblemPage(
      ProblemWording.internal, de: "Bitte melden, mit Zeit und Adresse, damit der Eintrag im Protokoll gefunden wird.",
      en: "Please report it, with time and address, so that the entry in the log is found."),
    ProblemPage(
      ProblemWording.noRoom,
      de: "Wer den Server betreibt, schafft Platz auf dem Datenträger; dann noch einmal schicken.",
      en: "Whoever runs the server makes room on the disk; then send it again."),
    ProblemPage(
      ReadinessWording.noDatabase,
      de: "Wer den Server betreibt, sieht in Protokoll und Datenträger nach: lotse doctor.",
      en: "Whoever runs the server looks at the log and at the disk: lotse doctor."),
    ProblemPage(
      ReadinessWording.stopping, de: "Gleich noch einmal versuchen, wenn der Server wieder läuft.",
      en: "Try again when the server runs again."),
  ]
}
