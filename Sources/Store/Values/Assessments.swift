/// What was asked beside the enquiry.
public struct AssessmentParameters: Sendable, Hashable {
  /// Weighting profile; nil: base weights.
  public var preset: String?
  /// So many sites are written; nil: all.
  public var top: Int?
  /// `YYYY-MM-DD`.
  public var asOf: String
  /// `de` or `en`.
  public var language: String
  /// Whether the firmness is written in detail.
  public var robustness: Bool

  /// The parameters of a request.
  public init(preset: String?, top: Int?, asOf: String, language: String, robustness: Bool) {
    self.preset = preset
    self.top = top
    self.asOf = asOf
    self.language = language
    self.robustness = robustness
  }
}

/// What an assessment was made from.
public struct AssessmentOrigin: Sendable, Hashable {
  /// Version of the program.
  public let engine: String
  /// SHA-256 of rulebook, register and reference data, as the result names them.
  public let rulebookHash: String
  public let registerHash: String
  public let referenceHash: String

  /// The identities of the inputs.
  public init(engine: String, rulebookHash: String, registerHash: String, referenceHash: String) {
    self.engine = engine
    self.rulebookHash = rulebookHash
    self.registerHash = registerHash
    self.referenceHash = referenceHash
  }
}

/// An assessment that is to be kept.
public struct NewAssessment: Sendable, Hashable {
  /// The enquiry that was assessed.
  public enum Subject: Sendable, Hashable {
    /// A version of a stored enquiry.
    case stored(EnquiryID, version: Int)
    /// A text that was sent along and is kept with the assessment only.
    case text([UInt8])
  }

  public let id: AssessmentID
  public let subject: Subject
  public let parameters: AssessmentParameters
  public let origin: AssessmentOrigin
  /// The whole JSON document, byte for byte, also where only a summary of it was asked for.
  public let result: [UInt8]
  public let by: Author
  /// Seconds since 1970.
  public let at: Int64

  /// An assessment with its result.
  public init(
    id: AssessmentID, subject: Subject, parameters: AssessmentParameters, origin: AssessmentOrigin, result: [UInt8],
    by: Author, at: Int64
  ) {
    self.id = id
    self.subject = subject
    self.parameters = parameters
    self.origin = origin
    self.result = result
    self.by = by
    self.at = at
  }
}

/// An assessment without its texts. Assessments never change.
public struct StoredAssessment: Sendable, Hashable {
  public let id: AssessmentID
  /// The stored enquiry with the version that was assessed; nil when the text was sent along.
  public let enquiry: EnquiryID?
  public let enquiryVersion: Int?
  public let parameters: AssessmentParameters
  public let origin: AssessmentOrigin
  /// SHA-256 of the enquiry's text.
  public let enquiryHash: String
  /// SHA-256 of the result.
  public let resultHash: String
  /// Identity of the set of files that it was made from.
  public let filesHash: String
  public let by: Author
  public let at: Int64
}
