/// An API token that is to be made.
public struct NewToken: Sendable, Hashable {
  /// Names it in lists; tells nothing of the token itself.
  public let id: String
  /// SHA-256 of the token.
  public let hash: String
  public let account: AccountID
  /// What it is for, in the words of who made it.
  public let label: String
  /// Words of the server; not empty.
  public let scopes: [String]
  /// Seconds since 1970.
  public let expiresAt: Int64
  public let by: Author
  public let at: Int64

  /// A token of an account.
  public init(
    id: String, hash: String, account: AccountID, label: String, scopes: [String], expiresAt: Int64, by: Author,
    at: Int64
  ) {
    self.id = id
    self.hash = hash
    self.account = account
    self.label = label
    self.scopes = scopes
    self.expiresAt = expiresAt
    self.by = by
    self.at = at
  }
}

/// An API token, without what would let anybody use it.
public struct StoredToken: Sendable, Hashable {
  public let id: String
  public let account: AccountID
  public let label: String
  public let scopes: [String]
  /// Seconds since 1970, as all times here.
  public let createdAt: Int64
  public let expiresAt: Int64
  /// Since when it is not valid any more; nil when nobody has revoked it.
  public let revokedAt: Int64?
}
