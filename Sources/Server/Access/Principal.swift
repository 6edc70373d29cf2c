/// What a person may do.
enum Role: String, Sendable, CaseIterable {
  /// Anybody, without an account.
  case visitor
  /// Business development.
  case officer
  /// Policy staff.
  case policy
  /// Keeps accounts and the server.
  case admin
}

/// Who makes a request.
struct Principal: Sendable, Hashable {
  let role: Role
  /// The account's id; nil for visitors and for the officer of this machine.
  let account: String?

  /// Somebody without an account.
  static let visitor = Principal(role: .visitor, account: nil)
  /// The one officer of a server that only this machine reaches.
  static let local = Principal(role: .officer, account: nil)
}

/// The roles that may call an operation.
struct Access: Sendable, Hashable {
  let roles: Set<Role>

  init(_ roles: Set<Role>) { self.roles = roles }

  /// Everybody.
  static let everybody = Access(Set(Role.allCases))
}
