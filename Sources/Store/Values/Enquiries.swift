/// An enquiry that is to be kept.
public struct NewEnquiry: Sendable, Hashable {
  public let id: EnquiryID
  /// YAML or JSON, as it was sent.
  public let text: [UInt8]
  /// Title of the text; empty when it has none.
  public let title: String
  public let level: ConfidentialityLevel
  /// `YYYY-MM-DD`; nil when no date was named.
  public let answerBy: String?
  public let by: Author
  /// Seconds since 1970.
  public let at: Int64

  /// An enquiry with its text.
  public init(
    id: EnquiryID, text: [UInt8], title: String, level: ConfidentialityLevel, answerBy: String?, by: Author, at: Int64
  ) {
    self.id = id
    self.text = text
    self.title = title
    self.level = level
    self.answerBy = answerBy
    self.by = by
    self.at = at
  }
}

/// What a new version of an enquiry says.
public struct EnquiryContent: Sendable, Hashable {
  /// YAML or JSON, as it was sent.
  public let text: [UInt8]
  /// Title of the text; empty when it has none.
  public let title: String
  public let level: ConfidentialityLevel

  /// A text with what stands in it.
  public init(text: [UInt8], title: String, level: ConfidentialityLevel) {
    self.text = text
    self.title = title
    self.level = level
  }
}

/// An enquiry as it is now, without its text.
public struct StoredEnquiry: Sendable, Hashable {
  public let id: EnquiryID
  /// Number of the newest version, from 1.
  public let version: Int
  /// SHA-256 of the newest version's text.
  public let textHash: String
  public let title: String
  public let level: ConfidentialityLevel
  public let status: EnquiryStatus
  /// `YYYY-MM-DD`; nil when no date was named.
  public let answerBy: String?
  /// Who sent it first.
  public let owner: Author
  /// Seconds since 1970, as all times here.
  public let createdAt: Int64
  public let changedAt: Int64
  /// When the present status was set; nil while open. Retention counts from here.
  public let closedAt: Int64?
  /// The assessment that the investor may read; nil while none is released.
  public let answer: AssessmentID?
}

/// One version of an enquiry's text. Versions never change.
public struct EnquiryVersion: Sendable, Hashable {
  public let enquiry: EnquiryID
  /// From 1.
  public let number: Int
  public let text: [UInt8]
  /// SHA-256 of the text.
  public let textHash: String
  public let title: String
  public let level: ConfidentialityLevel
  public let by: Author
  public let at: Int64
}

/// Which enquiries a list has.
public struct EnquiryFilter: Sendable, Hashable {
  /// nil: whatever the status.
  public var status: EnquiryStatus?
  /// `YYYY-MM-DD`: only those with an answer due on this day or before; nil: all.
  public var dueBy: String?

  /// No conditions, or some.
  public init(status: EnquiryStatus? = nil, dueBy: String? = nil) {
    self.status = status
    self.dueBy = dueBy
  }
}
