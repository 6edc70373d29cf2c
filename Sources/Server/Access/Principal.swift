/// What a person may do.
enum Role: String, Sendable, CaseIterable {
  /// Anybody, without an account.
  case visitor
  /// Business development.
  case officer
  /// Policy staff.
  case policy
  /// Keeps accounts and the server; reads no enquiries.
  case admin
}

/// What an API token may be used for.
enum Scope: String, Sendable, CaseIterable {
  /// Sites, facts and rules.
  case read
  /// Assess enquiries and read assessments.
  case assess
  /// Keep, read and delete enquiries, and release answers.
  case enquiries
  /// Check and compare rules.
  case rulebook
}

/// Who makes a request.
struct Principal: Sendable, Hashable {
  let role: Role
  /// The account's id; nil for visitors and for the officer of this machine.
  let account: String?
  /// What the request is limited to; nil when it is by nothing but the role.
  let scopes: Set<Scope>?

  init(role: Role, account: String?, scopes: Set<Scope>? = nil) {
    self.role = role
    self.account = account
    self.scopes = scopes
  }

  /// Somebody without an account.
  static let visitor = Principal(role: .visitor, account: nil)
  /// The one officer of a server that only this machine reaches.
  static let local = Principal(role: .officer, account: nil)
}
