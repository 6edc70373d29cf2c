internal import Decimals
internal import Facts
internal import Region
internal import Rulebook

/// Evaluates single rules of one site anew with some of its facts set.
struct SiteProbe {
  let assessor: SiteAssessor
  let site: SiteFacts

  /// The facts of the case with fields of the site set, and with others that take the place of computed ones.
  func facts(_ changes: [String: Fact], fixing fixed: [FactPath: Fact] = [:]) -> CaseFacts {
    let facts = assessor.facts(changes.isEmpty ? site : site.setting(changes))
    facts.fix(fixed)
    return facts
  }

  /// What is measured for a criterion that is known to apply.
  func measured(_ criterion: Criterion, _ facts: CaseFacts) -> Measured { Measured.best(criterion, facts) }

  /// The verdict of a knock-out that is known to exist; bounds are looked at only when the requirement leaves it open.
  func verdict(_ knockOut: KnockOut, _ facts: CaseFacts) -> Verdict {
    let verdict = RuleEvaluator(facts: facts).judge(knockOut.require).verdict
    return verdict == .unknown ? KnockOutResult.of(knockOut, facts)?.verdict ?? .met : verdict
  }
}
