internal import Facts
internal import SourceText

/// Checks advice rules and decision tables against the rest of the rulebook.
struct AdviceCheck {
  let rulebook: Rulebook

  func run() -> [Diagnostic] {
    rulebook.tables.flatMap(DecisionTableCheck(dictionary: rulebook.dictionary).run) + rulebook.advice.flatMap(rule)
  }

  private func rule(_ rule: AdviceRule) -> [Diagnostic] {
    var found = ExpressionCheck(rulebook.dictionary).run(rule.when)
    if !rulebook.goals.contains(where: { $0.id == rule.goal }) {
      let nearest = NearestName.of(rule.goal, among: rulebook.goals.map(\.id))
      found.append(RuleWording.unknown("goal", rule.goal, nearest: nearest, rule.location))
    }
    if let role = rule.nextStep?.who, rulebook.roles[role] == nil {
      let nearest = NearestName.of(role, among: rulebook.roles.keys.sorted())
      found.append(RuleWording.unknown("role", role, nearest: nearest, rule.location))
    }
    if let table = rule.table, !rulebook.tables.contains(where: { $0.id == table }) {
      let nearest = NearestName.of(table, among: rulebook.tables.map(\.id))
      found.append(RuleWording.unknownTable(table, nearest: nearest, rule.location))
    }
    if rule.kind == .regionTask, rule.audiences.contains(.investor) {
      found.append(RuleWording.taskForInvestor(rule.location))
    }
    return found + placeholders(rule)
  }

  private func placeholders(_ rule: AdviceRule) -> [Diagnostic] {
    let table = rulebook.tables.first { $0.id == rule.table }
    let outputs = table.map { $0.rows.flatMap(\.outputs.keys) + $0.inputs.map(\.name) } ?? []
    return [rule.text.de, rule.text.en].flatMap(AdviceRule.placeholders).filter { name in
      if rule.partners != nil, name.hasPrefix("partner.") { return !Self.partnerNames.contains(name) }
      if rule.change != nil, ["from", "to", "effect"].contains(name) { return false }
      if rule.table != nil, outputs.contains(name) || ["table.title", "table.as_of", "table.valid_to"].contains(name) {
        return false
      }
      guard let path = FactPath(name) else { return true }
      return rulebook.dictionary[path] == nil
    }.map { RuleWording.unknownPlaceholder($0, rule.location) }
  }

  /// What a text can say of a partner.
  private static let partnerNames = [
    "partner.name", "partner.offer", "partner.town", "partner.minutes", "partner.reason",
  ]
}
