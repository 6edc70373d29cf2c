internal import Store

extension Call {
  /// The caller's account.
  ///
  /// - Throws: a problem when there is none: visitors and the officer of this machine.
  func account() throws -> StoredAccount {
    guard let id = principal.account, let account = try services.store.account(AccountID(rawValue: id)) else {
      throw AccessProblems.noAccount
    }
    return account
  }
}
