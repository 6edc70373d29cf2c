internal import Decimals
internal import Facts
internal import Region
internal import Rulebook
internal import SourceText

/// Finds the hints that fire for a site, or for the project alone.
struct AdviceEvaluator {
  let rulebook: Rulebook
  let reference: ReferenceData
  let asOf: PartialDate
  /// The facts of an enquiry alone, for levers that change it.
  let project: (Enquiry) -> CaseFacts

  /// Hints for a site; for the project alone when there is none.
  func advice(_ facts: CaseFacts) -> [Advice] {
    let site = facts.site?.site
    return rulebook.advice.filter { $0.isOfSite(in: rulebook) == (site != nil) }
      .compactMap { advice($0, facts, at: site) }
  }

  private func advice(_ rule: AdviceRule, _ facts: CaseFacts, at site: Site?) -> Advice? {
    guard RuleEvaluator(facts: facts).judge(rule.when).verdict == .met else { return nil }
    let search = PartnerSearch(reference: reference, asOf: asOf)
    let partners = rule.partners.map { search.partners(for: $0, facts.enquiry, at: site) }
    let effect = rule.change.flatMap { self.effect(of: $0, facts.enquiry) }
    let table = rule.table.flatMap { id in rulebook.tables.first { $0.id == id } }
    let answers = table.map { self.answers($0, facts) }
    // What a rule is about must be there: a partner to name, an effect to state, an answer of the table.
    guard partners?.isEmpty != true, answers?.isEmpty != true, rule.change == nil || effect != nil else { return nil }
    let named = Dictionary(rule.namedFacts.map { ($0, facts.fact($0)) }, uniquingKeysWith: { first, _ in first })
    return Advice(
      rule: rule, partners: partners ?? [], effect: effect, answers: answers ?? [], claims: claims(behind: rule, facts),
      facts: named)
  }

  /// The claims of the site that a risk rests on, each date and source once: those of the field that its condition asks
  /// first; further ones only narrow it down.
  private func claims(behind rule: AdviceRule, _ facts: CaseFacts) -> [FactInput] {
    guard rule.kind == .risk, let field = rule.when.paths.first(where: { $0.root == .site }) else { return [] }
    return facts.fact(field).inputs.reduce(into: []) { found, input in
      if !found.contains(where: { $0.asOf == input.asOf && $0.source == input.source }) { found.append(input) }
    }
  }

  /// What a change does to the project contribution; nil when the value is not stated, does not change, or gains nothing.
  private func effect(of change: AdviceRule.Change, _ enquiry: Enquiry) -> LeverEffect? {
    guard let from = enquiry.values[change.fact], let to = change.value(from: from), to != from else { return nil }
    let before = ProjectContribution(rulebook, project(enquiry), nil).score
    let after = ProjectContribution(rulebook, project(enquiry.setting(change.fact, to: to)), nil).score
    guard let before, let after, after.value > before.value else { return nil }
    return LeverEffect(fact: change.fact, from: from, to: to, points: after.value - before.value)
  }

  /// One answer for each combination of readings; none when the table does not hold on the day or an input is unknown.
  private func answers(_ table: DecisionTable, _ facts: CaseFacts) -> [TableAnswer] {
    guard table.isValid(on: asOf) else { return [] }
    var cases: [[String: FactValue]] = [[:]]
    for input in table.inputs {
      let readings = facts.fact(input.fact).readings
      guard !readings.isEmpty else { continue }
      cases = cases.flatMap { values in readings.map { values.merging([input.name: $0]) { first, _ in first } } }
    }
    return cases.compactMap { values in
      // Outputs that are all `null` say that there is nothing to hint at.
      guard let answer = table.answer(for: values), answer.outputs.values.contains(where: { $0 != .unknown }) else {
        return nil
      }
      return TableAnswer(table: table, inputs: values, outputs: answer.outputs, source: answer.source)
    }
  }
}

extension AdviceRule.Change {
  /// The changed value, whole for counts; nil when it cannot be computed from what is there.
  fileprivate func value(from value: FactValue) -> FactValue? {
    switch target {
    case .to(let value): return value
    case .times(let factor):
      guard let number = value.number, !number.isZero else { return nil }
      return .number((number * factor).rounded(toPlaces: 0))
    }
  }
}
