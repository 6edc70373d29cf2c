public import Facts
public import Region
public import Rulebook

/// Assesses single sites for one enquiry: everything of an assessment but the comparison of sites.
///
/// Since nothing is scaled over the candidates, the result of a site that was changed is had without the others. Questions
/// of the form “what if” are answered with it: the facts of the site with one of them set, or another enquiry.
public struct SiteAssessor: Sendable {
  public let rulebook: Rulebook
  public let enquiry: Enquiry
  public let preset: Preset?
  let reference: ReferenceData
  /// The day at which claims count.
  let asOf: PartialDate
  /// Gives the indicators of a site (nil: of the enquiry alone) by id; nil: from the reference data.
  let indicators: (@Sendable (SiteFacts?) -> (String) -> Fact)?
  let scored: SiteCriteria
  /// Indicators that depend on the enquiry alone, by id: the same for every site.
  private let ofEnquiry: [String: Fact]

  /// An assessor; see the properties.
  ///
  /// - Parameters:
  ///   - preset: the weighting profile to apply; nil: base weights.
  ///   - indicators: gives the indicators of a site (nil: of the enquiry alone) by id; nil: from the reference data.
  public init(
    rulebook: Rulebook, enquiry: Enquiry, preset: Preset?, reference: ReferenceData, asOf: PartialDate,
    indicators: (@Sendable (SiteFacts?) -> (String) -> Fact)? = nil
  ) {
    self.rulebook = rulebook
    self.enquiry = enquiry
    self.preset = preset
    self.reference = reference
    self.asOf = asOf
    self.indicators = indicators
    scored = SiteCriteria(rulebook, preset)
    let input = IndicatorInput(site: nil, enquiry: enquiry, reference: reference, asOf: asOf)
    let ids = rulebook.dictionary.definitions(of: .indicator).filter { $0.level == .enquiry }.map(\.path.name)
    ofEnquiry = ids.reduce(into: [:]) { $0[$1] = input.indicator($1) }
  }

  /// The facts of a case: of a site, or of the enquiry alone.
  func facts(_ site: SiteFacts?) -> CaseFacts {
    if let indicators {
      return CaseFacts(site: site, enquiry: enquiry, dictionary: rulebook.dictionary, indicator: indicators(site))
    }
    return CaseFacts(site, enquiry, rulebook.dictionary, reference, asOf: asOf, known: ofEnquiry)
  }

  /// The facts that the claims of a site give.
  public func siteFacts(_ site: Site) -> SiteFacts { SiteFacts(site, dictionary: rulebook.dictionary, asOf: asOf) }

  /// The result of a site with given facts.
  public func result(_ site: SiteFacts) -> SiteResult { result(site, facts(site)) }

  /// The same, with a case that was made of these facts.
  func result(_ site: SiteFacts, _ facts: CaseFacts) -> SiteResult { SiteResult(site, facts, rulebook, scored) }

  /// The same for another enquiry.
  public func asking(_ enquiry: Enquiry) -> SiteAssessor {
    SiteAssessor(
      rulebook: rulebook, enquiry: enquiry, preset: preset, reference: reference, asOf: asOf, indicators: indicators)
  }
}
