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
    } earlier: { rulebook, findings in
      RulebookSnapshot.earlier(than: rulebook, in: folders.rules, into: &findings)
    }
  }

  /// Checks the rulebook of some files for a day; samples and earlier states are those of their folders.
  public init(_ files: WorkspaceFiles, asOf: PartialDate) {
    self.init(asOf: asOf) {
      Rulebook.read(files.rules, into: &$0)
    } world: { _, findings in
      Workspace.open(files, into: &findings)
    } earlier: { rulebook, findings in
      RulebookSnapshot.earlier(than: rulebook, in: files.folders.rules, into: &findings)
    }
  }

  /// Checks a rulebook for a day.
  ///
  /// - Parameters:
  ///   - world: what the rulebook is tried on; nil, with the reasons recorded, when it cannot be had.
  ///   - earlier: the states that are kept beside it, the newest first; asked for only where a rule names a decision.
  ///   - samples: the enquiries that it is tried with.
  init(
    asOf: PartialDate, rulebook read: (inout Diagnostics) -> Rulebook?,
    world: (Rulebook, inout Diagnostics) -> Workspace?,
    earlier: (Rulebook, inout Diagnostics) -> [Rulebook],
    samples enquiries: (Workspace, inout Diagnostics) -> [Enquiry] = { $0.samples(into: &$1) }
  ) {
    rulebook = read(&findings)
    guard let rulebook else {
      (coverage, sites, samples) = ([], 0, 0)
      return
    }
    findings.add(rulebook.lapsed(asOf: asOf))
    let states = rulebook.hasDecisions ? earlier(rulebook, &findings) : []
    // Findings of the rulebook are there already; those of sites and samples matter only where they stop the comparison.
    var others = Diagnostics()
    guard let workspace = world(rulebook, &others) else {
      findings.add(others.errors)
      (coverage, sites, samples) = ([], 0, 0)
      return
    }
    let sampleEnquiries = enquiries(workspace, &others)
    let assessments = sampleEnquiries.map { workspace.assess($0, asOf: asOf) }
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
    let answered = { (state: Rulebook) in
      sampleEnquiries.map { workspace.under(state).assess($0, asOf: asOf) }
    }
    findings.add(Self.reusedDecisions(rulebook, states, assessments, answered))
  }

  /// Rules that were changed under a decision which an earlier state names too; each once, by the newest such state.
  private static func reusedDecisions(
    _ rulebook: Rulebook, _ states: [Rulebook], _ now: [Assessment], _ answered: (Rulebook) -> [Assessment]
  ) -> [Diagnostic] {
    var told: Set<SourceLocation?> = []
    return states.flatMap { state -> [Diagnostic] in
      let reused = rulebook.reusedDecisions(since: state).filter { told.insert($0.location).inserted }
      return reused.isEmpty ? [] : DecisionAudit(reused, before: answered(state), now: now).findings
    }
  }
}

extension Workspace {
  /// The same register and reference data under another state of the rules.
  fileprivate func under(_ state: Rulebook) -> Workspace {
    Workspace(
      folders: folders, rulebook: state, register: register, reference: reference, registerHash: registerHash,
      referenceHash: referenceHash)
  }
}

extension Rulebook {
  /// Reads the rulebook of a folder; nil, with the reasons recorded, when it has errors.
  public static func read(folder: String, into diagnostics: inout Diagnostics) -> Rulebook? {
    Files.rules(folder, endings: [".yaml", ".yml"], into: &diagnostics)
      .flatMap { read($0, into: &diagnostics) }
  }
}
