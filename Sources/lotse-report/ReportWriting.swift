internal import Advisory
internal import Commands
internal import Documents
internal import Evaluation
internal import Facts
internal import Region
internal import Report
internal import SourceText

/// Makes the reports that `lotse report` writes, or ends with the findings.
struct ReportWriting {
  private let workspace: Workspace
  private let open: Workspace
  private let language: Language
  private let asOf: PartialDate
  private let console: Console

  init(_ workspace: Workspace, _ language: Language, asOf: PartialDate, _ console: Console) {
    self.workspace = workspace
    open = workspace.published
    self.language = language
    self.asOf = asOf
    self.console = console
  }

  /// The report about a site; the neutral profile without an assessment.
  func report(about id: String, _ assessment: Assessment?) throws -> ReportDocument {
    let own = try console.require { workspace.site(id, into: &$0) }
    let report: SiteReport = try console.require { diagnostics in
      guard let page = workspace.publishedPage(of: assessment?[own.id]?.site ?? own, asOf: asOf) else {
        diagnostics.add(ReportWording.internalSite(own.id))
        return nil
      }
      guard let boundaries = workspace.boundaries(into: &diagnostics) else { return nil }
      let format = open.format(language)
      guard let assessment else { return SiteReport(page, basis: basis, boundaries: boundaries, format: format) }
      return SiteReport(page, for: assessment, basis: basis, boundaries: boundaries, format: format)
    }
    return report.document
  }

  /// A report about an assessment as a whole.
  func report(_ form: ReportCommand.Form, _ assessment: Assessment, top: Int, municipality: String) throws
    -> ReportDocument
  {
    switch form {
    case .shortlist:
      return try ShortlistReport(
        assessment, top: top, boundaries: boundaries(), format: open.format(language)
      ).document
    case .office:
      return try OfficeReport(
        assessment, top: top, boundaries: boundaries(), format: workspace.format(language)
      ).document
    case .municipality:
      let name = try console.require { workspace.municipality(municipality, into: &$0) }
      let report: MunicipalityReport = try console.require { diagnostics in
        let report = MunicipalityReport(assessment, municipality: name, basis: basis, format: open.format(language))
        if report == nil { diagnostics.add(LetterWording.strictEnquiry) }
        return report
      }
      return report.document
    }
  }

  private func boundaries() throws -> Boundaries { try console.require { workspace.boundaries(into: &$0) } }
  private var basis: ReportBasis { workspace.reportBasis(asOf: asOf) }
}
