internal import FEEL
internal import Facts
internal import Region
internal import Rulebook
internal import SourceText

/// The cases over which rules are tried: every site of the register with every sample enquiry.
struct AuditCases {
  /// A sample with the facts of the enquiry alone and of each site, kept so that they are computed once.
  private struct Facts {
    let sample: Assessment
    let ofEnquiry: CaseFacts
    let ofSites: [CaseFacts]
  }

  let rulebook: Rulebook
  let samples: [Assessment]
  private let facts: [Facts]

  init(rulebook: Rulebook, samples: [Assessment]) {
    self.rulebook = rulebook
    self.samples = samples
    facts = samples.map { sample in
      Facts(
        sample: sample, ofEnquiry: sample.assessor.facts(nil),
        ofSites: sample.sites.map { sample.assessor.facts($0.facts) })
    }
  }

  /// A case in which every fact that the expressions read is known, in words; nil when there is none.
  func example(_ rules: [RuleExpression]) -> LocalizedText? {
    example(rules.flatMap(\.paths))
  }

  /// A case in which every one of these facts is known, in words; nil when there is none.
  func example(_ facts: [FactPath]) -> LocalizedText? {
    let paths = facts.reduce(into: [FactPath]()) { if !$0.contains($1) { $0.append($1) } }
    for (sample, facts) in cases(of: paths) where paths.allSatisfy({ facts.fact($0).leading != nil }) {
      return words(sample, paths, facts)
    }
    return nil
  }

  /// Whether a condition surely holds in any case, and in every case.
  func holds(_ rule: RuleExpression) -> (anywhere: Bool, everywhere: Bool) {
    var (anywhere, everywhere) = (false, !samples.isEmpty)
    for (_, facts) in cases(of: rule.paths) {
      if RuleEvaluator(facts: facts).judge(rule).verdict == .met { anywhere = true } else { everywhere = false }
      if anywhere, !everywhere { return (true, false) }
    }
    return (anywhere, everywhere)
  }

  /// One case for each sample where the facts depend on the enquiry alone, else one for each site.
  private func cases(of paths: [FactPath]) -> some Sequence<(Assessment, CaseFacts)> {
    let isOfEnquiry = paths.allSatisfy { rulebook.dictionary[$0]?.dependsOnEnquiryAlone ?? true }
    return facts.lazy.flatMap { entry in
      (isOfEnquiry ? [entry.ofEnquiry] : entry.ofSites).map { (entry.sample, $0) }
    }
  }

  private func words(_ sample: Assessment, _ paths: [FactPath], _ facts: CaseFacts) -> LocalizedText {
    let values = paths.compactMap { path -> String? in
      guard let value = facts.fact(path).leading, let definition = facts.dictionary[path] else { return nil }
      return "\(path) = \(definition.feelValue(value))"
    }.joined(separator: ", ")
    let place = facts.site.map { LocalizedText(de: ", Standort \($0.site.id)", en: ", site \($0.site.id)") }
    return LocalizedText(
      de: "Beispiel: Anfrage \(sample.enquiry.id)\(place?.de ?? ""): \(values)",
      en: "For example enquiry \(sample.enquiry.id)\(place?.en ?? ""): \(values)")
  }
}
