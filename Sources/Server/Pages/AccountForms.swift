internal import Facts
internal import HTTPTypes
internal import Report
internal import SourceText
internal import Store

/// The page of one's own account with its forms; what was entered stays when it is refused, passwords apart.
struct AccountForms {
  /// What was wrong with one field.
  struct FieldError {
    let field: String
    let text: LocalizedText

    init(_ field: String, _ text: LocalizedText) {
      self.field = field
      self.text = text
    }
  }

  private let call: Call
  private let error: FieldError?
  private let wish: Tokens.Wish
  /// Secret of a token that was just made: the only time that it is shown.
  private let secret: String?

  init(_ call: Call, error: FieldError? = nil, wish: Tokens.Wish? = nil, secret: String? = nil) {
    self.call = call
    self.error = error
    self.wish = wish ?? Tokens.Wish(label: "", scopes: [], days: Tokens.usualDays)
    self.secret = secret
  }

  private func say(_ de: String, _ en: String) -> String { Words(call.language).say(de, en) }

  func reply() throws -> Reply {
    let account = try call.account()
    let summary =
      error.map {
        [
          Kern.errorSummary(
            say("Bitte berichtigen", "Please correct"), [(field: $0.field, text: $0.text[call.language])])
        ]
      } ?? []
    return WebPage(
      say("Konto", "Account"), in: nil,
      summary + done + [
        Kern.descriptions([
          (say("Name", "Name"), [.text(account.name)]),
          (say("Rolle", "Role"), [.text(Role(account.role).name[call.language])]),
        ]), signOut,
      ] + password + (try tokens(account)), hasErrors: error != nil
    ).reply(call, status: error == nil ? .ok : .unprocessableContent)
  }

  /// What the last form did.
  private var done: [Markup] {
    if let secret {
      return [
        Kern.alert(
          .success,
          say("Das Token ist angelegt. Es wird nur jetzt gezeigt.", "The token is made. It is shown only now."),
          [.of("p", ["class": "lo-code", "tabindex": "0"], secret)], id: "token-neu")
      ]
    }
    switch call.query["done"] {
    case "password":
      return [
        Kern.alert(
          .success,
          say(
            "Das Passwort ist geändert. Andere Sitzungen sind beendet, Token widerrufen.",
            "The password is changed. Other sessions have ended, tokens are revoked."))
      ]
    case "token": return [Kern.alert(.success, say("Das Token ist widerrufen.", "The token is revoked."))]
    default: return []
    }
  }

  private var signOut: Markup {
    Kern.postForm(
      action: Address.signOut.link(call.language), [Kern.button(say("Abmelden", "Sign out"), primary: false)])
  }

  private func message(_ field: String) -> String? { error?.field == field ? error?.text[call.language] : nil }

  private var password: [Markup] {
    [
      Kern.heading(2, say("Passwort ändern", "Change the password"), id: "passwort"),
      Kern.postForm(
        action: Address.password.link(call.language),
        [
          Kern.input(
            Kern.Field("old", label: say("bisheriges Passwort", "old password"), error: message("old")), value: "",
            type: "password", autocomplete: "current-password"),
          Kern.input(
            Kern.Field(
              "new", label: say("neues Passwort", "new password"),
              hint: say(
                "Mindestens 12 Zeichen; mehrere Wörter sind gut.", "12 characters or more; several words are good."),
              error: message("new")), value: "", type: "password", autocomplete: "new-password"),
          Kern.button(say("Ändern", "Change")),
        ]),
    ]
  }

  private func tokens(_ account: StoredAccount) throws -> [Markup] {
    let tokens = call.services.entry.tokens
    let rows = try tokens.all(of: account.id).map { token in
      [
        [Markup.text(token.label)], [.text(token.scopes.joined(separator: ", "))],
        [.text(tokens.state(of: token)[call.language])],
        token.isValid(at: call.services.clock.now()) ? [revoke(token)] : [],
      ]
    }
    let columns: [Kern.Column] = [
      .init(say("Zweck", "Purpose")), .init(say("darf", "may")), .init(say("gilt", "valid")),
      .init(say("Widerruf", "Revoke")),
    ]
    return [Kern.heading(2, say("API-Token", "API tokens"), id: "token")]
      + (rows.isEmpty
        ? [Kern.body(say("Noch kein Token.", "No token yet."), muted: true)]
        : [Kern.table(say("API-Token, neueste zuerst", "API tokens, newest first"), columns, rows)])
      + [newToken(account)]
  }

  private func revoke(_ token: StoredToken) -> Markup {
    Kern.postForm(
      action: Address.revokeToken.link(call.language),
      [
        Kern.hidden("id", token.id),
        .of(
          "button", ["class": "kern-btn kern-btn--secondary", "type": "submit"],
          [
            .of("span", ["class": "kern-label"], say("Widerrufen", "Revoke")),
            .of("span", ["class": "kern-sr-only"], ": " + token.label),
          ]),
      ])
  }

  private func newToken(_ account: StoredAccount) -> Markup {
    let allowed = Scope.allowed(to: Role(account.role))
    let scopes = Scope.allCases.filter(allowed.contains).map { scope in
      Kern.checkbox(
        "scope-\(scope.rawValue)", scope.name[call.language], isOn: wish.scopes.contains(scope.rawValue))
    }
    return Kern.postForm(
      action: Address.tokens.link(call.language),
      [
        Kern.heading(3, say("Neues Token", "New token")),
        Kern.input(
          Kern.Field(
            "label", label: say("Zweck", "Purpose"),
            hint: say("Welches Programm es benutzt.", "Which program uses it."),
            error: message("label")), value: wish.label),
        .of(
          "fieldset", ["class": "lo-choices"],
          [.of("legend", ["class": "kern-label"], say("Es darf", "It may"))] + scopes),
        Kern.input(
          Kern.Field("days", label: say("Tage, die es gilt", "Days for which it is valid")), value: String(wish.days),
          mode: "numeric"),
        Kern.button(say("Token anlegen", "Make the token")),
      ])
  }
}

extension Role {
  /// As people read it.
  var name: LocalizedText {
    switch self {
    case .visitor: LocalizedText(de: "Gast", en: "visitor")
    case .officer: LocalizedText(de: "Ansiedlung", en: "business development")
    case .policy: LocalizedText(de: "Regelwerk", en: "policy staff")
    case .admin: LocalizedText(de: "Verwaltung des Servers", en: "administration of the server")
    }
  }
}

extension Scope {
  /// As people read it.
  var name: LocalizedText {
    switch self {
    case .read: LocalizedText(de: "Standorte, Fakten und Regeln lesen", en: "read sites, facts and rules")
    case .assess: LocalizedText(de: "Anfragen bewerten, Bewertungen lesen", en: "assess enquiries, read assessments")
    case .enquiries: LocalizedText(de: "Anfragen verwahren, lesen und löschen", en: "keep, read and delete enquiries")
    case .rulebook: LocalizedText(de: "Regeln prüfen und vergleichen", en: "check and compare rules")
    }
  }
}
