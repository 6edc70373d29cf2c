internal import HTTPTypes
internal import SourceText
internal import Store

/// Changing one's own password. Only a session reaches it: no token may.
enum PasswordRoute {
  static let routes = [
    Route(
      .put, "/api/v1/account/password", .staff,
      Operation(
        "changePassword", .accounts, "Change one's own password.",
        details: """
          Needs the old one, and slows down like a login when it is wrong. Every session of the account ends and its API \
          tokens are revoked; the caller gets a new session.
          """,
        body: .init([.json], .passwordChange),
        answers: [
          .init(.ok, "The new session.", [(.json, .session)], fields: [("Set-Cookie", "The new session's cookie.")])
        ])
    ) { call in try await change(call) }
  ]

  private static func change(_ call: Call) async throws -> Reply {
    let (old, new) = try JSONBody(call).texts("old", "new")
    let account = try call.account()
    if let objection = Password.objection(to: new, of: account.name) {
      throw ProblemWording.invalidBody([
        Problem.Detail(objection.code, ProblemWording.sentence(objection), pointer: "/new")
      ])
    }
    let entry = call.services.entry
    let session = try await entry.checkingPassword {
      try entry.sessions.changePassword(of: account, from: old, to: new, client: call.client)
    }
    return SessionRoutes.reply(.ok, session, entry)
  }
}
