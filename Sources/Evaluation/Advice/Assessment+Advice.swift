internal import Facts
internal import Region
internal import Rulebook

extension Assessment {
  /// Hints that hold at every site. Computed when asked for, like those of a site: few are ever shown.
  public var advice: [Advice] { adviser.advice(facts(nil, enquiry)) }

  /// Hints for a site; none for one that is not offered.
  public func advice(at result: SiteResult) -> [Advice] {
    result.standing == .excluded ? [] : adviser.advice(facts(result.facts, enquiry))
  }

  private var adviser: AdviceEvaluator {
    AdviceEvaluator(rulebook: rulebook, reference: assessor.reference, asOf: basis.asOf) { facts(nil, $0) }
  }

  private func facts(_ site: SiteFacts?, _ enquiry: Enquiry) -> CaseFacts {
    assessor.asking(enquiry).facts(site)
  }
}

extension CaseFacts {
  /// A case whose indicators are computed from reference data.
  convenience init(
    _ site: SiteFacts?, _ enquiry: Enquiry, _ dictionary: FactsDictionary, _ reference: ReferenceData,
    asOf: PartialDate, known: [String: Fact] = [:]
  ) {
    let input = IndicatorInput(site: site, enquiry: enquiry, reference: reference, asOf: asOf, known: known)
    self.init(
      site: site, enquiry: enquiry, dictionary: dictionary, indicator: { input.indicator($0) },
      fieldsOf: { input.fields(of: $0) })
  }
}
