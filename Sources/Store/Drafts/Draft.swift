internal import GRDB

/// Names a draft; unguessable, made by the caller.
public struct DraftID: RawRepresentable, Hashable, Sendable {
  public let rawValue: String

  public init(rawValue: String) { self.rawValue = rawValue }
}

/// An enquiry that somebody is filling in: kept as typed, with all its errors, until it is done.
public struct Draft: Sendable, Hashable {
  public let id: DraftID
  /// The enquiry that it becomes a new version of; nil: a new one.
  public let enquiry: EnquiryID?
  /// The tag of that enquiry when the draft was begun.
  public let tag: String?
  /// The text that it started from.
  public let base: [UInt8]
  /// What was typed since, as the form sends it.
  public let typed: [UInt8]
  /// Only they read and change it.
  public let author: Author
  /// Seconds since 1970.
  public let createdAt: Int64
  public let changedAt: Int64

  /// A draft that begins.
  public init(
    id: DraftID, of enquiry: (id: EnquiryID, tag: String)? = nil, base: [UInt8], typed: [UInt8], by author: Author,
    at: Int64
  ) {
    self.id = id
    self.enquiry = enquiry?.id
    tag = enquiry?.tag
    self.base = base
    self.typed = typed
    self.author = author
    createdAt = at
    changedAt = at
  }

  init(_ row: Row) {
    id = DraftID(rawValue: row["id"])
    enquiry = (row["enquiry"] as String?).map(EnquiryID.init(rawValue:))
    tag = row["tag"]
    base = Stored.bytes(row["base"])
    typed = Stored.bytes(row["typed"])
    author = Author(rawValue: row["author"])
    createdAt = row["created_at"]
    changedAt = row["changed_at"]
  }
}
