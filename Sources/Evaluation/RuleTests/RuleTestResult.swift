internal import Decimals
public import Facts
public import Region
public import Rulebook

/// A test with what came of it.
public struct RuleTestResult: Sendable {
  /// An expectation that did not come true.
  public struct Failure: Sendable {
    public let expectation: RuleTest.Expectation
    /// The assessment of the site that it speaks of; for an order that of the first site of ``pair``.
    public let assessment: Assessment
    /// For an order: the two labels that stand the wrong way round, the one that came first in the lead.
    public let pair: (first: String, second: String)?
  }

  public let test: RuleTest
  public let failures: [Failure]
  /// One for each site, by label; that of the project alone under the empty label.
  let assessments: [String: Assessment]

  public var isPassed: Bool { failures.isEmpty }

  /// The result of a site of the test; nil when it has no such site.
  public func result(_ label: String) -> SiteResult? { assessments[label]?.sites.first }
}

extension RuleTest {
  /// What a test is run with beside its own enquiry and sites.
  public struct Setting: Sendable {
    public let rulebook: Rulebook
    public let reference: ReferenceData
    /// Version of the program.
    public let engine: String

    /// A rulebook and the reference data for its indicators.
    public init(rulebook: Rulebook, reference: ReferenceData, engine: String) {
      self.rulebook = rulebook
      self.reference = reference
      self.engine = engine
    }
  }

  /// Assesses every site of the test by itself, and compares.
  public func run(_ setting: Setting) -> RuleTestResult {
    var assessments: [String: Assessment] = [:]
    if candidates.isEmpty { assessments[""] = assess([], setting) }
    for candidate in candidates { assessments[candidate.label] = assess([candidate.site], setting) }
    let failures = expectations.flatMap { misses(of: $0, assessments) }
    return RuleTestResult(test: self, failures: failures, assessments: assessments)
  }

  private func assess(_ sites: [Site], _ setting: Setting) -> Assessment {
    let basis = Assessment.Basis(
      engine: setting.engine, asOf: asOf, registerHash: "", referenceHash: "", enquiryHash: "")
    return Assessment.make(
      rulebook: setting.rulebook, register: Register(sites), reference: setting.reference, enquiry: enquiry,
      preset: preset, basis: basis)
  }

  private func misses(
    of expectation: Expectation, _ assessments: [String: Assessment]
  ) -> [RuleTestResult.Failure] {
    if case .order(let labels) = expectation.demand {
      return zip(labels, labels.dropFirst()).compactMap { better, worse in
        guard let first = assessments[better], let second = assessments[worse], let a = first.sites.first,
          let b = second.sites.first, SiteResult.comesBefore(b, a)
        else { return nil }
        return RuleTestResult.Failure(expectation: expectation, assessment: second, pair: (worse, better))
      }
    }
    guard let assessment = assessments[expectation.label ?? ""] ?? assessments.values.first,
      !assessment.fulfils(expectation.demand)
    else { return [] }
    return [RuleTestResult.Failure(expectation: expectation, assessment: assessment, pair: nil)]
  }
}

extension Assessment {
  /// Whether a demand holds for the only site of the assessment, or for the project.
  fileprivate func fulfils(_ demand: RuleTest.Demand) -> Bool {
    let result = sites.first
    switch demand {
    case .verdict(let id, let verdict):
      return result?.knockOuts.first { $0.knockOut.id == id }?.verdict == verdict
    case .points(let id, let points): return criterion(id).map { points.fit($0) } ?? false
    case .standing(let standing): return result?.standing == standing
    case .score(let range): return (result?.score ?? project.score).map { range.contains($0.value) } ?? false
    case .advice(let id, let isGiven): return givenAdvice.contains { $0.rule.id == id } == isGiven
    case .suggestedPreset(let id): return suggestedPreset?.id == id
    case .order: return true
    }
  }

  /// The criterion at the only site, or of the project; nil when the rulebook does not have it.
  public func criterion(_ id: String) -> CriterionResult? {
    ((sites.first?.criteria ?? []) + project.criteria).first { $0.criterion.id == id }
  }

  /// Hints of the project and those at the only site.
  public var givenAdvice: [Advice] { advice + (sites.first.map { self.advice(at: $0) } ?? []) }
}

extension RuleTest.Points {
  fileprivate func fit(_ result: CriterionResult) -> Bool {
    switch self {
    case .within(let range): result.points.map { range.contains($0.value) } ?? false
    case .unknown: result.status == .unknown
    case .notAsked: result.status == .notAsked || result.status == .notApplicable
    case .pending: result.status == .pending
    }
  }
}

extension Assessment {
  /// A fact of the case of the only site, or of the project; the test's own values included.
  public func fact(_ path: FactPath) -> Fact { assessor.facts(sites.first?.facts).fact(path) }
}
