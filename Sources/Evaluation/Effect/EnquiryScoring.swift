internal import Decimals
internal import Facts
internal import Rulebook

/// Scores sites for one enquiry by one state of the rulebook. What depends on the enquiry alone is found once.
///
/// Keeps what it has computed; one task uses it.
struct EnquiryScoring {
  let state: RulebookComparison.State
  /// Whether the enquiry asks for each knock-out and each criterion of sites, as far as it says so alone.
  private let asksKnockOut: [Bool]
  private let asksCriterion: [Bool]
  private var weights: [[Bool]: [Decimal34]] = [:]

  /// - Parameter facts: of the enquiry alone.
  init(_ state: RulebookComparison.State, _ facts: CaseFacts) {
    self.state = state
    let evaluator = RuleEvaluator(facts: facts)
    func asks(_ rule: RuleExpression?, isDroppedWhenSilent: Bool) -> Bool {
      guard let rule, OpenRule.isOfEnquiry(rule, facts.dictionary) else { return true }
      let judgement = evaluator.judge(rule)
      facts.keep(judgement, of: rule)
      return judgement.verdict != .notMet && !(isDroppedWhenSilent && judgement.isSilentEnquiry)
    }
    asksKnockOut = state.rulebook.knockOuts.map { asks($0.applies, isDroppedWhenSilent: true) }
    // The region side counts a silent enquiry as unknown.
    asksCriterion = state.ofSites.map { asks($0.applies, isDroppedWhenSilent: $0.side == .investor) }
  }

  /// The verdicts of the knock-outs at a site.
  ///
  /// - Parameter done: verdicts that are known already, by place; nil: none.
  func verdicts(_ facts: CaseFacts, reusing done: (Int) -> Verdict??) -> [Verdict?] {
    state.rulebook.knockOuts.indices.map { index in
      if let known = done(index) { return known }
      return asksKnockOut[index] ? KnockOutResult.verdict(of: state.rulebook.knockOuts[index], facts) : nil
    }
  }

  /// The points of the criteria at a site.
  func points(_ facts: CaseFacts, reusing done: (Int) -> MeasuredPoints?) -> [MeasuredPoints] {
    state.ofSites.indices.map { index in
      if let known = done(index) { return known }
      return asksCriterion[index] ? MeasuredPoints(CriterionEvaluation(state.ofSites[index], facts)) : .notAsked
    }
  }

  /// The weights when these criteria are scored; the same for most sites.
  mutating func weights(_ points: [MeasuredPoints]) -> [Decimal34] {
    let scored = points.map { $0.points != nil }
    if let known = weights[scored] { return known }
    let found = state.weights.weights(scored: scored)
    weights[scored] = found
    return found
  }
}
