/// What happened to something, without its contents.
public struct LogEntry: Sendable, Hashable {
  /// What happened. The words stand in the database and in docs/reference/store.md.
  public enum Action: String, Sendable, Hashable, CaseIterable {
    case created, changed, closed, reopened, read, assessed, answered, released, deleted, expired, verified, restored
    case accountCreated = "account_created"
    case accountChanged = "account_changed"
    case tokenCreated = "token_created"
    case tokenRevoked = "token_revoked"
    case loggedIn = "logged_in"
    case loginRefused = "login_refused"
  }

  /// What it happened to.
  public enum Subject: Sendable, Hashable {
    case enquiry(EnquiryID)
    case assessment(AssessmentID)
    case account(String)
    case token(String)
    case database
  }

  public let action: Action
  public let subject: Subject
  public let by: Author
  /// Seconds since 1970.
  public let at: Int64

  /// Something that happened.
  public init(_ action: Action, _ subject: Subject, by: Author, at: Int64) {
    self.action = action
    self.subject = subject
    self.by = by
    self.at = at
  }
}

extension LogEntry.Subject {
  /// Kind and id, as they stand in the database.
  var columns: (kind: String, id: String) {
    switch self {
    case .enquiry(let id): ("enquiry", id.rawValue)
    case .assessment(let id): ("assessment", id.rawValue)
    case .account(let id): ("account", id)
    case .token(let id): ("token", id)
    case .database: ("database", "")
    }
  }

  /// The subject of columns; nil for kinds of a newer program.
  init?(kind: String, id: String) {
    switch kind {
    case "enquiry": self = .enquiry(EnquiryID(rawValue: id))
    case "assessment": self = .assessment(AssessmentID(rawValue: id))
    case "account": self = .account(id)
    case "token": self = .token(id)
    case "database": self = .database
    default: return nil
    }
  }
}
