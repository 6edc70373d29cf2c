public import SourceText
public import Store

/// Accounts and their tokens, as commands and operations see them: one use case each, the same for both.
public struct Accounts: Sendable {
  let store: Store
  let passwords: PasswordWork
  let clock: Clock

  init(_ store: Store, cost: PasswordCost, clock: Clock) {
    self.store = store
    passwords = PasswordWork(cost)
    self.clock = clock
  }

  /// The accounts of a database, for commands at this machine.
  public init(_ store: Store) { self.init(store, cost: .usual, clock: .system) }

  /// All accounts by name.
  public func all() throws -> [StoredAccount] { try store.accounts() }

  /// Whether an account may have this name; false, with the reason recorded, when it is no name or taken.
  public func admits(_ name: String, into diagnostics: inout Diagnostics) throws -> Bool {
    let isTaken = try store.account(named: name) != nil
    guard let objection = AccountName.objection(to: name) ?? (isTaken ? AccountWording.exists(name) : nil) else {
      return true
    }
    diagnostics.add(objection)
    return false
  }

  /// Makes an account; nil, with the reason recorded, when name or password do not do.
  public func add(
    _ name: String, _ role: AccountRole, password: String, into diagnostics: inout Diagnostics
  ) throws -> StoredAccount? {
    if let objection = AccountName.objection(to: name) ?? Password.objection(to: password, of: name) {
      diagnostics.add(objection)
      return nil
    }
    do {
      return try store.addAccount(
        NewAccount(
          id: AccountID(rawValue: RandomText.id()), name: name, role: role,
          password: try passwords.hash(password).text, by: .local, at: clock.now()))
    } catch StoreError.exists {
      diagnostics.add(AccountWording.exists(name))
      return nil
    }
  }

  /// Sets a new password, which ends all sessions and revokes all tokens; false, with the reason recorded, when it does
  /// not do.
  public func setPassword(_ password: String, of account: StoredAccount, into diagnostics: inout Diagnostics) throws
    -> Bool
  {
    if let objection = Password.objection(to: password, of: account.name) {
      diagnostics.add(objection)
      return false
    }
    try store.setPassword(try passwords.hash(password).text, of: account.id, by: .local, at: clock.now())
    return true
  }

  /// Lets nobody use an account any more: sessions end, tokens are revoked.
  public func disable(_ account: StoredAccount) throws {
    try store.disableAccount(account.id, by: .local, at: clock.now())
  }

  /// Lets an account be used again.
  public func enable(_ account: StoredAccount) throws {
    try store.enableAccount(account.id, by: .local, at: clock.now())
  }

  /// The account of a name; nil, with the names that there are recorded, when there is none.
  public func account(named name: String, into diagnostics: inout Diagnostics) throws -> StoredAccount? {
    if let account = try store.account(named: name) { return account }
    diagnostics.add(AccountWording.unknown(name, among: try store.accounts().map(\.name)))
    return nil
  }
}
