public import Facts
internal import Rulebook

/// What the points and verdicts of one site follow from, so that they can be found again without this program.
public struct SiteTrace: Sendable, Hashable {
  /// In the order of the criteria of the result.
  public let criteria: [CriterionTrace]
  /// In the order of the knock-outs of the result.
  public let knockOuts: [KnockOutTrace]
}

/// What the points of a criterion follow from.
public struct CriterionTrace: Sendable, Hashable {
  /// The fact of each measure, in the order of ``Criterion/measures``; empty when the criterion is not scored, or when it is
  /// open whether it applies: then only what its value functions can give at all counts.
  public let facts: [Fact]
}

extension SiteAssessor {
  /// What the result of a site follows from.
  ///
  /// - Parameter result: one that this assessor gave, or one of the same rulebook and enquiry.
  /// - Complexity: as that of assessing the site once.
  public func trace(of result: SiteResult) -> SiteTrace {
    let facts = facts(result.facts)
    return SiteTrace(
      criteria: result.criteria.map { CriterionTrace($0, facts) },
      knockOuts: result.knockOuts.map { KnockOutTrace($0, facts) })
  }

  /// What the points of the project follow from, in the order of its criteria.
  public func trace(of project: ProjectContribution) -> [CriterionTrace] {
    let facts = facts(nil)
    return project.criteria.map { CriterionTrace($0, facts) }
  }
}

extension CriterionTrace {
  /// Looks up the measured facts again.
  init(_ result: CriterionResult, _ facts: CaseFacts) {
    let evaluator = RuleEvaluator(facts: facts)
    let applies = result.criterion.applies.map { evaluator.judge($0).verdict } ?? .met
    let isMeasured = result.status.isScored && applies == .met
    self.facts = isMeasured ? result.criterion.measures.map { facts.fact($0.path) } : []
  }
}
