public import Facts
public import SourceText

extension Rulebook {
  /// A warning for every file that holds assumptions whose day of review lies before the as-of date, at the first of them.
  public func overdueReviews(asOf: PartialDate) -> [Diagnostic] {
    var rules: [(id: String, basis: Basis, place: SourceLocation)] = [
      (id, basis, location), ("firmness", firmness.basis, firmness.location),
    ]
    rules += knockOuts.map { ($0.id, $0.basis, $0.location) }
    rules += criteria.map { ($0.id, $0.basis, $0.location) }
    rules += presets.map { ($0.id, $0.basis, $0.location) }
    var due: [Due] = []
    for rule in rules {
      guard case .assumption(let date?) = rule.basis, asOf.isSurelyAfter(date) else { continue }
      if let index = due.firstIndex(where: { $0.date == date && $0.place.file.name == rule.place.file.name }) {
        due[index].ids.append(rule.id)
      } else {
        due.append(Due(date: date, place: rule.place, ids: [rule.id]))
      }
    }
    return due.map { RuleWording.reviewDue($0.ids, $0.date, $0.place) }
  }

  /// Rules of one file that were to be reviewed by one day.
  private struct Due {
    let date: PartialDate
    let place: SourceLocation
    var ids: [String]
  }
}
