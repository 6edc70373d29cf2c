/// What stays of something that was deleted.
public struct Tombstone: Sendable, Hashable {
  /// What it was.
  public enum Kind: String, Sendable, Hashable {
    case enquiry, assessment
  }

  public let kind: Kind
  public let id: String
  /// SHA-256 of the newest text of the enquiry, or of the assessment's result: enough to recognise a copy, not to restore
  /// it.
  public let hash: String
  /// When it was deleted, seconds since 1970.
  public let at: Int64
  /// Why, in the words of who deleted it; `retention` when its time was over.
  public let reason: String
}
