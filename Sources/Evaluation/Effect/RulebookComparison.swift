public import Facts
public import Region
public import Rulebook

/// Two states of a rulebook with all that is needed to answer enquiries by both.
///
/// A value that tasks may share: the effect on one enquiry does not depend on any other.
public struct RulebookComparison: Sendable {
  /// A state with the register as its facts dictionary reads it.
  public struct State: Sendable {
    public let rulebook: Rulebook
    public let register: Register
    let ofProject: [Criterion]
    let ofSites: [Criterion]

    /// A state of a rulebook.
    public init(_ rulebook: Rulebook, _ register: Register) {
      self.rulebook = rulebook
      self.register = register
      ofProject = rulebook.criteria.filter { $0.isProject(rulebook.dictionary) }
      ofSites = rulebook.criteria.filter { !$0.isProject(rulebook.dictionary) }
    }
  }

  public let old: State
  public let new: State
  let reference: ReferenceData
  let asOf: PartialDate
  /// nil when the two facts dictionaries differ; then nothing is shared.
  let same: SameRules?
  private let knownOld: [SiteID: SiteKnowledge]
  private let knownNew: [SiteID: SiteKnowledge]

  /// A comparison.
  ///
  /// - Parameter sharesFacts: whether both facts dictionaries say the same.
  public init(old: State, new: State, sharesFacts: Bool, reference: ReferenceData, asOf: PartialDate) {
    self.old = old
    self.new = new
    self.reference = reference
    self.asOf = asOf
    same = sharesFacts ? SameRules(old.rulebook, new.rulebook) : nil
    func known(_ state: State) -> [SiteID: SiteKnowledge] {
      Dictionary(
        uniqueKeysWithValues: state.register.sites.map { site in
          (site.id, SiteKnowledge(site, state.rulebook.dictionary, reference, asOf: asOf))
        })
    }
    knownNew = known(new)
    knownOld = sharesFacts ? knownNew : known(old)
  }

  /// What the change does to the answer to an enquiry.
  ///
  /// - Parameters:
  ///   - before: the enquiry as the old facts dictionary reads it.
  ///   - after: the same as the new one reads it.
  public func effect(on before: Enquiry, _ after: Enquiry) -> EnquiryEffect {
    let pairs = new.register.adding(after.siteClaims).sites.map { site in
      results(site, old.register.adding(before.siteClaims)[site.id] ?? site, before, after)
    }
    return EnquiryEffect(pairs, after, self)
  }

  private func results(_ site: Site, _ earlier: Site, _ before: Enquiry, _ after: Enquiry) -> SitePair {
    let known = knowledge(site, after, knownNew, new)
    let facts = known.facts(with: after, new.rulebook.dictionary, reference, asOf: asOf)
    let fresh = judge(facts, new)
    let result = finish(fresh, known.facts, new)
    if let same {
      return SitePair(before: finish(judge(facts, old, reusing: fresh, same), known.facts, old), after: result)
    }
    let earlier = knowledge(earlier, before, knownOld, old)
    let others = earlier.facts(with: before, old.rulebook.dictionary, reference, asOf: asOf)
    return SitePair(before: finish(judge(others, old), earlier.facts, old), after: result)
  }

  private func knowledge(
    _ site: Site, _ enquiry: Enquiry, _ known: [SiteID: SiteKnowledge], _ state: State
  ) -> SiteKnowledge {
    if enquiry.siteClaims[site.id] == nil, let shared = known[site.id] { return shared }
    return SiteKnowledge(site, state.rulebook.dictionary, reference, asOf: asOf)
  }

  /// Verdicts and points, weights still to come.
  private struct Judged {
    var knockOuts: [KnockOutResult]
    var criteria: [CriterionResult]
  }

  private func judge(_ facts: CaseFacts, _ state: State) -> Judged {
    Judged(
      knockOuts: state.rulebook.knockOuts.compactMap { KnockOutResult.of($0, facts) },
      criteria: state.ofSites.map { CriterionResult.of($0, facts) })
  }

  /// The same with what rules that judge alike have given already.
  private func judge(_ facts: CaseFacts, _ state: State, reusing done: Judged, _ same: SameRules) -> Judged {
    Judged(
      knockOuts: state.rulebook.knockOuts.compactMap { knockOut in
        guard same.knockOuts.contains(knockOut.id) else { return KnockOutResult.of(knockOut, facts) }
        return done.knockOuts.first { $0.knockOut.id == knockOut.id }
      },
      criteria: state.ofSites.map { criterion in
        let result =
          same.criteria.contains(criterion.id) ? done.criteria.first { $0.criterion.id == criterion.id } : nil
        return result?.weighing(criterion) ?? CriterionResult.of(criterion, facts)
      })
  }

  private func finish(_ judged: Judged, _ facts: SiteFacts, _ state: State) -> SiteResult {
    SiteResult(
      facts, knockOuts: judged.knockOuts, criteria: judged.criteria, outside: state.ofProject, state.rulebook, nil)
  }
}

/// One site by both states.
struct SitePair {
  let before: SiteResult
  let after: SiteResult
}
