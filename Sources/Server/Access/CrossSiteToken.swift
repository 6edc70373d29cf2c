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
}

extension Markup {
  /// The same with the token of a session in every form that changes something, so that none can lack it.
  func carrying(csrfToken token: String) -> Markup {
    switch self {
    case .text, .style: return self
    case .group(let parts): return .group(parts.map { $0.carrying(csrfToken: token) })
    case .element(let name, let attributes, let content):
      let inside = content.map { $0.carrying(csrfToken: token) }
      let isPost = name == "form" && attributes.contains(Attribute("method", "post"))
      return .element(name, attributes, isPost ? [Kern.hidden(CrossSiteToken.field, token)] + inside : inside)
    }
  }
}
