internal import HTTPTypes
internal import Report
internal import SourceText

/// Signing in with name and password, and out.
enum SignInPage {
  static let routes = [
    Route(.get, Address.signIn.path, .everybody, .page("pageSignIn", query: [next])) { call in
      page(call, name: "", next: call.query[nextName] ?? "", problem: nil)
    },
    Route(
      .post, Address.signIn.path, .everybody,
      .page("pageBeginSession", form: true, refusals: [.unauthorized, .tooManyRequests, .serviceUnavailable])
    ) { call in
      try await signIn(call)
    },
    Route(.post, Address.signOut.path, .everybody, .page("pageEndSession", form: true)) { call in try signOut(call) },
  ]

  /// Name of the item that says where to go afterwards.
  static let nextName = "weiter"
  private static let next = Parameter(nextName, .text(maxLength: 2000), "Path of the page to go to afterwards.")

  private static func signIn(_ call: Call) async throws -> Reply {
    let form = try call.form()
    let (name, password) = (form["name"], form.exact("password"))
    let entry = call.services.entry
    let previous = entry.sessions.cookie.secret(in: call.fields)
    do {
      let started = try await entry.checkingPassword {
        try entry.sessions.start(name: name, password: password, client: call.client, previous: previous)
      }
      return .seeOther(path(form[nextName]) ?? Address.start.link(call.language))
        .with(.setCookie, entry.sessions.cookie.set(started.secret))
    } catch let problem as Problem {
      return page(call, name: name, next: form[nextName], problem: problem)
    }
  }

  private static func signOut(_ call: Call) throws -> Reply {
    let sessions = call.services.entry.sessions
    if let secret = sessions.cookie.secret(in: call.fields) { try sessions.end(secret) }
    return Reply.seeOther(Address.start.link(call.language)).with(.setCookie, sessions.cookie.removed)
  }

  /// A path of this server; nil for anything that could lead elsewhere.
  static func path(_ text: String) -> String? {
    let isOwn = text.hasPrefix("/") && !text.hasPrefix("//") && !text.contains("\\")
    return isOwn && text.unicodeScalars.allSatisfy { (0x21...0x7e).contains($0.value) } ? text : nil
  }

  private static func page(_ call: Call, name: String, next: String, problem: Problem?) -> Reply {
    let say = Words(call.language).say
    let title = say("Anmelden", "Sign in")
    let error = problem.map { ($0.title[call.language], $0.detail?[call.language]) }
    let summary =
      error.map {
        [Kern.errorSummary($0.0, [(field: "name", text: $0.1 ?? say("Angaben prüfen", "Check what you typed"))])]
      }
      ?? []
    var reply = WebPage(
      title, in: nil,
      summary + [
        .of(
          "form", ["method": "post", "action": Address.signIn.link(call.language)],
          [
            Kern.hidden(nextName, next),
            Kern.input(
              Kern.Field("name", label: say("Name des Kontos", "Name of the account"), error: error?.0), value: name,
              autocomplete: "username"),
            Kern.input(
              Kern.Field("password", label: say("Passwort", "Password")), value: "", type: "password",
              autocomplete: "current-password"), Kern.button(title),
          ]),
        Kern.body(
          say(
            "Konten vergibt, wer diesen Server betreibt. Wer ein Passwort vergessen hat, wendet sich dorthin.",
            "Accounts are given by whoever runs this server; so are forgotten passwords."), muted: true),
      ], hasErrors: problem != nil
    ).reply(call, status: problem?.status ?? .ok)
    for field in problem?.fields ?? [:] { reply.fields.append(field) }
    return reply
  }
}
