public import Region

/// What a change of one site's data does to it in one enquiry.
public struct RankingChange: Sendable {
  /// Where a site stands in an assessment.
  public struct Place: Sendable, Hashable {
    /// From 1; nil when the site is not offered.
    public let rank: Int?
    public let standing: Standing
    /// The printed score, with the least and the greatest that is possible.
    public let score: Score

    /// The place of a site; nil when the assessment does not have it.
    init?(_ site: SiteID, in assessment: Assessment) {
      guard let result = assessment[site] else { return nil }
      rank = assessment.rank(of: site)
      standing = result.standing
      score = result.score
    }
  }

  public let enquiry: Enquiry
  public let before: Place
  public let after: Place

  /// Compares two assessments of one enquiry; nil when one of them does not have the site.
  public init?(of site: SiteID, from before: Assessment, to after: Assessment) {
    guard let old = Place(site, in: before), let new = Place(site, in: after) else { return nil }
    enquiry = after.enquiry
    self.before = old
    self.after = new
  }

  /// Whether place, standing, points or their span differ.
  public var isVisible: Bool { before != after }
}
