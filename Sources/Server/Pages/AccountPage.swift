internal import HTTPTypes
internal import Report
internal import SourceText
internal import Store

/// One's own account: password and API tokens. Only a session reaches it.
enum AccountPage {
  private static let access = Access.staff
  private static let done = Parameter("done", .words(["password", "token"]), "What the last form did.")

  static let routes = [
    Route(.get, Address.account.path, access, .page("pageAccount", query: [done])) { call in
      try AccountForms(call).reply()
    },
    Route(.post, Address.password.path, access, .page("pageChangePassword", form: true), changePassword),
    Route(.post, Address.tokens.path, access, .page("pageCreateToken", form: true), addToken),
    Route(.post, Address.revokeToken.path, access, .page("pageRevokeToken", form: true), revoke),
  ]

  private static func changePassword(_ call: Call) async throws -> Reply {
    let form = try call.form()
    let (old, new) = (form.exact("old"), form.exact("new"))
    let account = try call.account()
    if let objection = Password.objection(to: new, of: account.name) {
      return try AccountForms(call, error: .init("new", ProblemWording.sentence(objection))).reply()
    }
    let entry = call.services.entry
    do {
      let session = try await entry.checkingPassword {
        try entry.sessions.changePassword(of: account, from: old, to: new, client: call.client)
      }
      return Reply.seeOther(Address.account.link(call.language, [("done", "password")]))
        .with(.setCookie, entry.sessions.cookie.set(session.secret))
    } catch let problem as Problem {
      return try AccountForms(call, error: .init("old", problem.detail ?? problem.title)).reply()
    }
  }

  private static func addToken(_ call: Call) throws -> Reply {
    let form = try call.form()
    let account = try call.account()
    let wish = Tokens.Wish(
      label: form["label"], scopes: Tokens.scopeNames.filter { form["scope-\($0)"] == "1" },
      days: Int(form["days"]) ?? 0)
    var diagnostics = Diagnostics()
    let made = try call.services.entry.tokens.add(
      wish, for: account, by: call.principal.author, into: &diagnostics)
    guard let made else {
      let text = diagnostics.errors.first.map(ProblemWording.sentence) ?? LocalizedText(both: "")
      return try AccountForms(call, error: .init("label", text), wish: wish).reply()
    }
    return try AccountForms(call, secret: made.secret).reply()
  }

  private static func revoke(_ call: Call) throws -> Reply {
    var ignored = Diagnostics()
    guard
      try call.services.entry.tokens.revoke(
        try call.form()["id"], of: try call.account().id, by: call.principal.author, into: &ignored)
    else { throw ProblemWording.notFound }
    return .seeOther(Address.account.link(call.language, [("done", "token")]))
  }
}
