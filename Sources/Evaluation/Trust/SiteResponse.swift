public import Decimals

/// How the result of one site depends on what is not settled there.
///
/// Found by evaluating the rules anew with facts set, so that the interpreter stays the definition. With every
/// uncertainty at one value, each criterion has one number of points and each knock-out is met or not.
public struct SiteResponse: Sendable {
  /// The result as the rules give it, its span the sum of the extremes.
  public let result: SiteResult
  /// What is not settled. Rules refer to it by index.
  public let uncertainties: [Uncertainty]
  /// Scored criteria whose points are not settled, in the order of the result.
  public let criteria: [CriterionResponse]
  /// Open knock-outs, in the order of the result; none for a site that one surely excludes.
  public let knockOuts: [KnockOutResponse]
  /// Whether all of it is traced to quantities. If not, at least one rule stands for itself, and what follows for
  /// several rules together is an outer bound.
  public let isExact: Bool

  /// The part of the score that is settled.
  public var settledScore: Decimal34 {
    let open = Set(criteria.map(\.index))
    return result.criteria.indices.filter { !open.contains($0) }.map { result.criteria[$0].contribution }
      .reduce(.zero, +)
  }

  /// Whether the site cannot be offered, whatever comes out.
  public var isSurelyExcluded: Bool { result.standing == .excluded }
}

/// The points of one criterion in every case of its uncertainties.
public struct CriterionResponse: Sendable {
  /// Its place in the criteria of the result.
  public let index: Int
  public let table: ResponseTable<Curve>
}

/// The verdict of one knock-out in every case of its uncertainties.
public struct KnockOutResponse: Sendable {
  /// Its place in the knock-outs of the result.
  public let index: Int
  public let isDecisive: Bool
  public let table: ResponseTable<Steps>
}

/// A value for every combination of choices, which may still depend on one number.
public struct ResponseTable<Cell: Sendable>: Sendable {
  /// Uncertainties with choices on which it depends.
  public let discrete: [Int]
  /// Their numbers of choices.
  public let sizes: [Int]
  /// The uncertainty with a range on which the cells depend; nil when they depend on none.
  public let continuous: Int?
  /// One for each combination; the first uncertainty of `discrete` varies fastest.
  public let cells: [Cell]

  /// All uncertainties on which it depends.
  public var uncertainties: [Int] { discrete + (continuous.map { [$0] } ?? []) }

  /// The cell of a combination; `choice` gives the choice of an uncertainty.
  public func cell(_ choice: (Int) -> Int) -> Cell {
    var index = 0
    var stride = 1
    for (uncertainty, size) in zip(discrete, sizes) {
      index += choice(uncertainty) * stride
      stride *= size
    }
    return cells[index]
  }
}
