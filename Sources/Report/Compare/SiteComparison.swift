public import Evaluation
internal import Facts
internal import Decimals
internal import Region
internal import Rulebook

/// Two to five sites of one assessment side by side, without what is the same at all of them.
public struct SiteComparison: Sendable {
  public let assessment: Assessment
  /// In the order in which they stand; excluded ones last.
  public let sites: [SiteResult]
  /// Knock-outs whose verdicts differ, by id, in the order of the rulebook.
  package let knockOuts: [String]
  /// Places of the criteria that differ in points, weight or status, the greatest difference of contributions first.
  package let criteria: [Int]
  /// How many scored criteria are left out because they are the same everywhere.
  package let equalCriteria: Int
  /// How many knock-outs are left out for the same reason.
  let equalKnockOuts: Int
  /// For each site but the first, what would put it before the first.
  public let reversals: [Reversal]

  /// Compares sites of an assessment; the order in which they are given makes no difference.
  public init(_ assessment: Assessment, _ sites: [SiteResult]) {
    self.assessment = assessment
    let places = Dictionary(uniqueKeysWithValues: assessment.sites.enumerated().map { ($1.site.id, $0) })
    let sites = sites.sorted { places[$0.site.id] ?? .max < places[$1.site.id] ?? .max }
    self.sites = sites
    let asked = assessment.rulebook.knockOuts.map(\.id).filter { id in
      sites.contains { $0.knockOut(id) != nil }
    }
    knockOuts = asked.filter { id in Set(sites.map { $0.knockOut(id)?.verdict }).count > 1 }
    equalKnockOuts = asked.count - knockOuts.count
    let scored = (sites.first?.criteria ?? []).indices.filter { index in
      sites.contains { $0.criteria[index].status.isScored }
    }
    let spreads = scored.map { index in (index: index, spread: Self.spread(sites.map { $0.criteria[index] })) }
    let different = spreads.filter { item in
      !item.spread.rounded(toPlaces: 6).isZero || Set(sites.map { $0.criteria[item.index].status }).count > 1
    }
    criteria = different.sorted { ($1.spread, $0.index) < ($0.spread, $1.index) }.map(\.index)
    equalCriteria = scored.count - different.count
    reversals = sites.dropFirst().map { assessment.reversal(sites[0], $0) }
  }

  private static func spread(_ results: [CriterionResult]) -> Decimal34 {
    let shares = results.map(\.contribution)
    return (shares.max() ?? .zero) - (shares.min() ?? .zero)
  }
}

extension SiteResult {
  /// The result of a knock-out by id; nil where it does not exist for the enquiry.
  package func knockOut(_ id: String) -> KnockOutResult? { knockOuts.first { $0.knockOut.id == id } }
}
