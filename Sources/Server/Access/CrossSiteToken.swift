internal import Report

/// The token by which a form shows that it stands on a page of the same session.
enum CrossSiteToken {
  /// Name of the item that carries it.
  static let field = "csrf"

  /// - Throws: a problem unless the form of the call shows the token of its session.
  static func check(_ call: Call) throws {
    guard let token = call.csrfToken, Secret.areSame(try call.form()[field], token) else { throw AccessProblems.csrf }
  }
}

extension Call {
  /// What forms of this session show; nil without a session.
  var csrfToken: String? {
    guard principal.account != nil, principal.scopes == nil else { return nil }
    return services.entry.sessions.cookie.secret(in: fields).map(Sessions.csrfToken)
  }

  /// A form that changes something; every such form is made here, so that none lacks the token.
  ///
  /// - Parameter name: class of the form.
  func postForm(to address: String, class name: String? = nil, _ content: [Markup]) -> Markup {
    let token = csrfToken.map { [Kern.hidden(CrossSiteToken.field, $0)] } ?? []
    return .of("form", attributes: [("method", "post"), ("action", address), ("class", name)], token + content)
  }
}
