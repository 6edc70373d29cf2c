internal import Decimals
internal import Region
public import Rulebook
public import SourceText

/// Tells of decided rules that were changed under the same decision, each with a case that comes out otherwise.
public struct DecisionAudit: Sendable {
  /// In the order of the rules.
  public let findings: [Diagnostic]

  /// - Parameters:
  ///   - reused: the rules, by ``Rulebook/reusedDecisions(since:)``.
  ///   - before: the sample enquiries, answered by the earlier state.
  ///   - now: the same in the same order, answered by the present state.
  public init(_ reused: [ReusedDecision], before: [Assessment], now: [Assessment]) {
    let pairs = Array(zip(before, now))
    findings = reused.map { rule in
      AuditWording.decisionReused(rule, example: pairs.lazy.compactMap { Self.difference(rule, $0, $1) }.first)
    }
  }

  /// A case of one sample in which the rule, or else the score, comes out otherwise; nil when there is none.
  private static func difference(_ rule: ReusedDecision, _ before: Assessment, _ now: Assessment) -> LocalizedText? {
    if rule.part == .criterion,
      let found = changed(
        before.project.criteria.first { $0.criterion.id == rule.id },
        now.project.criteria.first { $0.criterion.id == rule.id })
    {
      return AuditWording.changedCase(now.enquiry.id, nil, found)
    }
    for site in now.sites {
      guard let old = before[site.site.id], let found = changed(rule, old, site) else { continue }
      return AuditWording.changedCase(now.enquiry.id, site.site.id.rawValue, found)
    }
    return nil
  }

  private static func changed(_ rule: ReusedDecision, _ old: SiteResult, _ new: SiteResult) -> LocalizedText? {
    switch rule.part {
    case .criterion:
      return changed(
        old.criteria.first { $0.criterion.id == rule.id }, new.criteria.first { $0.criterion.id == rule.id })
    case .knockOut:
      let (a, b) = (
        old.knockOuts.first { $0.knockOut.id == rule.id }?.verdict,
        new.knockOuts.first { $0.knockOut.id == rule.id }?.verdict
      )
      return a == b ? nil : AuditWording.instead(AuditWording.words(b), AuditWording.words(a))
    default:
      return AuditWording.points(old.score.value, new.score.value)
    }
  }

  private static func changed(_ old: CriterionResult?, _ new: CriterionResult?) -> LocalizedText? {
    AuditWording.points(old?.points?.value, new?.points?.value) ?? AuditWording.weight(old?.weight, new?.weight)
  }
}
