internal import Decimals
internal import Evaluation
internal import Facts
internal import Region
internal import Rulebook
public import SourceText

/// A comparison of sites as JSON; keys in docs/reference/compare-command.md.
public struct CompareJSON: Sendable {
  let comparison: SiteComparison
  let writer: AssessmentJSON

  /// A writer; texts inside are in `language`.
  public init(_ comparison: SiteComparison, language: Language) {
    self.comparison = comparison
    writer = AssessmentJSON(comparison.assessment, language: language, top: nil)
  }

  /// The whole document.
  public var document: JSON {
    .object([
      "assessment": writer.basis, "sites": .array(comparison.sites.map(site)),
      "knock_outs": .array(comparison.knockOuts.map(knockOut)),
      "criteria": .array(comparison.criteria.map(criterion)),
      "equal_criteria": .number(comparison.equalCriteria), "equal_knock_outs": .number(comparison.equalKnockOuts),
      "reversals": .array(comparison.reversals.map(reversal)),
    ])
  }

  private func site(_ result: SiteResult) -> JSON {
    .object([
      "site": .string(result.site.id.rawValue), "name": .string(result.site.name),
      "rank": comparison.assessment.rank(of: result.site.id).map { JSON.number($0) } ?? .null,
      "standing": .string(result.standing.rawValue), "open_decisive": .number(result.openDecisive),
      "score": writer.score(result.score),
    ])
  }

  private func knockOut(_ id: String) -> JSON {
    .object([
      "id": .string(id),
      "sites": .array(comparison.sites.map { $0.knockOut(id).map(writer.knockOut) ?? .null }),
    ])
  }

  private func criterion(_ index: Int) -> JSON {
    let results = comparison.sites.map { $0.criteria[index] }
    return .object([
      "id": .string(results[0].criterion.id),
      "differences": .array(results.map { .number($0.contribution - results[0].contribution) }),
      "sites": .array(results.map(writer.criterion)),
    ])
  }

  private func reversal(_ reversal: Reversal) -> JSON {
    func answers(_ site: SiteID, _ list: [Counterfactual]) -> JSON {
      let own = comparison.sites.first { $0.site.id == site }?.site
      return .array(own.map { own in list.map { writer.whatIf.counterfactual($0, own) } } ?? [])
    }
    return .object([
      "leader": .string(reversal.leader.rawValue), "other": .string(reversal.other.rawValue),
      "weights_decide": .boolean(reversal.isWeightMatter),
      "weights": .array(
        reversal.weights.map { swap in
          .object([
            "criterion": .string(swap.criterion.id), "from": .number(swap.from), "to": .number(swap.to),
          ])
        }),
      "at_other": answers(reversal.other, reversal.rises),
      "at_leader": answers(reversal.leader, [reversal.falls].compactMap(\.self)),
    ])
  }
}
