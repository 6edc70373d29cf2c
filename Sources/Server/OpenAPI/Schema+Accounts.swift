internal import Report

/// Bodies about sessions and tokens.
extension Schema {
  var accounts: JSON {
    switch self {
    case .login:
      .schema(
        "Name and password of an account.", ["name": .type("string"), "password": .type("string")],
        required: ["name", "password"])
    case .passwordChange:
      .schema(
        "The password that one has, and the one that is to be.",
        ["old": .type("string"), "new": .type("string", "12 characters or more.")], required: ["old", "new"])
    case .session:
      .schema(
        "Who the caller is.",
        [
          "role": .words(Role.allCases.map(\.rawValue)), "account": .orNull("string", "Name of the account."),
          "scopes": .orNull("array", "What an API token is limited to; null without one."),
          "csrf_token": .orNull("string", "For the header field `X-CSRF-Token`; null without session."),
        ], required: ["role", "account", "scopes", "csrf_token"])
    case .newToken:
      .schema(
        "What an API token is for.",
        [
          "label": .type("string", "1 to 80 characters."), "scopes": .items(.words(Scope.allCases.map(\.rawValue))),
          "days": .type("integer", "Until it expires: 1 to 366, 90 without."),
        ], required: ["label", "scopes"])
    case .token: Self.tokenDocument
    default:
      .schema("API tokens.", ["items": .items(Self.tokenDocument)], required: ["items"])
    }
  }

  private static var tokenDocument: JSON {
    .schema(
      "An API token.",
      [
        "token": .type("string", "The token itself; only in the answer to its making."), "id": .type("string"),
        "label": .type("string"), "scopes": .items(.words(Scope.allCases.map(\.rawValue))),
        "created_at": .type("string"), "expires_at": .type("string"), "revoked_at": .orNull("string"),
        "valid": .type("boolean"),
      ], required: ["id", "label", "scopes", "created_at", "expires_at", "revoked_at", "valid"])
  }
}
