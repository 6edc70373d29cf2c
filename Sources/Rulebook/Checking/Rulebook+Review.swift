public import Facts
public import SourceText

extension Rulebook {
  /// A warning for every assumption whose day of review lies before the as-of date.
  public func overdueReviews(asOf: PartialDate) -> [Diagnostic] {
    var rules: [(title: LocalizedText, basis: Basis, place: SourceLocation)] = [(title, basis, location)]
    rules += knockOuts.map { ($0.title, $0.basis, $0.location) }
    rules += criteria.map { ($0.title, $0.basis, $0.location) }
    rules += presets.map { ($0.title, $0.basis, $0.location) }
    return rules.compactMap { rule in
      guard case .assumption(let date?) = rule.basis, asOf.isSurelyAfter(date) else { return nil }
      return RuleWording.reviewDue(rule.title, date, rule.place)
    }
  }
}
