public import Facts
public import Region
public import SourceText

/// A statement that somebody made about a site, as typed in.
public struct ClaimRequest: Sendable {
  public var site: String
  /// Name of a field, with or without `site.` before it.
  public var field: String
  public var value: String
  public var asOf: PartialDate
  public var quality = AsOfQuality.dated
  public var scope = FactInput.Scope.whole
  public var source: String
  /// nil: as the register knows the source, else by who is asked for the field.
  public var publisher: Claim.Publisher?
  public var note: String?

  /// A statement about the whole site by a dated source; set the other properties where it is not.
  public init(site: String, field: String, value: String, asOf: PartialDate, source: String) {
    self.site = site
    self.field = field
    self.value = value
    self.asOf = asOf
    self.source = source
  }
}

/// A claim that has been checked and put into the text of a file, which is not saved yet.
public struct PreparedClaim: Sendable {
  public let path: FactPath
  public let claim: Claim
  /// Whether nobody said who publishes the source.
  public let isPublisherAssumed: Bool
  /// The site with all claims that count where the claim goes, before and after.
  public let before: Site
  public let after: Site
  /// The text of the file before and after: the site file, or the enquiry.
  public let original: SourceFile
  public let edited: SourceFile
  /// The enquiry with the claim, when it counts for that enquiry only.
  public let enquiry: Enquiry?
}
