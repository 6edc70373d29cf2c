internal import SourceText

/// What the commands about accounts and tokens say.
enum AccountWording {
  static func badName(_ name: String) -> Diagnostic {
    Diagnostic(
      "account/bad-name",
      LocalizedText(
        de: "„\(shown(name))“ ist kein Name für ein Konto.", en: "“\(shown(name))” is no name for an account."),
      hint: LocalizedText(
        de: "2 bis 40 Kleinbuchstaben a–z, Ziffern, Punkte, Striche; ein Kürzel oder eine Funktion: ansiedlung-2",
        en: "2 to 40 small letters a–z, digits, dots, hyphens; a code or a function: settlement-2"))
  }

  static let mailAddress = Diagnostic(
    "account/mail-address",
    LocalizedText(
      de: "Ein Konto heißt nicht wie eine Mailadresse: sein Name steht im Protokoll.",
      en: "An account is not called by a mail address: its name is in the log."),
    hint: LocalizedText(de: "ein Kürzel oder eine Funktion: ansiedlung-2", en: "a code or a function: settlement-2"))

  static func exists(_ name: String) -> Diagnostic {
    Diagnostic(
      "account/exists",
      LocalizedText(de: "Das Konto „\(name)“ gibt es schon.", en: "The account “\(name)” exists already."),
      hint: LocalizedText(
        de: "neues Passwort: lotse accounts password \(name)", en: "new password: lotse accounts password \(name)"))
  }

  static func unknown(_ name: String, among names: [String]) -> Diagnostic {
    let nearest = NearestName.of(name, among: names)
    return Diagnostic(
      "account/unknown",
      LocalizedText(
        de: "Ein Konto „\(shown(name))“ gibt es nicht.", en: "There is no account “\(shown(name))”."),
      hint: nearest.map { LocalizedText(de: "gemeint ist vielleicht „\($0)“", en: "did you mean “\($0)”?") }
        ?? LocalizedText(de: "alle Konten: lotse accounts list", en: "all accounts: lotse accounts list"))
  }

  static func badPassword(_ objection: LocalizedText) -> Diagnostic {
    Diagnostic("account/bad-password", objection)
  }

  static func badToken(_ message: LocalizedText) -> Diagnostic { Diagnostic("account/bad-token", message) }

  static func unknownToken(_ id: String) -> Diagnostic {
    Diagnostic(
      "account/unknown-token",
      LocalizedText(
        de: "Ein gültiges Token „\(shown(id))“ gibt es nicht.", en: "There is no valid token “\(shown(id))”."),
      hint: LocalizedText(de: "alle Token: lotse tokens list", en: "all tokens: lotse tokens list"))
  }

  /// A text of somebody else without what would move a terminal's cursor.
  private static func shown(_ text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.prefix(60).filter { $0.value >= 0x20 && $0.value != 0x7f }))
  }
}
