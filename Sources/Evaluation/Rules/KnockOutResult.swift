public import Decimals
public import Facts
internal import FEEL
public import Rulebook

/// A knock-out applied to one site.
public struct KnockOutResult: Sendable, Hashable {
  public let knockOut: KnockOut
  public let verdict: Verdict
  public let requirement: Requirement
  /// What is known of the deciding fact; when a bound decided, the bounding fact.
  public let actual: Fact
  /// The fact that bounds the deciding one and settled the verdict; nil when the fact itself did.
  public let decidedBy: FactPath?
  /// How much is missing (or too much), in the unit of the requirement; nil when it is no number or the verdict is met.
  public let gap: Decimal34?
  /// Facts that keep the verdict open.
  public let open: Set<FactPath>
}

extension KnockOutResult {
  /// The verdict alone; nil when the knock-out does not exist for this enquiry.
  ///
  /// What is demanded and what is there is looked at only where the requirement leaves the verdict open.
  static func verdict(of knockOut: KnockOut, _ facts: CaseFacts) -> Verdict? {
    let evaluator = RuleEvaluator(facts: facts)
    let applies = knockOut.applies.map { evaluator.judge($0) } ?? Judgement(verdict: .met, open: [])
    if applies.verdict == .notMet || applies.isSilentEnquiry { return nil }
    let verdict = evaluator.judge(knockOut.require).verdict
    let isSettled = verdict == .met || (verdict == .notMet && applies.verdict == .met)
    return isSettled ? verdict : of(knockOut, facts)?.verdict
  }

  /// Applies a knock-out; nil when it does not exist for this enquiry.
  ///
  /// A condition under which it applies that is open because the enquiry is silent counts as not asked. One that is open
  /// at the site keeps the verdict open, unless the requirement is met anyway.
  static func of(_ knockOut: KnockOut, _ facts: CaseFacts) -> KnockOutResult? {
    let evaluator = RuleEvaluator(facts: facts)
    let applies = knockOut.applies.map { evaluator.judge($0) } ?? Judgement(verdict: .met, open: [])
    if applies.verdict == .notMet || applies.isSilentEnquiry { return nil }
    let requirement = Requirement(knockOut.require, facts: facts)
    let judgement = evaluator.judge(knockOut.require)
    if judgement.isSilentEnquiry { return nil }
    let actual = requirement.fact.map(facts.fact) ?? .unknown(absent: [])
    if applies.verdict == .unknown, judgement.verdict != .met {
      let open = applies.open.union(judgement.open)
      return make(knockOut, .unknown, requirement, actual, decidedBy: nil, open: open)
    }
    if judgement.verdict == .unknown, let bound = excludingBound(knockOut, requirement, evaluator) {
      return make(knockOut, .notMet, requirement, facts.fact(bound), decidedBy: bound, open: [])
    }
    if judgement.verdict == .unknown, let settled = settledByOwnBounds(knockOut, requirement, evaluator) {
      return make(knockOut, settled, requirement, actual, decidedBy: nil, open: [])
    }
    return make(knockOut, judgement.verdict, requirement, actual, decidedBy: nil, open: judgement.open)
  }

  private static func make(
    _ knockOut: KnockOut, _ verdict: Verdict, _ requirement: Requirement, _ actual: Fact, decidedBy: FactPath?,
    open: Set<FactPath>
  ) -> KnockOutResult {
    KnockOutResult(
      knockOut: knockOut, verdict: verdict, requirement: requirement, actual: actual, decidedBy: decidedBy,
      gap: verdict == .met ? nil : gap(requirement, actual), open: open)
  }

  /// The verdict that what bounds a missing number already settles; nil when it stays open.
  ///
  /// For `>=` a part that is large enough is enough for the whole; for `<=` an upper bound within the limit is.
  private static func settledByOwnBounds(
    _ knockOut: KnockOut, _ requirement: Requirement, _ evaluator: RuleEvaluator
  ) -> Verdict? {
    guard let path = requirement.fact, !evaluator.facts.fact(path).isKnown else { return nil }
    let bounds = evaluator.facts.fact(path).bounds
    func verdict(at bound: Decimal34?) -> Verdict? {
      bound.map { evaluator.judge(knockOut.require, substitute: [path: [.number($0)]]).verdict }
    }
    switch requirement.comparison {
    case ">=", ">":
      if verdict(at: bounds.lower) == .met { return .met }
      return verdict(at: bounds.upper) == .notMet ? .notMet : nil
    case "<=", "<":
      if verdict(at: bounds.upper) == .met { return .met }
      return verdict(at: bounds.lower) == .notMet ? .notMet : nil
    default: return nil
    }
  }

  /// The first fact that bounds the missing one from above and is too small for every value it may have.
  private static func excludingBound(
    _ knockOut: KnockOut, _ requirement: Requirement, _ evaluator: RuleEvaluator
  ) -> FactPath? {
    guard let fact = requirement.fact, [">=", ">"].contains(requirement.comparison),
      !evaluator.facts.fact(fact).isKnown
    else { return nil }
    return knockOut.notMoreThan.first { bound in
      let readings = evaluator.readings(bound)
      guard evaluator.facts.fact(bound).isKnown else { return false }
      return evaluator.judge(knockOut.require, substitute: [fact: readings]).verdict == .notMet
    }
  }

  private static func gap(_ requirement: Requirement, _ actual: Fact) -> Decimal34? {
    guard let need = requirement.required.first?.number, let span = actual.span else { return nil }
    let gap: Decimal34
    switch requirement.comparison {
    case ">=", ">": gap = need - span.high
    case "<=", "<": gap = span.low - need
    default: return nil
    }
    return gap > .zero ? gap : nil
  }
}
