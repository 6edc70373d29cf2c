public import Facts

/// What a report rests on, for its last page.
public struct ReportBasis: Sendable, Hashable {
  public let engine: String
  public let asOf: PartialDate
  public let rulebookHash: String
  public let registerHash: String
  public let referenceHash: String

  /// The identities of the inputs; hashes are SHA-256 in hexadecimal digits.
  public init(
    engine: String, asOf: PartialDate, rulebookHash: String, registerHash: String, referenceHash: String
  ) {
    self.engine = engine
    self.asOf = asOf
    self.rulebookHash = rulebookHash
    self.registerHash = registerHash
    self.referenceHash = referenceHash
  }
}
