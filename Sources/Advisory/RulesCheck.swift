public import Evaluation
public import Facts
public import Rulebook
public import SourceText
internal import Region

/// The check of a rulebook: by itself, then against the register and the sample enquiries.
public struct RulesCheck: Sendable {
  public private(set) var findings = Diagnostics()
  /// nil when the rulebook has errors.
  public let rulebook: Rulebook?
  /// Empty when the rulebook, the register or the reference data have errors.
  public let coverage: [CriterionCoverage]
  public let sites: Int
  public let samples: Int

  /// Reads the rulebook of the folders and checks it for a day.
  public init(_ folders: Folders, asOf: PartialDate) {
    self.init(asOf: asOf) {
      Rulebook.read(folder: folders.rules, into: &$0)
    } world: { _, findings in
      Workspace.open(folders, into: &findings)
    }
  }

  /// Checks a rulebook for a day.
  ///
  /// - Parameters:
  ///   - world: what the rulebook is tried on; nil, with the reasons recorded, when it cannot be had.
  ///   - samples: the enquiries that it is tried with.
  init(
    asOf: PartialDate, rulebook read: (inout Diagnostics) -> Rulebook?,
    world: (Rulebook, inout Diagnostics) -> Workspace?,
    samples enquiries: (Workspace, inout Diagnostics) -> [Enquiry] = { $0.samples(into: &$1) }
  ) {
    rulebook = read(&findings)
    guard let rulebook else {
      (coverage, sites, samples) = ([], 0, 0)
      return
    }
    findings.add(rulebook.lapsed(asOf: asOf))
    // Findings of the rulebook are there already; those of sites and samples matter only where they stop the comparison.
    var others = Diagnostics()
    guard let workspace = world(rulebook, &others) else {
      findings.add(others.errors)
      (coverage, sites, samples) = ([], 0, 0)
      return
    }
    let assessments = enquiries(workspace, &others).map { workspace.assess($0, asOf: asOf) }
    findings.add(others.errors)
    (sites, samples) = (workspace.register.sites.count, assessments.count)
    coverage = CriterionCoverage.all(in: rulebook, samples: assessments) { sample, site, path in
      switch path.root {
      case .site: site.facts.fact(path.name)
      case .enquiry: sample.enquiry.fact(path.name)
      case .indicator:
        IndicatorInput(site: site.facts, enquiry: sample.enquiry, reference: workspace.reference, asOf: asOf)
          .indicator(path.name)
      }
    }
    findings.add(coverage.compactMap { $0.finding(sites: sites) })
    let audit = RulebookAudit(rulebook, samples: assessments, coverage: coverage, vocabulary: workspace.vocabulary)
    findings.add(audit.findings)
  }
}

extension Rulebook {
  /// Reads the rulebook of a folder; nil, with the reasons recorded, when it has errors.
  public static func read(folder: String, into diagnostics: inout Diagnostics) -> Rulebook? {
    Files.rules(folder, endings: [".yaml", ".yml"], into: &diagnostics)
      .flatMap { read($0, into: &diagnostics) }
  }
}
