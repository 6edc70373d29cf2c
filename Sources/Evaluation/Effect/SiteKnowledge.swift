internal import Facts
internal import Region

/// What is the same of a site for every enquiry: its facts, and the indicators that depend on the site alone.
///
/// Computed once where many enquiries are assessed; a value, so that tasks may share it.
struct SiteKnowledge: Sendable {
  let facts: SiteFacts
  let indicators: [String: Fact]
  let around: SiteSurroundings

  init(_ site: Site, _ dictionary: FactsDictionary, _ reference: ReferenceData, asOf: PartialDate) {
    facts = SiteFacts(site, dictionary: dictionary, asOf: asOf)
    let input = IndicatorInput(site: facts, enquiry: nil, reference: reference, asOf: asOf)
    indicators = dictionary.definitions(of: .indicator).filter { $0.level == .site }.reduce(into: [:]) {
      $0[$1.path.name] = input.indicator($1.path.name)
    }
    around = input.surroundings
  }

  /// The facts of the site with an enquiry.
  ///
  /// - Parameter alone: the case of the enquiry without a site.
  func facts(
    with enquiry: Enquiry, _ alone: CaseFacts, _ dictionary: FactsDictionary, _ reference: ReferenceData,
    asOf: PartialDate
  ) -> CaseFacts {
    let input = IndicatorInput(
      site: facts, enquiry: enquiry, reference: reference, asOf: asOf, known: indicators, around: around)
    return CaseFacts(site: facts, enquiry: enquiry, dictionary: dictionary, alone: alone) { input.indicator($0) }
  }
}
