public import Evaluation
public import Region

/// Another order than that of the assessment, with the reason that the file keeps.
public struct Deviation: Sendable, Hashable {
  /// The site that is proposed first.
  public let site: SiteID
  public let reason: String

  /// A departure from the order; the reason is a sentence.
  public init(site: SiteID, reason: String) {
    self.site = site
    self.reason = reason
  }
}

/// The sites that a letter proposes, in its order.
public struct Shortlist: Sendable {
  public let sites: [SiteResult]
  public let deviation: Deviation?

  /// Sites that a letter proposes when nobody asks for more: a mail of about two pages.
  public static let usualCount = 3

  /// The first places; with a deviation its site first, then the others in their order. A site that is not offered is
  /// never taken.
  public init(_ assessment: Assessment, top: Int, deviation: Deviation? = nil) {
    let chosen = deviation.flatMap { deviation in assessment.ranking.first { $0.site.id == deviation.site } }
    let others = assessment.ranking.filter { $0.site.id != chosen?.site.id }
    sites = Array(((chosen.map { [$0] } ?? []) + others).prefix(max(top, 1)))
    self.deviation = chosen == nil ? nil : deviation
  }

  private init(sites: [SiteResult], deviation: Deviation?) {
    self.sites = sites
    self.deviation = deviation
  }

  /// The sites of the list that a reader may see.
  func shown(in view: Disclosure) -> Shortlist {
    let named = Set(view.sites.map(\.site.id))
    return Shortlist(
      sites: sites.filter { named.contains($0.site.id) },
      deviation: deviation.flatMap { named.contains($0.site) ? $0 : nil })
  }
}
