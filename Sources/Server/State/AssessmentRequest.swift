internal import Evaluation
internal import Facts
internal import Region
internal import SourceText

/// What an assessment is asked for. Equal requests have equal answers while the workspace is the same.
struct AssessmentRequest: Hashable, Sendable {
  /// How much is written.
  enum Form: Hashable, Sendable {
    /// The whole document of `lotse recommend --format json`.
    case full
    /// What programs need that want the order alone: `--summary`.
    case summary
  }

  /// The file of the enquiry.
  let enquiry: [UInt8]
  /// Weighting profile; nil: base weights.
  let preset: String?
  /// Sites that are written; nil: all.
  let top: Int?
  /// The day for which the answer holds.
  let asOf: PartialDate
  let language: Language
  /// Whether the firmness of the first places is written in detail.
  let robustness: Bool
  let form: Form
}

/// An assessment as it is sent and stored.
struct AssessmentAnswer: Sendable {
  /// The bytes that the command line prints.
  let json: [UInt8]
  /// Entity tag of the bytes, with its quotation marks.
  let tag: String
  /// The enquiry as it was read.
  let enquiry: Enquiry
  /// What the assessment rests on.
  let basis: Assessment.Basis
  /// Hash of the rulebook.
  let rulebookHash: String
}

/// An enquiry, or a request about one, with errors.
struct Refusal: Error {
  /// What was found, with places in `file`.
  let diagnostics: Diagnostics
  let file: SourceFile
}
