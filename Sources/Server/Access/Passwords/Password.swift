internal import SourceText

/// What a new password must be like.
enum Password {
  /// Fewest characters.
  static let fewest = 12
  /// Most bytes: enough for any sentence, too few to keep the server busy.
  static let mostBytes = 1024

  /// Why a new password is refused; nil when it is fine. `name` is that of its account.
  static func objection(to password: String, of name: String) -> Diagnostic? {
    if password.count < fewest {
      return AccountWording.badPassword(
        LocalizedText(
          de: "Das Passwort braucht mindestens \(fewest) Zeichen; es hat \(password.count).",
          en: "The password needs at least \(fewest) characters; it has \(password.count)."))
    }
    if password.utf8.count > mostBytes {
      return AccountWording.badPassword(
        LocalizedText(
          de: "Das Passwort hat mehr als \(mostBytes) Bytes.", en: "The password has more than \(mostBytes) bytes."))
    }
    if password.unicodeScalars.contains(where: { $0.value < 0x20 || $0.value == 0x7f }) {
      return AccountWording.badPassword(
        LocalizedText(
          de: "Das Passwort enthält ein Steuerzeichen.", en: "The password has a control character."))
    }
    if Set(password).count < 5 || password.lowercased().contains(name) {
      return AccountWording.badPassword(
        LocalizedText(
          de:
            "Das Passwort ist zu leicht zu raten: zu wenige verschiedene Zeichen, oder der Name des Kontos steht darin.",
          en: "The password is too easy to guess: too few different characters, or the name of the account is in it."))
    }
    return nil
  }
}
