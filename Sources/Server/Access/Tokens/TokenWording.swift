internal import SourceText
internal import Store

/// Why a token is not made.
enum TokenWording {
  /// What is wrong with a wish; empty when nothing is.
  static func objections(to wish: Tokens.Wish, of account: StoredAccount) -> [Diagnostic] {
    let label = wish.label.unicodeScalars
    let allowed = Scope.allowed(to: Role(account.role))
    var objections: [Diagnostic] = []
    if !account.isEnabled { objections.append(disabled(account.name)) }
    if label.isEmpty || label.count > 80 || label.contains(where: { $0.value < 0x20 || $0.value == 0x7f }) {
      objections.append(badLabel)
    }
    if wish.scopes.isEmpty { objections.append(noScope(allowed)) }
    objections += wish.scopes.compactMap { word in
      guard let scope = Scope(rawValue: word) else { return unknownScope(word) }
      return allowed.contains(scope) ? nil : tooMuch(scope, account, allowed)
    }
    if !(1...Tokens.mostDays).contains(wish.days) { objections.append(badDays(wish.days)) }
    return objections
  }

  static let tooMany = AccountWording.badToken(
    LocalizedText(
      de: "Das Konto hat schon \(Tokens.mostValid) gültige Token; eines davon widerrufen.",
      en: "The account has \(Tokens.mostValid) valid tokens already; revoke one of them."))

  private static let badLabel = AccountWording.badToken(
    LocalizedText(
      de: "Der Zweck des Tokens braucht 1 bis 80 Zeichen ohne Steuerzeichen.",
      en: "The purpose of the token needs 1 to 80 characters, no control characters."))

  private static func disabled(_ name: String) -> Diagnostic {
    AccountWording.badToken(
      LocalizedText(de: "Das Konto „\(name)“ ist gesperrt.", en: "The account “\(name)” is disabled."))
  }

  private static func noScope(_ allowed: Set<Scope>) -> Diagnostic {
    AccountWording.badToken(
      LocalizedText(
        de: "Es fehlt, was das Token darf: \(list(allowed)).",
        en: "It is missing what the token may do: \(list(allowed))."))
  }

  private static func unknownScope(_ word: String) -> Diagnostic {
    AccountWording.badToken(
      LocalizedText(
        de: "Einen Bereich „\(word.prefix(40))“ gibt es nicht; möglich: \(list(Set(Scope.allCases))).",
        en: "There is no scope “\(word.prefix(40))”; possible: \(list(Set(Scope.allCases)))."))
  }

  private static func tooMuch(_ scope: Scope, _ account: StoredAccount, _ allowed: Set<Scope>) -> Diagnostic {
    AccountWording.badToken(
      LocalizedText(
        de: "„\(scope.rawValue)“ darf das Konto „\(account.name)“ selbst nicht; möglich: \(list(allowed)).",
        en: "The account “\(account.name)” itself may not “\(scope.rawValue)”; possible: \(list(allowed))."))
  }

  private static func badDays(_ days: Int) -> Diagnostic {
    AccountWording.badToken(
      LocalizedText(
        de: "Ein Token gilt 1 bis \(Tokens.mostDays) Tage, nicht \(days).",
        en: "A token is valid for 1 to \(Tokens.mostDays) days, not \(days)."))
  }

  private static func list(_ scopes: Set<Scope>) -> String {
    Scope.allCases.filter(scopes.contains).map(\.rawValue).joined(separator: ", ")
  }
}
