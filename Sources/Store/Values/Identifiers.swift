/// Names an enquiry in the database: unguessable, made by the caller, never the `id` that stands in the enquiry's text.
public struct EnquiryID: RawRepresentable, Hashable, Sendable {
  public let rawValue: String

  public init(rawValue: String) { self.rawValue = rawValue }
}

/// Names an assessment in the database; made by the caller.
public struct AssessmentID: RawRepresentable, Hashable, Sendable {
  public let rawValue: String

  public init(rawValue: String) { self.rawValue = rawValue }
}

/// Who did something: an account, or one of those without.
public struct Author: RawRepresentable, Hashable, Sendable {
  public let rawValue: String

  public init(rawValue: String) { self.rawValue = rawValue }

  /// An account by its id.
  public static func account(_ id: String) -> Author { Author(rawValue: "account:\(id)") }
  /// The one officer of a server that only this machine reaches, and commands at this machine.
  public static let local = Author(rawValue: "local")
  /// Somebody without an account, by the public form.
  public static let visitor = Author(rawValue: "visitor")
  /// The program itself: retention.
  public static let system = Author(rawValue: "system")
}
