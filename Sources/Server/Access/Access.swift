/// Who may call an operation.
///
/// A role that is not named may not, and a token only what is in its scope: an operation without a scope, and not open to
/// visitors, cannot be called with a token at all.
struct Access: Sendable, Hashable {
  let roles: Set<Role>
  /// What a token must be allowed.
  let scope: Scope?

  init(_ roles: Set<Role>, scope: Scope? = nil) {
    self.roles = roles
    self.scope = scope
  }

  /// Everybody.
  static let everybody = Access(Set(Role.allCases))
  /// Everybody with an account, and the officer of this machine.
  static let staff = Access([.officer, .policy, .admin])

  /// What is asked of one caller.
  enum Decision: Hashable {
    case allowed
    /// Nobody is recognised, and visitors may not.
    case unrecognised
    /// The role may not.
    case forbidden
    /// The role may, the token may not.
    case outOfScope(Scope?)
  }

  /// Whether a caller may.
  func decision(for principal: Principal) -> Decision {
    guard roles.contains(principal.role) else { return principal.role == .visitor ? .unrecognised : .forbidden }
    guard let scopes = principal.scopes else { return .allowed }
    guard let scope else { return roles.contains(.visitor) ? .allowed : .outOfScope(nil) }
    return scopes.contains(scope) ? .allowed : .outOfScope(scope)
  }
}
