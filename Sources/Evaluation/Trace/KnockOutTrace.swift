public import Decimals
public import Facts
internal import FEEL
internal import Rulebook

/// What the verdict of a knock-out at a site follows from.
public struct KnockOutTrace: Sendable, Hashable {
  /// How the verdict is found again.
  public enum Test: Sendable, Hashable {
    /// One number of the site is compared (`>=`, `>`, `<=`, `<`) with one that is the same at every site.
    case number(comparison: String, required: Decimal34)
    /// One fact of the site decides, and each of its values has a verdict of its own.
    case values
    /// Several facts of the site decide together: only the verdict is told.
    case given
  }

  /// Whether the knock-out is asked at this site: met, or unknown.
  public let applies: Verdict
  public let test: Test
  /// The fact that decides; nil when the expression reads none of the site.
  public let fact: FactPath?
  /// Values of the fact that may be true and decide; empty when it is unknown or outdated.
  public let readings: [FactValue]
  /// The verdict that each reading alone would give; of a fact without readings the one verdict that it has then.
  public let outcomes: [Verdict]
  /// What the missing number can at least and at most be by its own claims.
  public let bounds: Bounds
  /// What the missing number can at most be by other facts; nil when none of them is known.
  public let atMost: Decimal34?
}

extension KnockOutTrace {
  /// Looks up the deciding fact again.
  init(_ result: KnockOutResult, _ facts: CaseFacts) {
    let evaluator = RuleEvaluator(facts: facts)
    let knockOut = result.knockOut
    applies = knockOut.applies.map { evaluator.judge($0).verdict } ?? .met
    let own = knockOut.require.paths.filter { facts.dictionary[$0]?.dependsOnEnquiryAlone == false }
    let single = own.count == 1 ? own.first : nil
    let deciding = single ?? result.requirement.fact
    let known = deciding.map(facts.fact) ?? .unknown(absent: [])
    let readings = known.status == .aged ? [] : known.readings
    let outcomes = single.map { Self.outcomes($0, readings, knockOut.require, evaluator) } ?? []
    fact = deciding
    self.readings = readings
    self.outcomes = outcomes
    bounds = known.isKnown ? Bounds() : known.bounds
    atMost = known.isKnown ? nil : Self.atMost(knockOut.notMoreThan, facts)
    test = single == nil ? .given : Self.test(result.requirement, knockOut.require, facts)
  }

  /// The verdict of each reading by itself.
  private static func outcomes(
    _ path: FactPath, _ readings: [FactValue], _ rule: RuleExpression, _ evaluator: RuleEvaluator
  ) -> [Verdict] {
    let facts = readings.isEmpty ? [Fact.unknown(absent: [path])] : readings.map { Fact.known($0) }
    return facts.map { fact in
      let values = evaluator.facts.dictionary[path]?.feelReadings(fact) ?? []
      return evaluator.judge(rule, substitute: [path: values]).verdict
    }
  }

  private static func test(_ requirement: Requirement, _ rule: RuleExpression, _ facts: CaseFacts) -> Test {
    guard let path = requirement.fact, facts.dictionary[path]?.kind.isNumeric == true else { return .values }
    guard case .comparison = rule.expression.syntax.kind, requirement.required.count == 1,
      let need = requirement.required[0].number, isFixed(rule, besides: path, facts),
      [">=", ">", "<=", "<"].contains(requirement.comparison)
    else { return .given }
    return .number(comparison: requirement.comparison, required: need)
  }

  /// Whether everything but the deciding fact has one value.
  private static func isFixed(_ rule: RuleExpression, besides path: FactPath, _ facts: CaseFacts) -> Bool {
    rule.paths.allSatisfy { $0 == path || facts.fact($0).readings.count == 1 }
  }

  /// The least of what several facts allow; outdated ones bound nothing.
  private static func atMost(_ paths: [FactPath], _ facts: CaseFacts) -> Decimal34? {
    paths.map(facts.fact).filter { $0.status != .aged }.compactMap { $0.span?.high }.min()
  }
}
