public import Evaluation
internal import Facts
public import Region
public import Report
internal import Rulebook
internal import SourceText

/// A report about one site for an investor: fitted to an enquiry, or the neutral profile without one.
///
/// It holds what ``Disclosure`` shows an investor, and of the site what is published. Every figure leads to its evidence.
public struct SiteReport: Sendable {
  /// The site as one enquiry sees it.
  struct Case: Sendable {
    let view: Disclosure
    let result: SiteResult
    let advice: AdviceText

    var assessment: Assessment { view.assessment }
  }

  let page: SitePage
  let asked: Case?
  let basis: ReportBasis
  let boundaries: Boundaries
  let evidence: Evidence
  /// Where the figures stand, in the order of the list at the end.
  let sources: [String]
  let writer: FigureWriter
  /// The name that stands on every page.
  public let id: ReportID

  /// The neutral profile of a site.
  ///
  /// - Parameter page: the site as everybody may see it.
  public init(_ page: SitePage, basis: ReportBasis, boundaries: Boundaries, format: FactFormat) {
    self.init(
      page, asked: nil, basis: basis, boundaries: boundaries, format: format,
      id: ReportID(page.site.id.rawValue, basis: basis))
  }

  /// The report about a site for an enquiry; nil when the assessment has no such site that an investor may know.
  public init?(
    _ page: SitePage, for assessment: Assessment, basis: ReportBasis, boundaries: Boundaries, format: FactFormat
  ) {
    let view = Disclosure(assessment, for: .investor)
    guard let result = view.assessment[page.site.id] else { return nil }
    let asked = Case(view: view, result: result, advice: AdviceText(format, view.assessment))
    self.init(
      page, asked: asked, basis: basis, boundaries: boundaries, format: format,
      id: ReportID(view.assessment, site: page.site.id))
  }

  private init(
    _ page: SitePage, asked: Case?, basis: ReportBasis, boundaries: Boundaries, format: FactFormat, id: ReportID
  ) {
    self.page = page
    self.asked = asked
    self.basis = basis
    self.boundaries = boundaries
    self.id = id
    evidence = Evidence(page, more: asked?.facts ?? [:])
    sources = Self.sources(evidence, asked, page)
    writer = FigureWriter(format: format, evidence: evidence.numbers, site: nil)
  }

  var format: FactFormat { writer.format }
  var site: Site { page.site }
  func say(_ de: String, _ en: String) -> String { writer.say(de, en) }

  /// What is known of a field of the site, of what is published.
  func fact(_ field: String) -> Fact { page.facts.fact(field) }

  /// What is known of an indicator of the site, or of site and enquiry.
  func indicator(_ name: String) -> Fact? {
    page.indicators.first { $0.definition.path.name == name }?.fact ?? asked?.facts[FactPath(.indicator, name)]
  }

  /// The whole document.
  public var document: ReportDocument {
    ReportDocument(
      title: say("Standortexposé ", "Site report ") + site.name, id: id, language: format.language, body: parts)
  }

  var parts: [Markup] {
    [head, minute, requirements, location, land, planning, utilities, cost, workforce, universities, neighbours]
      + [partners, funding, timing, open, unsuited, contacts, proof]
  }
}

extension SiteReport.Case {
  /// Indicators that stand in for a field or a table that the report prints itself.
  private static let unprinted: Set = ["free_area_ha", "asking_price_eur_m2", "aid_rate_pct"]

  /// The indicators behind knock-outs and criteria that the investor may see.
  var facts: [FactPath: Fact] {
    let ofKnockOuts = view.knockOuts(of: result).compactMap { knockOut in
      (knockOut.decidedBy ?? knockOut.requirement.fact).map { ($0, knockOut.actual) }
    }
    let ofCriteria = result.criteria.filter { $0.criterion.side == .investor && $0.status.isScored }.map {
      ($0.measure, $0.fact)
    }.filter { !Self.unprinted.contains($0.0.name) }
    let shown = (ofKnockOuts + ofCriteria).filter { $0.0.root == .indicator && view.shows($0.0, $0.1) }
    return Dictionary(shown, uniquingKeysWith: { first, _ in first })
  }
}
