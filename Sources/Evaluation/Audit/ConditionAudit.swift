internal import Region
internal import Rulebook
internal import SourceText

/// Finds conditions that never or always hold: proven from the values that facts may have, or seen over the samples.
struct ConditionAudit {
  let cases: AuditCases
  let search: ConditionSearch

  func run() -> [Diagnostic] {
    var found: [Diagnostic] = []
    var (untouched, everywhere): ([RuleCondition], [RuleCondition]) = ([], [])
    for condition in RuleCondition.all(in: cases.rulebook) where !isPending(condition) {
      if let finding = proven(condition) {
        found.append(finding)
      } else if !condition.isAlwaysOnPurpose {
        let holds = cases.holds(condition.rule)
        if !holds.anywhere { untouched.append(condition) }
        // A question that every enquiry answers is as it should be; a hint or a profile that always comes says nothing.
        if holds.everywhere, condition.part == .advice || condition.part == .preset { everywhere.append(condition) }
      }
    }
    guard !cases.samples.isEmpty else { return found }
    if !untouched.isEmpty { found.append(AuditWording.untouched(untouched, samples: cases.samples.count)) }
    if !everywhere.isEmpty { found.append(AuditWording.everywhere(everywhere, samples: cases.samples.count)) }
    return found
  }

  private func proven(_ condition: RuleCondition) -> Diagnostic? {
    if condition.isSwitchedOff { return AuditWording.switchedOff(condition) }
    if condition.isAlwaysOnPurpose { return nil }
    let canHold = search.answer([.init(condition.rule, is: true)])
    if canHold == .impossible {
      return AuditWording.neverApplies(condition, example: example(condition.rule, is: false))
    }
    guard search.answer([.init(condition.rule, is: false)]) == .impossible else { return nil }
    return AuditWording.alwaysApplies(condition, example: example(condition.rule, is: true))
  }

  /// A case of the samples; else values that the facts may have.
  private func example(_ rule: RuleExpression, is outcome: Bool) -> LocalizedText? {
    if let text = cases.example([rule]) { return text }
    guard case .possible(let values) = search.answer([.init(rule, is: outcome)]) else { return nil }
    return AuditWording.values(values)
  }

  /// A criterion without data is not asked for yet.
  private func isPending(_ condition: RuleCondition) -> Bool {
    condition.part == .criterion && cases.rulebook.criterion(condition.id)?.evidence == .pending
  }
}
