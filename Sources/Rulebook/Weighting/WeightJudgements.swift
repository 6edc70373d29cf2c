public import Decimals
public import Facts
public import SourceText

/// What people judged about the importance of groups or criteria: the input of a proposal for weights.
public struct WeightJudgements: Sendable {
  /// Which weights a judgement shares out.
  public enum Level: Sendable, Hashable {
    /// The weight of a side among its groups.
    case groups(of: Side)
    /// The weight of a group among its criteria.
    case criteria(of: String)
  }

  /// How the importance was asked for.
  public enum Method: Sendable, Hashable {
    /// Places in descending importance; names at one place are equal.
    case ranking([[String]], RankFormula)
    /// Points for the step from the worst to the best value; the most important step has 100.
    case swing([String: Decimal34])
    /// Ratios of all pairs, in the order of the names.
    case pairwise([String], PairwiseMatrix)
  }

  /// One judgement.
  public struct Judgement: Sendable, Hashable {
    public let level: Level
    public let method: Method
    public let location: SourceLocation
  }

  /// By when the proposal is to be reviewed.
  public let reviewBy: PartialDate
  /// Weights are multiples of this.
  public let step: Decimal34
  public let randomIndex: RandomIndex
  /// In the order of the file; no level stands twice.
  public let judgements: [Judgement]
}

extension WeightJudgements.Method {
  /// The share of each name; shares add up to one but for the last digit.
  public var shares: [String: Decimal34] {
    switch self {
    case .ranking(let places, let formula): return formula.shares(places)
    case .swing(let points):
      let sum = points.values.reduce(.zero, +)
      return points.mapValues { $0.dividing(by: sum) ?? .zero }
    case .pairwise(let names, let matrix):
      let shares = matrix.priorities.shares.map { Decimal34($0)?.rounded(toPlaces: 12) ?? .zero }
      return Dictionary(zip(names, shares), uniquingKeysWith: { first, _ in first })
    }
  }
}
