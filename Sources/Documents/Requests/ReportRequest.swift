package import Advisory
package import Evaluation
package import Facts
internal import Region
internal import Report
internal import Rulebook
package import SourceText

/// A report that somebody asks for: what `lotse report` and the pages write.
package enum ReportRequest: Sendable, Hashable {
  /// About a site, by its id: for the assessed enquiry, else the neutral profile.
  case site(String)
  /// The first sites, for the investor.
  case shortlist(top: Int)
  /// The first sites with everything internal, for the office.
  case office(top: Int)
  /// A municipality's own sites, by its name.
  case municipality(String)
}

extension Workspace {
  /// The report; nil, with the reasons recorded, when there is none for this reader.
  ///
  /// - Parameters:
  ///   - assessment: by this workspace; every request but the profile of a site needs one.
  ///   - asOf: the day of the profile.
  package func report(
    _ request: ReportRequest, _ assessment: Assessment?, language: Language, asOf: PartialDate,
    into diagnostics: inout Diagnostics
  ) -> ReportDocument? {
    guard let boundaries = boundaries(into: &diagnostics) else { return nil }
    let open = published.format(language)
    switch (request, assessment) {
    case (.site(let id), _):
      return site(id, into: &diagnostics).flatMap { own in
        guard let page = publishedPage(of: assessment?[own.id]?.site ?? own, asOf: asOf) else {
          diagnostics.add(ReportWording.internalSite(own.id))
          return nil
        }
        let basis = reportBasis(asOf: asOf)
        guard let assessment else {
          return SiteReport(page, basis: basis, boundaries: boundaries, format: open).document
        }
        return SiteReport(page, for: assessment, basis: basis, boundaries: boundaries, format: open)?.document
      }
    case (.shortlist(let top), let assessment?):
      return ShortlistReport(assessment, top: top, boundaries: boundaries, format: open).document
    case (.office(let top), let assessment?):
      return OfficeReport(assessment, top: top, boundaries: boundaries, format: format(language)).document
    case (.municipality(let name), let assessment?):
      return municipality(name, into: &diagnostics).flatMap { name in
        let report = MunicipalityReport(
          assessment, municipality: name, basis: reportBasis(asOf: asOf), format: open)
        if report == nil { diagnostics.add(LetterWording.strictEnquiry) }
        return report?.document
      }
    case (_, nil): preconditionFailure("a report about an enquiry needs its assessment")
    }
  }

  /// What a report of this workspace rests on.
  private func reportBasis(asOf: PartialDate) -> ReportBasis {
    ReportBasis(
      engine: Engine.version, asOf: asOf, rulebookHash: rulebook.hash, registerHash: registerHash,
      referenceHash: referenceHash)
  }
}
