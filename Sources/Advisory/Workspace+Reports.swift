public import Facts
public import Region
public import Report
internal import Rulebook

extension Workspace {
  /// A site as everybody may see it, for a report; nil when it is internal.
  ///
  /// - Parameter site: of the register, or with the claims that an enquiry adds.
  public func publishedPage(of site: Site, asOf: PartialDate) -> SitePage? {
    let open = published
    return site.published(by: rulebook.dictionary).map { site in
      SitePage(
        site, register: open.register, reference: open.reference, dictionary: open.rulebook.dictionary,
        roles: rulebook.roles, asOf: asOf)
    }
  }
}
