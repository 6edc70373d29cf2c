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
    let ofSites: [Criterion]
    let weights: EffectiveWeights

    /// A state of a rulebook.
    public init(_ rulebook: Rulebook, _ register: Register) {
      self.rulebook = rulebook
      self.register = register
      let sites = SiteCriteria(rulebook, nil)
      (ofSites, weights) = (sites.criteria, sites.weights)
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
    same = sharesFacts ? SameRules(old, new) : nil
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
    let aloneAfter = alone(after, new)
    let aloneBefore = same == nil ? alone(before, old) : aloneAfter
    var scoring = Scoring(old: EnquiryScoring(old, aloneBefore), new: EnquiryScoring(new, aloneAfter))
    let register = new.register.adding(after.siteClaims)
    let earlier = same == nil ? old.register.adding(before.siteClaims) : register
    let pairs = register.sites.map { site in
      let known = knowledge(site, after, knownNew, new)
      let facts = known.facts(with: after, aloneAfter, new.rulebook.dictionary, reference, asOf: asOf)
      guard same == nil else { return pair(known.facts, facts, facts, &scoring) }
      let other = knowledge(earlier[site.id] ?? site, before, knownOld, old)
      let others = other.facts(with: before, aloneBefore, old.rulebook.dictionary, reference, asOf: asOf)
      return pair(known.facts, others, facts, &scoring)
    }
    return EnquiryEffect(pairs, after, self)
  }

  /// The enquiry as each state asks it.
  private struct Scoring {
    var old: EnquiryScoring
    var new: EnquiryScoring
  }

  /// A site by both states; rules that judge alike do so once.
  private func pair(_ site: SiteFacts, _ before: CaseFacts, _ after: CaseFacts, _ scoring: inout Scoring) -> SitePair {
    let points = scoring.new.points(after) { _ in nil }
    let verdicts = scoring.new.verdicts(after) { _ in nil }
    let oldPoints = scoring.old.points(before) { index in same?.criteria[index].map { points[$0] } }
    let oldVerdicts = scoring.old.verdicts(before) { index in same?.knockOuts[index].map { verdicts[$0] } }
    let id = site.site.id
    return SitePair(
      site: site,
      before: SiteScore(id, oldPoints, oldVerdicts, weights: scoring.old.weights(oldPoints), old.rulebook),
      after: SiteScore(id, points, verdicts, weights: scoring.new.weights(points), new.rulebook))
  }

  private func alone(_ enquiry: Enquiry, _ state: State) -> CaseFacts {
    CaseFacts(nil, enquiry, state.rulebook.dictionary, reference, asOf: asOf)
  }

  private func knowledge(
    _ site: Site, _ enquiry: Enquiry, _ known: [SiteID: SiteKnowledge], _ state: State
  ) -> SiteKnowledge {
    if enquiry.siteClaims[site.id] == nil, let shared = known[site.id] { return shared }
    return SiteKnowledge(site, state.rulebook.dictionary, reference, asOf: asOf)
  }
}

/// One site by both states.
struct SitePair {
  let site: SiteFacts
  let before: SiteScore
  let after: SiteScore
}
