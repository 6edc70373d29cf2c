/// Names an account in the database; made by the caller.
public struct AccountID: RawRepresentable, Hashable, Sendable {
  public let rawValue: String

  public init(rawValue: String) { self.rawValue = rawValue }
}

/// What an account may be used for; what that means is for the server to say.
public enum AccountRole: String, Sendable, Hashable, CaseIterable {
  case officer, policy, admin
}

/// An account that is to be made.
public struct NewAccount: Sendable, Hashable {
  public let id: AccountID
  /// A code or a function, in small letters; unique.
  public let name: String
  public let role: AccountRole
  /// What a password is checked against, beginning with `$scrypt$`; never the password.
  public let password: String
  public let by: Author
  /// Seconds since 1970.
  public let at: Int64

  /// An account with what its password is checked against.
  public init(id: AccountID, name: String, role: AccountRole, password: String, by: Author, at: Int64) {
    self.id = id
    self.name = name
    self.role = role
    self.password = password
    self.by = by
    self.at = at
  }
}

/// An account.
public struct StoredAccount: Sendable, Hashable {
  public let id: AccountID
  public let name: String
  public let role: AccountRole
  /// What a password is checked against.
  public let password: String
  /// Seconds since 1970.
  public let createdAt: Int64
  /// Since when nobody can use it; nil while somebody can.
  public let disabledAt: Int64?

  /// Whether it can be used.
  public var isEnabled: Bool { disabledAt == nil }
}
