public import SourceText
public import Store

/// API tokens, as commands and operations see them.
public struct Tokens: Sendable {
  let store: Store
  let clock: Clock

  init(_ store: Store, clock: Clock) {
    self.store = store
    self.clock = clock
  }

  /// The tokens of a database, for commands at this machine.
  public init(_ store: Store) { self.init(store, clock: .system) }

  /// What somebody asks for.
  public struct Wish: Sendable {
    /// What it is for.
    public var label: String
    /// Words of ``scopeNames``.
    public var scopes: [String]
    /// Days until it expires.
    public var days: Int

    /// A token for a purpose.
    public init(label: String, scopes: [String], days: Int) {
      self.label = label
      self.scopes = scopes
      self.days = days
    }
  }

  /// A new token; the only time that its secret is seen.
  public struct Made: Sendable {
    public let token: StoredToken
    public let secret: String
  }

  /// All scopes, in the order of the reference page.
  public static let scopeNames = Scope.allCases.map(\.rawValue)
  /// Days until a token expires when nobody says.
  public static let usualDays = 90
  /// Most days until a token expires.
  public static let mostDays = 366
  /// Most tokens of an account that are valid at a time.
  static let mostValid = 50
  /// What every token begins with, so that scanners find those that were published by mistake.
  static let prefix = "lotse_"

  /// The tokens of an account, or of all, newest first.
  public func all(of account: AccountID?) throws -> [StoredToken] { try store.tokens(of: account) }

  /// Makes a token; nil, with the reason recorded, when it is not possible.
  public func add(_ wish: Wish, for account: StoredAccount, by: Author, into diagnostics: inout Diagnostics) throws
    -> Made?
  {
    let objections = TokenWording.objections(to: wish, of: account)
    diagnostics.add(objections)
    guard objections.isEmpty else { return nil }
    let now = clock.now()
    guard try store.tokens(of: account.id).filter({ $0.isValid(at: now) }).count < Self.mostValid else {
      diagnostics.add(TokenWording.tooMany)
      return nil
    }
    let secret = Self.prefix + RandomText.token()
    let token = try store.addToken(
      NewToken(
        id: RandomText.id(), hash: Secret.hash(secret), account: account.id, label: wish.label,
        scopes: Scope.allCases.map(\.rawValue).filter(wish.scopes.contains),
        expiresAt: now + Int64(wish.days) * 86_400, by: by, at: now))
    return Made(token: token, secret: secret)
  }

  /// Revokes a token of an account, or of any; false, with the reason recorded, when there is none to revoke.
  public func revoke(_ id: String, of account: AccountID?, by: Author, into diagnostics: inout Diagnostics) throws
    -> Bool
  {
    do {
      try store.revokeToken(id, of: account, by: by, at: clock.now())
      return true
    } catch StoreError.notFound {
      diagnostics.add(AccountWording.unknownToken(id))
      return false
    }
  }

  /// Until when a token is valid, or why it is not.
  public func state(of token: StoredToken) -> LocalizedText {
    if token.revokedAt != nil { return LocalizedText(de: "widerrufen", en: "revoked") }
    let day = TimeText.day(token.expiresAt)
    return token.expiresAt > clock.now()
      ? LocalizedText(de: "bis \(day)", en: "until \(day)")
      : LocalizedText(de: "abgelaufen \(day)", en: "expired \(day)")
  }

  /// Who may act with a token that was shown; nil when it is not valid.
  func principal(_ secret: String) throws -> Principal? {
    guard secret.hasPrefix(Self.prefix), let found = try store.token(Secret.hash(secret), at: clock.now()) else {
      return nil
    }
    let scopes = Set(found.token.scopes.compactMap(Scope.init(rawValue:)))
    return Principal(
      role: Role(found.account.role), account: found.account.id.rawValue,
      scopes: scopes.intersection(Scope.allowed(to: Role(found.account.role))))
  }
}

extension StoredToken {
  /// Whether somebody can use it.
  public func isValid(at now: Int64) -> Bool { revokedAt == nil && expiresAt > now }
}

extension Scope {
  /// What tokens of a role may be allowed at most.
  static func allowed(to role: Role) -> Set<Scope> {
    switch role {
    case .visitor: []
    case .officer: [.read, .assess, .enquiries]
    case .policy, .admin: [.read, .rulebook]
    }
  }
}

extension Role {
  /// The role of an account.
  init(_ role: AccountRole) {
    switch role {
    case .officer: self = .officer
    case .policy: self = .policy
    case .admin: self = .admin
    }
  }
}
