public import Facts
public import Rulebook
public import SourceText
internal import Decimals

/// How much of the register a criterion can assess, and whether it tells sites apart, over sample enquiries.
public struct CriterionCoverage: Sendable {
  public let criterion: Criterion
  /// Sites at which the measure is known, in the sample in which it is known most often; nil when the criterion depends
  /// on the project alone.
  public let knownSites: Int?
  /// Samples that ask for the criterion; 0 for one without data, whose condition is not tried.
  public let asked: Int
  /// Whether two sites earn different points in any sample.
  public let separates: Bool

  /// The coverage of every criterion of a rulebook.
  ///
  /// - Parameters:
  ///   - samples: assessments of the sample enquiries over the same register.
  ///   - fact: the value of a measure at a site in a sample; used for criteria that are not scored.
  public static func all(
    in rulebook: Rulebook, samples: [Assessment], fact: (Assessment, SiteResult, FactPath) -> Fact
  ) -> [CriterionCoverage] {
    rulebook.criteria.map { criterion in
      criterion.isProject(rulebook.dictionary)
        ? ofProject(criterion, samples)
        : criterion.evidence == .pending ? pending(criterion, samples, fact) : scored(criterion, samples)
    }
  }

  private static func ofProject(_ criterion: Criterion, _ samples: [Assessment]) -> CriterionCoverage {
    let asked = samples.count { sample in
      sample.project.criteria.contains { $0.criterion.id == criterion.id && $0.status.isScored }
    }
    return CriterionCoverage(criterion: criterion, knownSites: nil, asked: asked, separates: false)
  }

  private static func pending(
    _ criterion: Criterion, _ samples: [Assessment], _ fact: (Assessment, SiteResult, FactPath) -> Fact
  ) -> CriterionCoverage {
    let known = samples.map { sample in
      sample.sites.count { site in criterion.measures.contains { fact(sample, site, $0.path).isKnown } }
    }
    return CriterionCoverage(criterion: criterion, knownSites: known.max() ?? 0, asked: 0, separates: false)
  }

  private static func scored(_ criterion: Criterion, _ samples: [Assessment]) -> CriterionCoverage {
    let results = samples.map { sample in
      sample.sites.flatMap(\.criteria).filter { $0.criterion.id == criterion.id && $0.status.isScored }
    }.filter { !$0.isEmpty }
    return CriterionCoverage(
      criterion: criterion, knownSites: results.map { $0.count { $0.status != .unknown } }.max() ?? 0,
      asked: results.count, separates: results.contains { Set($0.map { $0.points?.value }).count > 1 })
  }

  /// A warning where the evidence flag says something else than the register; nil where they agree, where no sample
  /// asks for the criterion, and for what depends on the project alone.
  public func finding(sites: Int) -> Diagnostic? {
    guard let knownSites else { return nil }
    switch criterion.evidence {
    case .available where asked > 0 && knownSites < sites:
      return CoverageWording.notEverywhere(criterion, knownSites, sites)
    case .partial where asked > 0 && knownSites == 0: return CoverageWording.nowhere(criterion, sites)
    case .pending where knownSites > 0: return CoverageWording.knownAlready(criterion, knownSites, sites)
    case .available, .partial, .pending: return nil
    }
  }
}

/// What the comparison of evidence flags with the register says.
enum CoverageWording {
  static func notEverywhere(_ criterion: Criterion, _ known: Int, _ sites: Int) -> Diagnostic {
    warning(
      "rulebook/not-available-everywhere", criterion,
      LocalizedText(
        de:
          "„\(criterion.id)“ gilt als überall bekannt (available), ist es aber nur an \(known) von \(sites) Standorten.",
        en: "“\(criterion.id)” is flagged as available, but is known at \(known) of \(sites) sites only."),
      LocalizedText(de: "evidence: partial", en: "evidence: partial"))
  }

  static func nowhere(_ criterion: Criterion, _ sites: Int) -> Diagnostic {
    warning(
      "rulebook/known-nowhere", criterion,
      LocalizedText(
        de: "„\(criterion.id)“ gilt als teilweise bekannt (partial), ist es aber an keinem der \(sites) Standorte.",
        en: "“\(criterion.id)” is flagged as partial, but is known at none of the \(sites) sites."),
      LocalizedText(de: "evidence: pending", en: "evidence: pending"))
  }

  static func knownAlready(_ criterion: Criterion, _ known: Int, _ sites: Int) -> Diagnostic {
    warning(
      "rulebook/known-already", criterion,
      LocalizedText(
        de:
          "„\(criterion.id)“ gilt als noch ohne Daten (pending), ist aber an \(known) von \(sites) Standorten bekannt.",
        en: "“\(criterion.id)” is flagged as pending, but is known at \(known) of \(sites) sites."),
      LocalizedText(
        de: "prüfen, ob es zählen soll: evidence: partial", en: "consider whether it should count: evidence: partial"))
  }

  private static func warning(
    _ code: String, _ criterion: Criterion, _ message: LocalizedText, _ hint: LocalizedText
  ) -> Diagnostic {
    Diagnostic(code, message, severity: .warning, at: criterion.location, hint: hint, actor: .policy)
  }
}
